using System.Buffers;
using System.Collections.Concurrent;
using System.Text;
using StaticNews.Model;
using StaticNews.Planning;

namespace StaticNews.Rendering;

/// <summary>Items of feeds as markup, kept for all feeds that list them.</summary>
internal sealed class FeedEntries
{
    private readonly ConcurrentDictionary<(FeedItem, FeedFormat), (byte[] Markup, string Hash)> _entries = new();

    /// <summary>The item in a format, with the hash of its markup; two threads may make one at once, and either is as good.</summary>
    public (byte[] Markup, string Hash) Of(FeedItem item, FeedFormat format, FeedMemory memory)
    {
        if (!_entries.TryGetValue((item, format), out (byte[] Markup, string Hash) entry))
        {
            ReadOnlyMemory<char> html = Html(item, memory);
            byte[] markup = format switch
            {
                FeedFormat.Atom => AtomFeed.Entry(item, html, memory.Atom),
                FeedFormat.Rss => RssFeed.Item(item, html, memory.Rss),
                _ => JsonFeed.Item(item, html, memory.Json),
            };
            entry = (markup, ModelHash.Of(markup));
            _entries[(item, format)] = entry;
        }

        return entry;
    }

    /// <summary>The whole text, valid until the next; empty when the item has none to give.</summary>
    private static ReadOnlyMemory<char> Html(FeedItem item, FeedMemory memory)
    {
        memory.Html.ResetWrittenCount();
        memory.Text.ResetWrittenCount();
        if (item.Parts.IsEmpty)
        {
            return default;
        }

        MarkupWriter markup = new(memory.Html);
        foreach (string note in item.Notes)
        {
            markup.Write($"<p><em>{note}</em></p>\n");
        }

        foreach (FeedPart part in item.Parts)
        {
            if (part.Heading.Length > 0)
            {
                markup.Write($"<h2>{part.Heading}</h2>\n");
            }

            part.Body.Body.WriteTo(memory.Html, part.Body.Targets.AsSpan());
        }

        // Headings and footnotes link within their own page, which in a reader is another one.
        ReadOnlySpan<byte> html = memory.Html.WrittenSpan;
        for (int at; (at = html.IndexOf("href=\"#"u8)) >= 0;)
        {
            int end = at + "href=\""u8.Length;
            Encoding.UTF8.GetChars(html[..end], memory.Text);
            memory.Text.Write(HtmlText.Escape(item.Url));
            html = html[end..];
        }

        Encoding.UTF8.GetChars(html, memory.Text);
        return memory.Text.WrittenMemory;
    }
}
