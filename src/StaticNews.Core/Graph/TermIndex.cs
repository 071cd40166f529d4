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

    /// <summary>Documents that are weighed at a time.</summary>
    private const int Block = 1 << 11;

    private readonly Numbering _numbers;
    private readonly int[] _documentsWith;
    private readonly double[] _idf;

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
        _extents = new TermExtent[documents.Length];
        _gains = new float[lists.Repeated];
        _heaviest = new (int, float)[documents.Length * Told];
        Postings = Weigh(documents, lists);
    }

    /// <summary>Indexes the documents; linear in their terms.</summary>
    public static TermIndex Of(ImmutableArray<Document> documents) => new(documents);

    /// <summary>How many terms the documents have; they are numbered from 0.</summary>
    public int Count => _idf.Length;

    /// <summary>The terms of a document with their weights.</summary>
    public TermVector Vector(int document)
    {
        TermExtent extent = _extents[document];
        return new(_terms.AsSpan(extent.Terms, extent.Length), _gains.AsSpan(extent.Gains, extent.Repeated), extent, _idf);
    }

    /// <summary>The terms that weigh most in a document, 24 at most, the heaviest first, ties by number.</summary>
    public ReadOnlySpan<(int Term, float Weight)> Heaviest(int document) =>
        _heaviest.AsSpan(document * Told, Math.Min(Told, _extents[document].Length));

    /// <summary>How telling a term is; 0 for one that is everywhere, the highest for one that no document has.</summary>
    public double Idf(ulong term) => _numbers.Find(term) is >= 0 and var id ? _idf[id] : Math.Log(1 + _extents.Length + 0.5);

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

    /// <summary>Weighs the terms of all documents, some documents at a time, while of those before the heaviest of each term are chosen.</summary>
    private Postings Weigh(ImmutableArray<Document> documents, TermLists lists)
    {
        double average = documents.IsEmpty ? 1 : Math.Max(1, documents.Average(d => (double)d.Terms.Length));
        BestPostings best = new([.. _documentsWith.Select((c, t) => _idf[t] > 0 ? c : 0)], Kept);
        Task choosing = Task.CompletedTask;
        for (int from = 0; from < documents.Length; from += Block)
        {
            (int first, int end) = (from, Math.Min(documents.Length, from + Block));
            for (int d = first; d < end; d++)
            {
                Weigh(d, lists, K1 * (1 - B + (B * documents[d].Terms.Length / average)));
                Vector(d).Heaviest(_heaviest.AsSpan(d * Told, Told));
            }

            choosing.GetAwaiter().GetResult();
            choosing = Task.Run(() => Offer(first, end, best));
        }

        choosing.GetAwaiter().GetResult();
        return best.ToPostings();
    }

    /// <summary>Weighs the terms of a document, and closes the gaps that those leave which are everywhere.</summary>
    private void Weigh(int document, TermLists lists, double length)
    {
        (Range all, Range repeated) = (lists.TermsOf(document), lists.RepeatedOf(document));
        Span<int> terms = _terms.AsSpan(all);
        Span<float> gains = _gains.AsSpan(repeated);
        ReadOnlySpan<ushort> counts = lists.Counts(repeated);
        double once = Gain(1, length);
        (int kept, int often, double square) = (0, 0, 0);
        for (int i = 0; i < terms.Length; i++)
        {
            double gain = i < counts.Length ? Gain(counts[i], length) : once;
            double weight = _idf[terms[i]] * gain;
            int weighs = weight > 0 ? 1 : 0; // Reckoned with, not asked for: a branch would be foreseen too seldom.
            if (i < counts.Length)
            {
                gains[often] = (float)gain;
                often += weighs;
            }

            terms[kept] = terms[i];
            kept += weighs;
            square += weight * weight;
        }

        _extents[document] = new(all.Start.Value, kept, repeated.Start.Value, often, once, Math.Sqrt(square));
    }

    /// <summary>Takes note of where the terms of some documents weigh most.</summary>
    private void Offer(int first, int end, BestPostings best)
    {
        for (int document = first; document < end; document++)
        {
            TermVector vector = Vector(document);
            for (int i = 0; i < vector.Terms.Length; i++)
            {
                best.Offer(vector.Terms[i], document, vector.Weight(i));
            }
        }
    }

    /// <summary>What a term that stands in a document so often weighs there, in how telling it is.</summary>
    private static double Gain(int count, double length) => count * (K1 + 1) / (count + length);
}
