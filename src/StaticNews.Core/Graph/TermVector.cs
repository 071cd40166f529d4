namespace StaticNews.Graph;

/// <summary>A document's terms by ascending number with their BM25 weights, and the vector's length: a view into <see cref="TermIndex"/>.</summary>
internal readonly ref struct TermVector(ReadOnlySpan<int> terms, ReadOnlySpan<float> weights, double norm)
{
    /// <summary>Numbers of the terms, ascending.</summary>
    public ReadOnlySpan<int> Terms { get; } = terms;

    /// <summary>The weight of the term at the same place.</summary>
    public ReadOnlySpan<float> Weights { get; } = weights;

    /// <summary>The length of the vector.</summary>
    public double Norm { get; } = norm;

    /// <summary>The cosine of the angle between two documents, 0 to 1.</summary>
    public double Cosine(TermVector other)
    {
        double sum = 0;
        for (int i = 0, j = 0; i < Terms.Length && j < other.Terms.Length;)
        {
            int order = Terms[i].CompareTo(other.Terms[j]);
            if (order == 0)
            {
                sum += Weights[i++] * other.Weights[j++];
            }
            else if (order < 0)
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return sum == 0 ? 0 : sum / (Norm * other.Norm);
    }

    /// <summary>The heaviest terms with their weights, the heaviest first, ties by number.</summary>
    public List<(int Term, float Weight)> Heaviest(int count)
    {
        List<(int Term, float Weight)> best = new(count + 1);
        for (int i = 0; i < Terms.Length; i++)
        {
            if (best.Count == count && Weights[i] <= best[^1].Weight)
            {
                continue;
            }

            int at = best.Count;
            while (at > 0 && best[at - 1].Weight < Weights[i])
            {
                at--;
            }

            best.Insert(at, (Terms[i], Weights[i]));
            if (best.Count > count)
            {
                best.RemoveAt(count);
            }
        }

        return best;
    }
}
