using System.IO.Hashing;
using Nerdbank.MessagePack;
using PolyType;

namespace StaticNews.Files;

/// <summary>The site's .staticnews folder: what builds remember, safe to delete. A file that is cut, changed or of another format counts as none.</summary>
internal sealed class StateFolder(string source)
{
    /// <summary>Name of the file with the outputs.</summary>
    public const string Manifest = "outputs.bin";

    /// <summary>Name of the file with the parsed articles.</summary>
    public const string Parsed = "parsed.bin";

    private const int Checksum = 16;

    private static readonly MessagePackSerializer Format = new() { PerfOverSchemaStability = true, SerializeDefaultValues = SerializeDefaultValuesPolicy.Always };

    /// <summary>Absolute path.</summary>
    public string Path { get; } = System.IO.Path.Combine(source, ".staticnews");

    /// <summary>What was saved under a name, or null.</summary>
    public T? Read<T>(string name)
        where T : class, IShapeable<T>
    {
        string path = System.IO.Path.Combine(Path, name);
        try
        {
            byte[] bytes = File.Exists(path) ? File.ReadAllBytes(path) : [];
            ReadOnlySpan<byte> body = bytes.AsSpan(Math.Min(bytes.Length, Checksum));
            return body.Length > 0 && XxHash128.Hash(body).AsSpan().SequenceEqual(bytes.AsSpan(0, Checksum)) ? Format.Deserialize<T>(bytes.AsMemory(Checksum)) : null;
        }
        catch (MessagePackSerializationException)
        {
            return null;
        }
    }

    /// <summary>Saves at once or not at all.</summary>
    public void Save<T>(string name, T value)
        where T : class, IShapeable<T>
    {
        Directory.CreateDirectory(Path);
        byte[] body = Format.Serialize(value);
        string path = System.IO.Path.Combine(Path, name);
        using (FileStream file = new(path + ".tmp", FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0))
        {
            file.Write(XxHash128.Hash(body));
            file.Write(body);
        }

        File.Move(path + ".tmp", path, overwrite: true);
    }
}
