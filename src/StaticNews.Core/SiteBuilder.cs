using System.Collections.Immutable;
using StaticNews.Checking;
using StaticNews.Content;
using StaticNews.Graph;
using StaticNews.Graph.Reports;
using StaticNews.Model;
using StaticNews.Planning;
using StaticNews.Rendering;

namespace StaticNews;

/// <summary>Builds a site from its loaded files: Parse, Resolve, Plan, Render. Touches no disk.</summary>
public static class SiteBuilder
{
    /// <summary>
    /// The whole site, or the diagnostics that stop it; content errors of all files are reported together. What
    /// <paramref name="memory"/> holds is used again where its key is the same, and changes nothing in the result.
    /// </summary>
    public static BuildResult Build(LoadedSite site, BuildOptions options, BuildMemory memory, CancellationToken cancellation)
    {
        string key = BuildKey.OfBuild(site, options);
        if (memory.Last is { } last && last.Answers(key, options.Now))
        {
            return new([], last, ParsedFiles.None, [], IsUnchanged: true);
        }

        BuildRun run = new(key, options);
        (RelatedSite related, BuiltFiles? built) = Stages(run, site, options, memory, cancellation);
        EditorNotes? notes = related.Graph is null ? null : PageNotesIndex.Of(related.Graph, related.Config!, options.Now);
        return run.Result(built, related.Parsed) with { Config = related.Config, Notes = notes, BaseUrl = related.Config?.BaseUrl ?? "/" };
    }

    /// <summary>
    /// Everything that a build finds and what a check alone looks for, severities not yet chosen; of a site that the last build in
    /// <paramref name="memory"/> built, pages are not made again. What can be mended is looked for only when <paramref name="mend"/>.
    /// </summary>
    public static CheckResult Check(LoadedSite site, BuildOptions options, BuildMemory memory, FileFacts facts, bool mend, CancellationToken cancellation)
    {
        string key = BuildKey.OfBuild(site, options);
        BuildRun run = new(key, options);
        LastBuild? last = memory.Last is { } build && build.Answers(key, options.Now) ? build : null;
        (RelatedSite related, BuiltFiles? built) = last is null
            ? Stages(run, site, options, memory, cancellation)
            : (Relate(run, site, options, memory, config => config, cancellation), null);
        run.Recall(last);
        CheckFindings? found = related.Graph is null ? null : run.Stage("check", () => SiteCheck.Of(new(related.Graph, related.Config!, site, facts, options.Now), mend ? run.Found : null));
        return new(run.Result(built, related.Parsed) with { Config = related.Config, BaseUrl = related.Config?.BaseUrl ?? "/" }, found ?? CheckFindings.None);
    }

    private static (RelatedSite Related, BuiltFiles? Built) Stages(BuildRun run, LoadedSite site, BuildOptions options, BuildMemory memory, CancellationToken cancellation)
    {
        TemplateSet? templates = run.Stage("templates", () => Templates(site));
        Translations? words = run.Stage("words", () => TranslationParser.Parse(templates!.Words));
        RelatedSite related = Relate(run, site, options, memory, config => config, cancellation);
        SiteGraph? ranked = run.Failed ? null : run.Stage("rank", () => new Checked<SiteGraph>(Resolver.Rank(related.Graph!), []));
        BuildPlan? plan = run.Failed ? null : run.Stage("plan", () => Planner.Plan(ranked!, related.Config!, options, words!));
        run.Expect(plan?.NextChange);
        BuiltFiles? built = run.Failed ? null : run.Stage("render", () => Renderer.Render(plan!, templates!, memory, cancellation));
        return (related, built);
    }

    /// <summary>
    /// The graph of a site as a build would have it, to ask questions of; null when the articles have errors. Phrases without a
    /// target are told as a build tells them, and leave the graph whole.
    /// </summary>
    public static Checked<GraphReport> Relate(LoadedSite site, BuildOptions options, BuildMemory memory, GraphOptions asked, CancellationToken cancellation)
    {
        BuildRun run = new("", options);
        RelatedSite related = Relate(run, site, options, memory, config => config with { RelatedCount = asked.Related ?? config.RelatedCount }, cancellation);
        return new(related.Graph is null ? null : new GraphReport(related), run.Found);
    }

    /// <summary>The stages that a build and a report share: Parse and Resolve.</summary>
    private static RelatedSite Relate(
        BuildRun run, LoadedSite site, BuildOptions options, BuildMemory memory, Func<SiteConfig, SiteConfig> change, CancellationToken cancellation)
    {
        SiteConfig? config = run.Stage("configure", () => Configure(site, options));
        config = config is null ? null : change(config);
        ParsedFiles? parsed = config is null ? null : run.Stage("parse", () => Parse(site, config, memory, cancellation));
        Publication? publication = parsed is null ? null : run.Publish(Publication.Of(parsed.Files.Select(f => f.Document).OfType<Document>(), options));
        SiteGraph? graph = run.Failed ? null : run.Stage("resolve", () => Resolver.Resolve(publication!, HeldFiles.Without(publication!, site.Content.Where(f => !f.IsMarkdown).Concat(site.Static)), config!));
        return new(config, parsed, publication, graph);
    }

    /// <summary>The parsed files of a site, or what is wrong with its configuration.</summary>
    internal static Checked<ParsedFiles> Parse(LoadedSite site, BuildOptions options, BuildMemory memory, CancellationToken cancellation)
    {
        Checked<SiteConfig> config = Configure(site, options);
        return config.Value is { } value && !config.HasErrors ? Parse(site, value, memory, cancellation) : new(null, config.Diagnostics);
    }

    /// <summary>The graph of a site, or the errors that stand before it.</summary>
    internal static Checked<SiteGraph> Graph(LoadedSite site, BuildOptions options, BuildMemory memory, CancellationToken cancellation)
    {
        Checked<ParsedFiles> parsed = Parse(site, options, memory, cancellation);
        if (parsed.Value is null || parsed.HasErrors)
        {
            return new(null, parsed.Diagnostics);
        }

        Publication publication = Publication.Of(parsed.Value.Files.Select(f => f.Document).OfType<Document>(), options);
        return Resolver.Resolve(publication, HeldFiles.Without(publication, site.Content.Where(f => !f.IsMarkdown).Concat(site.Static)), Configure(site, options).Value!);
    }

    private static Checked<SiteConfig> Configure(LoadedSite site, BuildOptions options)
    {
        Checked<SiteConfig> config = ConfigParser.Parse(site.Config[0]);
        return options.BaseUrl is { } url && config.Value is { } value
            ? config with { Value = value with { BaseUrl = url.EndsWith('/') ? url : url + "/" } }
            : config;
    }

    private static Checked<TemplateSet> Templates(LoadedSite site)
    {
        Checked<TemplateSet> templates = TemplateSet.Parse(site.Templates, BuildKey.Engine);
        IEnumerable<Diagnostic> undecodable = site.Templates.Where(f => f.Path.EndsWith(".html", StringComparison.Ordinal)).SelectMany(f => SourceText.Decode(f).Diagnostics);
        return templates with { Diagnostics = [.. undecodable, .. templates.Diagnostics] };
    }

    private static Checked<ParsedFiles> Parse(LoadedSite site, SiteConfig config, BuildMemory memory, CancellationToken cancellation)
    {
        ParseSettings settings = new(config);
        string key = BuildKey.OfParsing(config);
        SourceFile[] files = [.. site.Content.Where(f => f.IsMarkdown)];
        Dictionary<string, ParsedFile> known = memory.Parsed.Key == key ? memory.Parsed.Files.ToDictionary(f => f.Path, StringComparer.Ordinal) : [];
        ParsedFile[] parsed = new ParsedFile[files.Length];
        Parallel.For(0, files.Length, new ParallelOptions { CancellationToken = cancellation }, i =>
            parsed[i] = known.TryGetValue(files[i].Path, out ParsedFile? same) && same.Hash == files[i].Hash ? same : DocumentParser.Parse(files[i], settings));
        IEnumerable<Diagnostic> empty = files.Length > 0 ? [] : [Diagnostic.Error("SN1002", new("content"), "the site has no articles", "Put a Markdown file such as content/news/first.md into it.")];
        return new(new ParsedFiles(key, parsed), [.. parsed.SelectMany(p => p.Diagnostics), .. empty]);
    }
}
