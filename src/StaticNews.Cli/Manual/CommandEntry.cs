using System.Collections.Immutable;

namespace StaticNews.Cli.Manual;

/// <summary>A command with what can follow it.</summary>
/// <param name="Path">As typed, from the program's name on, such as staticnews new article.</param>
internal sealed record CommandEntry(string Path, string Description, ImmutableArray<CommandWord> Subcommands, ImmutableArray<OptionEntry> Options, ImmutableArray<ArgumentEntry> Arguments)
{
    /// <summary>The path without the program's name; empty for the program itself.</summary>
    public string Name => Path.Length == CommandTree.Program.Length ? "" : Path[(CommandTree.Program.Length + 1)..];
}
