namespace StaticNews.Graph;

/// <summary>
/// Chooses the documents in which each term weighs most, ties by their order, from all in which it stands: there is room for twice as many
/// as are chosen, and when that is full the lighter half gives way. So the postings of a large site, a thousand for each one that is
/// kept, never lie in memory.
/// </summary>
internal sealed class BestPostings
{
    private readonly int _most;

    /// <summary>Where the room of each term begins, and where the next document goes.</summary>
    private readonly int[] _starts;
    private readonly int[] _ends;

    /// <summary>What a document has to exceed to be taken.</summary>
    private readonly float[] _least;
    private readonly Posting[] _taken;
    private readonly float[] _sorted;

    /// <summary>Room for terms that stand in so many documents each.</summary>
    public BestPostings(ReadOnlySpan<int> counts, int most)
    {
        _most = most;
        _starts = new int[counts.Length + 1];
        for (int t = 0; t < counts.Length; t++)
        {
            _starts[t + 1] = _starts[t] + Math.Min(counts[t], 2 * most);
        }

        _ends = _starts[..^1];
        _least = new float[counts.Length];
        _taken = new Posting[_starts[^1]];
        _sorted = new float[2 * most];
    }

    /// <summary>Takes note of a term's next document, if it may be one of those.</summary>
    public void Offer(int term, int document, float weight)
    {
        if (weight > _least[term])
        {
            int end = _ends[term]++;
            _taken[end] = new(document, weight);
            if (end + 1 == _starts[term] + (2 * _most))
            {
                _ends[term] = Prune(term, end + 1);
            }
        }
    }

    /// <summary>What was chosen.</summary>
    public Postings ToPostings()
    {
        int[] counts = new int[_ends.Length];
        for (int t = 0; t < counts.Length; t++)
        {
            _ends[t] = Prune(t, _ends[t]);
            counts[t] = _ends[t] - _starts[t];
        }

        Postings postings = new(counts);
        for (int t = 0; t < counts.Length; t++)
        {
            postings.Set(t, _taken.AsSpan(_starts[t].._ends[t]));
        }

        return postings;
    }

    /// <summary>Keeps the heaviest of those that a term has up to <paramref name="end"/>; where they end now.</summary>
    private int Prune(int term, int end)
    {
        Span<Posting> taken = _taken.AsSpan(_starts[term]..end);
        if (taken.Length <= _most)
        {
            return end;
        }

        for (int i = 0; i < taken.Length; i++)
        {
            _sorted[i] = taken[i].Weight;
        }

        float least = Selection.Highest(_sorted.AsSpan(0, taken.Length), _most);
        int ties = _most;
        foreach (Posting one in taken)
        {
            ties -= one.Weight > least ? 1 : 0;
        }

        int kept = 0;
        foreach (Posting one in taken)
        {
            if (one.Weight > least || (one.Weight == least && ties-- > 0))
            {
                taken[kept++] = one;
            }
        }

        _least[term] = least;
        return _starts[term] + kept;
    }
}
