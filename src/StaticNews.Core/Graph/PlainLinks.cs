using System.Collections.Immutable;
using StaticNews.Model;

namespace StaticNews.Graph;

/// <summary>Every link that says where it leads, resolved; phrases are left open.</summary>
/// <param name="Targets">For each document, where each address of its body leads; undecided for phrases.</param>
/// <param name="Images">For each document, the address of its lead picture, null without one.</param>
/// <param name="Links">From document to document, in the order of the documents and their text.</param>
internal sealed record PlainLinks(ImmutableArray<LinkTarget[]> Targets, ImmutableArray<string?> Images, ImmutableArray<Link> Links)
{
    /// <summary>Resolves the links of all documents; broken ones are reported.</summary>
    public static PlainLinks Resolve(Catalogue catalogue, SiteConfig config, List<Diagnostic> found)
    {
        LinkResolver resolver = new(catalogue.Targets, config);
        ImmutableArray<Article> nodes = catalogue.Nodes;
        LinkTarget[][] targets = new LinkTarget[nodes.Length][];
        string?[] images = new string?[nodes.Length];
        Link[][] links = new Link[nodes.Length][];
        Diagnostic[][] problems = new Diagnostic[nodes.Length][];
        Parallel.For(
            0, nodes.Length, () => (Links: new List<Link>(), Problems: new List<Diagnostic>()),
            (i, _, own) =>
            {
                own.Links.Clear();
                own.Problems.Clear();
                (targets[i], images[i]) = Of(nodes[i], resolver, own.Links, own.Problems);
                (links[i], problems[i]) = ([.. own.Links], [.. own.Problems]);
                return own;
            },
            _ => { });
        found.AddRange(problems.SelectMany(p => p));
        return new([.. targets], [.. images], [.. links.SelectMany(l => l)]);
    }

    /// <summary>How many documents link to each.</summary>
    public int[] CountIncoming()
    {
        int[] incoming = new int[Targets.Length];
        foreach (Link link in Links.DistinctBy(l => (l.From, l.To)))
        {
            incoming[link.To]++;
        }

        return incoming;
    }

    /// <summary>Where the addresses of one document's body lead and its picture is; its links and broken ones are added to the lists.</summary>
    public static (LinkTarget[] Targets, string? Image) Of(Article node, LinkResolver resolver, List<Link> links, List<Diagnostic> problems) => (
        OfBody(node, resolver, links, problems),
        node.Document.Front.Image is { } image ? resolver.Image(image, node, problems) : null);

    private static LinkTarget[] OfBody(Article node, LinkResolver resolver, List<Link> links, List<Diagnostic> problems)
    {
        ImmutableArray<Address> addresses = node.Document.Body.Addresses;
        LinkTarget[] targets = new LinkTarget[addresses.Length];
        for (int a = 0; a < addresses.Length; a++)
        {
            if (addresses[a].Kind is not (AddressKind.Link or AddressKind.Image))
            {
                continue;
            }

            (targets[a], Article? to) = resolver.Resolve(addresses[a], node, problems);
            if (addresses[a].IsListed)
            {
                targets[a] = targets[a] with { IsFurtherReading = true };
            }

            if (to is not null && to.Index != node.Index)
            {
                links.Add(new Link(node.Index, to.Index, a));
            }
        }

        return targets;
    }
}
