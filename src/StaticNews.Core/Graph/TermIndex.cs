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
    private const int Heaviest = 200;

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
        int[] numbers = new int[documents.Sum(d => d.Terms.Distinct)];
        _numbers = new Numbering();
        _counts = Number(documents, numbers);
        _idf = Array.ConvertAll(_counts, c => c <= Math.Max(SmallSite, documents.Length * MostDocuments) ? Math.Log(1 + ((documents.Length - c + 0.5) / (c + 0.5))) : 0);
        _starts = new int[documents.Length + 1];
        _norms = new double[documents.Length];
        int[] telling = [.. _counts.Select((c, t) => _idf[t] > 0 ? c : 0)];
        int kept = telling.Sum();
        (_terms, _weights) = (new int[kept], new float[kept]);
        BestPostings best = new(telling, Heaviest);
        Weigh(documents, numbers, best);
        Postings = best.ToPostings();
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
    private int[] Number(ImmutableArray<Document> documents, int[] numbers)
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
                numbers[at++] = id;
            }
        }

        return counts[.._numbers.Count];
    }

    /// <summary>Weighs each term in each document, some documents at a time, while those before are put in order.</summary>
    private void Weigh(ImmutableArray<Document> documents, int[] numbers, BestPostings best)
    {
        double average = documents.IsEmpty ? 1 : Math.Max(1, documents.Average(d => (double)d.Terms.Length));
        (TermBlock block, TermBlock before) = (new(Count), new(Count));
        Task turning = Task.CompletedTask;
        int at = 0;
        for (int from = 0; from < documents.Length; from += TermBlock.Documents)
        {
            ReadOnlySpan<Document> some = documents.AsSpan()[from..Math.Min(documents.Length, from + TermBlock.Documents)];
            int end = at;
            foreach (Document document in some)
            {
                end += document.Terms.Distinct;
            }

            block.Begin(numbers.AsSpan(at..end), _idf);
            for (int d = 0; d < some.Length; d++)
            {
                TermCounts counts = some[d].Terms;
                at += Weigh(from + d, counts, numbers.AsSpan(at), K1 * (1 - B + (B * counts.Length / average)), block);
            }

            turning.GetAwaiter().GetResult();
            (TermBlock weighed, int first, int length) = (block, from, some.Length);
            turning = Task.Run(() => Turn(first, length, weighed, best));
            (block, before) = (before, block);
        }

        turning.GetAwaiter().GetResult();
    }

    /// <summary>Weighs the terms of a document; how many it has.</summary>
    private int Weigh(int document, TermCounts counts, ReadOnlySpan<int> numbers, double length, TermBlock block)
    {
        double square = 0;
        int kept = 0;
        int at = 0;
        using LentBytes packed = counts.Packed.Lend();
        foreach (ushort count in TermCounts.Counts(packed.Span))
        {
            int term = numbers[at++];
            double weight = _idf[term] * count * (K1 + 1) / (count + length);
            if (weight > 0)
            {
                block.Add(term, document, (float)weight);
                square += weight * weight;
                kept++;
            }
        }

        (_starts[document + 1], _norms[document]) = (_starts[document] + kept, Math.Sqrt(square));
        return at;
    }

    /// <summary>Writes the terms of a block to their documents, by which those of each ascend without sorting.</summary>
    private void Turn(int from, int documents, TermBlock block, BestPostings best)
    {
        int[] next = _starts[from..(from + documents)];
        for (int term = 0; term < Count; term++)
        {
            foreach ((int document, float weight) in block[term])
            {
                int at = next[document - from]++;
                (_terms[at], _weights[at]) = (term, weight);
            }

            best.Offer(term, block[term]);
        }
    }
}
