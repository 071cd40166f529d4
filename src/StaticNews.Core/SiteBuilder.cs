using System.Collections.Immutable;
using System.Diagnostics;
using StaticNews.Content;
using StaticNews.Graph;
using StaticNews.Model;
using StaticNews.Planning;
using StaticNews.Rendering;

namespace StaticNews;

/// <summary>Builds a site from its loaded files: Parse, Resolve, Plan, Render. Touches no disk.</summary>
public static class SiteBuilder
{
    /// <summary>The whole site, or the diagnostics that stop it; content errors of all files are reported together.</summary>
    public static BuildResult Build(LoadedSite site, BuildOptions options, CancellationToken cancellation)
    {
        Run run = new();
        SiteConfig? config = run.Stage("configure", () => Configure(site, options));
        Checked<TemplateSet> templates = TemplateSet.Parse(site.Templates);
        run.Add(templates.Diagnostics);
        Checked<Translations> words = TranslationParser.Parse(templates.Value!.Words);
        run.Add(words.Diagnostics);
        if (config is null)
        {
            return run.Stopped();
        }

        Document[] all = run.Stage("parse", () => Parse(site, config, cancellation)) ?? [];
        (ImmutableArray<Document> published, DateTimeOffset? due) = Publish(all, options);
        run.Hold(all.Length - published.Length, due);
        ImmutableArray<SourceFile> assets = [.. site.Content.Where(f => !IsMarkdown(f)), .. site.Static];
        SiteGraph? graph = run.Failed ? null : run.Stage("resolve", () => Resolver.Resolve(published, assets, config));
        BuildPlan? plan = run.Failed || graph is null ? null : run.Stage("plan", () => Planner.Plan(graph, config, options, words.Value!));
        BuiltFiles? built = run.Failed || plan is null ? null : run.Stage("render", () => Renderer.Render(plan, templates.Value!, cancellation));
        return built is null || run.Failed ? run.Stopped() : run.Done(built, plan!.Outputs.Count(o => o is PlannedOutput.Page));
    }

    private static Checked<SiteConfig> Configure(LoadedSite site, BuildOptions options)
    {
        Checked<SiteConfig> config = ConfigParser.Parse(site.Config[0]);
        return options.BaseUrl is { } url && config.Value is { } value
            ? config with { Value = value with { BaseUrl = url.EndsWith('/') ? url : url + "/" } }
            : config;
    }

    private static Checked<Document[]> Parse(LoadedSite site, SiteConfig config, CancellationToken cancellation)
    {
        SourceFile[] files = [.. site.Content.Where(IsMarkdown)];
        Checked<Document>[] parsed = new Checked<Document>[files.Length];
        Parallel.For(0, files.Length, new ParallelOptions { CancellationToken = cancellation }, i => parsed[i] = DocumentParser.Parse(files[i], config));
        Document[] documents = [.. parsed.Select(p => p.Value).OfType<Document>()];
        IEnumerable<Diagnostic> empty = files.Length > 0 ? [] : [Diagnostic.Error("SN1002", new("content"), "the site has no articles", "Put a Markdown file such as content/news/first.md into it.")];
        return new(documents, [.. parsed.SelectMany(p => p.Diagnostics), .. empty]);
    }

    private static (ImmutableArray<Document> Published, DateTimeOffset? NextDue) Publish(Document[] documents, BuildOptions options)
    {
        DateTimeOffset? next = null;
        ImmutableArray<Document>.Builder published = ImmutableArray.CreateBuilder<Document>(documents.Length);
        foreach (Document document in documents)
        {
            if (Publication.IsPublished(document.Front, options, out DateTimeOffset? due))
            {
                published.Add(document);
            }
            else if (due is not null && (next is null || due < next))
            {
                next = due;
            }
        }

        return (published.DrainToImmutable(), next);
    }

    private static bool IsMarkdown(SourceFile file) => file.CopyFrom is null && file.Path.EndsWith(".md", StringComparison.OrdinalIgnoreCase);

    /// <summary>What one build has found and how long its stages took.</summary>
    private sealed class Run
    {
        private readonly List<Diagnostic> _found = [];
        private readonly List<(string, TimeSpan)> _timings = [];
        private int _held;
        private DateTimeOffset? _due;

        public bool Failed => _found.Any(d => d.Severity == Severity.Error);

        public void Add(ImmutableArray<Diagnostic> diagnostics) => _found.AddRange(diagnostics);

        public void Hold(int count, DateTimeOffset? due) => (_held, _due) = (count, due);

        public T? Stage<T>(string name, Func<Checked<T>> work)
            where T : class
        {
            long start = Stopwatch.GetTimestamp();
            Checked<T> done = work();
            _timings.Add((name, Stopwatch.GetElapsedTime(start)));
            Add(done.Diagnostics);
            return done.Value;
        }

        public BuildResult Stopped() => Result([], 0);

        public BuildResult Done(BuiltFiles built, int pages) => Result(built.Files, pages);

        private BuildResult Result(ImmutableArray<OutputFile> files, int pages) => new(
            files,
            [.. _found.OrderBy(d => d.Location.File, StringComparer.Ordinal).ThenBy(d => d.Location.Line).ThenBy(d => d.Location.Column).ThenBy(d => d.Code, StringComparer.Ordinal).ThenBy(d => d.Message, StringComparer.Ordinal)],
            pages, _held, _due, [.. _timings]);
    }
}
