using StaticNews.Model;

namespace StaticNews.Cli.Checks;

/// <summary>What one run of check asks for.</summary>
internal sealed record CheckRequest(BuildOptions Build, ReportOptions Report)
{
    /// <summary>Whether findings are written as SARIF on stdout.</summary>
    public bool Sarif { get; init; }

    /// <summary>File of the accepted findings, or null.</summary>
    public string? Baseline { get; init; }

    /// <summary>Accept what is found.</summary>
    public bool WriteBaseline { get; init; }

    /// <summary>Ask other sites for the pages linked to.</summary>
    public bool External { get; init; }

    /// <summary>Ask in private networks too.</summary>
    public bool AllowPrivate { get; init; }

    /// <summary>Mend what can be mended safely.</summary>
    public bool Fix { get; init; }

    /// <summary>Show what mending would change, and change nothing.</summary>
    public bool DryRun { get; init; }

    /// <summary>Whether findings need their identities, which take as long as finding them.</summary>
    public bool NeedsFingerprints => Sarif || Baseline is not null;
}
