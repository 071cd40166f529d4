using System.Collections.Immutable;

namespace StaticNews.Model;

/// <summary>What a check found besides diagnostics.</summary>
/// <param name="Links">Every link to another site, in the order of places.</param>
/// <param name="Replacements">What can be mended safely.</param>
public sealed record CheckFindings(ImmutableArray<WebLink> Links, ImmutableArray<Replacement> Replacements)
{
    /// <summary>Nothing.</summary>
    public static CheckFindings None { get; } = new([], []);
}
