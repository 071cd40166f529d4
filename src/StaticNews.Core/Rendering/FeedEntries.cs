using System.Buffers;
using System.Collections.Concurrent;
using System.Text;
using StaticNews.Model;
using StaticNews.Planning;

namespace StaticNews.Rendering;

/// <summary>Items of feeds as markup, each made once a format however many feeds list it.</summary>
internal sealed class FeedEntries
{
    private readonly ConcurrentDictionary<FeedItem, Lazy<string>> _html = new();
    private readonly ConcurrentDictionary<(FeedItem, FeedFormat), Lazy<(byte[] Markup, string Hash)>> _entries = new();

    /// <summary>The item in a format, with the hash of its markup.</summary>
    public (byte[] Markup, string Hash) Of(FeedItem item, FeedFormat format) => _entries.GetOrAdd((item, format), key => new(() =>
    {
        string html = _html.GetOrAdd(key.Item1, i => new(() => Html(i))).Value;
        byte[] markup = key.Item2 switch
        {
            FeedFormat.Atom => AtomFeed.Entry(key.Item1, html),
            FeedFormat.Rss => RssFeed.Item(key.Item1, html),
            _ => JsonFeed.Item(key.Item1, html),
        };
        return (markup, ModelHash.Of(markup));
    })).Value;

    /// <summary>The whole text; empty when the item has none to give.</summary>
    private static string Html(FeedItem item)
    {
        if (item.Parts.IsEmpty)
        {
            return "";
        }

        StringBuilder html = new(item.Parts.Sum(p => p.Body.Body.Html.Length + (p.Body.Targets.Length * 64)) + 256);
        foreach (string note in item.Notes)
        {
            html.Append("<p><em>").Append(HtmlText.Escape(note)).Append("</em></p>\n");
        }

        foreach (FeedPart part in item.Parts)
        {
            if (part.Heading.Length > 0)
            {
                html.Append("<h2>").Append(HtmlText.Escape(part.Heading)).Append("</h2>\n");
            }

            ArrayBufferWriter<byte> text = new(part.Body.Body.Html.Length + (part.Body.Targets.Length * 96) + 1);
            part.Body.Body.WriteTo(text, part.Body.Targets.AsSpan());
            html.Append(Encoding.UTF8.GetString(text.WrittenSpan));
        }

        // Headings and footnotes link within their own page, which in a reader is another one.
        return html.Replace("href=\"#", $"href=\"{HtmlText.Escape(item.Url)}#").ToString();
    }
}
