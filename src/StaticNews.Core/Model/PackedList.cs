using System.Collections;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace StaticNews.Model;

/// <summary>Values without references as they stand in memory, which may be a small part of a large piece: the collector has nothing to follow in it, and no array to move for each document.</summary>
/// <param name="Bytes">The values, one behind the other.</param>
public readonly record struct PackedList<T>(ReadOnlyMemory<byte> Bytes) : IReadOnlyList<T>
    where T : unmanaged
{
    /// <summary>How many there are.</summary>
    public int Length => Bytes.Length / Unsafe.SizeOf<T>();

    /// <summary>Whether there is none.</summary>
    public bool IsEmpty => Bytes.IsEmpty;

    /// <summary>All of them.</summary>
    public ReadOnlySpan<T> Span => MemoryMarshal.Cast<byte, T>(Bytes.Span);

    /// <inheritdoc/>
    int IReadOnlyCollection<T>.Count => Length;

    /// <inheritdoc/>
    public T this[int index] => Span[index];

    /// <summary>A copy of values.</summary>
    public static PackedList<T> Of(ReadOnlySpan<T> values) => new(MemoryMarshal.AsBytes(values).ToArray());

    /// <summary>Goes through them.</summary>
    public ReadOnlySpan<T>.Enumerator GetEnumerator() => Span.GetEnumerator();

    /// <inheritdoc/>
    IEnumerator<T> IEnumerable<T>.GetEnumerator()
    {
        for (int i = 0; i < Length; i++)
        {
            yield return this[i];
        }
    }

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<T>)this).GetEnumerator();
}
