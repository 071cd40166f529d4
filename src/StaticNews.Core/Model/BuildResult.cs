using System.Collections.Frozen;
using System.Collections.Immutable;

namespace StaticNews.Model;

/// <summary>What a build made and found; no files when anything was an error.</summary>
/// <param name="Files">Every output; empty as well when <paramref name="IsUnchanged"/>.</param>
/// <param name="Build">What the build came to.</param>
/// <param name="Parsed">Every parsed file, for the next build.</param>
/// <param name="Timings">Time of each stage.</param>
/// <param name="IsUnchanged">Whether the last build made the very same, so that nothing was done again.</param>
public sealed record BuildResult(
    ImmutableArray<OutputFile> Files,
    LastBuild Build,
    ParsedFiles Parsed,
    ImmutableArray<(string Stage, TimeSpan Time)> Timings,
    bool IsUnchanged = false)
{
    /// <summary>The configuration, with what the run overrides; null when it could not be read or the build was not needed.</summary>
    public SiteConfig? Config { get; init; }

    /// <summary>Absolute address of the home page with a final '/', or "/" when the site has none.</summary>
    public string BaseUrl { get; init; } = "/";

    /// <summary>Everything found, sorted by place.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => Build.Diagnostics;

    /// <summary>Whether any diagnostic stops the build.</summary>
    public bool HasErrors => Diagnostics.Any(d => d.Severity == Severity.Error);

    /// <summary>The memory for the next build within one process, outputs with their bytes.</summary>
    public BuildMemory Remember() => new(_ => Parsed, Files.ToFrozenDictionary(f => f.Path, StringComparer.Ordinal), Build);
}
