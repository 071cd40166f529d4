using StaticNews.Graph;
using StaticNews.Model;

namespace StaticNews.Checking;

/// <summary>SN1915: links within the site by its whole address, as other systems write them; they are not checked, lead out of a preview, and count as links to nobody.</summary>
internal static class OwnAddresses
{
    /// <summary>By path and place.</summary>
    public static IEnumerable<Diagnostic> Find(CheckedSite site) => All(site).Select(l => Diagnostic.Notice(
        "SN1915", CheckedSite.At(l.From.Document, l.Address), $"'{l.Address.Destination}' is an address of this site", $"Write {l.Path}; check --fix does."));

    /// <summary>The path in place of the whole address.</summary>
    public static IEnumerable<Replacement> Fixes(CheckedSite site) => All(site).Select(l =>
        MarkdownAddress.Replace("SN1915", CheckedSite.At(l.From.Document, l.Address), l.Address.Destination, l.Path));

    /// <summary>Only those that surely lead to a page or file of the site.</summary>
    private static IEnumerable<(Article From, Address Address, string Path)> All(CheckedSite site)
    {
        if (!site.Config.HasAddress)
        {
            return [];
        }

        SiteGraph graph = site.Graph;
        HashSet<string> known = new(
            ["/", .. graph.Nodes.Select(n => n.Url), .. graph.Assets.Select(a => a.Url), .. graph.Sections.Select(s => s.Url), .. graph.Topics.Select(t => t.Url), .. graph.Authors.Select(a => a.Url)],
            StringComparer.Ordinal);
        return graph.Nodes.SelectMany(from => from.Document.Body.Addresses
            .Where(a => a.Kind is AddressKind.Link or AddressKind.Image && a.Destination.StartsWith(site.Config.BaseUrl, StringComparison.OrdinalIgnoreCase))
            .Select(a => (From: from, Address: a, Path: SitePath.Tidy(MarkdownAddress.PathOf(a.Destination[(site.Config.BaseUrl.Length - 1)..]))))
            .Select(l => known.Contains(l.Path) ? l : l with { Path = l.Path.TrimEnd('/') })
            .Where(l => known.Contains(l.Path)));
    }
}
