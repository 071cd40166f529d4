using System.Buffers;
using System.Collections;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace StaticNews.Model;

/// <summary>The addresses of a body, without references: a large site has millions of them, and the collector would follow and move them all.</summary>
[CollectionBuilder(typeof(AddressList), nameof(Of))]
public readonly record struct AddressList : IReadOnlyList<Address>
{
    /// <summary>The rows, then the texts that they point into.</summary>
    private readonly ReadOnlyMemory<byte> _packed;

    private AddressList(ReadOnlyMemory<byte> packed, int length) => (_packed, Length) = (packed, length);

    /// <summary>How many there are.</summary>
    public int Length { get; }

    /// <summary>Whether there is none.</summary>
    public bool IsEmpty => Length == 0;

    /// <inheritdoc/>
    int IReadOnlyCollection<Address>.Count => Length;

    private int TextsAt => Length * Unsafe.SizeOf<Row>();

    /// <inheritdoc/>
    public Address this[int index]
    {
        get
        {
            Row row = MemoryMarshal.Cast<byte, Row>(_packed.Span[..TextsAt])[index];
            return new(row.Offset, (AddressKind)row.Kind, _packed.Slice(row.At, row.Length), row.DestinationLength, row.Heading, row.Block, row.Place, row.IsListed, row.IsInProse, row.Line, row.Column);
        }
    }

    /// <summary>A copy of them.</summary>
    public static AddressList Of(ReadOnlySpan<Address> addresses) => Of(addresses, static bytes => bytes.ToArray());

    /// <summary>A copy of them in memory that <paramref name="copy"/> puts it into.</summary>
    public static AddressList Of(ReadOnlySpan<Address> addresses, Func<ReadOnlySpan<byte>, ReadOnlyMemory<byte>> copy)
    {
        int at = addresses.Length * Unsafe.SizeOf<Row>();
        int length = at;
        foreach (Address address in addresses)
        {
            length += address.Utf8.Length;
        }

        byte[] packed = ArrayPool<byte>.Shared.Rent(length);
        Span<Row> rows = MemoryMarshal.Cast<byte, Row>(packed.AsSpan(0, at));
        for (int i = 0; i < rows.Length; i++)
        {
            Address address = addresses[i];
            rows[i] = new(address.Offset, at, address.Utf8.Length, address.DestinationLength, address.Heading, address.Block, address.At, address.Line, address.Column, (byte)address.Kind, address.IsListed, address.IsInProse);
            address.Utf8.Span.CopyTo(packed.AsSpan(at));
            at += address.Utf8.Length;
        }

        AddressList list = new(copy(packed.AsSpan(0, length)), rows.Length);
        ArrayPool<byte>.Shared.Return(packed);
        return list;
    }

    /// <inheritdoc/>
    public IEnumerator<Address> GetEnumerator()
    {
        for (int i = 0; i < Length; i++)
        {
            yield return this[i];
        }
    }

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private readonly record struct Row(
        int Offset, int At, int Length, int DestinationLength, int Heading, int Block, int Place, int Line, int Column, byte Kind, bool IsListed, bool IsInProse);
}
