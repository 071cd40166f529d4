using System.IO.Hashing;

namespace StaticNews.Model;

/// <summary>A file of the finished site.</summary>
/// <param name="Path">Relative to the output folder, '/' separated.</param>
/// <param name="Bytes">Its content; empty for a file that is copied, kept from an earlier build on disk, or too large to lie in memory.</param>
/// <param name="Fingerprint">Hash of everything that the content depends on; equal fingerprints mean equal bytes.</param>
/// <param name="CopyFrom">Absolute path of the file to copy, else null.</param>
/// <param name="IsKept">Whether the output on disk is known to be this very file already.</param>
public sealed record OutputFile(string Path, ReadOnlyMemory<byte> Bytes, string Fingerprint, string? CopyFrom = null, bool IsKept = false)
{
    /// <summary>Writes the content of a file that is too large to lie in memory, which has no fingerprint but the hash of its bytes; else null.</summary>
    public Action<Stream>? Write { get; init; }

    /// <summary>The same with bytes of its own: those of a file that was just made may be used again for the next.</summary>
    public OutputFile Held()
    {
        if (Write is null)
        {
            return this with { Bytes = Bytes.ToArray() };
        }

        using MemoryStream bytes = new();
        Write(bytes);
        return this with { Bytes = bytes.ToArray(), Fingerprint = Convert.ToHexStringLower(XxHash128.Hash(bytes.GetBuffer().AsSpan(..(int)bytes.Length))), Write = null };
    }

    /// <summary>The same without its content.</summary>
    public OutputFile Dropped() => this with { Bytes = default, Write = null };
}
