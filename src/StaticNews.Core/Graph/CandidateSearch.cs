namespace StaticNews.Graph;

/// <summary>
/// Finds who may be related to a document: whoever shares links, names, words, topics or a title with it. What a signal says by the
/// way in which a candidate is found is added to the table at once. Not to be shared between threads.
/// </summary>
internal sealed class CandidateSearch(Subjects subjects, Relations relations, TermIndex terms, CandidateTable candidates)
{
    private const int Hub = 1_000;

    /// <summary>Documents with one name or link in common beyond which only those around the article are candidates for that alone; to others it adds.</summary>
    private const int Crowd = 500;
    private const int Window = 60;

    private readonly WordSearch _words = new(relations, terms, candidates, subjects.Nodes.Length);
    private readonly List<(Signal Signal, NumberLists Groups, int Group, double Amount)> _crowds = [];

    /// <summary>Fills the table with the candidates of a document.</summary>
    public void Find(int query)
    {
        ByLinks(query);
        ByNames(query);
        ByTopics(query);
        _words.Find(query);
        AddCrowds();
        AddShared(query);
    }

    private void ByLinks(int query)
    {
        AddEach(Signal.Link, relations.Outgoing[query], 1);
        AddEach(Signal.Backlink, relations.Incoming[query], 1);
        ReadOnlySpan<int> to = relations.Outgoing[query];
        ReadOnlySpan<int> from = relations.Incoming[query];
        for (int i = 0, j = 0; i < to.Length || j < from.Length;)
        {
            int middle = j == from.Length || (i < to.Length && to[i] <= from[j]) ? to[i] : from[j];
            i += i < to.Length && to[i] == middle ? 1 : 0;
            j += j < from.Length && from[j] == middle ? 1 : 0;
            int degree = relations.Outgoing[middle].Length + relations.Incoming[middle].Length;
            if (degree is > 1 and <= Hub)
            {
                double share = 1 / Math.Log(degree + 1);
                AddAll(Signal.SharedLinks, relations.Outgoing, middle, share);
                AddAll(Signal.SharedLinks, relations.Incoming, middle, share);
            }
        }
    }

    private void ByNames(int query)
    {
        foreach (int subject in relations.Names[query])
        {
            if (subject < subjects.Nodes.Length)
            {
                candidates.Add(Signal.Mention, subject, Rarity(subject));
            }

            int others = relations.NamedBy[subject].Length;
            if (others is > 1 and <= Hub)
            {
                AddAll(Signal.SharedNames, relations.NamedBy, subject, 1 / Math.Log(others + 1));
            }
        }

        AddAll(Signal.Mention, relations.NamedBy, query, Rarity(query) / 2);
        foreach (int series in relations.Series[query])
        {
            AddAll(Signal.Series, relations.SeriesMembers, series, 1);
        }
    }

    private void AddAll(Signal signal, NumberLists groups, int group, double amount)
    {
        if (groups[group].Length > Crowd)
        {
            _crowds.Add((signal, groups, group, amount));
        }
        else
        {
            AddEach(signal, groups[group], amount);
        }
    }

    private void AddEach(Signal signal, ReadOnlySpan<int> nodes, double amount)
    {
        foreach (int node in nodes)
        {
            candidates.Add(signal, node, amount);
        }
    }

    private void AddAround(int query, ReadOnlySpan<int> members)
    {
        int at = members.BinarySearch(query);
        int from = Math.Max(0, Math.Min((at < 0 ? ~at : at) - (Window / 2), members.Length - Window));
        for (int i = from; i < Math.Min(members.Length, from + Window); i++)
        {
            candidates.Row(members[i]);
        }
    }

    /// <summary>Comes last, when everybody else who may be a candidate is one.</summary>
    private void AddCrowds()
    {
        foreach ((Signal signal, NumberLists groups, int group, double amount) in _crowds)
        {
            candidates.AddIfFound(signal, groups[group], amount);
        }

        _crowds.Clear();
    }

    /// <summary>The topics and words of titles that candidates share with the document, by how rare they are.</summary>
    private void AddShared(int query)
    {
        foreach (int topic in relations.Topics[query])
        {
            relations.TopicMembers.AddTo(candidates, Signal.Topics, topic, Math.Log((1.0 + subjects.Nodes.Length) / relations.TopicMembers[topic].Length));
        }

        foreach (int word in relations.Titles.Words[query])
        {
            relations.Titles.With.AddTo(candidates, Signal.Title, word, relations.Titles.Weights[word]);
        }
    }

    /// <summary>A name that few documents hold says more than a turn of phrase that happens to be a title.</summary>
    private double Rarity(int subject) => Math.Log((1.0 + subjects.Nodes.Length) / relations.NamedBy[subject].Length + 1);

    /// <summary>Members of a large topic or crowd are taken from around the article's own place in it, which is around its time where folders or names follow time.</summary>
    private void ByTopics(int query)
    {
        foreach (int topic in relations.Topics[query])
        {
            AddAround(query, relations.TopicMembers[topic]);
        }

        foreach ((_, NumberLists groups, int group, _) in _crowds)
        {
            AddAround(query, groups[group]);
        }
    }
}
