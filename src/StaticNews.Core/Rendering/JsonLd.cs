using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using StaticNews.Planning;

namespace StaticNews.Rendering;

/// <summary>Structured data of pages in the vocabulary of schema.org, as a script element that holds data and runs nothing.</summary>
internal static class JsonLd
{
    /// <summary>Escapes what could end the script element or start a comment in it; letters of every script stay.</summary>
    private static readonly JsonWriterOptions InHtml = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The whole element, written into <paramref name="bytes"/>; empty for a page that says nothing.</summary>
    public static Raw Of(PlannedOutput.Page page, SiteView site, ArrayBufferWriter<byte> bytes)
    {
        if (page.View.NoIndex || page is PlannedOutput.NotFoundPage)
        {
            return Raw.Empty;
        }

        bytes.ResetWrittenCount();
        bytes.Write("<script type=\"application/ld+json\">"u8);
        using Utf8JsonWriter json = new(bytes, InHtml);
        json.WriteStartObject();
        json.WriteString("@context", "https://schema.org");
        json.WriteStartArray("@graph");
        Subject(new JsonLdWriter(json, site), page);
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        bytes.Write("</script>"u8);
        return new Raw(bytes.WrittenMemory);
    }

    private static void Subject(JsonLdWriter json, PlannedOutput.Page page)
    {
        switch (page)
        {
            case PlannedOutput.HomePage:
                json.Site();
                json.Publisher(whole: true);
                return;
            case PlannedOutput.ArticlePage { Article.IsNews: true } article:
                JsonLdArticle.Write(json, article);
                break;
            case PlannedOutput.ArticlePage:
                json.Page(page, "WebPage");
                break;
            case PlannedOutput.AuthorPage author:
                json.Profile(author);
                break;
            default:
                json.Page(page, "CollectionPage");
                break;
        }

        json.Breadcrumbs(page);
    }
}
