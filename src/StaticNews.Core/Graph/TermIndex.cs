using System.Collections.Immutable;
using System.Runtime.InteropServices;
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

    private readonly Dictionary<ulong, int> _ids;
    private readonly int[] _counts;
    private readonly double[] _idf;
    private readonly int[] _starts;
    private readonly int[] _documents;
    private readonly float[] _weights;

    private TermIndex(Dictionary<ulong, int> ids, int[] counts, double[] idf, int[] starts, int[] documents, float[] weights, TermVector[] vectors) =>
        (_ids, _counts, _idf, _starts, _documents, _weights, Vectors) = (ids, counts, idf, starts, documents, weights, vectors);

    /// <summary>The terms of each document with their weights.</summary>
    public TermVector[] Vectors { get; }

    /// <summary>Indexes the documents; linear in their terms.</summary>
    public static TermIndex Of(ImmutableArray<Article> nodes)
    {
        (Dictionary<ulong, int> ids, int[] counts, int[][] terms) = Number(nodes);
        double[] idf = Array.ConvertAll(counts, c => c <= Math.Max(SmallSite, nodes.Length * MostDocuments) ? Math.Log(1 + ((nodes.Length - c + 0.5) / (c + 0.5))) : 0);
        double average = nodes.IsEmpty ? 1 : Math.Max(1, nodes.Average(n => (double)n.Document.Terms.Length));
        TermVector[] vectors = new TermVector[nodes.Length];
        Parallel.For(0, nodes.Length, i => vectors[i] = Weigh(nodes[i].Document.Terms, terms[i], idf, average));
        (int[] starts, int[] documents, float[] weights) = Postings(vectors, counts);
        return new(ids, counts, idf, starts, documents, weights, vectors);
    }

    /// <summary>How many terms the documents have; they are numbered from 0.</summary>
    public int Count => _idf.Length;

    /// <summary>How telling a term is; 0 for one that is everywhere, the highest for one that no document has.</summary>
    public double Idf(ulong term) => _ids.TryGetValue(term, out int id) ? _idf[id] : Math.Log(1 + Vectors.Length + 0.5);

    /// <summary>How many documents have a term.</summary>
    public int DocumentsWith(ulong term) => _ids.TryGetValue(term, out int id) ? _counts[id] : 0;

    /// <summary>The number of a term, -1 when no document has it.</summary>
    public int IdOf(ulong term) => _ids.GetValueOrDefault(term, -1);

    /// <summary>Adds what each document that has the term gains by it.</summary>
    public void Search(int term, double weight, ScoreBoard scores)
    {
        for (int i = _starts[term]; i < _starts[term + 1]; i++)
        {
            scores.Add(_documents[i], weight * _weights[i]);
        }
    }

    private static (Dictionary<ulong, int> Ids, int[] Counts, int[][] Terms) Number(ImmutableArray<Article> nodes)
    {
        Dictionary<ulong, int> ids = new(Math.Min(nodes.Length * 40, 2_000_000));
        List<int> counts = [];
        int[][] terms = new int[nodes.Length][];
        for (int i = 0; i < nodes.Length; i++)
        {
            ulong[] hashes = nodes[i].Document.Terms.Hashes;
            int[] own = terms[i] = new int[hashes.Length];
            for (int t = 0; t < hashes.Length; t++)
            {
                ref int id = ref CollectionsMarshal.GetValueRefOrAddDefault(ids, hashes[t], out bool known);
                if (!known)
                {
                    id = counts.Count;
                    counts.Add(0);
                }

                own[t] = id;
                CollectionsMarshal.AsSpan(counts)[id]++;
            }
        }

        return (ids, [.. counts], terms);
    }

    private static TermVector Weigh(TermCounts counts, int[] ids, double[] idf, double average)
    {
        double length = K1 * (1 - B + (B * counts.Length / average));
        int[] keptTerms = new int[ids.Length];
        float[] keptWeights = new float[ids.Length];
        int count = 0;
        double square = 0;
        for (int t = 0; t < ids.Length; t++)
        {
            double weight = idf[ids[t]] * counts.Counts[t] * (K1 + 1) / (counts.Counts[t] + length);
            if (weight > 0)
            {
                (keptTerms[count], keptWeights[count]) = (ids[t], (float)weight);
                count++;
                square += weight * weight;
            }
        }

        int[] terms = new int[count];
        float[] weights = new float[count];
        Array.Copy(keptTerms, terms, count);
        Array.Copy(keptWeights, weights, count);
        Array.Sort(terms, weights);
        return new TermVector(terms, weights, Math.Sqrt(square));
    }

    private static (int[] Starts, int[] Documents, float[] Weights) Postings(TermVector[] vectors, int[] counts)
    {
        int[] starts = new int[counts.Length + 1];
        foreach (TermVector vector in vectors)
        {
            foreach (int term in vector.Terms)
            {
                starts[term + 1]++;
            }
        }

        for (int t = 0; t < counts.Length; t++)
        {
            starts[t + 1] += starts[t];
        }

        int[] documents = new int[starts[^1]];
        float[] weights = new float[starts[^1]];
        int[] ends = starts[..^1];
        for (int d = 0; d < vectors.Length; d++)
        {
            for (int t = 0; t < vectors[d].Terms.Length; t++)
            {
                int at = ends[vectors[d].Terms[t]]++;
                (documents[at], weights[at]) = (d, vectors[d].Weights[t]);
            }
        }

        return Prune(starts, documents, weights);
    }

    /// <summary>Keeps the heaviest documents of each term, ties by their order.</summary>
    private static (int[] Starts, int[] Documents, float[] Weights) Prune(int[] starts, int[] documents, float[] weights)
    {
        int[] pruned = new int[starts.Length];
        for (int t = 0; t + 1 < starts.Length; t++)
        {
            pruned[t + 1] = pruned[t] + Math.Min(BestPostings, starts[t + 1] - starts[t]);
        }

        int[] keptDocuments = new int[pruned[^1]];
        float[] keptWeights = new float[pruned[^1]];
        Parallel.For(0, starts.Length - 1, t =>
        {
            int to = pruned[t];
            foreach (int from in Heaviest(weights, starts[t], starts[t + 1]))
            {
                (keptDocuments[to], keptWeights[to]) = (documents[from], weights[from]);
                to++;
            }
        });
        return (pruned, keptDocuments, keptWeights);
    }

    /// <summary>The places of the heaviest postings of one term, ascending. The bits of positive numbers order as the numbers do.</summary>
    private static IEnumerable<int> Heaviest(float[] weights, int from, int to)
    {
        if (to - from <= BestPostings)
        {
            return Enumerable.Range(from, to - from);
        }

        ulong[] order = new ulong[to - from];
        for (int i = 0; i < order.Length; i++)
        {
            order[i] = ((ulong)~BitConverter.SingleToUInt32Bits(weights[from + i]) << 32) | (uint)i;
        }

        Array.Sort(order);
        int[] best = Array.ConvertAll(order[..BestPostings], o => from + (int)(uint)o);
        Array.Sort(best);
        return best;
    }
}
