namespace StaticNews.Model;

/// <summary>How often each term stands in a document: in the body once, in headings twice, in the title four times.</summary>
/// <param name="Hashes">64-bit hashes of the terms, ascending.</param>
/// <param name="Counts">Weighted count of the term at the same place.</param>
/// <param name="Length">Sum of the counts.</param>
public sealed record TermCounts(ulong[] Hashes, ushort[] Counts, int Length);
