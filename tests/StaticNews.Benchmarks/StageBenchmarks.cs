using System.Collections.Frozen;
using BenchmarkDotNet.Attributes;
using StaticNews.Content;
using StaticNews.Graph;
using StaticNews.Model;
using StaticNews.Planning;
using StaticNews.Rendering;

namespace StaticNews.Benchmarks;

/// <summary>The stages one by one, each fed with what those before it made.</summary>
[MemoryDiagnoser]
public class StageBenchmarks
{
    private static readonly BuildOptions Options = new() { Source = "/site", Destination = "/site/_site", Now = new DateTimeOffset(2026, 11, 24, 0, 0, 0, TimeSpan.Zero) };

    private readonly SiteConfig _config = new() { Title = "Benchmark", BaseUrl = "https://example.org/" };
    private LoadedSite _site = null!;
    private ParseSettings _settings = null!;
    private Publication _publication = null!;
    private TemplateSet _templates = null!;
    private Translations _words = null!;
    private SiteGraph _graph = null!;

    /// <summary>How many articles the site has.</summary>
    [Params(1_000)]
    public int Articles { get; set; }

    [GlobalSetup]
    public void Generate()
    {
        _site = GeneratedSite.Of(Articles);
        _settings = new ParseSettings(_config);
        _templates = TemplateSet.Parse([], SiteData.None, "benchmark").Value!;
        _words = TranslationParser.Parse(_templates.Words).Value!;
        _publication = Publication.Of(Documents(), Options);
        _graph = Resolver.Resolve(_publication, [], _config).Value!.Graph;
    }

    [Benchmark]
    public int Parse() => Documents().Length;

    [Benchmark]
    public int Resolve() => Resolver.Resolve(_publication, [], _config).Value!.Graph.Links.Length;

    [Benchmark]
    public int PlanAndRender()
    {
        BuildPlan plan = Planner.Plan(_graph, _config, Options, _words, new LayoutNames(FrozenSet<string>.Empty, FrozenSet<string>.Empty)).Value!;
        return Renderer.Render(plan, _templates, BuildMemory.None, made => made.Dropped(), CancellationToken.None).Value!.Files.Length;
    }

    private Document[] Documents()
    {
        Document[] documents = new Document[_site.Content.Length];
        Parallel.For(0, documents.Length, i => documents[i] = DocumentParser.Parse(_site.Content[i], _settings).Document!);
        return documents;
    }
}
