using System.Collections.Immutable;
using StaticNews.Model;

namespace StaticNews.Graph;

/// <summary>
/// BM25 over every document (Robertson and Walker 1994; k1 = 1.2, b = 0.75), pruned so that a query costs the same on any site:
/// terms in more than a quarter of the documents are left out, and a term keeps the documents in which it weighs most.
/// </summary>
internal sealed class TermIndex
{
    private const double K1 = 1.2;
    private const double B = 0.75;
    private const double MostDocuments = 0.25;
    private const int SmallSite = 20;
    private const int Kept = 200;
    private const int Told = 24;

    private readonly Numbering _numbers;
    private readonly int[] _documentsWith;
    private readonly double[] _idf;

    /// <summary>Where those of each document begin; one more than documents.</summary>
    private readonly TermExtent[] _extents;
    private readonly int[] _terms;
    private readonly float[] _gains;

    /// <summary>The heaviest terms of each document, which are asked for more than once.</summary>
    private readonly (int Term, float Weight)[] _heaviest;

    private TermIndex(ImmutableArray<Document> documents)
    {
        TermLists lists = TermLists.Of(documents);
        (_numbers, _documentsWith, _terms) = (lists.Numbers, lists.DocumentsWith.ToArray(), lists.Terms);
        _idf = Array.ConvertAll(_documentsWith, c => c <= Math.Max(SmallSite, documents.Length * MostDocuments) ? Math.Log(1 + ((documents.Length - c + 0.5) / (c + 0.5))) : 0);
        _extents = new TermExtent[documents.Length + 1];
        _gains = new float[lists.AllRepeated];
        _heaviest = new (int, float)[documents.Length * Told];
        BestPostings best = new([.. _documentsWith.Select((c, t) => _idf[t] > 0 ? c : 0)], Kept);
        double average = documents.IsEmpty ? 1 : Math.Max(1, documents.Average(d => (double)d.Terms.Length));
        for (int d = 0; d < documents.Length; d++)
        {
            Weigh(d, lists, K1 * (1 - B + (B * documents[d].Terms.Length / average)), best);
            Vector(d).Heaviest(_heaviest.AsSpan(d * Told, Told));
        }

        Postings = best.ToPostings();
    }

    /// <summary>Indexes the documents; linear in their terms.</summary>
    public static TermIndex Of(ImmutableArray<Document> documents) => new(documents);

    /// <summary>How many terms the documents have; they are numbered from 0.</summary>
    public int Count => _idf.Length;

    /// <summary>The terms of a document with their weights.</summary>
    public TermVector Vector(int document)
    {
        (TermExtent extent, TermExtent next) = (_extents[document], _extents[document + 1]);
        return new(_terms.AsSpan(extent.Terms, next.Terms - extent.Terms), _gains.AsSpan(extent.Gains, next.Gains - extent.Gains), extent, _idf);
    }

    /// <summary>The terms that weigh most in a document, 24 at most, the heaviest first, ties by number.</summary>
    public ReadOnlySpan<(int Term, float Weight)> Heaviest(int document) =>
        _heaviest.AsSpan(document * Told, Math.Min(Told, _extents[document + 1].Terms - _extents[document].Terms));

    /// <summary>How telling a term is; 0 for one that is everywhere, the highest for one that no document has.</summary>
    public double Idf(ulong term) => _numbers.Find(term) is >= 0 and var id ? _idf[id] : Math.Log(1 + (_extents.Length - 1) + 0.5);

    /// <summary>The same of a term by its number.</summary>
    public double Idf(int term) => _idf[term];

    /// <summary>How many documents have a term.</summary>
    public int DocumentsWith(ulong term) => _numbers.Find(term) is >= 0 and var id ? _documentsWith[id] : 0;

    /// <summary>The number of a term, -1 when no document has it.</summary>
    public int IdOf(ulong term) => _numbers.Find(term);

    /// <summary>The hash of a term.</summary>
    public ulong HashOf(int term) => _numbers.HashOf(term);

    /// <summary>The documents in which each term weighs most; none for one that is everywhere.</summary>
    public Postings Postings { get; }

    /// <summary>Adds what each document that has the term gains by it.</summary>
    public void Search(int term, double weight, ScoreBoard scores) => scores.AddAll(Postings[term], weight);

    /// <summary>Weighs the terms of a document, and closes the gaps that those leave which are everywhere.</summary>
    private void Weigh(int document, TermLists lists, double length, BestPostings best)
    {
        TermExtent extent = _extents[document];
        (int at, int gains, double square) = (extent.Terms, extent.Gains, 0);
        ReadOnlySpan<int> terms = _terms.AsSpan(lists.TermsOf(document));
        ReadOnlySpan<ushort> counts = lists.CountsOf(document);
        double once = Gain(1, length);
        for (int i = 0; i < terms.Length; i++)
        {
            double gain = i < counts.Length ? Gain(counts[i], length) : once;
            double weight = _idf[terms[i]] * gain;
            int kept = weight > 0 ? 1 : 0; // Written down either way, and counted if it weighs something: a branch would be foreseen too seldom.
            best.Offer(terms[i], document, (float)weight);
            square += weight * weight;
            _terms[at] = terms[i];
            at += kept;
            if (i < counts.Length)
            {
                _gains[gains] = (float)gain;
                gains += kept;
            }
        }

        _extents[document] = extent with { Once = once, Norm = Math.Sqrt(square) };
        _extents[document + 1] = new(at, gains, 0, 0);
    }

    /// <summary>What a term that stands in a document so often weighs there, in how telling it is.</summary>
    private static double Gain(int count, double length) => count * (K1 + 1) / (count + length);
}
