namespace StaticNews.Graph;

/// <summary>Finds candidates by what a document says: those whose texts share its heaviest terms, and those with like titles. Not to be shared between threads.</summary>
internal sealed class WordSearch(Relations relations, TermIndex terms, CandidateTable candidates, int nodes)
{
    private const int QueryTerms = 24;
    private const int BestByText = 200;
    private const int FewTitles = 60;
    private const int LargeFamily = 500;

    private readonly ScoreBoard _text = new(nodes);
    private readonly BestScores _best = new(BestByText);

    /// <summary>Adds the candidates of a document to the table.</summary>
    public void Find(int query)
    {
        List<(int Term, float Weight)> heaviest = terms.Vector(query).Heaviest(QueryTerms);
        ByText(heaviest);
        ByTitles(query, heaviest);
    }

    /// <summary>What the texts say of a document.</summary>
    public double Text(int node) => _text[node];

    /// <summary>Forgets what was found.</summary>
    public void Clear() => _text.Clear();

    private void ByText(List<(int Term, float Weight)> heaviest)
    {
        foreach ((int term, float weight) in heaviest)
        {
            terms.Search(term, weight, _text);
        }

        double floor = _text.Floor(BestByText);
        foreach (int candidate in _text.Touched)
        {
            if (_text[candidate] >= floor)
            {
                _best.Offer(candidate, _text[candidate]);
            }
        }

        foreach ((int candidate, _) in _best.Kept)
        {
            candidates.Row(candidate);
        }

        _best.Clear();
    }

    private void ByTitles(int query, List<(int Term, float Weight)> heaviest)
    {
        foreach (int word in relations.Titles[query])
        {
            AddFew(relations.WithTitleWord[word]);
        }

        foreach ((int member, int size) in relations.Families.Of(query, LargeFamily))
        {
            candidates.Add(Signal.Family, member, 1 / Math.Log(size + 1));
        }

        foreach ((int term, _) in heaviest)
        {
            AddFew(relations.WithTitleTerm.GetValueOrDefault(term, []));
        }
    }

    private void AddFew(int[] members)
    {
        foreach (int member in members.Length <= FewTitles ? members : [])
        {
            candidates.Row(member);
        }
    }
}
