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

    /// <summary>Writes the heaviest terms with their weights, the heaviest first, ties by number; how many there are.</summary>
    public int Heaviest(Span<(int Term, float Weight)> best)
    {
        int count = 0;
        float least = float.NegativeInfinity; // Of those kept, once there are enough.
        for (int i = 0; i < Weights.Length; i++)
        {
            if (Weights[i] <= least)
            {
                continue;
            }

            int at = count < best.Length ? count++ : best.Length - 1;
            for (; at > 0 && best[at - 1].Weight < Weights[i]; at--)
            {
                best[at] = best[at - 1];
            }

            best[at] = (Terms[i], Weights[i]);
            least = count == best.Length ? best[^1].Weight : least;
        }

        return count;
    }
}
