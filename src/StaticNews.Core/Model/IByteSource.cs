namespace StaticNews.Model;

/// <summary>A file that documents keep bytes in; several threads may read at once.</summary>
public interface IByteSource
{
    /// <summary>Reads as many bytes as there is room for.</summary>
    /// <exception cref="IOException">They cannot be read.</exception>
    void Read(long at, Span<byte> to);
}
