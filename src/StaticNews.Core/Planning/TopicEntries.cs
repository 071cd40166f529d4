using System.Collections.Immutable;
using StaticNews.Content;
using StaticNews.Graph;
using StaticNews.Planning.Maps;

namespace StaticNews.Planning;

/// <summary>Topics in the orders in which pages list them: by letter, by size, as on the map.</summary>
internal sealed class TopicEntries(SiteGraph graph, Cards cards)
{
    private const int Largest = 24;
    private const string Other = "#";
    private const char FirstWithoutAlphabet = '\u1100';

    private readonly ImmutableArray<(Topic Topic, TopicEntry Entry)> _all =
        [.. graph.Topics.Select((t, i) => (t, Entry(t, graph.Places.Value.Sizes[i], cards))).OrderBy(t => t.Item2.Title, StringComparer.OrdinalIgnoreCase).ThenBy(t => t.Item2.Url, StringComparer.Ordinal)];

    /// <summary>The topic index.</summary>
    public TopicsView Index() => new(
        [.. _all.Select(t => t.Entry)],
        [.. _all.GroupBy(t => Letter(t.Entry.Title), StringComparer.Ordinal).OrderBy(g => g.Key == Other).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new TopicGroup(g.Key, [.. g.Select(t => t.Entry)]))],
        MostWritten(Largest));

    /// <summary>Topics with the most articles, the largest first.</summary>
    public ImmutableArray<TopicEntry> MostWritten(int count) =>
        [.. _all.Select(t => t.Entry).Where(t => t.Count > 1).OrderByDescending(t => t.Count).ThenBy(t => t.Title, StringComparer.Ordinal).Take(count)];

    /// <summary>The topics of a map, group by group: what the picture shows, in words.</summary>
    public ImmutableArray<TopicGroup> Grouped(MapView map)
    {
        Dictionary<string, TopicEntry> byUrl = _all.ToDictionary(t => t.Entry.Url, t => t.Entry, StringComparer.Ordinal);
        return [.. map.Groups.Select(g => new TopicGroup(g.Title.Length > 0 ? g.Title : cards.Words["topics"], [.. g.Nodes.Select(n => byUrl[n.Node.Url])]))];
    }

    private static TopicEntry Entry(Topic topic, int size, Cards cards) =>
        new(topic.Title, cards.Href(topic.Url), size, topic.Written is null ? "stub" : "written", topic.Mentions.Count(m => m.IsAsked));

    /// <summary>The letter to file a title under; scripts without an alphabet share one heading.</summary>
    private static string Letter(string title)
    {
        char first = title.Length > 0 ? char.ToUpperInvariant(LetterFolding.Of(title[0])) : ' ';
        return char.IsLetter(first) && first < FirstWithoutAlphabet ? first.ToString() : Other;
    }
}
