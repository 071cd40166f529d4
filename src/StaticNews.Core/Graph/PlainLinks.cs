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
        List<Link>[] links = new List<Link>[nodes.Length];
        List<Diagnostic>[] problems = new List<Diagnostic>[nodes.Length];
        Parallel.For(0, nodes.Length, i =>
        {
            (links[i], problems[i]) = ([], []);
            targets[i] = OfBody(nodes[i], catalogue, resolver, links[i], problems[i]);
            images[i] = nodes[i].Document.Front.Image is { } image ? resolver.Image(image, nodes[i].Document, nodes[i].Url, problems[i]) : null;
        });
        found.AddRange(problems.SelectMany(p => p));
        return new([.. targets], [.. images], [.. links.SelectMany(l => l)]);
    }

    private static LinkTarget[] OfBody(Article node, Catalogue catalogue, LinkResolver resolver, List<Link> links, List<Diagnostic> problems)
    {
        ImmutableArray<Address> addresses = node.Document.Body.Addresses;
        LinkTarget[] targets = new LinkTarget[addresses.Length];
        for (int a = 0; a < addresses.Length; a++)
        {
            if (addresses[a].Kind is not (AddressKind.Link or AddressKind.Image))
            {
                continue;
            }

            (targets[a], Document? to) = resolver.Resolve(addresses[a], node.Document, node.Url, problems);
            if (addresses[a].IsListed)
            {
                targets[a] = targets[a] with { IsFurtherReading = true };
            }

            if (to is not null && to != node.Document)
            {
                links.Add(new Link(node.Index, catalogue.IndexOf(to), a));
            }
        }

        return targets;
    }
}
