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

    private readonly double[] _terms = new double[terms.Count];
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

    /// <summary>The signals that are known for the candidates of some rows whichever way they were found; of the titles the words that both share are summed up already.</summary>
    public void Compare(CandidateTable candidates, ReadOnlySpan<int> rows)
    {
        Traits own = relations.Traits[_query];
        ReadOnlySpan<Traits> traits = relations.Traits;
        ReadOnlySpan<double> popularity = relations.Popularity;
        ReadOnlySpan<int> nodes = candidates.Nodes;
        foreach (int row in rows)
        {
            ref readonly Traits other = ref traits[nodes[row]];
            Span<double> values = candidates.Values(row);
            values[(int)Signal.Popular] = popularity[other.Links];
            double shared = values[(int)Signal.Title];
            values[(int)Signal.Title] = shared > 0 ? shared / (own.TitleSum + other.TitleSum - shared) : 0;
            double days = Math.Abs(own.Day - other.Day);
            values[(int)Signal.Time] = double.IsNaN(days) ? 0 : 1 / (1 + (days / Days));
            values[(int)Signal.Folder] = own.Folder == other.Folder ? 1 : relations.Folders.AreNested(own.Folder, other.Folder) ? Nested : 0;
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
        ReadOnlySpan<double> query = _terms;
        (Vector128<double> even, Vector128<double> odd) = (default, default); // Four sums at once: each addition waits for the one before.
        int i = 0;
        for (; i + 3 < own.Length && i + 3 < weights.Length; i += 4)
        {
            (Vector128<double> first, Vector128<double> second) = Vector128.Widen(Vector128.Create(weights[i..]));
            even += Vector128.Create(query[own[i]], query[own[i + 1]]) * first;
            odd += Vector128.Create(query[own[i + 2]], query[own[i + 3]]) * second;
        }

        double sum = Vector128.Sum(even) + Vector128.Sum(odd);
        for (; i < own.Length; i++)
        {
            sum += query[own[i]] * weights[i];
        }

        return sum == 0 ? 0 : sum / (_norm * vector.Norm);
    }
}
