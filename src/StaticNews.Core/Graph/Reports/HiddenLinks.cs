using System.Collections.Immutable;
using System.Text;
using StaticNews.Content;
using StaticNews.Model;

namespace StaticNews.Graph.Reports;

/// <summary>A document's links to others, to be hidden from the graph and asked for.</summary>
/// <param name="Document">The document as written.</param>
/// <param name="Links">Its links by the index of their addresses, with the path each leads to.</param>
/// <param name="Articles">Paths of the articles that it links to or that its editors chose.</param>
internal sealed record HiddenLinks(Document Document, ImmutableArray<(int Address, string To)> Links, HashSet<string> Articles)
{
    /// <summary>Its path.</summary>
    public string Path => Document.Path;

    /// <summary>Where the phrases of <see cref="AsPhrases"/> lead, in their order.</summary>
    public IEnumerable<string> Targets => Links.Select(l => l.To);

    /// <summary>The articles of a site that link to any document by its address.</summary>
    public static ImmutableArray<HiddenLinks> In(SiteGraph graph)
    {
        ILookup<int, Link> links = graph.Links.Where(l => l.Address >= 0).ToLookup(l => l.From);
        return [.. graph.Articles.Select(a => Of(a, links[a.Index], graph)).Where(h => h.Links.Length > 0 || h.Articles.Count > 0).OrderBy(h => h.Path, StringComparer.Ordinal)];
    }

    /// <summary>The document without its links and without the words that carried them.</summary>
    public Document Removed()
    {
        string[] text = [.. Document.Text.Blocks.Select((_, b) => Document.Text.Of(b))];
        foreach (Address address in Document.Body.Addresses.Reverse().Where(a => a.Block >= 0 && a.Kind != AddressKind.Image))
        {
            string block = text[address.Block];
            if (block.AsSpan(Math.Min(address.At, block.Length)).StartsWith(address.Phrase, StringComparison.Ordinal))
            {
                text[address.Block] = block.Remove(address.At, address.Phrase.Length);
            }
        }

        DocumentText rest = TextOf(text);
        return Document with
        {
            Body = Document.Body with { Addresses = [] },
            Front = Document.Front with { FurtherReading = [], RelatedPins = [], RelatedOff = false },
            Text = rest,
            Definitions = [.. text.SelectMany(Definitions.In)],
            Terms = Terms.Of(Document, rest),
        };
    }

    /// <summary>The document with its links as phrases whose targets are to be found, and no other ones.</summary>
    public Document AsPhrases() => Document with
    {
        Body = Document.Body with { Addresses = [.. Links.Select(l => Document.Body.Addresses[l.Address].WithoutDestination() with { Kind = AddressKind.Phrase })] },
        Front = Document.Front with { FurtherReading = [] },
    };

    /// <summary>The blocks of the document with other words.</summary>
    private DocumentText TextOf(string[] blocks)
    {
        TextBlock[] placed = new TextBlock[blocks.Length];
        int start = 0;
        for (int b = 0; b < placed.Length; b++)
        {
            placed[b] = Document.Text.Blocks[b] with { Start = start, Length = Encoding.UTF8.GetByteCount(blocks[b]) };
            start += placed[b].Length;
        }

        return new(PackedList<TextBlock>.Of(placed), new(Encoding.UTF8.GetBytes(string.Concat(blocks))));
    }

    private static HiddenLinks Of(Article node, IEnumerable<Link> links, SiteGraph graph)
    {
        AddressList addresses = node.Document.Body.Addresses;
        Link[] own = [.. links.Where(l => addresses[l.Address].Kind is AddressKind.Link or AddressKind.Wiki)];
        IEnumerable<Article> chosen = own.Select(l => graph.Nodes[l.To]).Concat(graph.Related[node.Index].Take(node.Document.Front.RelatedPins.Length).Select(r => r.Article));
        return new(
            node.Document,
            [.. own.Where(l => addresses[l.Address].Kind == AddressKind.Link && TokenReader.HashesOf(addresses[l.Address].Phrase).Length > 0).Select(l => (l.Address, graph.Nodes[l.To].Document.Path))],
            [.. chosen.Where(a => a.Document.Kind == DocumentKind.Article).Select(a => a.Document.Path)]);
    }
}
