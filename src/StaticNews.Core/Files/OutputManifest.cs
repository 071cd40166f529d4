using StaticNews.Model;

namespace StaticNews.Files;

/// <summary>What the last build wrote, and what it came to; kept in the site's .staticnews folder.</summary>
/// <param name="Destination">The output folder, links followed.</param>
/// <param name="Files">Entries by output path.</param>
/// <param name="Build">The last build; null when it was not completed.</param>
internal sealed record OutputManifest(string Destination, Dictionary<string, ManifestEntry> Files, LastBuild? Build)
{
    /// <summary>The manifest of a destination; one of another destination or format counts as none, unless all that it lists stands there: then the site was moved.</summary>
    public static OutputManifest Read(StateFolder state, string destination)
    {
        OutputManifest? read = state.Read(state.ManifestOf(destination), StateJson.Plain.OutputManifest);
        return read?.Destination == destination ? read
            : read is { Files.Count: > 0 } && read.Files.All(f => IsIntact(f.Value, Path.Combine(destination, f.Key))) ? read with { Destination = destination }
            : new(destination, new(StringComparer.Ordinal), null);
    }

    /// <summary>Whether an output on disk is still as it was written.</summary>
    public static bool IsIntact(ManifestEntry entry, string path)
    {
        FileInfo file = new(path);
        return file.Exists && file.Length == entry.Length && file.LastWriteTimeUtc.Ticks == entry.Ticks;
    }
}
