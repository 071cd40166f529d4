using System.Collections.Immutable;

namespace StaticNews.Planning;

/// <summary>Every output of the site, no two at one place.</summary>
internal sealed record BuildPlan(SiteView Site, ImmutableArray<PlannedOutput> Outputs)
{
    /// <summary>The next instant at which an output changes by itself; null for none.</summary>
    public DateTimeOffset? NextChange { get; init; }
}
