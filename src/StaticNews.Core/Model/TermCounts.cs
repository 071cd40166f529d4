using System.Runtime.InteropServices;

namespace StaticNews.Model;

/// <summary>How often each term stands in a document: in the body once, in headings twice, in the title four times.</summary>
/// <param name="Packed">The hashes of all terms, then their counts, as they stand in memory.</param>
/// <param name="Length">Sum of the counts.</param>
public readonly record struct TermCounts(ReadOnlyMemory<byte> Packed, int Length)
{
    /// <summary>Bytes that a term takes.</summary>
    public const int TermSize = sizeof(ulong) + sizeof(ushort);

    /// <summary>64-bit hashes of the terms, ascending.</summary>
    public ReadOnlySpan<ulong> Hashes => MemoryMarshal.Cast<byte, ulong>(Packed.Span[..(Packed.Length / TermSize * sizeof(ulong))]);

    /// <summary>Weighted count of the term at the same place.</summary>
    public ReadOnlySpan<ushort> Counts => MemoryMarshal.Cast<byte, ushort>(Packed.Span[(Packed.Length / TermSize * sizeof(ulong))..]);
}
