using System.Collections.Immutable;
using StaticNews.Content;
using StaticNews.Graph;
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
        SiteConfig? config = run.Stage("configure", () => Configure(site, options));
        TemplateSet? templates = run.Stage("templates", () => TemplateSet.Parse(site.Templates, BuildKey.Engine));
        Translations? words = run.Stage("words", () => TranslationParser.Parse(templates!.Words));
        ParsedFiles? parsed = config is null ? null : run.Stage("parse", () => Parse(site, config, memory, cancellation));
        Publication? publication = parsed is null ? null : run.Publish(Publication.Of(parsed.Files.Select(f => f.Document).OfType<Document>(), options));
        SiteGraph? graph = run.Failed ? null : run.Stage("resolve", () => Resolver.Resolve(publication!, [.. site.Content.Where(f => !f.IsMarkdown), .. site.Static], config!));
        BuildPlan? plan = run.Failed ? null : run.Stage("plan", () => Planner.Plan(graph!, config!, options, words!));
        BuiltFiles? built = run.Failed ? null : run.Stage("render", () => Renderer.Render(plan!, templates!, memory, cancellation));
        return run.Result(built, parsed);
    }

    private static Checked<SiteConfig> Configure(LoadedSite site, BuildOptions options)
    {
        Checked<SiteConfig> config = ConfigParser.Parse(site.Config[0]);
        return options.BaseUrl is { } url && config.Value is { } value
            ? config with { Value = value with { BaseUrl = url.EndsWith('/') ? url : url + "/" } }
            : config;
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
