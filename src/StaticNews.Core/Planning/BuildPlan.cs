using System.Collections.Immutable;

namespace StaticNews.Planning;

/// <summary>Every output of the site, no two at one place.</summary>
/// <param name="Site">What all pages share.</param>
/// <param name="Outputs">The outputs.</param>
/// <param name="Source">What pages are made from.</param>
internal sealed record BuildPlan(SiteView Site, ImmutableArray<PlannedOutput> Outputs, PageSource Source)
{
    /// <summary>The next instant at which an output changes by itself; null for none.</summary>
    public DateTimeOffset? NextChange { get; init; }
}
