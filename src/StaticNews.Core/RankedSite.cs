using StaticNews.Graph;
using StaticNews.Graph.Reports;
using StaticNews.Model;
using StaticNews.Rendering;

namespace StaticNews;

/// <summary>What of a site is needed to plan, to render and to check it; each part is null when an error stopped the run before it.</summary>
/// <param name="Config">The configuration.</param>
/// <param name="Parsed">Every parsed file.</param>
/// <param name="Graph">The graph.</param>
internal sealed record RankedSite(SiteConfig? Config, ParsedFiles? Parsed, SiteGraph? Graph)
{
    /// <summary>That of a site, without what it was resolved by.</summary>
    public static RankedSite Of(RelatedSite site) => new(site.Config, site.Parsed, site.Graph);

    /// <summary>What a run over the site came to.</summary>
    public BuildResult Result(BuildRun run, BuiltFiles? built) => run.Result(built, Parsed) with { Config = Config, BaseUrl = Config?.BaseUrl ?? "/" };
}
