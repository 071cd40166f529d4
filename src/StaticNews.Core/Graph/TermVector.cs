namespace StaticNews.Graph;

/// <summary>
/// A document's terms with their BM25 weights: a view into <see cref="TermIndex"/>. What a term weighs is how telling it is times what a
/// document gains by having it so often; most terms stand in it once, and share that number: little to keep, and to read when many
/// documents are compared.
/// </summary>
/// <param name="terms">Numbers of the terms, first of those that stand in the document more than once.</param>
/// <param name="gains">What is gained by these.</param>
/// <param name="of">What is gained by each of the others, and the length of the vector.</param>
/// <param name="idf">How telling each term of the site is.</param>
internal readonly ref struct TermVector(ReadOnlySpan<int> terms, ReadOnlySpan<float> gains, TermExtent of, ReadOnlySpan<double> idf)
{
    private readonly ReadOnlySpan<double> _idf = idf;

    /// <summary>Numbers of the terms, first of those that stand in the document more than once.</summary>
    public ReadOnlySpan<int> Terms { get; } = terms;

    /// <summary>What is gained by these.</summary>
    public ReadOnlySpan<float> Gains { get; } = gains;

    /// <summary>What is gained by each of the others.</summary>
    public double Once { get; } = of.Once;

    /// <summary>The length of the vector.</summary>
    public double Norm { get; } = of.Norm;

    /// <summary>What the term at a place weighs.</summary>
    public float Weight(int place) => (float)(_idf[Terms[place]] * Gain(place));

    /// <summary>What a term of the site weighs, 0 where the document does not have it.</summary>
    public float WeightOf(int term) => Terms.IndexOf(term) is >= 0 and int place ? Weight(place) : 0;

    /// <summary>Writes for each term, at its number, what its gain in another document counts when both are compared.</summary>
    public void LayOut(Span<float> factors)
    {
        for (int i = 0; i < Terms.Length; i++)
        {
            double idf = _idf[Terms[i]];
            factors[Terms[i]] = (float)(idf * idf * Gain(i));
        }
    }

    /// <summary>Writes the heaviest terms with their weights, the heaviest first, ties by number; how many there are.</summary>
    public int Heaviest(Span<(int Term, float Weight)> best)
    {
        int count = 0;
        float least = float.NegativeInfinity; // Of those kept, once there are enough.
        for (int i = 0; i < Terms.Length; i++)
        {
            float weight = Weight(i);
            if (weight >= least)
            {
                count = Insert((Terms[i], weight), best, count);
                least = count == best.Length ? best[^1].Weight : least;
            }
        }

        return count;
    }

    /// <summary>Puts a term among the heaviest if it belongs there; how many there are then.</summary>
    private static int Insert((int Term, float Weight) one, Span<(int Term, float Weight)> best, int count)
    {
        int at = count;
        for (; at > 0 && (best[at - 1].Weight < one.Weight || (best[at - 1].Weight == one.Weight && best[at - 1].Term > one.Term)); at--)
        {
            if (at < best.Length)
            {
                best[at] = best[at - 1];
            }
        }

        if (at < best.Length)
        {
            best[at] = one;
        }

        return Math.Min(count + 1, best.Length);
    }

    private double Gain(int place) => place < Gains.Length ? Gains[place] : Once;
}
