using System.Collections.Frozen;
using StaticNews.Model;

namespace StaticNews.Files;

/// <summary>Reads what earlier builds of a site remember.</summary>
public static class SiteMemory
{
    /// <summary>Bytes that documents keep in memory: 15,000 articles of a newsroom. More takes no more memory, but is read from files again and again.</summary>
    private const int MostKept = 256 * 1024 * 1024;

    /// <summary>Only what was parsed, for one that writes no outputs.</summary>
    public static BuildMemory ReadParsed(BuildOptions options) =>
        new(key => ParsedStore.Read(new StateFolder(options.Source), key, MostKept), FrozenDictionary<string, OutputFile>.Empty, null) { Room = Room };

    /// <summary>The memory of a site; outputs that were changed or removed since are not in it.</summary>
    public static BuildMemory Read(BuildOptions options)
    {
        StateFolder state = new(options.Source);
        string destination = Destination.Resolve(options.Destination);
        OutputManifest manifest = OutputManifest.Read(state, destination);
        bool[] intact = new bool[manifest.Files.Count];
        KeyValuePair<string, ManifestEntry>[] files = [.. manifest.Files];
        Parallel.For(0, files.Length, i => intact[i] = OutputManifest.IsIntact(files[i].Value, Path.Combine(destination, files[i].Key)));
        FrozenDictionary<string, OutputFile> outputs = files.Where((_, i) => intact[i])
            .ToFrozenDictionary(f => f.Key, f => new OutputFile(f.Key, default, f.Value.Fingerprint, IsKept: true), StringComparer.Ordinal);
        return new(key => ParsedStore.Read(state, key, MostKept), outputs, outputs.Count == files.Length ? manifest.Build : null) { Room = Room };
    }

    private static ScratchFile? Room(long bytes) => bytes > MostKept ? ScratchFile.Create() : null;
}
