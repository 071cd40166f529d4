using System.Collections.Immutable;

namespace StaticNews.Cli.Manual;

/// <summary>A value that stands by itself.</summary>
internal sealed record ArgumentEntry(string Name, string Description, ValueKind Kind, ImmutableArray<string> Choices, bool IsRequired);
