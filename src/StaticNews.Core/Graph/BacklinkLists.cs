using System.Collections.Immutable;
using StaticNews.Model;

namespace StaticNews.Graph;

/// <summary>For each document who links to it, with the sentence that does; read from the texts when it is asked for.</summary>
internal sealed class BacklinkLists
{
    private readonly ImmutableArray<Article> _nodes;
    private readonly ImmutableArray<Link> _links;

    /// <summary>Numbers of the links to each document.</summary>
    private readonly NumberLists _byTarget;

    /// <summary>Sorts the links by their target, in one pass.</summary>
    public BacklinkLists(ImmutableArray<Article> nodes, ImmutableArray<Link> links) =>
        (_nodes, _links, _byTarget) = (nodes, links, NumberLists.Of([.. links.Select((link, l) => (link.To, l))], nodes.Length));

    /// <summary>Who links to the document of an index, one link an article, in the order of paths.</summary>
    public ImmutableArray<Backlink> this[int index] =>
        [.. _byTarget[index].ToArray().Select(l => _links[l]).DistinctBy(l => l.From).OrderBy(l => l.From).Select(l => new Backlink(_nodes[l.From], l.Address))];

    /// <summary>Whether anybody links to it.</summary>
    public bool Has(int index) => !_byTarget[index].IsEmpty;
}
