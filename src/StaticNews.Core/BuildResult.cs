using System.Collections.Immutable;
using StaticNews.Model;

namespace StaticNews;

/// <summary>What a build made and found; no files when anything was an error.</summary>
/// <param name="Files">Every output.</param>
/// <param name="Diagnostics">Everything found, sorted by place.</param>
/// <param name="Pages">HTML pages among the files.</param>
/// <param name="Held">Articles that are not out yet, or no longer, or drafts.</param>
/// <param name="NextDue">The next instant at which a held article is due.</param>
/// <param name="Timings">Time of each stage.</param>
public sealed record BuildResult(
    ImmutableArray<OutputFile> Files,
    ImmutableArray<Diagnostic> Diagnostics,
    int Pages,
    int Held,
    DateTimeOffset? NextDue,
    ImmutableArray<(string Stage, TimeSpan Time)> Timings)
{
    /// <summary>Whether any diagnostic stops the build.</summary>
    public bool HasErrors => Diagnostics.Any(d => d.Severity == Severity.Error);
}
