using System.Collections.Immutable;

namespace StaticNews.Cli.Manual;

/// <summary>What the help of a command says beyond its options: paragraphs, and lines to copy, each with what it does.</summary>
internal sealed record ManualEntry(ImmutableArray<string> Notes, ImmutableArray<(string Line, string Does)> Examples);
