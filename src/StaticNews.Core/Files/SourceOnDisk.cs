using System.IO.Hashing;
using Microsoft.Win32.SafeHandles;
using StaticNews.Model;

namespace StaticNews.Files;

/// <summary>A file of the site that was read and not kept.</summary>
/// <param name="path">Where it is.</param>
/// <param name="hash">Of its bytes, which must be the same when they are read again: what is made of them is known by it.</param>
internal sealed class SourceOnDisk(string path, UInt128 hash) : IByteSource
{
    /// <summary>Reads the whole file.</summary>
    /// <exception cref="IOException">It cannot be read, or is another than it was.</exception>
    public void Read(long at, Span<byte> to)
    {
        using SafeFileHandle file = File.OpenHandle(path, share: FileShare.ReadWrite | FileShare.Delete);
        OpenFile.Read(file, at, to);
        if (XxHash128.HashToUInt128(to) != hash)
        {
            throw new IOException("it was changed while the site was read");
        }
    }
}
