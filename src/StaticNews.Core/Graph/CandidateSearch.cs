using System.Runtime.InteropServices;

namespace StaticNews.Graph;

/// <summary>
/// Finds who may be related to a document: whoever shares links, names, words, topics or a title with it. What a signal says by the
/// way in which a candidate is found is added to the table at once. Not to be shared between threads.
/// </summary>
internal sealed class CandidateSearch(Subjects subjects, Relations relations, TermIndex terms, CandidateTable candidates)
{
    private const int Hub = 1_000;

    private readonly WordSearch _words = new(relations, terms, candidates, subjects.Nodes.Length);
    private readonly Crowds _crowds = new(candidates);
    private readonly List<(int Document, int Links)> _linked = [];
    private int _fetched;

    /// <summary>Fills the table with the candidates of a document.</summary>
    public void Find(int query)
    {
        ByLinks(query);
        ByNames(query);
        ByTopics(query);
        _words.Find(query);
        _crowds.AddLarge();
        AddShared(query);
    }

    private void ByLinks(int query)
    {
        candidates.AddEach(Signal.Link, relations.Outgoing[query], 1);
        candidates.AddEach(Signal.Backlink, relations.Incoming[query], 1);
        Gather(query);
        Fetch();
        foreach ((int middle, int links) in CollectionsMarshal.AsSpan(_linked))
        {
            double share = 1 / Math.Log(links + 1);
            _crowds.Add(Signal.SharedLinks, relations.Outgoing, middle, share);
            _crowds.Add(Signal.SharedLinks, relations.Incoming, middle, share);
        }

        _linked.Clear();
    }

    /// <summary>Takes note of the documents by which a document may share links with others, ascending.</summary>
    private void Gather(int query)
    {
        ReadOnlySpan<int> to = relations.Outgoing[query];
        ReadOnlySpan<int> from = relations.Incoming[query];
        for (int i = 0, j = 0; i < to.Length || j < from.Length;)
        {
            int middle = j == from.Length || (i < to.Length && to[i] <= from[j]) ? to[i] : from[j];
            i += i < to.Length && to[i] == middle ? 1 : 0;
            j += j < from.Length && from[j] == middle ? 1 : 0;
            int links = relations.Outgoing[middle].Length + relations.Incoming[middle].Length;
            if (links is > 1 and <= Hub)
            {
                _linked.Add((middle, links));
            }
        }
    }

    /// <summary>Reads the beginnings of their lists, for all of which the processor waits at once.</summary>
    private void Fetch()
    {
        int fetched = 0;
        foreach ((int middle, _) in CollectionsMarshal.AsSpan(_linked))
        {
            fetched ^= First(relations.Outgoing[middle]) ^ First(relations.Incoming[middle]);
        }

        _fetched ^= fetched;
    }

    private static int First(ReadOnlySpan<int> list) => list.IsEmpty ? 0 : list[0];

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
                _crowds.Add(Signal.SharedNames, relations.NamedBy, subject, 1 / Math.Log(others + 1));
            }
        }

        _crowds.Add(Signal.Mention, relations.NamedBy, query, Rarity(query) / 2);
        foreach (int series in relations.Series[query])
        {
            _crowds.Add(Signal.Series, relations.SeriesMembers, series, 1);
        }
    }

    private void ByTopics(int query)
    {
        foreach (int topic in relations.Topics[query])
        {
            _crowds.AddAround(query, relations.TopicMembers[topic]);
        }

        _crowds.AddAround(query);
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
}
