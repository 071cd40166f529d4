using StaticNews.Model;

namespace StaticNews.Graph.Reports;

/// <summary>The graph as nodes and edges, for formats that know nothing else. A document's id is its path, that of a topic nobody wrote is topics/slug.</summary>
internal static class Edges
{
    /// <summary>The id of a document.</summary>
    public static string IdOf(Article node) => node.Document.Path;

    /// <summary>The id of a topic.</summary>
    public static string IdOf(Topic topic) => topic.Written is { } written ? IdOf(written) : "topics/" + topic.Slug;

    /// <summary>Every edge: links, phrases, topics, mentions, related articles, each kind in the order of paths.</summary>
    public static IEnumerable<Edge> Of(SiteGraph graph, ReasonWords words) =>
        [.. Links(graph), .. Phrases(graph), .. graph.Topics.SelectMany(About), .. graph.Topics.SelectMany(Mentions), .. Similar(graph, words)];

    private static IEnumerable<Edge> Links(SiteGraph graph)
    {
        foreach (Link link in graph.Links.Where(l => l.Address >= 0))
        {
            Address address = graph.Nodes[link.From].Document.Body.Addresses[link.Address];
            if (address.Kind == AddressKind.Link)
            {
                yield return new(IdOf(graph.Nodes[link.From]), IdOf(graph.Nodes[link.To]), "links", 1, address.Line, address.Phrase, "");
            }
        }
    }

    private static IEnumerable<Edge> Phrases(SiteGraph graph)
    {
        Dictionary<string, string> topics = graph.Topics.ToDictionary(t => t.Url, IdOf, StringComparer.Ordinal);
        foreach (FurtherReading phrase in graph.FurtherReading)
        {
            string? to = phrase.Target is null ? null : phrase.Target.Document is { } document ? IdOf(document) : topics.GetValueOrDefault(phrase.Target.Url);
            if (to is not null)
            {
                yield return new(IdOf(phrase.From), to, "further-reading", phrase.Target!.Confidence, phrase.Line, phrase.Phrase, phrase.Target.Rule);
            }
        }
    }

    private static IEnumerable<Edge> About(Topic topic) => topic.Articles.OrderBy(a => a.Index).Select(a => new Edge(IdOf(a), IdOf(topic), "about", 1, 0, topic.Title, ""));

    private static IEnumerable<Edge> Mentions(Topic topic) =>
        topic.Mentions.Where(m => !m.IsAsked).GroupBy(m => m.Article.Index).OrderBy(g => g.Key)
            .Select(g => new Edge(IdOf(g.First().Article), IdOf(topic), "mentions", g.Count(), 0, topic.Title, ""));

    private static IEnumerable<Edge> Similar(SiteGraph graph, ReasonWords words) =>
        graph.Nodes.SelectMany(n => graph.Related[n.Index].Select(r => new Edge(IdOf(n), IdOf(r.Article), "similar", r.Score, 0, words.Line(r.Reasons), "")));
}
