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
    public static BuildResult Build(LoadedSite site, BuildOptions options, BuildMemory memory, CancellationToken cancellation) =>
        Build(site, options, memory, made => made.Held(), cancellation);

    /// <summary>
    /// The same, each output passed to <paramref name="keep"/> as soon as it is made, from several threads: its bytes are lent for that call,
    /// and what it gives is what the result holds.
    /// </summary>
    public static BuildResult Build(LoadedSite site, BuildOptions options, BuildMemory memory, Func<OutputFile, OutputFile> keep, CancellationToken cancellation)
    {
        string key = BuildKey.OfBuild(site, options);
        if (memory.Last is { } last && last.Answers(key, options.Now))
        {
            return new([], last, ParsedFiles.None, [], IsUnchanged: true);
        }

        BuildRun run = new(key, options);
        (RankedSite ranked, BuiltFiles? built) = Stages(run, site, options, memory, keep, cancellation);
        return ranked.Result(run, built);
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
        (RankedSite checkable, BuiltFiles? built) = last is null
            ? Stages(run, site, options, memory, made => made.Dropped(), cancellation)
            : (RankedSite.Of(Relating.Of(run, site, options, memory, config => config, cancellation)), null);
        run.Recall(last);
        CheckFindings? found = checkable.Graph is null ? null : run.Stage("check", () => SiteCheck.Of(new(checkable.Graph, checkable.Config!, site, facts, options.Now), mend ? run.Found : null));
        return new(checkable.Result(run, built), found ?? CheckFindings.None);
    }

    /// <summary>
    /// The site as a build would make it, up to its plan; pages are rendered when they are asked for. After a small edit of
    /// <paramref name="before"/> only the edited documents are resolved, unless <paramref name="whole"/>: what the site has learned
    /// from all texts is then as it was before, until a whole preview follows.
    /// </summary>
    public static SitePreview Preview(LoadedSite site, BuildOptions options, BuildMemory memory, SitePreview? before, bool whole, CancellationToken cancellation)
    {
        string key = BuildKey.OfBuild(site, options);
        if (before is not null && before.Build.Answers(key, options.Now) && (before.IsWhole || !whole))
        {
            return before;
        }

        BuildRun run = new(key, options);
        Theme? theme = run.Stage("theme", () => Theme.Of(site, before?.Theme));
        RelatedSite related = Relating.Of(run, site, options, memory, config => config, cancellation, whole ? null : before?.Related);
        SitePreview? same = before is { Plan.Value: not null, Related.Resolution: not null } && ReferenceEquals(theme, before.Theme) && related.Resolution is { KeepsPlaces: true } ? before : null;
        Checked<BuildPlan> plan = Plan(run, related.Graph, related.Config, options, theme, same);
        OutputsOnDemand? outputs = run.Failed ? null : same?.From(plan.Value!.Source) ?? OutputsOnDemand.Of(plan.Value!, theme!.Templates);
        EditorNotes? notes = related.Graph is null || theme is null ? null : PageNotesIndex.Of(related.Graph, related.Config!, theme.Words, options.Now);
        return new(run.Close(plan.Value?.Outputs.Count(o => o is PlannedPage) ?? 0), related, theme, plan, outputs, notes) { Timings = run.Timings };
    }

    private static (RankedSite Site, BuiltFiles? Built) Stages(BuildRun run, LoadedSite site, BuildOptions options, BuildMemory memory, Func<OutputFile, OutputFile> keep, CancellationToken cancellation)
    {
        Theme? theme = ThemeOf(run, site);
        RankedSite ranked = Ranked(run, site, options, memory, cancellation);
        BuildPlan? plan = Plan(run, ranked.Graph, ranked.Config, options, theme, null).Value;
        BuiltFiles? built = run.Failed ? null : run.Stage("render", () => Renderer.Render(plan!, theme!.Templates, memory, keep, cancellation));
        return (ranked, built);
    }

    /// <summary>By itself, so that nothing which renders holds on to what phrases are resolved and articles are ranked by.</summary>
    private static RankedSite Ranked(BuildRun run, LoadedSite site, BuildOptions options, BuildMemory memory, CancellationToken cancellation)
    {
        RankedSite related = RankedSite.Of(Relating.Of(run, site, options, memory, config => config, cancellation));
        return run.Failed ? related : related with { Graph = run.Stage("rank", () => new Checked<SiteGraph>(Resolver.Rank(related.Graph!), [])) };
    }

    /// <summary>By itself, so that nothing which renders holds on to the files of the site.</summary>
    private static Theme? ThemeOf(BuildRun run, LoadedSite site) => run.Stage("theme", () => Theme.Of(site, null));

    /// <summary>The plan; that of <paramref name="same"/> over the edited articles, when its pages are all in their places.</summary>
    private static Checked<BuildPlan> Plan(BuildRun run, SiteGraph? graph, SiteConfig? config, BuildOptions options, Theme? theme, SitePreview? same)
    {
        if (run.Failed)
        {
            return new(null, []);
        }

        Checked<BuildPlan> planned = new(null, []);
        run.Stage("plan", () => planned = same is null
            ? Planner.Plan(graph!, config!, options, theme!.Words, theme.Templates.Layouts)
            : same.Plan with { Value = same.Plan.Value! with { Source = same.Plan.Value.Source.Of(graph!) } });
        run.Expect(planned.Value?.NextChange);
        return planned;
    }

    /// <summary>
    /// The graph of a site as a build would have it, to ask questions of; null when the articles have errors. Phrases without a
    /// target are told as a build tells them, and leave the graph whole.
    /// </summary>
    public static Checked<GraphReport> Relate(LoadedSite site, BuildOptions options, BuildMemory memory, GraphOptions asked, CancellationToken cancellation)
    {
        BuildRun run = new("", options);
        Translations? words = run.Stage("words", () => Words(site.Templates));
        RelatedSite related = Relating.Of(run, site, options, memory, config => config with { RelatedCount = asked.Related ?? config.RelatedCount }, cancellation);
        return new(related.Graph is null || words is null ? null : new GraphReport(related, words) { Timings = run.Timings }, run.Found);
    }

    /// <summary>The words of the theme and of the site, without its templates.</summary>
    private static Checked<Translations> Words(ImmutableArray<SourceFile> templates) => TranslationParser.Parse(ThemeFiles.WordsWith(templates));
}
