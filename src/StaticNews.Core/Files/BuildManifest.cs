using System.Text.Json;
using System.Text.Json.Serialization;

namespace StaticNews.Files;

/// <summary>What the last build wrote: for each output its content hash, length and time, kept beside the site.</summary>
internal sealed record BuildManifest(string Destination, SortedDictionary<string, ManifestEntry> Files)
{
    /// <summary>The manifest of a destination; an unreadable or foreign one counts as none.</summary>
    public static BuildManifest Read(string path, string destination)
    {
        BuildManifest none = new(destination, new(StringComparer.Ordinal));
        if (!File.Exists(path))
        {
            return none;
        }

        try
        {
            BuildManifest? read = JsonSerializer.Deserialize(File.ReadAllBytes(path), ManifestJson.Default.BuildManifest);
            return read?.Destination == destination ? read : none;
        }
        catch (JsonException)
        {
            return none;
        }
    }

    /// <summary>Writes the manifest at once or not at all.</summary>
    public void Save(string path)
    {
        File.WriteAllBytes(path + ".tmp", JsonSerializer.SerializeToUtf8Bytes(this, ManifestJson.Default.BuildManifest));
        File.Move(path + ".tmp", path, overwrite: true);
    }
}

/// <summary>An output as it was written.</summary>
internal sealed record ManifestEntry(string Hash, long Length, long Ticks);

/// <summary>Source-generated JSON of the manifest.</summary>
[JsonSerializable(typeof(BuildManifest))]
internal sealed partial class ManifestJson : JsonSerializerContext;
