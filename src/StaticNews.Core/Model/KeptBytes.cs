using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;

namespace StaticNews.Model;

/// <summary>Bytes that a document keeps: in memory, or in a file, from which they are read each time they are asked for.</summary>
public readonly record struct KeptBytes
{
    /// <summary>An array, a file, or null for no bytes.</summary>
    private readonly object? _place;
    private readonly long _at;

    private KeptBytes(object? place, long at, int length) => (_place, _at, Length) = (place, at, length);

    /// <summary>Bytes in memory, which must not change.</summary>
    public KeptBytes(ReadOnlyMemory<byte> bytes)
    {
        if (!bytes.IsEmpty)
        {
            ArraySegment<byte> there = MemoryMarshal.TryGetArray(bytes, out ArraySegment<byte> array) ? array : bytes.ToArray();
            (_place, _at, Length) = (there.Array, there.Offset, there.Count);
        }
    }

    /// <summary>Bytes of a file.</summary>
    public KeptBytes(IByteSource file, long at, int length)
        : this((object)file, at, length)
    {
    }

    /// <summary>How many.</summary>
    public int Length { get; }

    /// <summary>Bytes in memory, which must not change.</summary>
    public static implicit operator KeptBytes(byte[] bytes) => new(bytes);

    /// <summary>Some of the bytes.</summary>
    public KeptBytes Slice(int start, int length)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)start, (uint)Length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)length, (uint)(Length - start));
        return new(_place, _at + start, length);
    }

    /// <summary>The bytes, read into memory that is given back when they are disposed of, unless they are in memory.</summary>
    /// <exception cref="IOException">They cannot be read.</exception>
    public LentBytes Lend() => _place switch
    {
        byte[] array => new(array.AsSpan((int)_at, Length), lent: null),
        IByteSource file => ReadFrom(file),
        _ => default,
    };

    /// <summary>The bytes as the UTF-8 that they are, made anew each time.</summary>
    /// <exception cref="IOException">They cannot be read.</exception>
    public string Text()
    {
        using LentBytes bytes = Lend();
        return Encoding.UTF8.GetString(bytes.Span);
    }

    /// <summary>The same bytes in memory.</summary>
    /// <exception cref="IOException">They cannot be read.</exception>
    public KeptBytes InMemory() => _place is IByteSource ? ToArray() : this;

    /// <summary>A copy of the bytes.</summary>
    /// <exception cref="IOException">They cannot be read.</exception>
    public byte[] ToArray()
    {
        using LentBytes bytes = Lend();
        return bytes.Span.ToArray();
    }

    private LentBytes ReadFrom(IByteSource file)
    {
        byte[] lent = ArrayPool<byte>.Shared.Rent(Length);
        file.Read(_at, lent.AsSpan(0, Length));
        return new(lent.AsSpan(0, Length), lent);
    }
}
