using System.Collections.Immutable;
using System.Globalization;
using StaticNews.Graph;
using StaticNews.Model;

namespace StaticNews.Planning;

/// <summary>Plans the sitemap of all pages (www.sitemaps.org/protocol.html): an index of several when one would be too large.</summary>
internal sealed class Sitemaps(SiteGraph graph, SiteConfig config, ImmutableDictionary<string, ImmutableArray<AlternateView>> alternates)
{
    private const int MostUrls = 50_000;
    private const int MostImages = 1_000;
    private const long MostBytes = 45_000_000;
    private const int MarkupOfUrl = 160;
    private const int MarkupOfLink = 120;

    private readonly Dictionary<string, Article> _nodes = graph.Nodes.DistinctBy(n => n.Url, StringComparer.Ordinal).ToDictionary(n => n.Url, StringComparer.Ordinal);

    /// <summary>The sitemap or its parts; pages that search engines are to pass over are in none.</summary>
    public IEnumerable<PlannedOutput> Plan(IEnumerable<PlannedPage> pages)
    {
        ImmutableArray<PlannedPage> listed = [.. pages.Where(p => !p.NoIndex)];
        if (listed.Length <= MostUrls && listed.Sum(Bound) <= MostBytes)
        {
            return [new SitemapFile("/sitemap.xml", () => [.. listed.Select(Entry)]) { IsLong = true }];
        }

        ImmutableArray<SitemapEntry> entries = [.. listed.AsParallel().AsOrdered().Select(Entry)];
        List<ImmutableArray<SitemapEntry>> parts = [.. Parts(entries)];
        string UrlOf(int part) => $"/sitemap-{(part + 1).ToString(CultureInfo.InvariantCulture)}.xml";
        return [
            new SitemapIndex("/sitemap.xml", [.. parts.Select((p, i) => new SitemapEntry(config.Absolute(config.Href(UrlOf(i))), p.Max(e => e.Modified), [], []))]),
            .. parts.Select((p, i) => new SitemapFile(UrlOf(i), () => p) { IsLong = true }),
        ];
    }

    /// <summary>No less than the bytes of a page's entry, found without resolving its pictures: escaping makes an address six times as long at most.</summary>
    private long Bound(PlannedPage page)
    {
        long url = MarkupOfLink + (6L * (config.BaseUrl.Length + page.Url.Length));
        AddressList addresses = page.IsArticle ? _nodes[page.Url].Document.Body.Addresses : [];
        long images = addresses.Where(a => a.Kind == AddressKind.Image).Sum(a => url + (6L * a.Destination.Length));
        return MarkupOfUrl + url + images + (page.IsArticle && _nodes[page.Url].Document.Front.Image is { } lead ? url + (6L * lead.Src.Length) : 0) + alternates.GetValueOrDefault(page.Url, []).Sum(a => MarkupOfLink + SizeOf(a.Url));
    }

    private static IEnumerable<ImmutableArray<SitemapEntry>> Parts(ImmutableArray<SitemapEntry> entries)
    {
        int from = 0;
        long bytes = 0;
        for (int i = 0; i < entries.Length; i++)
        {
            long size = SizeOf(entries[i]);
            if (i - from == MostUrls || (bytes + size > MostBytes && i > from))
            {
                yield return entries[from..i];
                (from, bytes) = (i, 0);
            }

            bytes += size;
        }

        yield return entries[from..];
    }

    /// <summary>No less than the bytes of an entry: escaped addresses are ASCII, in which only '&amp;' and the apostrophe grow.</summary>
    private static long SizeOf(SitemapEntry entry) =>
        MarkupOfUrl + SizeOf(entry.Url) + entry.Images.Sum(i => MarkupOfLink + SizeOf(i)) + entry.Alternates.Sum(a => MarkupOfLink + SizeOf(a.Url));

    private static long SizeOf(string url) => url.Length + (5L * url.AsSpan().CountAny('&', '\''));

    private SitemapEntry Entry(PlannedPage page)
    {
        Article? node = _nodes.GetValueOrDefault(page.Url);
        return new(
            config.Absolute(config.Href(page.Url)), Latest(page.Modified, node?.Document.Front.Modified),
            page.IsArticle ? [.. Images(node!).Select(config.Absolute).Distinct(StringComparer.Ordinal).Take(MostImages)] : [], alternates.GetValueOrDefault(page.Url, []));
    }

    /// <summary>The last change of an article that the page shows or of its own text: never the time of the build.</summary>
    private static DateTimeOffset? Latest(DateTimeOffset? a, DateTimeOffset? b) => a > b ? a : b ?? a;

    private IEnumerable<string> Images(Article article)
    {
        IEnumerable<string> inText = article.Document.Body.Addresses.Zip(graph.Targets[article.Index]).Where(p => p.First.Kind == AddressKind.Image).Select(p => p.Second.Url).OfType<string>();
        string? lead = article.Document.Front.Image is { } image ? graph.Images[article.Index] ?? image.Src : null;
        return (lead is null ? inText : inText.Prepend(lead)).Where(u => u.StartsWith('/') || u.StartsWith("http", StringComparison.Ordinal));
    }
}
