using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Net;
using System.Text;
using Scriban.Runtime;
using Scriban.Syntax;
using StaticNews.Graph;
using StaticNews.Model;
using StaticNews.Planning;

namespace StaticNews.Rendering;

/// <summary>The Render stage: planned outputs to bytes, in parallel, order kept.</summary>
internal static class Renderer
{
    /// <summary>Renders every output; a template's error names its file, line and column.</summary>
    public static Checked<BuiltFiles> Render(BuildPlan plan, TemplateSet templates, CancellationToken cancellation)
    {
        OutputFile?[] files = new OutputFile?[plan.Outputs.Length];
        ConcurrentDictionary<(string, int, int, string), Diagnostic> found = new();
        ScriptObject site = Bind.Site(plan.Site, templates);
        Parallel.For(
            0, files.Length, new ParallelOptions { CancellationToken = cancellation }, () => new HtmlContext(templates),
            (i, _, context) =>
            {
                try
                {
                    files[i] = One(plan.Outputs[i], plan.Site, site, templates, context);
                    return context;
                }
                catch (ScriptRuntimeException e)
                {
                    Diagnostic problem = Problem(e, plan.Outputs[i], templates);
                    found.TryAdd((problem.Location.File, problem.Location.Line, problem.Location.Column, problem.Code), problem);
                    return new HtmlContext(templates);
                }
            },
            _ => { });
        return new(new BuiltFiles([.. files.OfType<OutputFile>(), .. templates.Assets]), [.. found.Values]);
    }

    private static Diagnostic Problem(ScriptRuntimeException e, PlannedOutput output, TemplateSet templates) => Diagnostic.Error(
        "SN1402", new(templates.Where(e.Span.FileName ?? ""), e.Span.Start.Line + 1, e.Span.Start.Column + 1),
        $"{e.OriginalMessage} (while making {output.Url})", "Correct the template; docs/templates.md lists every name.");

    private static OutputFile One(PlannedOutput output, SiteView site, ScriptObject boundSite, TemplateSet templates, HtmlContext context)
    {
        string path = Permalinks.FileOf(output.Url);
        return output switch
        {
            PlannedOutput.Copy copy => new(path, default, copy.File.CopyFrom, copy.File.Hash),
            PlannedOutput.Redirect redirect => new(path, Encoding.UTF8.GetBytes(Redirect(site, redirect.To))),
            PlannedOutput.Page page => new(path, Encoding.UTF8.GetBytes(Page(page, site, boundSite, templates, context))),
            _ => throw new InvalidOperationException($"no renderer for {output.GetType().Name}"),
        };
    }

    private static string Page(PlannedOutput.Page page, SiteView site, ScriptObject boundSite, TemplateSet templates, HtmlContext context)
    {
        ScriptObject model = Model(page);
        model["site"] = boundSite;
        model["page"] = Bind.Page(page.View, site);
        model["t"] = Bind.Words(site.Words.For(page.View.Language));
        context.PushGlobal(model);
        context.Reset();
        context.PushGlobal(model);
        model["content"] = new Raw(templates.Layout(page.View.Kind).Render(context));
        context.Reset();
        context.PushGlobal(model);
        string html = templates.Layout("base").Render(context);
        context.PopGlobal();
        return html;
    }

    private static ScriptObject Model(PlannedOutput.Page page) => page switch
    {
        PlannedOutput.HomePage home => new() { ["home"] = Bind.Front(home.Front) },
        PlannedOutput.ArticlePage article => new() { ["article"] = Bind.Article(article.Article) },
        PlannedOutput.SectionPage section => new() { ["section"] = Bind.Section(section.Section, section.Body), ["list"] = Bind.Items(section.List) },
        PlannedOutput.TopicPage topic => new() { ["topic"] = Bind.Topic(topic.Topic), ["list"] = Bind.Items(topic.List) },
        PlannedOutput.TopicsPage topics => new() { ["topics"] = Bind.Topics(topics.Topics) },
        PlannedOutput.AuthorPage author => new() { ["author"] = Bind.Author(author.Author), ["list"] = Bind.Items(author.List) },
        PlannedOutput.ArchivePage archive => new() { ["archive"] = Bind.Archive(archive.Title, archive.Years), ["list"] = Bind.Items(archive.List) },
        PlannedOutput.SeriesPage series => new() { ["list"] = Bind.Items(series.List) },
        PlannedOutput.CorrectionsPage corrections => new() { ["corrections"] = Bind.Corrections(corrections.Items) },
        PlannedOutput.GraphPage graph => new() { ["graph"] = Bind.Graph(graph.Map, graph.Groups) },
        PlannedOutput.SearchPage search => new() { ["search"] = Bind.Search(search.Search) },
        PlannedOutput.NotFoundPage => [],
        _ => throw new InvalidOperationException($"no model for {page.GetType().Name}"),
    };

    private static string Redirect(SiteView site, string to)
    {
        string url = WebUtility.HtmlEncode(site.BasePath + to.TrimStart('/'));
        string canonical = WebUtility.HtmlEncode(site.BaseUrl.TrimEnd('/') + to);
        return $"""
            <!doctype html>
            <html lang="{WebUtility.HtmlEncode(site.Language)}">
            <head>
            <meta charset="utf-8">
            <title>Moved</title>
            <link rel="canonical" href="{canonical}">
            <meta name="robots" content="noindex">
            <meta http-equiv="refresh" content="0; url={url}">
            </head>
            <body><p>This page has moved: <a href="{url}">continue</a>.</p></body>
            </html>

            """;
    }
}
