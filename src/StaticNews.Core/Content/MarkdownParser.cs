using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StaticNews.Model;

namespace StaticNews.Content;

/// <summary>Markdown to HTML with Markdig: extensions listed one by one, own heading ids, every address left open.</summary>
internal static class MarkdownParser
{
    private const int MaxOutput = 64 * 1024 * 1024;

    private static readonly MarkdownPipeline Plain = Pipeline(html: false, smart: false);
    private static readonly MarkdownPipeline Html = Pipeline(html: true, smart: false);
    private static readonly MarkdownPipeline Smart = Pipeline(html: false, smart: true);
    private static readonly MarkdownPipeline SmartHtml = Pipeline(html: true, smart: true);

    /// <summary>The body, or null when it cannot be rendered; <paramref name="lineOffset"/> is the body's first line in the file, from 0.</summary>
    public static MarkdownBody? Parse(string text, int lineOffset, string file, string title, SiteConfig config, List<Diagnostic> found)
    {
        MarkdownPipeline pipeline = (config.UnsafeHtml, config.SmartPunctuation) switch
        {
            (false, false) => Plain,
            (true, false) => Html,
            (false, true) => Smart,
            _ => SmartHtml,
        };
        try
        {
            MarkdownDocument document = Markdown.Parse(WikiLinks.Rewrite(text.Replace("<!--more-->", "", StringComparison.Ordinal)), pipeline);
            return Build(document, MarkOf(text), pipeline, new Place(file, lineOffset), title, found);
        }
        catch (ArgumentException e) when (e.Message.Contains("nested", StringComparison.Ordinal))
        {
            found.Add(Diagnostic.Error("SN1203", new(file, lineOffset + 1, 1), "the Markdown is nested too deeply", "Remove repeated '>', '[' or list markers."));
            return null;
        }
    }

    private static MarkdownBody? Build(MarkdownDocument document, string mark, MarkdownPipeline pipeline, Place place, string title, List<Diagnostic> found)
    {
        if (document.FirstOrDefault() is HeadingBlock { Level: 1 } first && PlainText.Of(first.Inline) == title)
        {
            document.Remove(first);
        }

        ImmutableArray<Heading> headings = HeadingIds.Assign(document, place.LineOffset);
        List<BodyPart.Address> addresses = Addresses.Open(document, mark, place, found);
        using StringWriter writer = new(CultureInfo.InvariantCulture);
        HtmlRenderer renderer = new(writer);
        pipeline.Setup(renderer);
        renderer.Render(document);
        string html = writer.ToString();
        if (html.Length > MaxOutput)
        {
            found.Add(Diagnostic.Error("SN1204", new(place.File, place.LineOffset + 1, 1), "the page would be larger than 64 MB", "Split the article."));
            return null;
        }

        string lead = PlainText.Of(document.OfType<ParagraphBlock>().FirstOrDefault()?.Inline);
        return new(Split(html, mark, addresses), headings, PlainText.Cut(lead, 300), PlainText.Words(document));
    }

    /// <summary>Stands before an address's number in the HTML; made of the text's own hash, so that no text can contain it.</summary>
    private static string MarkOf(string text) => "sn" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 12)) + "-";

    private static ImmutableArray<BodyPart> Split(string html, string mark, List<BodyPart.Address> addresses)
    {
        ImmutableArray<BodyPart>.Builder parts = ImmutableArray.CreateBuilder<BodyPart>();
        int at = 0;
        for (int found = html.IndexOf(mark, StringComparison.Ordinal); found >= 0; found = html.IndexOf(mark, at, StringComparison.Ordinal))
        {
            int number = found + mark.Length;
            int end = html.IndexOf('-', number);
            parts.Add(new BodyPart.Html(html[at..found]));
            parts.Add(addresses[int.Parse(html.AsSpan(number, end - number), CultureInfo.InvariantCulture)]);
            at = end + 1;
        }

        parts.Add(new BodyPart.Html(html[at..]));
        return parts.ToImmutable();
    }

    private static MarkdownPipeline Pipeline(bool html, bool smart)
    {
        MarkdownPipelineBuilder builder = new MarkdownPipelineBuilder()
            .UsePipeTables().UseFootnotes().UseTaskLists().UseEmphasisExtras(Markdig.Extensions.EmphasisExtras.EmphasisExtraOptions.Strikethrough)
            .UseDefinitionLists().UseAbbreviations().UseAlertBlocks();
        builder = smart ? builder.UseSmartyPants() : builder;
        return (html ? builder : builder.DisableHtml()).Build();
    }
}
