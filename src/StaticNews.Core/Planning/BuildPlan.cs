using System.Collections.Immutable;

namespace StaticNews.Planning;

/// <summary>Every output of the site, no two at one place.</summary>
internal sealed record BuildPlan(SiteView Site, ImmutableArray<PlannedOutput> Outputs);
