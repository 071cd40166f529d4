namespace StaticNews.Graph;

/// <summary>
/// Searches the texts of a site, a window of its documents at a time: their scores stay in the nearest cache, where those of a large
/// site would not. Not to be shared between threads.
/// </summary>
internal sealed class TextSearch(Postings postings, CandidateTable candidates, int nodes)
{
    private const int Window = 4096;
    private const int Best = 200;

    private readonly ScoreBoard _scores = new(Math.Min(nodes, Window));
    private readonly BestScores _best = new(Best);

    /// <summary>Makes the documents that a query gives most candidates, and says of all candidates what it gives them.</summary>
    public void Find(ReadOnlySpan<(int Term, float Weight)> query)
    {
        Span<int> done = stackalloc int[query.Length];
        done.Clear();
        _best.Require(Least(query));
        for (int first = 0; first < nodes; first += Window)
        {
            for (int q = 0; q < query.Length; q++)
            {
                (int term, float weight) = query[q];
                done[q] += _scores.AddWithin(postings.Documents(term)[done[q]..], first, postings.Weights(term)[done[q]..], weight);
            }

            candidates.Set(Signal.Text, first, _scores);
            _best.Offer(_scores, first);
            _scores.Clear();
        }

        foreach ((int document, double score) in _best.Keep())
        {
            candidates.Values(candidates.Row(document))[(int)Signal.Text] = score;
        }

        _best.Clear();
    }

    /// <summary>What enough documents reach by the heaviest term alone.</summary>
    private double Least(ReadOnlySpan<(int Term, float Weight)> query)
    {
        ReadOnlySpan<float> weights = query.IsEmpty ? [] : postings.Weights(query[0].Term);
        if (weights.Length < Best)
        {
            return 0;
        }

        float least = weights[0];
        foreach (float weight in weights)
        {
            least = weight < least ? weight : least;
        }

        return (double)query[0].Weight * least;
    }
}
