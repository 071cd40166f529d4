using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using StaticNews.Planning;

namespace StaticNews.Rendering;

/// <summary>Writes JSON Feed (www.jsonfeed.org/version/1.1).</summary>
internal static class JsonFeed
{
    /// <summary>Readers take the file as JSON, never as HTML, so that only what JSON itself asks for is escaped.</summary>
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The feed with the items given as JSON, in memory that is lent.</summary>
    public static ReadOnlyMemory<byte> Write(FeedFile feed, IEnumerable<byte[]> items, MemoryStream bytes)
    {
        FeedHead head = feed.Head;
        bytes.SetLength(0);
        using Utf8JsonWriter json = new(bytes, Readable);
        json.WriteStartObject();
        json.WriteString("version", "https://jsonfeed.org/version/1.1");
        json.WriteString("title", head.Title);
        json.WriteString("home_page_url", head.HomeUrl);
        json.WriteString("feed_url", feed.SelfUrl);
        json.WriteString("description", head.Description);
        json.WriteString("user_comment", head.Explained);
        json.WriteString("language", head.Language);
        if (head.Icon.Length > 0)
        {
            json.WriteString("icon", head.Icon);
        }

        json.WriteStartArray("authors");
        json.WriteStartObject();
        json.WriteString("name", head.Publisher);
        json.WriteEndObject();
        json.WriteEndArray();
        if (!head.Hubs.IsEmpty)
        {
            json.WriteStartArray("hubs");
            foreach (string hub in head.Hubs)
            {
                json.WriteStartObject();
                json.WriteString("type", "WebSub");
                json.WriteString("url", hub);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteStartArray("items");
        foreach (byte[] item in items)
        {
            json.WriteRawValue(item, skipInputValidation: true);
            json.Flush();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
    }

    /// <summary>One item, made in memory that is lent; <paramref name="html"/> is its whole text, or empty.</summary>
    public static byte[] Item(FeedItem item, ReadOnlyMemory<char> html, ArrayBufferWriter<byte> bytes)
    {
        bytes.ResetWrittenCount();
        using Utf8JsonWriter json = new(bytes, Readable);
        json.WriteStartObject();
        json.WriteString("id", item.Id);
        json.WriteString("url", item.Url);
        json.WriteString("title", item.Title);
        json.WriteString(html.Length > 0 ? "content_html" : "content_text", html.Length > 0 ? html.Span : item.Summary);
        json.WriteString("summary", item.Summary);
        json.WriteString("date_published", Instant(item.Published));
        json.WriteString("date_modified", Instant(item.Updated));
        json.WriteString("language", item.Language);
        if (item.Image is { } image)
        {
            json.WriteString("image", image.Src);
        }

        json.WriteStartArray("authors");
        foreach (LinkView author in item.Authors)
        {
            json.WriteStartObject();
            json.WriteString("name", author.Title);
            json.WriteString("url", author.Url);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("tags");
        foreach (string topic in item.Topics)
        {
            json.WriteStringValue(topic);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        return bytes.WrittenSpan.ToArray();
    }

    /// <summary>RFC 3339.</summary>
    private static string Instant(DateTimeOffset date) => date.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
