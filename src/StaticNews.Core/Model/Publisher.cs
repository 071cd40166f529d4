using System.Collections.Immutable;

namespace StaticNews.Model;

/// <summary>Who publishes, as structured data says it.</summary>
public sealed record Publisher
{
    /// <summary>Keys of the configuration for published policies, each with its schema.org property.</summary>
    public static ImmutableSortedDictionary<string, string> PolicyProperties { get; } = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, new Dictionary<string, string>
    {
        ["actionable_feedback"] = "actionableFeedbackPolicy",
        ["coverage_priorities"] = "missionCoveragePrioritiesPolicy",
        ["corrections"] = "correctionsPolicy",
        ["diversity"] = "diversityPolicy",
        ["ethics"] = "ethicsPolicy",
        ["fact_checking"] = "verificationFactCheckingPolicy",
        ["masthead"] = "masthead",
        ["no_bylines"] = "noBylinesPolicy",
        ["ownership"] = "ownershipFundingInfo",
        ["principles"] = "publishingPrinciples",
        ["unnamed_sources"] = "unnamedSourcesPolicy",
    });

    /// <summary>Its name; empty means the site's title.</summary>
    public string Name { get; init; } = "";

    /// <summary>Address of its logo, a raster picture for search engines; or empty.</summary>
    public string Logo { get; init; } = "";

    /// <summary>Its pages elsewhere.</summary>
    public ImmutableArray<string> SameAs { get; init; } = [];

    /// <summary>Addresses of its policies by schema.org property.</summary>
    public ImmutableSortedDictionary<string, string> Policies { get; init; } = ImmutableSortedDictionary<string, string>.Empty;
}
