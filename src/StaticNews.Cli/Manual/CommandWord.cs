using System.Collections.Immutable;

namespace StaticNews.Cli.Manual;

/// <summary>A word that leads to a command below another one.</summary>
internal sealed record CommandWord(string Name, ImmutableArray<string> Aliases, string Description, string Path);
