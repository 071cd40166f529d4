using System.Collections.Immutable;
using System.Net;
using System.Text;
using StaticNews.Graph;
using StaticNews.Model;

namespace StaticNews.Checking;

/// <summary>Collects the links to other sites; addresses of the site itself are none.</summary>
internal static class WebLinks
{
    /// <summary>Addresses that the source writes otherwise than the page; looking for more of them in vain would take the square of the text's length.</summary>
    private const int MostMisses = 100;

    /// <summary>Every http and https address, by path and place.</summary>
    public static ImmutableArray<WebLink> Of(CheckedSite site)
    {
        ImmutableArray<WebLink>[] found = new ImmutableArray<WebLink>[site.Graph.Nodes.Length];
        Parallel.For(0, found.Length, i => found[i] = [.. Of(site.Graph.Nodes[i], site)]);
        return [.. found.SelectMany(f => f).Concat(site.Menus.Where(m => IsWeb(m.Url)).Select(m => new WebLink(m.Url, new("staticnews.yml")))).Where(l => !IsOwn(l.Url, site.Config))];
    }

    /// <summary>Whether an address leads to a web server, wherever it is.</summary>
    public static bool IsWeb(string address) =>
        address.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || address.StartsWith("http://", StringComparison.OrdinalIgnoreCase);

    private static bool IsOwn(string url, SiteConfig config) => config.HasAddress && url.StartsWith(config.BaseUrl, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<WebLink> Of(Article node, CheckedSite site)
    {
        Document document = node.Document;
        foreach (Address address in CheckedSite.Addresses(document).Where(a => a.Kind is AddressKind.Link or AddressKind.Image && IsWeb(a.Destination)))
        {
            yield return new(address.Destination, CheckedSite.At(document, address));
        }

        if (document.Front.Image is { } image && IsWeb(image.Src))
        {
            yield return new(image.Src, image.At);
        }

        // Addresses in angle brackets, and those of raw HTML, are written out already.
        foreach (WebLink written in HasWrittenOut(document) ? WrittenOut(document, site) : [])
        {
            yield return written;
        }
    }

    private static bool HasWrittenOut(Document document)
    {
        using LentBytes html = document.Body.Html.Lend();
        return html.Span.IndexOf("=\"http"u8) >= 0;
    }

    /// <summary>Addresses in the HTML itself, each found again in the source, in one walk over both.</summary>
    private static IEnumerable<WebLink> WrittenOut(Document document, CheckedSite site)
    {
        string html = document.Body.Html.Text();
        string source = site.SourceOf(document).Bytes.Text();
        (int seen, int line, int misses) = (0, 1, 0);
        for (int at = html.IndexOf("=\"http", StringComparison.Ordinal); at >= 0; at = html.IndexOf("=\"http", at + 1, StringComparison.Ordinal))
        {
            string url = WebUtility.HtmlDecode(html[(at + 2)..html.IndexOf('"', at + 2)]);
            int there = IsWeb(url) && misses < MostMisses ? source.IndexOf(url, seen, StringComparison.Ordinal) : -1;
            misses += there < 0 ? 1 : 0;
            if (there >= 0)
            {
                line += source.AsSpan(seen, there - seen).Count('\n');
                seen = there;
            }

            if (IsWeb(url))
            {
                yield return new(url, there < 0 ? new(document.File) : new(document.File, line, there - source.LastIndexOf('\n', Math.Max(there - 1, 0))));
                seen = there < 0 ? seen : there + url.Length;
            }
        }
    }
}
