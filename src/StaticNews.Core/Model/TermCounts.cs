using System.Runtime.InteropServices;

namespace StaticNews.Model;

/// <summary>How often each term stands in a document: in the body once, in headings twice, in the title four times.</summary>
/// <param name="Packed">The hashes of all terms, then their counts, as they stand in memory.</param>
/// <param name="Length">Sum of the counts.</param>
public readonly record struct TermCounts(KeptBytes Packed, int Length)
{
    /// <summary>Bytes that a term takes.</summary>
    public const int TermSize = sizeof(ulong) + sizeof(ushort);

    /// <summary>How many terms there are.</summary>
    public int Distinct => Packed.Length / TermSize;

    /// <summary>64-bit hashes of the terms, ascending.</summary>
    public static ReadOnlySpan<ulong> Hashes(ReadOnlySpan<byte> packed) => MemoryMarshal.Cast<byte, ulong>(packed[..(packed.Length / TermSize * sizeof(ulong))]);

    /// <summary>Weighted count of the term at the same place.</summary>
    public static ReadOnlySpan<ushort> Counts(ReadOnlySpan<byte> packed) => MemoryMarshal.Cast<byte, ushort>(packed[(packed.Length / TermSize * sizeof(ulong))..]);
}
