namespace StaticNews.Content;

/// <summary>
/// Memory for what documents keep, given out piece by piece: the collector sees a few large arrays, which it leaves
/// where they are, and not several small ones for each document, which it would visit and move.
/// </summary>
/// <param name="expected">Bytes that will be asked for altogether, about: what is not written to takes no memory, and what has no place in them is an array of its own.</param>
internal sealed class Slab(long expected)
{
    private const int Largest = 512 * 1024 * 1024;
    private const int LargestPiece = 128 * 1024;

    private readonly int _size = (int)Math.Min(expected, Largest);
    private readonly Lock _gate = new();
    private Memory<byte> _rest;

    /// <summary>So many bytes, that nobody else writes to.</summary>
    public Memory<byte> Take(int length)
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
