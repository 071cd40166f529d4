namespace StaticNews.Graph;

/// <summary>
/// Compares one document with many: what it holds is laid out once so that each comparison is a walk over what the other holds.
/// Not to be shared between threads.
/// </summary>
internal sealed class Comparison(Relations relations, TermIndex terms, int nodes, int subjects)
{
    private const double Days = 120;

    private readonly double[] _topics = new double[subjects];
    private readonly double[] _words = new double[relations.TitleWeights.Length];
    private readonly float[] _terms = new float[terms.Count];
    private int _query;

    /// <summary>Lays out the document to compare with.</summary>
    public void Begin(int query)
    {
        _query = query;
        foreach (int topic in relations.Topics[query])
        {
            _topics[topic] = Math.Log((1.0 + nodes) / relations.TopicMembers[topic].Length);
        }

        foreach (int word in relations.Titles[query])
        {
            _words[word] = relations.TitleWeights[word];
        }

        TermVector vector = terms.Vectors[query];
        for (int i = 0; i < vector.Terms.Length; i++)
        {
            _terms[vector.Terms[i]] = vector.Weights[i];
        }
    }

    /// <summary>Takes it away again.</summary>
    public void End()
    {
        Array.ForEach(relations.Topics[_query], t => _topics[t] = 0);
        Array.ForEach(relations.Titles[_query], w => _words[w] = 0);
        Array.ForEach(terms.Vectors[_query].Terms, t => _terms[t] = 0);
    }

    /// <summary>The signals that are known for a candidate whichever way it was found.</summary>
    public void Compare(int candidate, double text, Span<double> values)
    {
        ref readonly Traits own = ref relations.Traits[_query];
        ref readonly Traits other = ref relations.Traits[candidate];
        values[(int)Signal.Text] = text;
        values[(int)Signal.Popular] = other.Popularity;
        values[(int)Signal.Topics] = Sum(relations.Items.AsSpan(other.Items, other.Words - other.Items), _topics);
        double shared = Sum(relations.Items.AsSpan(other.Words, other.End - other.Words), _words);
        values[(int)Signal.Title] = shared > 0 ? shared / (own.TitleSum + other.TitleSum - shared) : 0;
        double days = Math.Abs(own.Day - other.Day);
        values[(int)Signal.Time] = double.IsNaN(days) ? 0 : 1 / (1 + (days / Days));
        values[(int)Signal.Folder] = own.Folder == other.Folder ? 1 : 0;
    }

    /// <summary>The cosine of the angle between the terms of both, 0 to 1.</summary>
    public double Likeness(int candidate)
    {
        TermVector vector = terms.Vectors[candidate];
        ReadOnlySpan<int> own = vector.Terms;
        ReadOnlySpan<float> weights = vector.Weights;
        ReadOnlySpan<float> query = _terms;
        (double even, double odd) = (0, 0); // Two sums at once: each addition waits for the one before.
        int i = 0;
        for (; i + 1 < own.Length && i + 1 < weights.Length; i += 2)
        {
            even += query[own[i]] * weights[i];
            odd += query[own[i + 1]] * weights[i + 1];
        }

        double sum = even + odd + (i < own.Length ? query[own[i]] * weights[i] : 0);
        return sum == 0 ? 0 : sum / (terms.Vectors[_query].Norm * vector.Norm);
    }

    private static double Sum(ReadOnlySpan<int> items, double[] weights)
    {
        double sum = 0;
        foreach (int item in items)
        {
            sum += weights[item];
        }

        return sum;
    }
}
