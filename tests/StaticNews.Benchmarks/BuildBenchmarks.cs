using BenchmarkDotNet.Attributes;
using StaticNews.Model;

namespace StaticNews.Benchmarks;

/// <summary>Builds without the disk: everything anew, nothing changed, one article changed.</summary>
[MemoryDiagnoser]
public class BuildBenchmarks
{
    private static readonly BuildOptions Options = new() { Source = "/site", Destination = "/site/_site", Now = new DateTimeOffset(2026, 11, 24, 0, 0, 0, TimeSpan.Zero) };

    private LoadedSite _site = null!;
    private LoadedSite _edited = null!;
    private BuildMemory _memory = BuildMemory.None;

    /// <summary>How many articles the site has.</summary>
    [Params(100, 1_000)]
    public int Articles { get; set; }

    [GlobalSetup]
    public void Generate()
    {
        _site = GeneratedSite.Of(Articles);
        _edited = GeneratedSite.Edited(_site);
        _memory = Build(_site, BuildMemory.None).Remember();
    }

    [Benchmark(Baseline = true)]
    public int Cold() => Build(_site, BuildMemory.None).Files.Length;

    [Benchmark]
    public bool Unchanged() => Build(_site, _memory).IsUnchanged;

    [Benchmark]
    public int OneEdit() => Build(_edited, _memory).Files.Length;

    private static BuildResult Build(LoadedSite site, BuildMemory memory)
    {
        BuildResult result = SiteBuilder.Build(site, Options, memory, CancellationToken.None);
        return result.HasErrors ? throw new InvalidOperationException(result.Diagnostics[0].Message) : result;
    }
}
