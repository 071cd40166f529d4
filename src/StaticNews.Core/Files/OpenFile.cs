using Microsoft.Win32.SafeHandles;
using StaticNews.Model;

namespace StaticNews.Files;

/// <summary>A file that stays open as long as something holds on to what is in it; replaced or removed meanwhile, it is read as it was.</summary>
internal sealed class OpenFile(SafeFileHandle file) : IByteSource
{
    /// <inheritdoc/>
    public void Read(long at, Span<byte> to) => Read(file, at, to);

    /// <summary>Fills memory with what stands at a place of a file.</summary>
    /// <exception cref="IOException">There is less, or it cannot be read.</exception>
    public static void Read(SafeFileHandle file, long at, Span<byte> to)
    {
        while (!to.IsEmpty)
        {
            int read = RandomAccess.Read(file, to, at);
            at += read > 0 ? read : throw new EndOfStreamException();
            to = to[read..];
        }
    }
}
