using System.Collections.Frozen;

namespace StaticNews.Model;

/// <summary>What earlier builds of a site left to use again. Never needed for a right result, only for a quick one.</summary>
public sealed class BuildMemory
{
    private readonly Func<string, ParsedFiles> _parsed;

    /// <summary>A memory; <paramref name="parsed"/> is called when files have to be parsed, with the key that theirs must have to be of use.</summary>
    public BuildMemory(Func<string, ParsedFiles> parsed, FrozenDictionary<string, OutputFile> outputs, LastBuild? last)
    {
        _parsed = parsed;
        Outputs = outputs;
        Last = last;
    }

    /// <summary>No memory.</summary>
    public static BuildMemory None { get; } = new(_ => ParsedFiles.None, FrozenDictionary<string, OutputFile>.Empty, null);

    /// <summary>The same without the last build, for one that has to build.</summary>
    public BuildMemory Unbuilt => new(_parsed, Outputs, null) { Room = Room };

    /// <summary>Gives a file for about so many bytes that documents keep, or null when they are to be kept in memory.</summary>
    public Func<long, IByteStore?>? Room { get; init; }

    /// <summary>The files that were parsed under a key; none when it was another.</summary>
    public ParsedFiles Parsed(string key) => _parsed(key) is { } parsed && parsed.Key == key ? parsed : ParsedFiles.None;

    /// <summary>Outputs by path that are known to be whole, with their fingerprints.</summary>
    public FrozenDictionary<string, OutputFile> Outputs { get; }

    /// <summary>The last build, if all its outputs are whole.</summary>
    public LastBuild? Last { get; }
}
