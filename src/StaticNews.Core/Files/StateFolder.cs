using System.Globalization;
using System.IO.Hashing;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace StaticNews.Files;

/// <summary>The site's .staticnews folder: what builds remember, safe to delete. A file that is cut, changed or of another format counts as none.</summary>
internal sealed class StateFolder(string source)
{
    private const string Manifest = "outputs";

    /// <summary>Name of the file with the parsed articles, a line of JSON each.</summary>
    public const string Parsed = "parsed.jsonl";

    private const int Checksum = 16;

    /// <summary>Absolute path.</summary>
    public string Path { get; } = System.IO.Path.Combine(source, ".staticnews");

    /// <summary>Names of the manifests that are there, one for each output folder that was built into.</summary>
    public IEnumerable<string> Manifests => Directory.Exists(Path) ? Directory.EnumerateFiles(Path, Manifest + "*.json").Select(f => System.IO.Path.GetFileName(f)!).Order(StringComparer.Ordinal) : [];

    /// <summary>Name of the file with the outputs of a folder: each has its own, so that a build into another forgets nothing.</summary>
    public string ManifestOf(string destination) => destination == Destination.Resolve(System.IO.Path.Combine(source, "_site"))
        ? Manifest + ".json"
        : $"{Manifest}-{XxHash64.HashToUInt64(Encoding.UTF8.GetBytes(destination)).ToString("x16", CultureInfo.InvariantCulture)}.json";

    /// <summary>Forgets what was saved under a name.</summary>
    public void Remove(string name) => File.Delete(System.IO.Path.Combine(Path, name));

    /// <summary>The value that was saved under a name, or null.</summary>
    public T? Read<T>(string name, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return Read(name) is { Length: > 0 } body ? JsonSerializer.Deserialize(body.Span, type) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The bytes that were saved under a name, empty when there are none that are whole.</summary>
    public ReadOnlyMemory<byte> Read(string name)
    {
        string path = System.IO.Path.Combine(Path, name);
        try
        {
            byte[] bytes = File.Exists(path) ? File.ReadAllBytes(path) : [];
            ReadOnlyMemory<byte> body = bytes.AsMemory(Math.Min(bytes.Length, Checksum));
            return body.Length > 0 && XxHash128.Hash(body.Span).AsSpan().SequenceEqual(bytes.AsSpan(0, Checksum)) ? body : default;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return default;
        }
    }

    /// <summary>Saves a value at once or not at all.</summary>
    public void Save<T>(string name, T value, JsonTypeInfo<T> type) => Save(name, [JsonSerializer.SerializeToUtf8Bytes(value, type)]);

    /// <summary>Saves bytes at once or not at all; each part is asked for when the one before is written.</summary>
    public void Save(string name, IEnumerable<ReadOnlyMemory<byte>> parts)
    {
        Directory.CreateDirectory(Path);
        string path = System.IO.Path.Combine(Path, name);
        XxHash128 hash = new();
        using (FileStream file = new(path + ".tmp", FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0))
        {
            file.Write(new byte[Checksum]);
            foreach (ReadOnlyMemory<byte> part in parts)
            {
                hash.Append(part.Span);
                file.Write(part.Span);
            }

            file.Position = 0;
            file.Write(hash.GetHashAndReset());
        }

        File.Move(path + ".tmp", path, overwrite: true);
    }
}
