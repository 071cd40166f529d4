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
        (_nodes, _links, _byTarget) = (nodes, links, NumberLists.ByKey(links.Length, l => links[l].To, nodes.Length));

    /// <summary>Who links to the document of an index, one link an article, in the order of paths.</summary>
    public ImmutableArray<Backlink> this[int index]
    {
        get
        {
            int[] links = _byTarget[index].ToArray();
            Array.Sort(links, (a, b) => (_links[a].From, a).CompareTo((_links[b].From, b)));
            List<Backlink> shown = new(links.Length);
            for (int i = 0; i < links.Length; i++)
            {
                Link link = _links[links[i]];
                if (i == 0 || link.From != _links[links[i - 1]].From)
                {
                    shown.Add(new Backlink(_nodes[link.From], link.Address));
                }
            }

            return [.. shown];
        }
    }

    /// <summary>Whether anybody links to it.</summary>
    public bool Has(int index) => !_byTarget[index].IsEmpty;
}
