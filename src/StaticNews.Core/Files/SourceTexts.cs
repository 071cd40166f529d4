using System.Buffers;
using System.Globalization;
using System.IO.Hashing;
using Microsoft.Win32.SafeHandles;
using StaticNews.Model;

namespace StaticNews.Files;

/// <summary>
/// Reads the texts of a site into one array. As arrays of their own they would all be moved by the first collections, and they live
/// until the last of them is parsed. What is beyond the size of that array is read once more when it is parsed.
/// </summary>
internal sealed class SourceTexts
{
    private const int Most = 128 * 1024 * 1024;

    private readonly List<WalkedFile> _files;
    private readonly long[] _starts;
    private readonly byte[] _memory;

    /// <param name="files">Of a site, in order.</param>
    /// <param name="isText">Which of them are read; no place is kept for the others.</param>
    public SourceTexts(List<WalkedFile> files, Func<string, bool> isText)
    {
        _files = files;
        _starts = new long[files.Count];
        long end = 0;
        for (int i = 0; i < files.Count; i++)
        {
            long length = isText(files[i].Path) ? files[i].File.Length : 0;
            _starts[i] = end;
            end += end + length <= Most ? length : 0;
        }

        _memory = GC.AllocateUninitializedArray<byte>((int)end);
    }

    /// <summary>A file with its text; one that is longer than when the site was walked is read by itself.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public SourceFile Read(int i)
    {
        Memory<byte> place = _memory.AsMemory((int)_starts[i]..(int)(i + 1 < _starts.Length ? _starts[i + 1] : _memory.Length));
        return place.IsEmpty ? Unkept(_files[i]) : Read(_files[i], place) is { } whole ? Of(_files[i], whole) : Read(_files[i]);
    }

    /// <summary>A file with its text, by itself.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static SourceFile Read(WalkedFile file) => Of(file, File.ReadAllBytes(file.File.FullName));

    /// <summary>The whole text, when it fits.</summary>
    private static Memory<byte>? Read(WalkedFile file, Memory<byte> place)
    {
        using SafeFileHandle handle = File.OpenHandle(file.File.FullName, share: FileShare.ReadWrite | FileShare.Delete);
        int length = 0;
        while (length < place.Length && RandomAccess.Read(handle, place.Span[length..], length) is > 0 and int read)
        {
            length += read;
        }

        return length > 0 && RandomAccess.GetLength(handle) <= length ? place[..length] : null;
    }

    /// <summary>A file that has no place.</summary>
    private static SourceFile Unkept(WalkedFile file)
    {
        byte[] lent = ArrayPool<byte>.Shared.Rent((int)Math.Min(file.File.Length, Array.MaxLength));
        SourceFile read = Read(file, lent.AsMemory(0, (int)Math.Min(file.File.Length, Array.MaxLength))) is { } whole ? Unkept(file, whole.Span) : Read(file);
        ArrayPool<byte>.Shared.Return(lent);
        return read;
    }

    private static SourceFile Unkept(WalkedFile file, ReadOnlySpan<byte> bytes)
    {
        UInt128 hash = XxHash128.HashToUInt128(bytes);
        return Of(file, new(new SourceOnDisk(file.File.FullName, hash), 0, bytes.Length), hash);
    }

    private static SourceFile Of(WalkedFile file, Memory<byte> bytes) => Of(file, new(bytes), XxHash128.HashToUInt128(bytes.Span));

    private static SourceFile Of(WalkedFile file, KeptBytes bytes, UInt128 hash) => new(file.Path, bytes, hash.ToString("x32", CultureInfo.InvariantCulture));
}
