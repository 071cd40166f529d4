using StaticNews.Model;

namespace StaticNews.Graph.Reports;

/// <summary>How far a site came by Resolve; each part is null when an error stopped the run before it.</summary>
/// <param name="Settings">Hash of the configuration's text.</param>
/// <param name="Config">The configuration.</param>
/// <param name="Parsed">Every parsed file.</param>
/// <param name="Publication">Which documents are out.</param>
/// <param name="Resolution">The graph with what it was resolved by.</param>
internal sealed record RelatedSite(string Settings, SiteConfig? Config, ParsedFiles? Parsed, Publication? Publication, Resolution? Resolution)
{
    /// <summary>The graph.</summary>
    public SiteGraph? Graph => Resolution?.Graph;
}
