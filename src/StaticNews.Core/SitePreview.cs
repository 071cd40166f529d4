using System.Collections.Frozen;
using System.Collections.Immutable;
using StaticNews.Graph;
using StaticNews.Graph.Reports;
using StaticNews.Model;
using StaticNews.Planning;
using StaticNews.Rendering;

namespace StaticNews;

/// <summary>A site of which everything is planned and nothing rendered: what a preview shows, page by page, when a browser asks for it. Safe between threads.</summary>
public sealed class SitePreview
{
    private readonly OutputsOnDemand? _outputs;

    internal SitePreview(LastBuild build, RelatedSite related, Theme? theme, Checked<BuildPlan> plan, OutputsOnDemand? outputs, EditorNotes? notes) =>
        (Build, Related, Theme, Plan, _outputs, Notes) = (build, related, theme, plan, outputs, notes);

    /// <summary>What the build came to.</summary>
    public LastBuild Build { get; }

    /// <summary>What editors ask of the pages; null when the site was not resolved.</summary>
    public EditorNotes? Notes { get; }

    /// <summary>Time of each stage.</summary>
    public ImmutableArray<(string Stage, TimeSpan Time)> Timings { get; init; } = [];

    /// <summary>The configuration, with what the run overrides; null when it could not be read.</summary>
    public SiteConfig? Config => Related.Config;

    /// <summary>Everything found, sorted by place.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => Build.Diagnostics;

    /// <summary>Whether any diagnostic stops the build; there are no outputs then.</summary>
    public bool HasErrors => _outputs is null;

    /// <summary>Whether it is exactly what a build from nothing gives: false after an edit that was only resolved by itself.</summary>
    public bool IsWhole => Related.Resolution is not { IsAmended: true };

    /// <summary>Paths of all outputs below the output folder.</summary>
    public IEnumerable<string> Paths => _outputs?.Paths ?? [];

    /// <summary>Paths of one page of each layout: if their templates work, those of all pages mostly do.</summary>
    public IReadOnlyList<string> Samples => _outputs?.Samples ?? [];

    /// <summary>Whether the site overrides a part of the theme.</summary>
    public bool HasOwnTheme => Theme is { Files.IsEmpty: false };

    /// <summary>Whether both are shown by the very same templates.</summary>
    public bool SharesTheme(SitePreview? other) => ReferenceEquals(Theme, other?.Theme);

    /// <summary>The memory for the next build.</summary>
    public BuildMemory Memory => new(_ => Related.Parsed ?? ParsedFiles.None, FrozenDictionary<string, OutputFile>.Empty, Build);

    internal RelatedSite Related { get; }

    internal Theme? Theme { get; }

    internal Checked<BuildPlan> Plan { get; }

    internal OutputsOnDemand? From(PageSource source) => _outputs?.From(source);

    /// <summary>Path below the output folder of the page at an address that carries the base path.</summary>
    public string PathOf(string address) => SitePath.FileOf("/" + address[Config!.BasePath.Length..]);

    /// <summary>Gathers what the first page of an article would have to wait for.</summary>
    public void Warm()
    {
        if (Related.Graph is { Nodes.IsEmpty: false } graph)
        {
            _ = graph.Places.Value;
            _ = graph.Related[0];
        }
    }

    /// <summary>Whether there is an output at a path.</summary>
    public bool Has(string path) => _outputs?.Has(path) ?? false;

    /// <summary>The output at a path of <see cref="Paths"/>, or what is wrong with its template.</summary>
    public Checked<OutputFile> Make(string path) => _outputs!.Make(path);
}
