using System.Runtime.Intrinsics;

namespace StaticNews.Graph;

/// <summary>
/// Compares one document with many: what it holds is laid out once so that each comparison is a walk over what the other holds.
/// Not to be shared between threads.
/// </summary>
internal sealed class Comparison(Relations relations, TermIndex terms)
{
    private const double Days = 120;
    private const double Nested = 0.5;

    /// <summary>How many numbers and weights of terms a line of the cache holds.</summary>
    private const int ValuesOfLine = 16;

    private readonly float[] _terms = new float[terms.Count];
    private int _fetched;
    private int _query;
    private double _norm;

    /// <summary>Lays out the document to compare with.</summary>
    public void Begin(int query)
    {
        _query = query;
        TermVector vector = terms.Vector(query);
        _norm = vector.Norm;
        for (int i = 0; i < vector.Terms.Length; i++)
        {
            _terms[vector.Terms[i]] = vector.Weights[i];
        }
    }

    /// <summary>Takes it away again.</summary>
    public void End()
    {
        foreach (int term in terms.Vector(_query).Terms)
        {
            _terms[term] = 0;
        }
    }

    /// <summary>The signals that are known for candidates whichever way they were found; of the titles the words that both share are summed up already.</summary>
    public void Compare(CandidateTable candidates)
    {
        CompareTitles(candidates);
        Traits own = relations.Traits[_query];
        ReadOnlySpan<double> popularity = relations.Popularity;
        ReadOnlySpan<double> nearness = [0, Nested, 1, 1];
        ReadOnlySpan<Traits> traits = candidates.Traits;
        Span<double> popular = candidates.Signals[Signal.Popular];
        Span<double> time = candidates.Signals[Signal.Time];
        Span<double> folder = candidates.Signals[Signal.Folder];
        for (int row = 0; row < traits.Length; row++)
        {
            Traits other = traits[row];
            popular[row] = popularity[other.Links];
            double days = Math.Abs(own.Day - other.Day);
            time[row] = double.IsNaN(days) ? 0 : 1 / (1 + (days / Days));
            folder[row] = nearness[(own.Folder == other.Folder ? 2 : 0) + (relations.Folders.AreNested(own.Folder, other.Folder) ? 1 : 0)];
        }
    }

    private void CompareTitles(CandidateTable candidates)
    {
        ReadOnlySpan<int> nodes = candidates.Nodes;
        Span<double> title = candidates.Signals[Signal.Title];
        for (int row = 0; row < nodes.Length; row++)
        {
            double shared = title[row];
            if (shared > 0)
            {
                title[row] = shared / (relations.TitleSums[_query] + relations.TitleSums[nodes[row]] - shared);
            }
        }
    }

    /// <summary>
    /// Reads a little of each line of memory that a comparison with a candidate will read. The processor waits for many such reads at once,
    /// but for those of a comparison, which needs each value before it goes on, one after the other.
    /// </summary>
    public void Fetch(int candidate)
    {
        TermVector vector = terms.Vector(candidate);
        int fetched = 0;
        for (int i = 0; i < vector.Terms.Length && i < vector.Weights.Length; i += ValuesOfLine)
        {
            fetched += vector.Terms[i] ^ BitConverter.SingleToInt32Bits(vector.Weights[i]);
        }

        _fetched ^= fetched;
    }

    /// <summary>The cosine of the angle between the terms of both, 0 to 1.</summary>
    public double Likeness(int candidate)
    {
        TermVector vector = terms.Vector(candidate);
        ReadOnlySpan<int> own = vector.Terms;
        ReadOnlySpan<float> weights = vector.Weights;
        ReadOnlySpan<float> query = _terms;
        (Vector128<double> even, Vector128<double> odd) = (default, default); // Four sums at once: each addition waits for the one before.
        int i = 0;
        for (; i + 3 < own.Length && i + 3 < weights.Length; i += 4)
        {
            (Vector128<double> first, Vector128<double> second) = Vector128.Widen(Vector128.Create(weights[i..]));
            (Vector128<double> a, Vector128<double> b) = Vector128.Widen(Vector128.Create(query[own[i]], query[own[i + 1]], query[own[i + 2]], query[own[i + 3]]));
            even += a * first;
            odd += b * second;
        }

        double sum = Vector128.Sum(even) + Vector128.Sum(odd);
        for (; i < own.Length; i++)
        {
            sum += (double)query[own[i]] * weights[i];
        }

        return sum == 0 ? 0 : sum / (_norm * vector.Norm);
    }
}
