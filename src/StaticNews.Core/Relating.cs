using System.Collections.Immutable;
using StaticNews.Content;
using StaticNews.Graph;
using StaticNews.Graph.Reports;
using StaticNews.Model;

namespace StaticNews;

/// <summary>The stages that a build, a check, a preview and a report share: Configure, Parse and Resolve.</summary>
internal static class Relating
{
    /// <summary>A site as far as it can be related; only what was edited since <paramref name="before"/> is resolved, if that will do.</summary>
    public static RelatedSite Of(
        BuildRun run, LoadedSite site, BuildOptions options, BuildMemory memory, Func<SiteConfig, SiteConfig> change, CancellationToken cancellation, RelatedSite? before = null)
    {
        RelatedSite read = ReadOf(run, site, options, memory, change, cancellation, before);
        return Resolved(run, read, Beside(site), before?.Settings == read.Settings ? before.Resolution : null);
    }

    /// <summary>The parsed files of a site, or what is wrong with its configuration.</summary>
    public static Checked<ParsedFiles> Parse(LoadedSite site, BuildOptions options, BuildMemory memory, CancellationToken cancellation)
    {
        Checked<SiteConfig> config = Configure(site, options);
        return config.Value is { } value && !config.HasErrors ? Parse(site, value, memory, cancellation) : new(null, config.Diagnostics);
    }

    /// <summary>The graph of a site, or the errors that stand before it.</summary>
    public static Checked<SiteGraph> Graph(LoadedSite site, BuildOptions options, BuildMemory memory, CancellationToken cancellation)
    {
        Checked<ParsedFiles> parsed = Parse(site, options, memory, cancellation);
        if (parsed.Value is null || parsed.HasErrors)
        {
            return new(null, parsed.Diagnostics);
        }

        Publication publication = Publication.Of(parsed.Value.Files.Select(f => f.Document).OfType<Document>(), options);
        Checked<Resolution> resolved = Resolve(publication, Beside(site), Configure(site, options).Value!, null);
        return new(resolved.Value?.Graph, resolved.Diagnostics);
    }

    /// <summary>By itself, so that nothing which relates holds on to the texts of the site.</summary>
    private static RelatedSite ReadOf(
        BuildRun run, LoadedSite site, BuildOptions options, BuildMemory memory, Func<SiteConfig, SiteConfig> change, CancellationToken cancellation, RelatedSite? before)
    {
        bool isConfigured = before is { Config: not null } && before.Settings == site.Config[0].Hash;
        SiteConfig? config = run.Stage("configure", () => Configure(site, options));
        config = isConfigured ? before!.Config : config is null ? null : change(config);
        ParsedFiles? parsed = config is null ? null : run.Stage("parse", () => Parse(site, config, memory, cancellation));
        Publication? publication = parsed is null ? null : run.Publish(Publication.Of(parsed.Files.Select(f => f.Document).OfType<Document>(), options));
        return new(site.Config[0].Hash, config, parsed, publication, null);
    }

    /// <summary>The files that stand beside its articles.</summary>
    private static ImmutableArray<SourceFile> Beside(LoadedSite site) => [.. site.Content.Where(f => !f.IsMarkdown), .. site.Static];

    private static RelatedSite Resolved(BuildRun run, RelatedSite read, ImmutableArray<SourceFile> files, Resolution? before) =>
        read with { Resolution = run.Failed ? null : run.Stage("resolve", () => Resolve(read.Publication!, files, read.Config!, before)) };

    private static Checked<Resolution> Resolve(Publication publication, ImmutableArray<SourceFile> beside, SiteConfig config, Resolution? before)
    {
        ImmutableArray<SourceFile> files = HeldFiles.Without(publication, beside);
        return before is not null && Amendment.Of(before, publication, files, config) is { } amended
            ? new(amended, amended.Found)
            : Resolver.Resolve(publication, files, config);
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
        string key = BuildKey.OfParsing(config);
        SourceFile[] files = [.. site.Content.Where(f => f.IsMarkdown)];
        ParsedFiles before = memory.Parsed(key);
        ParsedFile?[] known = before.Among(files);
        ParsedFile[] parsed = new ParsedFile[files.Length];
        ParseSettings settings = new(config, files.Where((_, i) => known[i] is null).Sum(f => (long)f.Bytes.Length), memory.Room);
        Parallel.For(0, files.Length, new ParallelOptions { CancellationToken = cancellation }, i =>
            parsed[i] = known[i] ?? DocumentParser.Parse(files[i], settings));
        IEnumerable<Diagnostic> empty = files.Length > 0 ? [] : [Diagnostic.Error("SN1002", new("content"), "the site has no articles", "Put a Markdown file such as content/news/first.md into it.")];
        return new(new ParsedFiles(key, parsed) { New = [.. parsed.Where((_, i) => known[i] is null)], Stored = before.Stored }, [.. parsed.SelectMany(p => p.Diagnostics), .. empty]);
    }
}
