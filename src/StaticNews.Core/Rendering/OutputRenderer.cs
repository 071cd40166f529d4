using System.Buffers;
using System.IO.Hashing;
using System.Net;
using System.Text;
using Scriban.Runtime;
using Scriban.Syntax;
using StaticNews.Model;
using StaticNews.Planning;

namespace StaticNews.Rendering;

/// <summary>Makes one output after another in the same memory; not shared between threads.</summary>
internal sealed class OutputRenderer(RenderInput input)
{
    private readonly HtmlContext _context = new(input.Templates);

    /// <summary>Hashes one model after another.</summary>
    private readonly ModelHash _hash = new();

    /// <summary>The structured data of one page after another.</summary>
    private readonly ArrayBufferWriter<byte> _data = new(4096);

    /// <summary>Where one feed after another is made.</summary>
    private readonly FeedMemory _feeds = new();

    /// <summary>One output, or the template's error; not to be used again after one.</summary>
    public Checked<OutputFile> Make(PlannedOutput output)
    {
        try
        {
            return new(input.Keep(One(output)), []);
        }
        catch (ScriptRuntimeException e)
        {
            return new(null, [Diagnostic.Error(
                "SN1402", new(input.Templates.Where(e.Span.FileName ?? ""), e.Span.Start.Line + 1, e.Span.Start.Column + 1),
                $"{e.OriginalMessage} (while making {output.Url})",
                e is UnknownNameException { Near: { } near } ? $"Did you mean '{near}'?" : "Correct the template; docs/templates.md lists every name.")]);
        }
    }

    private OutputFile One(PlannedOutput output)
    {
        string path = SitePath.FileOf(output.Url);
        return output switch
        {
            PlannedOutput.Copy copy => new(path, default, copy.File.Hash, copy.File.CopyFrom),
            PlannedOutput.Redirect redirect => Plain(path, Encoding.UTF8.GetBytes(Redirect(input.Site, redirect.To))),
            TextFile file => Plain(path, Encoding.UTF8.GetBytes(file.Text)),
            SitemapFile sitemap => Plain(path, SitemapRenderer.Write(sitemap)),
            SitemapIndex index => Plain(path, SitemapRenderer.Write(index)),
            NewsSitemap news => Plain(path, SitemapRenderer.Write(news)),
            RobotsFile robots => Plain(path, SitemapRenderer.Write(robots, input.Templates)),
            FeedFile feed => FeedRenderer.Render(feed, path, input, _feeds),
            PlannedOutput.Data data => Data(path, data.Make()),
            PlannedOutput.LargeData data => new(path, default, "") { Write = data.Write },
            PlannedPage page => Page(input.Source.Make(page), path),
            _ => throw new InvalidOperationException($"no renderer for {output.GetType().Name}"),
        };
    }

    /// <summary>A file that no template makes; its fingerprint is that of its bytes.</summary>
    private static OutputFile Plain(string path, ReadOnlyMemory<byte> bytes) => new(path, bytes, new ModelHash().Add(bytes.Span).ToString());

    private static OutputFile Data(string path, ReadOnlyMemory<byte> bytes) => new(path, bytes, Convert.ToHexStringLower(XxHash128.Hash(bytes.Span)));

    private OutputFile Page(PlannedOutput.Page page, string path)
    {
        Translation words = input.Site.Words.For(page.View.Language);
        ScriptObject model = Model(page, words, input.Cards);
        model["page"] = Bind.Page(page.View, input.Site, JsonLd.Of(page, input.Site, _data));
        string fingerprint = _hash.Begin().Add(input.Fingerprint).Add(page.View.Kind).Add(page.View.Layout).Add(model).ToString();
        if (input.Memory.Outputs.TryGetValue(path, out OutputFile? same) && same.Fingerprint == fingerprint)
        {
            return same;
        }

        model["site"] = input.BoundSite;
        model["data"] = input.Templates.Data;
        model["t"] = input.BoundWords[words];
        return new(path, _context.Page(input.Templates.Layout(page.View.Layout), input.Templates.Layout("base"), model), fingerprint);
    }

    private static ScriptObject Model(PlannedOutput.Page page, Translation words, BoundCards cards) => page switch
    {
        PlannedOutput.HomePage home => new() { ["home"] = Bind.Front(home.Front) },
        PlannedOutput.ArticlePage article => new() { ["article"] = Bind.Article(article.Article, words, cards) },
        PlannedOutput.SectionPage section => new() { ["section"] = Bind.Section(section.Section, section.Body), ["list"] = Bind.Items(section.List, cards) },
        PlannedOutput.TopicPage topic => new() { ["topic"] = Bind.Topic(topic.Topic, words), ["list"] = Bind.Items(topic.List, cards) },
        PlannedOutput.TopicsPage topics => new() { ["topics"] = Bind.Topics(topics.Topics) },
        PlannedOutput.AuthorPage author => new() { ["author"] = Bind.Author(author.Author), ["list"] = Bind.Items(author.List, cards) },
        PlannedOutput.ArchivePage archive => new() { ["archive"] = Bind.Archive(archive.Title, archive.Years), ["list"] = Bind.Items(archive.List, cards) },
        PlannedOutput.SeriesPage series => new() { ["list"] = Bind.Items(series.List, cards) },
        PlannedOutput.CorrectionsPage corrections => new() { ["corrections"] = Bind.Corrections(corrections.Items) },
        PlannedOutput.GraphPage graph => new() { ["graph"] = Bind.Graph(graph, words) },
        PlannedOutput.SearchPage search => new() { ["search"] = Bind.Search(search.Search) },
        PlannedOutput.NotFoundPage or PlannedOutput.GonePage => [],
        _ => throw new InvalidOperationException($"no model for {page.GetType().Name}"),
    };

    private static string Redirect(SiteView site, string to)
    {
        string url = WebUtility.HtmlEncode(site.BasePath + to.TrimStart('/'));
        Translation words = site.Words.For(site.Language);
        string canonical = WebUtility.HtmlEncode(site.BaseUrl.TrimEnd('/') + to);
        return $"""
            <!doctype html>
            <html lang="{WebUtility.HtmlEncode(site.Language)}">
            <head>
            <meta charset="utf-8">
            <title>{WebUtility.HtmlEncode(words["moved"])}</title>
            <link rel="canonical" href="{canonical}">
            <meta name="robots" content="noindex">
            <meta http-equiv="refresh" content="0; url={url}">
            </head>
            <body><p>{WebUtility.HtmlEncode(words["moved_text"])} <a href="{url}">{url}</a></p></body>
            </html>

            """;
    }
}
