using System.Collections.Immutable;
using System.Globalization;
using StaticNews.Graph;
using StaticNews.Model;

namespace StaticNews.Planning;

/// <summary>Plans the sitemap of all pages (www.sitemaps.org/protocol.html): an index of several when one would be too large.</summary>
internal sealed class Sitemaps(SiteGraph graph, SiteConfig config)
{
    private const int MostUrls = 50_000;
    private const int MostImages = 1_000;
    private const long MostBytes = 45_000_000;
    private const int MarkupOfUrl = 160;
    private const int MarkupOfLink = 120;

    private readonly Dictionary<string, DateTimeOffset?> _modified = graph.Nodes.DistinctBy(n => n.Url, StringComparer.Ordinal).ToDictionary(n => config.Href(n.Url), n => n.Document.Front.Modified, StringComparer.Ordinal);

    /// <summary>The sitemap or its parts; pages that search engines are to pass over are in none.</summary>
    public IEnumerable<PlannedOutput> Plan(IEnumerable<PlannedOutput.Page> pages)
    {
        ImmutableArray<SitemapEntry> entries = [.. pages.Where(p => !p.View.NoIndex).Select(Entry)];
        List<ImmutableArray<SitemapEntry>> parts = [.. Parts(entries)];
        if (parts.Count == 1)
        {
            return [new SitemapFile("/sitemap.xml", parts[0])];
        }

        string UrlOf(int part) => $"/sitemap-{(part + 1).ToString(CultureInfo.InvariantCulture)}.xml";
        return [
            new SitemapIndex("/sitemap.xml", [.. parts.Select((p, i) => new SitemapEntry(config.Absolute(config.Href(UrlOf(i))), p.Max(e => e.Modified), [], []))]),
            .. parts.Select((p, i) => new SitemapFile(UrlOf(i), p)),
        ];
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

    private SitemapEntry Entry(PlannedOutput.Page page) => new(
        config.Absolute(config.Href(page.Url)), Modified(page), [.. Images(page).Select(config.Absolute).Distinct(StringComparer.Ordinal).Take(MostImages)], page.View.Alternates);

    /// <summary>The last change of the page's own text or of an article that it shows: never the time of the build.</summary>
    private DateTimeOffset? Modified(PlannedOutput.Page page) =>
        Shown(page).Select(c => _modified.GetValueOrDefault(c.Url)).Append(_modified.GetValueOrDefault(config.Href(page.Url))).Max();

    private IEnumerable<CardView> Shown(PlannedOutput.Page page) => page switch
    {
        PlannedOutput.HomePage { Front: var front } =>
            [.. front.Lead is null ? Array.Empty<CardView>() : [front.Lead], .. front.LeadRelated, .. front.Top, .. front.Latest, .. front.Sections.SelectMany(s => s.Items)],
        PlannedOutput.SectionPage { List: var list } => list.Items,
        PlannedOutput.TopicPage { List: var list } => list.Items,
        PlannedOutput.AuthorPage { List: var list } => list.Items,
        PlannedOutput.SeriesPage { List: var list } => list.Items,
        PlannedOutput.ArchivePage { List: var list } => list.Items,
        _ => [],
    };

    private static IEnumerable<string> Images(PlannedOutput.Page page)
    {
        if (page is not PlannedOutput.ArticlePage { Article: var article })
        {
            return [];
        }

        IEnumerable<string> inText = article.Body is { } body
            ? body.Body.Addresses.Zip(body.Targets).Where(p => p.First.Kind == AddressKind.Image).Select(p => p.Second.Url).OfType<string>()
            : [];
        return (article.Card.Image is { } lead ? inText.Prepend(lead.Src) : inText).Where(u => u.StartsWith('/') || u.StartsWith("http", StringComparison.Ordinal));
    }
}
