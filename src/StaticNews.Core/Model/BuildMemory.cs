using System.Collections.Frozen;

namespace StaticNews.Model;

/// <summary>What earlier builds of a site left to use again. Never needed for a right result, only for a quick one.</summary>
public sealed class BuildMemory
{
    private readonly Lazy<ParsedFiles> _parsed;

    /// <summary>A memory; <paramref name="parsed"/> is called at most once, when a file has to be parsed.</summary>
    public BuildMemory(Func<ParsedFiles> parsed, FrozenDictionary<string, OutputFile> outputs, LastBuild? last)
    {
        _parsed = new Lazy<ParsedFiles>(parsed);
        Outputs = outputs;
        Last = last;
    }

    /// <summary>No memory.</summary>
    public static BuildMemory None { get; } = new(() => ParsedFiles.None, FrozenDictionary<string, OutputFile>.Empty, null);

    /// <summary>The parsed files.</summary>
    public ParsedFiles Parsed => _parsed.Value;

    /// <summary>Outputs by path that are known to be whole, with their fingerprints.</summary>
    public FrozenDictionary<string, OutputFile> Outputs { get; }

    /// <summary>The last build, if all its outputs are whole.</summary>
    public LastBuild? Last { get; }
}
