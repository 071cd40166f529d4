using StaticNews.Graph;
using StaticNews.Model;

namespace StaticNews.Checking;

/// <summary>SN1912: links within the site to an alias, which make readers wait for a redirect and count as links to nobody.</summary>
internal static class OldAddresses
{
    /// <summary>By path and place.</summary>
    public static IEnumerable<Diagnostic> Find(CheckedSite site) => All(site).Select(f => Diagnostic.Notice(
        "SN1912", CheckedSite.At(f.From.Document, f.Address), $"'{f.Address.Destination}' is an old address of {f.To.Document.File}", $"Write {f.To.Url}; check --fix does."));

    /// <summary>The present address in place of the old one.</summary>
    public static IEnumerable<Replacement> Fixes(CheckedSite site) => All(site).Select(f =>
        MarkdownAddress.Replace("SN1912", CheckedSite.At(f.From.Document, f.Address), f.Address.Destination, f.To.Url));

    private static IEnumerable<(Article From, Address Address, Article To)> All(CheckedSite site)
    {
        SiteGraph graph = site.Graph;
        HashSet<string> present = new(graph.Nodes.Select(n => n.Url).Concat(graph.Assets.Select(a => a.Url)), StringComparer.Ordinal);
        Dictionary<string, Article> aliases = new(StringComparer.Ordinal);
        foreach (Article node in graph.Nodes)
        {
            foreach (string alias in node.Document.Front.Aliases.Select(SitePath.Tidy).Where(a => !present.Contains(a)))
            {
                aliases.TryAdd(site.Config.Href(alias), node);
            }
        }

        return aliases.Count == 0 ? [] : graph.Nodes.SelectMany(from => from.Document.Body.Addresses
            .Select((address, i) => (From: from, Address: address, Url: graph.Targets[from.Index][i].Url))
            .Where(l => l.Address.Kind == AddressKind.Link && l.Url is not null && aliases.ContainsKey(MarkdownAddress.PathOf(l.Url)))
            .Select(l => (l.From, l.Address, aliases[MarkdownAddress.PathOf(l.Url!)])));
    }
}
