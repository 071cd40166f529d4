using StaticNews.Model;

namespace StaticNews.Content;

/// <summary>
/// Where documents put the bytes that they keep: in a few large arrays, which the collector leaves where they are (several small ones for
/// each document it would visit and move); or in a file, where there is one.
/// </summary>
/// <param name="expected">Bytes that will be kept in memory altogether, about: what is not written to takes no memory, and what has no place in them is an array of its own.</param>
/// <param name="file">For bytes that are read again, each time they are asked for; null to keep all in memory.</param>
internal sealed class Shelf(long expected, IByteStore? file)
{
    private const int Largest = 512 * 1024 * 1024;
    private const int LargestPiece = 128 * 1024;

    private readonly int _size = (int)Math.Min(expected, Largest);
    private readonly Lock _gate = new();
    private IByteStore? _file = file;
    private Memory<byte> _rest;

    /// <summary>Keeps bytes, wherever there is room.</summary>
    public KeptBytes Keep(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return _file is { } there ? there.Add(bytes) : new(Copy(bytes));
        }
        catch (IOException)
        {
            _file = null; // A disk that is full stays so.
            return new(Copy(bytes));
        }
    }

    /// <summary>Keeps bytes in memory.</summary>
    public ReadOnlyMemory<byte> Copy(ReadOnlySpan<byte> bytes)
    {
        Memory<byte> place = Take(bytes.Length);
        bytes.CopyTo(place.Span);
        return place;
    }

    /// <summary>So many bytes of memory, that nobody else writes to.</summary>
    private Memory<byte> Take(int length)
    {
        if (length > Math.Min(LargestPiece, _size))
        {
            return new byte[length];
        }

        lock (_gate)
        {
            _rest = length > _rest.Length ? GC.AllocateUninitializedArray<byte>(_size) : _rest;
            Memory<byte> piece = _rest[..length];
            _rest = _rest[length..];
            return piece;
        }
    }
}
