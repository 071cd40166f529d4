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
    private const int BestPostings = 200;

    private readonly Numbering _numbers;
    private readonly int[] _counts;
    private readonly double[] _idf;

    /// <summary>Where each document's terms begin in <see cref="_terms"/>; one place more than documents.</summary>
    private readonly int[] _starts;
    private readonly int[] _terms;
    private readonly float[] _weights;
    private readonly double[] _norms;

    /// <summary>Indexes the documents; linear in their terms.</summary>
    private TermIndex(ImmutableArray<Document> documents)
    {
        _terms = new int[documents.Sum(d => d.Terms.Distinct)];
        _numbers = new Numbering();
        _counts = Number(documents);
        _idf = Array.ConvertAll(_counts, c => c <= Math.Max(SmallSite, documents.Length * MostDocuments) ? Math.Log(1 + ((documents.Length - c + 0.5) / (c + 0.5))) : 0);
        _starts = new int[documents.Length + 1];
        _norms = new double[documents.Length];
        Postings = new Postings([.. _counts.Select((c, t) => _idf[t] > 0 ? c : 0)]);
        Weigh(documents);
        _weights = new float[_starts[^1]];
        Turn();
        Postings.Prune(BestPostings);
    }

    /// <summary>Indexes the documents; linear in their terms.</summary>
    public static TermIndex Of(ImmutableArray<Document> documents) => new(documents);

    /// <summary>How many terms the documents have; they are numbered from 0.</summary>
    public int Count => _idf.Length;

    /// <summary>The terms of a document with their weights.</summary>
    public TermVector Vector(int document)
    {
        int length = _starts[document + 1] - _starts[document];
        return new(_terms.AsSpan(_starts[document], length), _weights.AsSpan(_starts[document], length), _norms[document]);
    }

    /// <summary>How telling a term is; 0 for one that is everywhere, the highest for one that no document has.</summary>
    public double Idf(ulong term) => _numbers.Find(term) is >= 0 and var id ? _idf[id] : Math.Log(1 + _norms.Length + 0.5);

    /// <summary>The same of a term by its number.</summary>
    public double Idf(int term) => _idf[term];

    /// <summary>How many documents have a term.</summary>
    public int DocumentsWith(ulong term) => _numbers.Find(term) is >= 0 and var id ? _counts[id] : 0;

    /// <summary>The number of a term, -1 when no document has it.</summary>
    public int IdOf(ulong term) => _numbers.Find(term);

    /// <summary>The hash of a term.</summary>
    public ulong HashOf(int term) => _numbers.HashOf(term);

    /// <summary>The documents in which each term weighs most; none for one that is everywhere.</summary>
    public Postings Postings { get; }

    /// <summary>Adds what each document that has the term gains by it.</summary>
    public void Search(int term, double weight, ScoreBoard scores) => scores.AddAll(Postings[term], weight);

    /// <summary>Numbers the terms of all documents, one document after the other, and counts their documents.</summary>
    private int[] Number(ImmutableArray<Document> documents)
    {
        int[] counts = new int[1024];
        int at = 0;
        foreach (Document document in documents)
        {
            using LentBytes terms = document.Terms.Packed.Lend();
            foreach (ulong hash in TermCounts.Hashes(terms.Span))
            {
                int id = _numbers.Of(hash);
                if (id >= counts.Length)
                {
                    Array.Resize(ref counts, 2 * counts.Length);
                }

                counts[id]++;
                _terms[at++] = id;
            }
        }

        return counts[.._numbers.Count];
    }

    /// <summary>Weighs each term in each document.</summary>
    private void Weigh(ImmutableArray<Document> documents)
    {
        double average = documents.IsEmpty ? 1 : Math.Max(1, documents.Average(d => (double)d.Terms.Length));
        int at = 0;
        for (int d = 0; d < documents.Length; d++)
        {
            TermCounts counts = documents[d].Terms;
            double length = K1 * (1 - B + (B * counts.Length / average));
            double square = 0;
            int kept = 0;
            using LentBytes packed = counts.Packed.Lend();
            foreach (ushort count in TermCounts.Counts(packed.Span))
            {
                int term = _terms[at++];
                double weight = _idf[term] * count * (K1 + 1) / (count + length);
                if (weight > 0)
                {
                    Postings.Add(term, d, (float)weight);
                    square += weight * weight;
                    kept++;
                }
            }

            (_starts[d + 1], _norms[d]) = (_starts[d] + kept, Math.Sqrt(square));
        }
    }

    /// <summary>Writes the postings of all terms to their documents, by which the terms of each ascend without sorting.</summary>
    private void Turn()
    {
        int[] next = _starts[..^1];
        for (int term = 0; term < _counts.Length; term++)
        {
            foreach ((int document, float weight) in Postings[term])
            {
                int at = next[document]++;
                (_terms[at], _weights[at]) = (term, weight);
            }
        }
    }
}
