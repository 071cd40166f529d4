using System.Collections.Immutable;
using StaticNews.Graph;
using StaticNews.Planning.Maps;

namespace StaticNews.Planning;

/// <summary>What the maps show: around an article its topics, around a topic those that stand beside it, and all topics of the site.</summary>
internal sealed class Neighbourhoods
{
    private const int AroundArticle = 8;
    private const int AroundTopic = 12;
    private const double Named = 0.4;

    private readonly SiteGraph _graph;
    private readonly Cards _cards;
    private readonly int[] _hues;
    private readonly int[] _sizes;
    private readonly List<(int Topic, double Weight)>[] _topicsOf;
    private readonly MapNode[] _nodes;

    /// <summary>Gathers for each article the topics that it is about or names.</summary>
    public Neighbourhoods(SiteGraph graph, Cards cards)
    {
        (_graph, _cards) = (graph, cards);
        _topicsOf = [.. graph.Nodes.Select(_ => new List<(int, double)>())];
        _hues = new int[graph.Topics.Length];
        _sizes = new int[graph.Topics.Length];
        for (int t = 0; t < graph.Topics.Length; t++)
        {
            Topic topic = graph.Topics[t];
            HashSet<Article> about = [.. topic.Articles];
            HashSet<Article> named = [.. topic.Mentions.Select(m => m.Article).Where(a => !about.Contains(a))];
            foreach (Article article in about)
            {
                _topicsOf[article.Index].Add((t, 1));
            }

            foreach (Article article in named)
            {
                _topicsOf[article.Index].Add((t, Named));
            }

            _sizes[t] = about.Count + named.Count;
            _hues[t] = HueOf(topic);
        }

        _nodes = [.. Enumerable.Range(0, graph.Topics.Length).Select(Node)];
    }

    /// <summary>Around an article; null when it has less than two topics.</summary>
    public MapInput? Of(Article article)
    {
        (int Topic, double Weight)[] topics = [.. _topicsOf[article.Index].OrderByDescending(t => t.Weight).ThenByDescending(t => _sizes[t.Topic]).ThenBy(t => t.Topic).Take(AroundArticle)];
        int hue = _cards.Section(article.Document.Section)?.Hue ?? -1;
        MapNode centre = new(article.Document.Front.Title, _cards.Href(article.Url), 0, hue, IsCentre: true);
        return topics.Length < 2 ? null : Around(centre, topics);
    }

    /// <summary>Around a topic; null when nothing stands beside it.</summary>
    public MapInput? Of(Topic topic)
    {
        (int, double)[] near = [.. topic.Neighbours.Take(AroundTopic).Select(n => (n.Topic, n.Weight))];
        MapNode centre = new(topic.Title, _cards.Href(topic.Url), topic.Articles.Length, HueOf(topic), topic.Written is null, IsCentre: true);
        return near.Length == 0 ? null : Around(centre, near);
    }

    /// <summary>All topics, joined where they stand in the same articles.</summary>
    public MapInput Whole()
    {
        ImmutableArray<MapEdge>.Builder edges = ImmutableArray.CreateBuilder<MapEdge>();
        for (int t = 0; t < _graph.Topics.Length; t++)
        {
            edges.AddRange(_graph.Topics[t].Neighbours.Where(n => n.Topic > t || !_graph.Topics[n.Topic].Neighbours.Any(o => o.Topic == t)).Select(n => new MapEdge(t, n.Topic, n.Shared)));
        }

        return new([.. _nodes], edges.DrainToImmutable());
    }

    private MapInput Around(MapNode centre, (int Topic, double Weight)[] near)
    {
        ImmutableArray<MapEdge>.Builder edges = ImmutableArray.CreateBuilder<MapEdge>();
        for (int i = 0; i < near.Length; i++)
        {
            edges.Add(new MapEdge(0, i + 1, near[i].Weight));
            for (int j = i + 1; j < near.Length; j++)
            {
                Neighbour bond = _graph.Topics[near[i].Topic].Neighbours.FirstOrDefault(n => n.Topic == near[j].Topic);
                if (bond.Weight > 0)
                {
                    edges.Add(new MapEdge(i + 1, j + 1, bond.Weight));
                }
            }
        }

        return new([centre, .. near.Select(n => _nodes[n.Topic])], edges.DrainToImmutable());
    }

    private MapNode Node(int topic) =>
        new(_graph.Topics[topic].Title, _cards.Href(_graph.Topics[topic].Url), _sizes[topic], _hues[topic], _graph.Topics[topic].Written is null, Lines: MapSign.Lines(_graph.Topics[topic].Title, MapFrame.Neighbourhood));

    /// <summary>The hue of the section that writes most about a topic, -1 when none does.</summary>
    private int HueOf(Topic topic)
    {
        string? section = topic.Articles.GroupBy(a => a.Document.Section, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;
        return section is null ? -1 : _cards.Section(section)?.Hue ?? -1;
    }
}
