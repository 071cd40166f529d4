namespace StaticNews.Graph;

/// <summary>The documents of each term with what the term weighs there, term after term; documents ascend within a term.</summary>
internal sealed class Postings
{
    private readonly int[] _starts;
    private Posting[] _postings;

    /// <summary>Room for the postings of terms that have so many documents each.</summary>
    public Postings(ReadOnlySpan<int> counts)
    {
        _starts = new int[counts.Length + 2];
        for (int t = 0; t < counts.Length; t++)
        {
            _starts[t + 2] = _starts[t + 1] + counts[t];
        }

        _postings = new Posting[_starts[^1]];
    }

    /// <summary>Adds a document to a term; until all are added, the start of the next term marks the end of this one.</summary>
    public void Add(int term, int document, float weight) => _postings[_starts[term + 1]++] = new(document, weight);

    /// <summary>The documents of a term.</summary>
    public ReadOnlySpan<Posting> this[int term] => _postings.AsSpan(_starts[term], _starts[term + 1] - _starts[term]);

    /// <summary>Keeps the heaviest documents of each term, ties by their order; moved together in place, since what is kept is never more than what was, and on a large site much less.</summary>
    public void Prune(int most)
    {
        float[] scratch = [];
        int to = 0;
        int from = 0;
        for (int t = 0; t + 2 < _starts.Length; t++)
        {
            int end = _starts[t + 1];
            _starts[t] = to;
            if (end - from <= most)
            {
                _postings.AsSpan(from..end).CopyTo(_postings.AsSpan(to));
                to += end - from;
            }
            else
            {
                scratch = scratch.Length < end - from ? new float[Math.Max(2 * scratch.Length, end - from)] : scratch;
                to = KeepHeaviest(from, end, to, most, scratch);
            }

            from = end;
        }

        _starts[^2] = to;
        if (to < _postings.Length / 2)
        {
            _postings = _postings[..to];
        }
    }

    private int KeepHeaviest(int from, int end, int to, int most, float[] scratch)
    {
        Span<Posting> postings = _postings.AsSpan(from..end);
        Span<float> sorted = scratch.AsSpan(0, postings.Length);
        for (int i = 0; i < sorted.Length; i++)
        {
            sorted[i] = postings[i].Weight;
        }

        float least = Selection.Highest(sorted, most);
        int ties = most;
        foreach (Posting posting in postings)
        {
            ties -= posting.Weight > least ? 1 : 0;
        }

        foreach (Posting posting in postings)
        {
            if (posting.Weight > least || (posting.Weight == least && ties-- > 0))
            {
                _postings[to++] = posting;
            }
        }

        return to;
    }
}
