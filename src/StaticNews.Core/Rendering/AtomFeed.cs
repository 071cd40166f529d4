using System.Globalization;
using StaticNews.Planning;

namespace StaticNews.Rendering;

/// <summary>Writes Atom (RFC 4287).</summary>
internal static class AtomFeed
{
    private const string Space = "http://www.w3.org/2005/Atom";

    /// <summary>The feed with the entries given as markup, in memory that is lent.</summary>
    public static ReadOnlyMemory<byte> Write(FeedFile feed, IEnumerable<byte[]> entries, string? css, MemoryStream bytes)
    {
        FeedHead head = feed.Head;
        using XmlMarkup xml = new(bytes);
        xml.Styled(css).Open("feed", Space).WithXml("lang", head.Language);
        FeedNote.Write(xml, head);
        xml.Element("id", feed.SelfUrl, Space).Element("title", head.Title, Space).Element("subtitle", head.Description, Space).Element("updated", Instant(head.Updated), Space);
        Author(xml, head.Publisher, null);
        Link(xml, "self", feed.SelfUrl, "application/atom+xml");
        Link(xml, "alternate", head.HomeUrl, "text/html");
        foreach (string hub in head.Hubs)
        {
            Link(xml, "hub", hub, null);
        }

        if (head.Icon.Length > 0)
        {
            xml.Element("logo", head.Icon, Space);
        }

        xml.Mark();
        foreach (byte[] entry in entries)
        {
            xml.Raw(entry);
        }

        return xml.Finish();
    }

    /// <summary>One entry, written within <see cref="Root"/>; <paramref name="html"/> is its whole text, or empty.</summary>
    public static byte[] Entry(FeedItem item, ReadOnlyMemory<char> html, XmlMarkup xml)
    {
        xml.Begin().Open("entry", Space).WithXml("lang", item.Language)
            .Element("id", item.Id, Space).Element("title", item.Title, Space)
            .Element("published", Instant(item.Published), Space).Element("updated", Instant(item.Updated), Space);
        Link(xml, "alternate", item.Url, "text/html");
        foreach (LinkView author in item.Authors)
        {
            Author(xml, author.Title, author.Url);
        }

        foreach (string topic in item.Topics)
        {
            xml.Open("category", Space).With("term", topic).Close();
        }

        if (item.Image is { } image)
        {
            xml.Open("link", Space).With("rel", "enclosure").With("href", image.Src).With("type", MediaType.OfImage(image.Src)).Close();
        }

        if (item.Summary.Length > 0 || html.Length == 0)
        {
            xml.Element("summary", item.Summary, Space);
        }

        if (html.Length > 0)
        {
            xml.Open("content", Space).With("type", "html").Text(html).Close();
        }

        return xml.Close().Line().Begun();
    }

    /// <summary>The element that entries stand in.</summary>
    public static XmlMarkup Root(XmlMarkup xml) => xml.Open("feed", Space);

    private static void Link(XmlMarkup xml, string relation, string url, string? type) =>
        xml.Open("link", Space).With("rel", relation).With("type", type).With("href", url).Close();

    private static void Author(XmlMarkup xml, string name, string? url)
    {
        xml.Open("author", Space).Element("name", name, Space);
        if (url is not null)
        {
            xml.Element("uri", url, Space);
        }

        xml.Close();
    }

    /// <summary>RFC 3339.</summary>
    private static string Instant(DateTimeOffset date) => date.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
