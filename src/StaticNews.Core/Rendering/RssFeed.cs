using System.Globalization;
using StaticNews.Planning;

namespace StaticNews.Rendering;

/// <summary>Writes RSS 2.0 (www.rssboard.org/rss-specification) with whole texts, bylines and pictures in their own namespaces.</summary>
internal static class RssFeed
{
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const string Content = "http://purl.org/rss/1.0/modules/content/";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";
    private const string Media = "http://search.yahoo.com/mrss/";

    /// <summary>The feed with the items given as markup, in memory that is lent.</summary>
    public static ReadOnlyMemory<byte> Write(FeedFile feed, IEnumerable<byte[]> items, string? css, MemoryStream bytes)
    {
        FeedHead head = feed.Head;
        using XmlMarkup xml = new(bytes);
        xml.Styled(css);
        Root(xml).Open("channel");
        FeedNote.Write(xml, head);
        xml.Element("title", head.Title).Element("link", head.HomeUrl).Element("description", head.Description).Element("language", head.Language);
        xml.Element("lastBuildDate", Instant(head.Updated)).Element("generator", "StaticNews").Element("docs", "https://www.rssboard.org/rss-specification");
        xml.Open("link", Atom).With("rel", "self").With("type", "application/rss+xml").With("href", feed.SelfUrl).Close();
        foreach (string hub in head.Hubs)
        {
            xml.Open("link", Atom).With("rel", "hub").With("href", hub).Close();
        }

        if (head.Icon.Length > 0)
        {
            xml.Open("image").Element("url", head.Icon).Element("title", head.Title).Element("link", head.HomeUrl).Close();
        }

        xml.Mark();
        foreach (byte[] item in items)
        {
            xml.Raw(item);
        }

        return xml.Finish();
    }

    /// <summary>One item, written within <see cref="Root"/>; <paramref name="html"/> is its whole text, or empty.</summary>
    public static byte[] Item(FeedItem item, ReadOnlyMemory<char> html, XmlMarkup xml)
    {
        xml.Begin().Open("item").Element("title", item.Title).Element("link", item.Url);
        xml.Open("guid").With("isPermaLink", "false").Text(item.Id).Close().Element("pubDate", Instant(item.Published));
        foreach (LinkView author in item.Authors)
        {
            xml.Element("creator", author.Title, DublinCore);
        }

        foreach (string topic in item.Topics)
        {
            xml.Element("category", topic);
        }

        xml.Element("description", item.Summary);
        if (html.Length > 0)
        {
            xml.Open("encoded", Content).Text(html).Close();
        }

        if (item.Image is { } image)
        {
            Picture(xml, image);
        }

        return xml.Close().Line().Begun();
    }

    /// <summary>The element that items stand in, with the prefixes that they use.</summary>
    public static XmlMarkup Root(XmlMarkup xml) => xml.Open("rss").With("version", "2.0")
        .Declare("atom", Atom).Declare("content", Content).Declare("dc", DublinCore).Declare("media", Media);

    private static void Picture(XmlMarkup xml, ImageView image)
    {
        xml.Open("content", Media).With("url", image.Src).With("medium", "image").With("type", MediaType.OfImage(image.Src));
        if (image.Alt.Length > 0)
        {
            xml.Open("description", Media).With("type", "plain").Text(image.Alt).Close();
        }

        if (image.Credit.Length > 0)
        {
            xml.Element("credit", image.Credit, Media);
        }

        xml.Close();
    }

    /// <summary>RFC 822 with a year of four digits and a numeric zone.</summary>
    private static string Instant(DateTimeOffset date) =>
        date.ToString("ddd, dd MMM yyyy HH:mm:ss ", CultureInfo.InvariantCulture) + date.ToString("zzz", CultureInfo.InvariantCulture).Replace(":", "", StringComparison.Ordinal);
}
