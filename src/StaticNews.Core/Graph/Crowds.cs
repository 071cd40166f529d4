namespace StaticNews.Graph;

/// <summary>Groups of documents with a name or a link in common: the members of a small one are candidates, of a large one only those around the article, while to others it adds. Not to be shared between threads.</summary>
internal sealed class Crowds(CandidateTable candidates)
{
    private const int Large = 500;
    private const int Window = 60;

    private readonly List<(Signal Signal, NumberLists Groups, int Group, double Amount)> _large = [];

    /// <summary>Adds what a signal says of the members of a group; of a large one later.</summary>
    public void Add(Signal signal, NumberLists groups, int group, double amount)
    {
        if (groups[group].Length > Large)
        {
            _large.Add((signal, groups, group, amount));
        }
        else
        {
            candidates.AddEach(signal, groups[group], amount);
        }
    }

    /// <summary>Makes candidates of the members around a document's own place, which is around its time where folders or names follow time.</summary>
    public void AddAround(int document, ReadOnlySpan<int> members)
    {
        int at = members.BinarySearch(document);
        int from = Math.Max(0, Math.Min((at < 0 ? ~at : at) - (Window / 2), members.Length - Window));
        for (int i = from; i < Math.Min(members.Length, from + Window); i++)
        {
            candidates.Row(members[i]);
        }
    }

    /// <summary>The same for every large group.</summary>
    public void AddAround(int document)
    {
        foreach ((_, NumberLists groups, int group, _) in _large)
        {
            AddAround(document, groups[group]);
        }
    }

    /// <summary>Adds what the large groups say, and forgets them; comes last, when everybody else who may be a candidate is one.</summary>
    public void AddLarge()
    {
        foreach ((Signal signal, NumberLists groups, int group, double amount) in _large)
        {
            candidates.AddIfFound(signal, groups[group], amount);
        }

        _large.Clear();
    }
}
