using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using StaticNews.Model;

namespace StaticNews.Files;

/// <summary>Reads what <see cref="StateWriter"/> wrote; bytes that it cannot have written are an <see cref="InvalidDataException"/>, and take no more memory than they are.</summary>
/// <param name="bytes">What was written.</param>
/// <param name="file">Where what is kept of them is read again later; null when it is in memory.</param>
/// <param name="at">Where in that file they begin.</param>
internal ref struct StateReader(ReadOnlyMemory<byte> bytes, IByteSource? file = null, long at = 0)
{
    /// <summary>The length of a text that is not there.</summary>
    public const int None = -1;

    private const int BitsOfNumber = 35;
    private const int MostMinutes = 14 * 60;

    private readonly ReadOnlyMemory<byte> _bytes = bytes;
    private ReadOnlySpan<byte> _rest = bytes.Span;

    /// <summary>Reads one value.</summary>
    public delegate T Each<out T>(ref StateReader reader);

    /// <summary>Whether all was read.</summary>
    public readonly bool IsAtEnd => _rest.IsEmpty;

    /// <summary>A whole number.</summary>
    public int Number()
    {
        uint value = 0;
        for (int shift = 0; shift < BitsOfNumber; shift += 7)
        {
            byte next = Take(1)[0];
            value |= (uint)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return (int)(value >> 1) ^ -(int)(value & 1);
            }
        }

        throw new InvalidDataException();
    }

    /// <summary>true or false.</summary>
    public bool Flag() => Number() != 0;

    /// <summary>A value of an enumeration.</summary>
    public T Choice<T>()
        where T : struct, Enum
    {
        T value = Unsafe.BitCast<int, T>(Number());
        return Enum.IsDefined(value) ? value : throw new InvalidDataException();
    }

    /// <summary>A text.</summary>
    public string Text() => Encoding.UTF8.GetString(Take(Number()));

    /// <summary>A text, or null.</summary>
    public string? TextOrNull() => Number() is not None and var length ? Encoding.UTF8.GetString(Take(length)) : null;

    /// <summary>An instant with its offset.</summary>
    public DateTimeOffset Instant()
    {
        long ticks = BinaryPrimitives.ReadInt64LittleEndian(Take(sizeof(long)));
        int minutes = Number();
        return ticks >= TimeSpan.TicksPerDay && ticks <= DateTimeOffset.MaxValue.Ticks - TimeSpan.TicksPerDay && minutes is >= -MostMinutes and <= MostMinutes
            ? new(ticks, TimeSpan.FromMinutes(minutes))
            : throw new InvalidDataException();
    }

    /// <summary>An instant, or null.</summary>
    public DateTimeOffset? InstantOrNull() => Flag() ? Instant() : null;

    /// <summary>Bytes, where they stand.</summary>
    public KeptBytes Bytes() => Raw(Number(), out _);

    /// <summary>Bytes whose number is known from elsewhere, where they stand.</summary>
    public KeptBytes Raw(long length, out ReadOnlySpan<byte> bytes)
    {
        bytes = Take(length);
        int start = _bytes.Length - _rest.Length - bytes.Length;
        return file is null ? new(_bytes.Slice(start, bytes.Length)) : new(file, at + start, bytes.Length);
    }

    /// <summary>The same in memory, for one who copies them.</summary>
    public ReadOnlyMemory<byte> InMemory(long length)
    {
        ReadOnlySpan<byte> taken = Take(length);
        return _bytes.Slice(_bytes.Length - _rest.Length - taken.Length, taken.Length);
    }

    /// <summary>Values in order.</summary>
    public ImmutableArray<T> List<T>(Each<T> each)
    {
        T[] items = new T[Bounded(Number())];
        for (int i = 0; i < items.Length; i++)
        {
            items[i] = each(ref this);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(items);
    }

    /// <summary>A value, or null.</summary>
    public T? Optional<T>(Each<T> read)
        where T : class => Flag() ? read(ref this) : null;

    /// <summary>A count of what follows: each takes a byte at least.</summary>
    private readonly int Bounded(int count) => count >= 0 && count <= _rest.Length ? count : throw new InvalidDataException();

    private ReadOnlySpan<byte> Take(long length)
    {
        if (length < 0 || length > _rest.Length)
        {
            throw new InvalidDataException();
        }

        ReadOnlySpan<byte> taken = _rest[..(int)length];
        _rest = _rest[(int)length..];
        return taken;
    }
}
