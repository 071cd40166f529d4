using System.Collections.Immutable;

namespace StaticNews.Cli.Manual;

/// <summary>An option: its names, short ones first, and what it takes; <paramref name="Default"/> is empty without one.</summary>
internal sealed record OptionEntry(ImmutableArray<string> Names, string Description, ValueKind Kind, ImmutableArray<string> Choices, string Default)
{
    /// <summary>What stands for the value in a synopsis, such as source of --source.</summary>
    public string Value => Names.First(n => n.StartsWith("--", StringComparison.Ordinal))[2..];
}
