using System.Collections.Immutable;
using StaticNews.Graph;
using StaticNews.Planning.Maps;

namespace StaticNews.Planning;

/// <summary>What the maps show: around an article its topics, around a topic those that stand beside it, and all topics of the site.</summary>
internal sealed class Neighbourhoods
{
    private const int AroundArticle = 8;
    private const int AroundTopic = 12;
    private readonly SiteGraph _graph;
    private readonly Cards _cards;

    /// <summary>Topics as maps show them, made when they are first drawn.</summary>
    private readonly MapNode?[] _nodes;

    /// <summary>Draws nothing yet.</summary>
    public Neighbourhoods(SiteGraph graph, Cards cards) => (_graph, _cards, _nodes) = (graph, cards, new MapNode?[graph.Topics.Length]);

    private TopicPlaces Places => _graph.Places.Value;

    /// <summary>Around an article; null when it has less than two topics.</summary>
    public MapInput? Of(Article article)
    {
        (int Topic, double Weight)[] topics = [.. Places.TopicsOf[article.Index].OrderByDescending(t => t.Weight).ThenByDescending(t => Places.Sizes[t.Topic]).ThenBy(t => t.Topic).Take(AroundArticle)];
        int hue = _cards.Section(article.Document.Section)?.Hue ?? -1;
        MapNode centre = new(article.Document.Front.Title, _cards.Href(article.Url), 0, hue, IsCentre: true);
        return topics.Length < 2 ? null : Around(centre, topics);
    }

    /// <summary>Around a topic; null when nothing stands beside it.</summary>
    public MapInput? OfTopic(int index)
    {
        Topic topic = _graph.Topics[index];
        (int, double)[] near = [.. topic.Neighbours.Take(AroundTopic).Select(n => (n.Topic, n.Weight))];
        MapNode centre = new(topic.Title, _cards.Href(topic.Url), topic.Articles.Length, HueOf(index), topic.Written is null, IsCentre: true);
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

        return new([.. Enumerable.Range(0, _nodes.Length).Select(Node)], edges.DrainToImmutable());
    }

    private MapInput Around(MapNode centre, (int Topic, double Weight)[] near)
    {
        ImmutableArray<MapEdge>.Builder edges = ImmutableArray.CreateBuilder<MapEdge>(near.Length * (near.Length + 1) / 2);
        for (int i = 0; i < near.Length; i++)
        {
            edges.Add(new MapEdge(0, i + 1, near[i].Weight));
            for (int j = i + 1; j < near.Length; j++)
            {
                double bond = Bond(near[i].Topic, near[j].Topic);
                if (bond > 0)
                {
                    edges.Add(new MapEdge(i + 1, j + 1, bond));
                }
            }
        }

        return new([centre, .. near.Select(n => Node(n.Topic))], edges.DrainToImmutable());
    }

    /// <summary>What a topic's list of neighbours says of another; 0 when it is not among them.</summary>
    private double Bond(int topic, int other)
    {
        foreach (Neighbour neighbour in _graph.Topics[topic].Neighbours)
        {
            if (neighbour.Topic == other)
            {
                return neighbour.Weight;
            }
        }

        return 0;
    }

    private MapNode Node(int topic) => _nodes[topic] ??= new(
        _graph.Topics[topic].Title, _cards.Href(_graph.Topics[topic].Url), Places.Sizes[topic], HueOf(topic), _graph.Topics[topic].Written is null,
        Lines: MapSign.Lines(_graph.Topics[topic].Title, MapFrame.Neighbourhood));

    /// <summary>The hue of the section that writes most about a topic, -1 when none does.</summary>
    private int HueOf(int topic) => Places.Sections[topic] is { } section ? _cards.Section(section)?.Hue ?? -1 : -1;
}
