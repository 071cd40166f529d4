using System.Buffers;
using System.IO.Hashing;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace StaticNews.Files;

/// <summary>The site's .staticnews folder: what builds remember, safe to delete. A file that is cut, changed or of another format counts as none.</summary>
internal sealed class StateFolder(string source)
{
    /// <summary>Name of the file with the outputs.</summary>
    public const string Manifest = "outputs.json";

    /// <summary>Name of the file with the parsed articles.</summary>
    public const string Parsed = "parsed.json";

    private const int Checksum = 16;

    /// <summary>Absolute path.</summary>
    public string Path { get; } = System.IO.Path.Combine(source, ".staticnews");

    /// <summary>What was saved under a name, or null.</summary>
    public T? Read<T>(string name, JsonTypeInfo<T> type)
        where T : class
    {
        string path = System.IO.Path.Combine(Path, name);
        try
        {
            byte[] bytes = File.Exists(path) ? File.ReadAllBytes(path) : [];
            ReadOnlySpan<byte> body = bytes.AsSpan(Math.Min(bytes.Length, Checksum));
            return body.Length > 0 && XxHash128.Hash(body).AsSpan().SequenceEqual(bytes.AsSpan(0, Checksum)) ? JsonSerializer.Deserialize(body, type) : null;
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Saves at once or not at all.</summary>
    public void Save<T>(string name, T value, JsonTypeInfo<T> type)
    {
        Directory.CreateDirectory(Path);
        ArrayBufferWriter<byte> body = new(64 * 1024);
        using (Utf8JsonWriter writer = new(body, new JsonWriterOptions { SkipValidation = true, Encoder = type.Options.Encoder }))
        {
            JsonSerializer.Serialize(writer, value, type);
        }

        string path = System.IO.Path.Combine(Path, name);
        using (FileStream file = new(path + ".tmp", FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0))
        {
            file.Write(XxHash128.Hash(body.WrittenSpan));
            file.Write(body.WrittenSpan);
        }

        File.Move(path + ".tmp", path, overwrite: true);
    }
}
