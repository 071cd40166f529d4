namespace StaticNews.Model;

/// <summary>A file that bytes are put into; several threads may do so at once.</summary>
public interface IByteStore : IByteSource
{
    /// <summary>Puts bytes into the file.</summary>
    /// <exception cref="IOException">There is no room for them.</exception>
    KeptBytes Add(ReadOnlySpan<byte> bytes);
}
