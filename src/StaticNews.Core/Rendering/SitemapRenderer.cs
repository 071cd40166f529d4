using System.Globalization;
using System.Text;
using StaticNews.Planning;

namespace StaticNews.Rendering;

/// <summary>Writes sitemaps, their index, the news sitemap and robots.txt.</summary>
internal static class SitemapRenderer
{
    private const string Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string Image = "http://www.google.com/schemas/sitemap-image/1.1";
    private const string News = "http://www.google.com/schemas/sitemap-news/0.9";
    private const string Html = "http://www.w3.org/1999/xhtml";
    private const string CrawlerList = "data/ai-crawlers.txt";

    /// <summary>A sitemap of pages.</summary>
    public static ReadOnlyMemory<byte> Write(SitemapFile file)
    {
        using XmlMarkup xml = new();
        xml.Open("urlset", Sitemap).Declare("image", Image).Declare("xhtml", Html);
        foreach (SitemapEntry entry in file.Describe())
        {
            xml.Line().Open("url", Sitemap);
            Place(xml, entry);
            foreach (AlternateView alternate in entry.Alternates)
            {
                xml.Open("link", Html).With("rel", "alternate").With("hreflang", alternate.Language).With("href", alternate.Url).Close();
            }

            foreach (string image in entry.Images)
            {
                xml.Open("image", Image).Element("loc", image, Image).Close();
            }

            xml.Close();
        }

        return xml.Finish();
    }

    /// <summary>The index of several sitemaps.</summary>
    public static ReadOnlyMemory<byte> Write(SitemapIndex index)
    {
        using XmlMarkup xml = new();
        xml.Open("sitemapindex", Sitemap);
        foreach (SitemapEntry sitemap in index.Sitemaps)
        {
            xml.Line().Open("sitemap", Sitemap);
            Place(xml, sitemap);
            xml.Close();
        }

        return xml.Finish();
    }

    /// <summary>The sitemap of the newest articles.</summary>
    public static ReadOnlyMemory<byte> Write(NewsSitemap file)
    {
        using XmlMarkup xml = new();
        xml.Open("urlset", Sitemap).Declare("news", News);
        foreach (NewsEntry entry in file.Entries)
        {
            xml.Line().Open("url", Sitemap).Element("loc", entry.Url, Sitemap).Open("news", News);
            xml.Open("publication", News).Element("name", file.Publication, News).Element("language", entry.Language, News).Close();
            xml.Element("publication_date", Instant(entry.Published), News).Element("title", entry.Title, News).Close().Close();
        }

        if (file.Entries.IsEmpty)
        {
            xml.Line().Open("url", Sitemap).Element("loc", file.Newest, Sitemap).Close();
        }

        return xml.Finish();
    }

    /// <summary>robots.txt (RFC 9309).</summary>
    public static byte[] Write(RobotsFile robots, TemplateSet templates)
    {
        StringBuilder text = new();
        if (robots.DenyAi)
        {
            string[] crawlers = [.. (templates.Text(CrawlerList) ?? "").Split('\n').Select(l => l.Split('#')[0].Trim()).Where(l => l.Length > 0)];
            text.AppendJoin("", crawlers.Select(c => $"User-agent: {c}\n")).Append(crawlers.Length > 0 ? "Disallow: /\n\n" : "");
        }

        text.Append("User-agent: *\nDisallow:\n").AppendJoin("", robots.Sitemaps.Select(s => $"\nSitemap: {s}")).Append(robots.Sitemaps.IsEmpty ? "" : "\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Place(XmlMarkup xml, SitemapEntry entry)
    {
        xml.Element("loc", entry.Url, Sitemap);
        if (entry.Modified is { } modified)
        {
            xml.Element("lastmod", Instant(modified), Sitemap);
        }
    }

    /// <summary>W3C Datetime, www.w3.org/TR/NOTE-datetime.</summary>
    private static string Instant(DateTimeOffset date) => date.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
