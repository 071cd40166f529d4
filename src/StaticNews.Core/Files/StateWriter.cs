using System.Buffers;
using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;
using StaticNews.Model;

namespace StaticNews.Files;

/// <summary>Writes values as bytes that <see cref="StateReader"/> reads in the same order: numbers in as few as they need, text as UTF-8 behind its length.</summary>
internal sealed class StateWriter(IBufferWriter<byte> output)
{
    private const int MostOfNumber = 5;

    /// <summary>A whole number; small ones take one byte, whatever their sign.</summary>
    public void Number(int value)
    {
        Span<byte> bytes = output.GetSpan(MostOfNumber);
        uint rest = (uint)((value << 1) ^ (value >> 31));
        int length = 0;
        for (; rest >= 0x80; rest >>= 7)
        {
            bytes[length++] = (byte)(rest | 0x80);
        }

        bytes[length++] = (byte)rest;
        output.Advance(length);
    }

    /// <summary>true or false.</summary>
    public void Flag(bool value) => Number(value ? 1 : 0);

    /// <summary>A text.</summary>
    public void Text(string text)
    {
        int length = Encoding.UTF8.GetByteCount(text);
        Number(length);
        output.Advance(Encoding.UTF8.GetBytes(text, output.GetSpan(length)));
    }

    /// <summary>A text, or that there is none.</summary>
    public void TextOrNull(string? text)
    {
        if (text is null)
        {
            Number(StateReader.None);
            return;
        }

        Text(text);
    }

    /// <summary>An instant with its offset.</summary>
    public void Instant(DateTimeOffset instant)
    {
        BinaryPrimitives.WriteInt64LittleEndian(output.GetSpan(sizeof(long)), instant.Ticks);
        output.Advance(sizeof(long));
        Number(instant.TotalOffsetMinutes);
    }

    /// <summary>An instant, or that there is none.</summary>
    public void InstantOrNull(DateTimeOffset? instant)
    {
        Flag(instant is not null);
        if (instant is { } value)
        {
            Instant(value);
        }
    }

    /// <summary>Bytes behind their number.</summary>
    public void Bytes(KeptBytes bytes)
    {
        Number(bytes.Length);
        Raw(bytes);
    }

    /// <summary>Bytes whose number is known from elsewhere.</summary>
    public void Raw(KeptBytes bytes)
    {
        using LentBytes lent = bytes.Lend();
        output.Write(lent.Span);
    }

    /// <summary>Bytes whose number is known from elsewhere.</summary>
    public void Raw(ReadOnlySpan<byte> bytes) => output.Write(bytes);

    /// <summary>Values in order.</summary>
    public void List<T>(ImmutableArray<T> items, Action<StateWriter, T> each)
    {
        Number(items.Length);
        foreach (T item in items)
        {
            each(this, item);
        }
    }

    /// <summary>The same of values that are made one by one.</summary>
    public void List<T>(IReadOnlyList<T> items, Action<StateWriter, T> each)
    {
        Number(items.Count);
        foreach (T item in items)
        {
            each(this, item);
        }
    }

    /// <summary>A value, or that there is none.</summary>
    public void Optional<T>(T? value, Action<StateWriter, T> write)
        where T : class
    {
        Flag(value is not null);
        if (value is not null)
        {
            write(this, value);
        }
    }
}
