using System.Collections.Immutable;
using StaticNews.Content;
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
        SharedTexts external = new();
        ImmutableArray<Article> nodes = catalogue.Nodes;
        LinkTarget[][] targets = new LinkTarget[nodes.Length][];
        string?[] images = new string?[nodes.Length];
        (List<Link> Links, List<Diagnostic> Problems)[] parts = Batches.Of(nodes.Length, (from, to) =>
        {
            (List<Link> links, List<Diagnostic> problems) = ([], []);
            LinkResolver resolver = new(catalogue.Targets, external, config);
            for (int i = from; i < to; i++)
            {
                (targets[i], images[i]) = Of(nodes[i], resolver, links, problems);
            }

            return (links, problems);
        });
        found.AddRange(parts.SelectMany(p => p.Problems));
        return new([.. targets], [.. images], Batches.Join(parts.Select(p => p.Links)));
    }

    /// <summary>How many documents link to each.</summary>
    public int[] CountIncoming()
    {
        int[] incoming = new int[Targets.Length];
        int[] last = new int[Targets.Length]; // The links of a document stand together.
        Array.Fill(last, -1);
        foreach (Link link in Links)
        {
            incoming[link.To] += last[link.To] == link.From ? 0 : 1;
            last[link.To] = link.From;
        }

        return incoming;
    }

    /// <summary>Where the addresses of one document's body lead and its picture is; its links and broken ones are added to the lists.</summary>
    public static (LinkTarget[] Targets, string? Image) Of(Article node, LinkResolver resolver, List<Link> links, List<Diagnostic> problems) => (
        OfBody(node, resolver, links, problems),
        node.Document.Front.Image is { } image ? resolver.Image(image, node, problems) : null);

    private static LinkTarget[] OfBody(Article node, LinkResolver resolver, List<Link> links, List<Diagnostic> problems)
    {
        AddressList addresses = node.Document.Body.Addresses;
        LinkTarget[] targets = new LinkTarget[addresses.Length];
        for (int a = 0; a < targets.Length; a++)
        {
            Address address = addresses[a];
            if (address.Kind is not (AddressKind.Link or AddressKind.Image))
            {
                continue;
            }

            (targets[a], Article? to) = resolver.Resolve(address, node, problems);
            if (address.IsListed)
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
