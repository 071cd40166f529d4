using System.Globalization;
using System.IO.Hashing;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Win32.SafeHandles;

namespace StaticNews.Files;

/// <summary>The site's .staticnews folder: what builds remember, safe to delete. A file that is cut, changed or of another format counts as none.</summary>
internal sealed class StateFolder(string source)
{
    private const string Manifest = "outputs";

    /// <summary>Name of the file with the parsed articles.</summary>
    public const string Parsed = "parsed.bin";

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

    /// <summary>A file as it is, to read from; null when there is none or it cannot be opened.</summary>
    public SafeFileHandle? Open(string name)
    {
        string path = System.IO.Path.Combine(Path, name);
        try
        {
            return File.Exists(path) ? File.OpenHandle(path, share: FileShare.ReadWrite | FileShare.Delete) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Saves a value at once or not at all, without ever having the whole text of it in memory.</summary>
    public void Save<T>(string name, T value, JsonTypeInfo<T> type) => Replace(name, file =>
    {
        file.Position = Checksum;
        JsonSerializer.Serialize(file, value, type);
        file.Position = Checksum;
        XxHash128 hash = new();
        hash.Append(file);
        file.Position = 0;
        file.Write(hash.GetCurrentHash());
    });

    /// <summary>Saves bytes at once or not at all; each part is asked for when the one before is written.</summary>
    public void Save(string name, IEnumerable<ReadOnlyMemory<byte>> parts) => Replace(name, file => Write(file, parts));

    /// <summary>Adds bytes at the end of a file, of which any part may be missing when this is cut short.</summary>
    public void Append(string name, IEnumerable<ReadOnlyMemory<byte>> parts)
    {
        using FileStream file = Open(System.IO.Path.Combine(Path, name), FileMode.Append, FileAccess.Write);
        Write(file, parts);
    }

    private void Replace(string name, Action<FileStream> write)
    {
        Directory.CreateDirectory(Path);
        string path = System.IO.Path.Combine(Path, name);
        using (FileStream file = Open(path + ".tmp", FileMode.Create, FileAccess.ReadWrite))
        {
            write(file);
        }

        File.Move(path + ".tmp", path, overwrite: true);
    }

    private static FileStream Open(string path, FileMode mode, FileAccess access) => new(path, mode, access, FileShare.Read | FileShare.Delete, bufferSize: 0);

    private static void Write(FileStream file, IEnumerable<ReadOnlyMemory<byte>> parts)
    {
        foreach (ReadOnlyMemory<byte> part in parts)
        {
            file.Write(part.Span);
        }
    }

    /// <summary>The bytes that were saved behind their checksum under a name, empty when there are none that are whole.</summary>
    private ReadOnlyMemory<byte> Read(string name)
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
}
