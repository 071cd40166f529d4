using System.Buffers;

namespace StaticNews.Model;

/// <summary>Bytes to be read until they are disposed of.</summary>
public readonly ref struct LentBytes
{
    private readonly byte[]? _lent;

    internal LentBytes(ReadOnlySpan<byte> bytes, byte[]? lent)
    {
        Span = bytes;
        _lent = lent;
    }

    /// <summary>The bytes.</summary>
    public ReadOnlySpan<byte> Span { get; }

    /// <summary>Gives back the memory that they were read into.</summary>
    public void Dispose()
    {
        if (_lent is not null)
        {
            ArrayPool<byte>.Shared.Return(_lent);
        }
    }
}
