namespace StaticNews.Graph;

/// <summary>The documents of each term with what the term weighs there, term after term; documents ascend within a term.</summary>
internal sealed class Postings
{
    private readonly int[] _starts;
    private int[] _documents;
    private float[] _weights;

    /// <summary>Room for the postings of terms that have so many documents each.</summary>
    public Postings(ReadOnlySpan<int> counts)
    {
        _starts = new int[counts.Length + 2];
        for (int t = 0; t < counts.Length; t++)
        {
            _starts[t + 2] = _starts[t + 1] + counts[t];
        }

        (_documents, _weights) = (new int[_starts[^1]], new float[_starts[^1]]);
    }

    /// <summary>Adds a document to a term; until all are added, the start of the next term marks the end of this one.</summary>
    public void Add(int term, int document, float weight)
    {
        int at = _starts[term + 1]++;
        (_documents[at], _weights[at]) = (document, weight);
    }

    /// <summary>Documents of a term.</summary>
    public ReadOnlySpan<int> Documents(int term) => _documents.AsSpan(_starts[term], _starts[term + 1] - _starts[term]);

    /// <summary>What the term weighs in each of them.</summary>
    public ReadOnlySpan<float> Weights(int term) => _weights.AsSpan(_starts[term], _starts[term + 1] - _starts[term]);

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
                _documents.AsSpan(from..end).CopyTo(_documents.AsSpan(to));
                _weights.AsSpan(from..end).CopyTo(_weights.AsSpan(to));
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
        if (to < _documents.Length / 2)
        {
            (_documents, _weights) = (_documents[..to], _weights[..to]);
        }
    }

    private int KeepHeaviest(int from, int end, int to, int most, float[] scratch)
    {
        Span<float> sorted = scratch.AsSpan(0, end - from);
        _weights.AsSpan(from..end).CopyTo(sorted);
        float least = Selection.Highest(sorted, most);
        int ties = most;
        foreach (float weight in _weights.AsSpan(from..end))
        {
            ties -= weight > least ? 1 : 0;
        }

        for (int i = from; i < end; i++)
        {
            float weight = _weights[i];
            if (weight > least || (weight == least && ties-- > 0))
            {
                (_documents[to], _weights[to]) = (_documents[i], weight);
                to++;
            }
        }

        return to;
    }
}
