using System.Buffers;
using System.Collections;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace StaticNews.Model;

/// <summary>The headings of a document, without references: as strings, their titles and ids would be most objects of a large site.</summary>
[CollectionBuilder(typeof(HeadingList), nameof(Of))]
public readonly record struct HeadingList : IReadOnlyList<Heading>
{
    /// <summary>The rows, then the texts that they point into.</summary>
    private readonly ReadOnlyMemory<byte> _packed;

    private HeadingList(ReadOnlyMemory<byte> packed, int length) => (_packed, Length) = (packed, length);

    /// <summary>How many there are.</summary>
    public int Length { get; }

    /// <summary>Whether there is none.</summary>
    public bool IsEmpty => Length == 0;

    /// <inheritdoc/>
    int IReadOnlyCollection<Heading>.Count => Length;

    private int TextsAt => Length * Unsafe.SizeOf<Row>();

    /// <inheritdoc/>
    public Heading this[int index]
    {
        get
        {
            Row row = MemoryMarshal.Cast<byte, Row>(_packed.Span[..TextsAt])[index];
            return new(_packed.Slice(row.At, row.Length), row.TitleLength, row.Level, row.Line);
        }
    }

    /// <summary>A copy of them.</summary>
    public static HeadingList Of(ReadOnlySpan<Heading> headings) => Of(headings, static bytes => bytes.ToArray());

    /// <summary>A copy of them in memory that <paramref name="copy"/> puts it into.</summary>
    public static HeadingList Of(ReadOnlySpan<Heading> headings, Func<ReadOnlySpan<byte>, ReadOnlyMemory<byte>> copy)
    {
        int at = headings.Length * Unsafe.SizeOf<Row>();
        int length = at;
        foreach (Heading heading in headings)
        {
            length += heading.Utf8.Length;
        }

        byte[] packed = ArrayPool<byte>.Shared.Rent(length);
        Span<Row> rows = MemoryMarshal.Cast<byte, Row>(packed.AsSpan(0, at));
        for (int i = 0; i < rows.Length; i++)
        {
            Heading heading = headings[i];
            rows[i] = new(at, heading.Utf8.Length, heading.TitleLength, heading.Level, heading.Line);
            heading.Utf8.Span.CopyTo(packed.AsSpan(at));
            at += heading.Utf8.Length;
        }

        HeadingList list = new(copy(packed.AsSpan(0, length)), rows.Length);
        ArrayPool<byte>.Shared.Return(packed);
        return list;
    }

    /// <inheritdoc/>
    public IEnumerator<Heading> GetEnumerator()
    {
        for (int i = 0; i < Length; i++)
        {
            yield return this[i];
        }
    }

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private readonly record struct Row(int At, int Length, int TitleLength, int Level, int Line);
}
