namespace StaticNews.Graph;

/// <summary>Finds candidates by what a document says: those whose texts share its heaviest terms, and those with like titles. Not to be shared between threads.</summary>
internal sealed class WordSearch(Relations relations, TermIndex terms, CandidateTable candidates, int nodes)
{
    private const int FewTitles = 60;
    private const int LargeFamily = 500;

    private readonly TextSearch _texts = new(terms.Postings, candidates, nodes);

    /// <summary>Adds the candidates of a document to the table.</summary>
    public void Find(int query)
    {
        ReadOnlySpan<(int Term, float Weight)> heaviest = terms.Heaviest(query);
        ByTitles(query, heaviest);
        _texts.Find(heaviest);
    }

    private void ByTitles(int query, ReadOnlySpan<(int Term, float Weight)> heaviest)
    {
        foreach (int word in relations.Titles.Words[query])
        {
            AddFew(relations.Titles.With[word]);
        }

        relations.Families.AddTo(candidates, query, LargeFamily);
        foreach ((int term, _) in heaviest)
        {
            AddFew(relations.Titles.WithTerm(term));
        }
    }

    private void AddFew(ReadOnlySpan<int> members)
    {
        foreach (int member in members.Length <= FewTitles ? members : [])
        {
            candidates.Row(member);
        }
    }
}
