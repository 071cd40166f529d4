namespace StaticNews.Graph;

/// <summary>
/// Searches the texts of a site, a window of its documents at a time: their scores stay in the nearest cache, where those of a large
/// site would not. Not to be shared between threads.
/// </summary>
internal sealed class TextSearch(Postings postings, CandidateTable candidates, int nodes)
{
    private const int Window = 16384;
    private const int Best = 200;
    private const int PostingsOfLine = 8;

    private readonly ScoreBoard _scores = new(Math.Min(nodes, Window));
    private readonly BestScores _best = new(Best);
    private readonly int[] _found = new int[Window + 1];
    private int[] _promising = [];
    private float[] _reached = [];
    private int _count;
    private int _fetched;

    /// <summary>Makes the documents that a query gives most candidates, and says of all candidates what it gives them.</summary>
    public void Find(ReadOnlySpan<(int Term, float Weight)> query)
    {
        Fetch(query);
        float least = Least(query);
        Span<int> done = stackalloc int[query.Length];
        done.Clear();
        for (int first = 0; first < nodes; first += Window)
        {
            for (int q = 0; q < query.Length; q++)
            {
                (int term, float weight) = query[q];
                done[q] += _scores.AddWithin(postings[term][done[q]..], first, weight);
            }

            Take(first, least);
        }

        foreach ((int document, double score) in _best.Of(_promising.AsSpan(0, _count), _reached.AsSpan(0, _count)))
        {
            candidates.Set(Signal.Text, document, score);
        }

        _count = 0;
    }

    /// <summary>
    /// Says of the candidates in a window what they have reached, takes note of who may be among the best, and empties the board. All is
    /// written down and counts only if it is wanted: a branch would be foreseen too seldom.
    /// </summary>
    private void Take(int first, float least)
    {
        ReadOnlySpan<int> touched = _scores.Touched;
        if (_promising.Length < _count + touched.Length + 1)
        {
            Array.Resize(ref _promising, 2 * (_count + touched.Length + 1));
            Array.Resize(ref _reached, _promising.Length);
        }

        ReadOnlySpan<ulong> known = candidates.Known;
        ReadOnlySpan<float> scores = _scores.Scores;
        int[] promising = _promising;
        float[] reached = _reached;
        int[] found = _found;
        int count = _count;
        int candidate = 0;
        foreach (int place in touched)
        {
            int document = first + place;
            float score = scores[place];
            found[candidate] = document;
            candidate += (int)(known[document >> 6] >> document) & 1;
            (promising[count], reached[count]) = (document, score);
            count += score >= least ? 1 : 0;
        }

        _count = count;
        candidates.SetEach(Signal.Text, found.AsSpan(0, candidate), first, scores);
        _scores.Clear();
    }

    /// <summary>Reads a little of each line of memory in which the postings of a query lie: the processor waits for all of them at once.</summary>
    private void Fetch(ReadOnlySpan<(int Term, float Weight)> query)
    {
        int fetched = 0;
        foreach ((int term, _) in query)
        {
            ReadOnlySpan<Posting> of = postings[term];
            for (int i = 0; i < of.Length; i += PostingsOfLine)
            {
                fetched ^= of[i].Document;
            }
        }

        _fetched = fetched;
    }

    /// <summary>What enough documents reach by the heaviest term alone.</summary>
    private float Least(ReadOnlySpan<(int Term, float Weight)> query)
    {
        ReadOnlySpan<Posting> heaviest = query.IsEmpty ? [] : postings[query[0].Term];
        if (heaviest.Length < Best)
        {
            return 0;
        }

        float least = heaviest[0].Weight;
        foreach (Posting posting in heaviest)
        {
            least = posting.Weight < least ? posting.Weight : least;
        }

        return query[0].Weight * least;
    }
}
