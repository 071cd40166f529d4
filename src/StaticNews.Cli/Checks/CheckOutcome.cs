using System.Collections.Immutable;
using StaticNews.Model;

namespace StaticNews.Cli.Checks;

/// <summary>What a check came to, ready to be told.</summary>
/// <param name="Findings">What is told, by place.</param>
/// <param name="Build">The build that it stands on; null when the site could not be loaded.</param>
internal sealed record CheckOutcome(ImmutableArray<Finding> Findings, BuildResult? Build)
{
    /// <summary>The site as loaded; null when that failed.</summary>
    public LoadedSite? Site { get; init; }

    /// <summary>What can be mended.</summary>
    public ImmutableArray<Replacement> Replacements { get; init; } = [];

    /// <summary>Addresses of other sites that were asked for or remembered; null when they were not to be.</summary>
    public int? External { get; init; }

    /// <summary>Accepted findings that are not told.</summary>
    public int Hidden { get; init; }

    /// <summary>Accepted findings that are no longer there.</summary>
    public int Outdated { get; init; }

    /// <summary>Lines that were mended.</summary>
    public int Fixed { get; init; }

    /// <summary>Findings written to the baseline; null when it was not to be written.</summary>
    public int? Accepted { get; init; }

    /// <summary>How long each stage took.</summary>
    public ImmutableArray<(string Stage, TimeSpan Time)> Timings { get; init; } = [];

    /// <summary>The diagnostics alone.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => [.. Findings.Select(f => f.Diagnostic)];

    /// <summary>How many there are of a severity.</summary>
    public int Count(Severity severity) => Findings.Count(f => f.Diagnostic.Severity == severity);
}
