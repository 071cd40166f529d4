namespace StaticNews.Model;

/// <summary>A file of the finished site.</summary>
/// <param name="Path">Relative to the output folder, '/' separated.</param>
/// <param name="Bytes">Its content; empty for a file that is copied, or kept from an earlier build on disk.</param>
/// <param name="Fingerprint">Hash of everything that the content depends on; equal fingerprints mean equal bytes.</param>
/// <param name="CopyFrom">Absolute path of the file to copy, else null.</param>
/// <param name="IsKept">Whether the output on disk is known to be this very file already.</param>
public sealed record OutputFile(string Path, ReadOnlyMemory<byte> Bytes, string Fingerprint, string? CopyFrom = null, bool IsKept = false)
{
    /// <summary>The same with bytes of its own: those of a file that was just made may be used again for the next.</summary>
    public OutputFile Held() => this with { Bytes = Bytes.ToArray() };

    /// <summary>The same without its content.</summary>
    public OutputFile Dropped() => this with { Bytes = default };
}
