using System.Collections.Immutable;
using StaticNews.Model;

namespace StaticNews.Graph;

/// <summary>The terms of all documents by number, document after document: first those that a document has more than once, which are few, then the others.</summary>
internal sealed class TermLists
{
    /// <summary>Where those of each document begin in <see cref="Terms"/> and among the counts; one more than documents.</summary>
    private readonly (int Terms, int Counts)[] _starts;
    private int[] _documentsWith = new int[1024];
    private ushort[] _counts;

    private TermLists(ImmutableArray<Document> documents)
    {
        Terms = new int[documents.Sum(d => d.Terms.Distinct)];
        _counts = new ushort[Terms.Length / 4];
        _starts = new (int, int)[documents.Length + 1];
        for (int d = 0; d < documents.Length; d++)
        {
            using LentBytes packed = documents[d].Terms.Packed.Lend();
            _starts[d + 1] = Add(TermCounts.Hashes(packed.Span), TermCounts.Counts(packed.Span), _starts[d]);
        }
    }

    /// <summary>Which term has which number: they are numbered from 0 in the order in which they come.</summary>
    public Numbering Numbers { get; } = new();

    /// <summary>How many documents have each term.</summary>
    public ReadOnlySpan<int> DocumentsWith => _documentsWith.AsSpan(0, Numbers.Count);

    /// <summary>The terms.</summary>
    public int[] Terms { get; }

    /// <summary>How many terms of all documents stand in them more than once.</summary>
    public int Repeated => _starts[^1].Counts;

    /// <summary>Reads the terms of all documents; linear in them.</summary>
    public static TermLists Of(ImmutableArray<Document> documents) => new(documents);

    /// <summary>Where the terms of a document stand in <see cref="Terms"/>.</summary>
    public Range TermsOf(int document) => _starts[document].Terms.._starts[document + 1].Terms;

    /// <summary>Where of the first of them, those that it has more than once, the counts stand.</summary>
    public Range RepeatedOf(int document) => _starts[document].Counts.._starts[document + 1].Counts;

    /// <summary>How often documents have some of the terms that they have more than once.</summary>
    public ReadOnlySpan<ushort> Counts(Range repeated) => _counts.AsSpan(repeated);

    /// <summary>Writes a document's terms down from a place on; where the next document's begin.</summary>
    private (int Terms, int Counts) Add(ReadOnlySpan<ulong> hashes, ReadOnlySpan<ushort> counts, (int Terms, int Counts) start)
    {
        int repeated = start.Counts;
        int often = start.Terms;
        int once = often + RepeatedIn(counts);
        if (_counts.Length < repeated + hashes.Length)
        {
            Array.Resize(ref _counts, 2 * (repeated + hashes.Length));
        }

        for (int i = 0; i < hashes.Length; i++)
        {
            int isRepeated = counts[i] > 1 ? 1 : 0; // Reckoned with, not asked for: a branch would be foreseen too seldom.
            Terms[isRepeated != 0 ? often : once] = Number(hashes[i]);
            _counts[repeated] = counts[i];
            (often, once, repeated) = (often + isRepeated, once + 1 - isRepeated, repeated + isRepeated);
        }

        return (once, repeated);
    }

    private static int RepeatedIn(ReadOnlySpan<ushort> counts)
    {
        int repeated = 0;
        foreach (ushort count in counts)
        {
            repeated += count > 1 ? 1 : 0;
        }

        return repeated;
    }

    private int Number(ulong hash)
    {
        int number = Numbers.Of(hash);
        if (number >= _documentsWith.Length)
        {
            Array.Resize(ref _documentsWith, 2 * _documentsWith.Length);
        }

        _documentsWith[number]++;
        return number;
    }
}
