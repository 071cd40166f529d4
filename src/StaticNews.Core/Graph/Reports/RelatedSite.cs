using StaticNews.Model;

namespace StaticNews.Graph.Reports;

/// <summary>How far a site came by Resolve; each part is null when an error stopped the run before it.</summary>
internal sealed record RelatedSite(SiteConfig? Config, ParsedFiles? Parsed, Publication? Publication, SiteGraph? Graph);
