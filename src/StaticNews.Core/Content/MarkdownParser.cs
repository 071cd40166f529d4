using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using Markdig;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;
using StaticNews.Model;

namespace StaticNews.Content;

/// <summary>Markdown to HTML with Markdig: extensions listed one by one, own heading ids, every address left open.</summary>
internal static class MarkdownParser
{
    /// <summary>Characters that the HTML of one body may have.</summary>
    public const int MaxOutput = 64 * 1024 * 1024;

    private const int Benign = 64 * 1024;

    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(10);

    private static readonly MarkdownPipeline Plain = Pipeline(html: false, smart: false);
    private static readonly MarkdownPipeline Html = Pipeline(html: true, smart: false);
    private static readonly MarkdownPipeline Smart = Pipeline(html: false, smart: true);
    private static readonly MarkdownPipeline SmartHtml = Pipeline(html: true, smart: true);

    /// <summary>The body, or null when it cannot be rendered; <paramref name="title"/> is that of its document, null when it is but part of one.</summary>
    public static MarkdownBody? Parse(string text, Place place, string? title, ParseSettings settings, List<Diagnostic> found)
    {
        SourceLocation top = new(place.File, place.LineOffset + 1, 1);
        if (Repetitions.Find(text) is { } repeated)
        {
            found.Add(Diagnostic.Error("SN1213", top, $"the article has thousands of {repeated}", "Remove or close them, or split the article."));
            return null;
        }

        try
        {
            return text.Length > Benign ? WithDeadline(text, place, title, settings, found) : Body(text, place, title, settings, found);
        }
        catch (ArgumentException e) when (e.Message.Contains("nested", StringComparison.Ordinal))
        {
            found.Add(Diagnostic.Error("SN1203", top, "the Markdown is nested too deeply", "Remove repeated '>', '[' or list markers."));
        }
        catch (PageTooLargeException)
        {
            found.Add(Diagnostic.Error("SN1204", top, "the page would be larger than 64 MB", "Split the article."));
        }
        catch (TimeoutException)
        {
            found.Add(Diagnostic.Error("SN1208", top, $"the Markdown takes longer than {Deadline.TotalSeconds:F0} seconds to read", "Remove thousands of unclosed '[a](' or similar repetitions, or split the article."));
        }

        return null;
    }

    private static MarkdownBody Body(string text, Place place, string? title, ParseSettings settings, List<Diagnostic> found)
    {
        MarkdownPipeline pipeline = (settings.Config.UnsafeHtml, settings.Config.SmartPunctuation) switch
        {
            (false, false) => Plain,
            (true, false) => Html,
            (false, true) => Smart,
            _ => SmartHtml,
        };
        MarkdownDocument document = Markdown.Parse(WithoutCut(text), pipeline);
        if (document is [HeadingBlock { Level: 1 } first, ..] && PlainText.Read(first.Inline).SequenceEqual(title))
        {
            document.Remove(first);
        }

        FurtherReadingItems.Mark(document, settings);
        if (settings.Config.DetectFurtherReading)
        {
            PhraseDetector.Mark(document, settings.Words);
        }

        BodyMemory memory = settings.Memory.TryTake(out BodyMemory? idle) ? idle : new BodyMemory(pipeline, settings.Shelf);
        memory.Clear();
        BodyReader reader = new(memory, place, found);
        reader.Read(document);
        Body html = BodyOf(memory.Renderer.Html(document), memory);
        MarkdownBody body = title is null
            ? new(html, default, DocumentText.None, [], default, "", reader.Words)
            : new(html, HeadingList.Of(CollectionsMarshal.AsSpan(memory.Headings), memory.Shelf.Copy), memory.KeepText(), memory.Definitions(), Terms.Of(title, memory), reader.Lead, reader.Words);
        if (memory.IsSmall)
        {
            settings.Memory.Add(memory);
        }

        return body;
    }

    /// <summary>Runs on a thread of its own with a deadline: some Markdown takes time that grows with its square, and Markdig cannot be stopped.</summary>
    private static MarkdownBody WithDeadline(string text, Place place, string? title, ParseSettings settings, List<Diagnostic> found)
    {
        Task<MarkdownBody> task = Task.Factory.StartNew(() => Body(text, place, title, settings, found), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        return Task.WaitAny([task], Deadline) == 0 ? task.GetAwaiter().GetResult() : throw new TimeoutException();
    }

    /// <summary>The mark that other generators cut a summary at says nothing here; its line stays, so that lines keep their numbers.</summary>
    private static string WithoutCut(string text) => text.Contains("<!--", StringComparison.Ordinal)
        ? text.Replace("<!--more-->", "", StringComparison.Ordinal).Replace("<!-- more -->", "", StringComparison.Ordinal)
        : text;

    /// <summary>The HTML as bytes, and the addresses with their texts and their places in it.</summary>
    private static Body BodyOf(ReadOnlySpan<char> html, BodyMemory memory)
    {
        byte[] bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(html.Length));
        Address[] placed = new Address[memory.Renderer.Places.Count];
        (int done, int length, int next) = (0, 0, 0);
        bool isClean = !SourceText.HoldsControls(html);
        foreach ((int number, int at) in memory.Renderer.Places)
        {
            length += Encode(html[done..at], isClean, bytes.AsSpan(length));
            placed[next++] = memory.AddressOf(number) with { Offset = length };
            done = at;
        }

        length += Encode(html[done..], isClean, bytes.AsSpan(length));
        KeptBytes kept = memory.Shelf.Keep(bytes.AsSpan(0, length));
        ArrayPool<byte>.Shared.Return(bytes);
        return new Body(kept, AddressList.Of(placed, memory.Shelf.Copy));
    }

    /// <summary>Entities may stand for characters that no page can hold.</summary>
    private static int Encode(ReadOnlySpan<char> html, bool isClean, Span<byte> bytes) =>
        Encoding.UTF8.GetBytes(isClean ? html : SourceText.WithoutControls(html.ToString()), bytes);

    private static MarkdownPipeline Pipeline(bool html, bool smart)
    {
        MarkdownPipelineBuilder builder = new MarkdownPipelineBuilder()
            .UsePipeTables().UseFootnotes().UseTaskLists().UseEmphasisExtras(Markdig.Extensions.EmphasisExtras.EmphasisExtraOptions.Strikethrough)
            .UseDefinitionLists().UseAbbreviations().UseAlertBlocks().Use<NewsContainers>();
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new WikiLinkParser());
        builder = smart ? builder.UseSmartyPants() : builder;
        return (html ? builder : builder.DisableHtml()).Build();
    }
}
