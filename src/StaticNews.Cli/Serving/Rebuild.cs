using System.Collections.Immutable;
using StaticNews.Files;
using StaticNews.Model;

namespace StaticNews.Cli.Serving;

/// <summary>The one place where the preview calls the engine: the same stages as the build command, with what the last good build remembers.</summary>
/// <param name="Good">The last build without errors; null before the first.</param>
/// <param name="Loaded">The site's files as this build read them; null when they could not be read.</param>
/// <param name="Editor">The editor that the configuration names; empty when it names none or could not be read.</param>
/// <param name="Diagnostics">Everything that this build found.</param>
/// <param name="Failed">Whether <paramref name="Good"/> is an earlier build, because this one has errors.</param>
internal sealed record Rebuild(SitePreview? Good, LoadedSite? Loaded, string Editor, ImmutableArray<Diagnostic> Diagnostics, bool Failed)
{
    private const int Attempts = 3;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>A site that resolves within this time is resolved whole at every edit.</summary>
    private static readonly TimeSpan Unnoticed = TimeSpan.FromMilliseconds(60);

    /// <summary>Whether edits may be resolved by themselves, a whole build following when the writer rests.</summary>
    public bool IsLarge { get; private init; }

    /// <summary>Loads and builds the site; whatever goes wrong is in the diagnostics.</summary>
    /// <param name="options">What the build asks for.</param>
    /// <param name="strict">Whether warnings fail.</param>
    /// <param name="before">The build before; null for the first.</param>
    /// <param name="edited">Paths that changed since; empty to read and resolve everything.</param>
    /// <param name="cancellation">Ends the build.</param>
    public static Rebuild Run(BuildOptions options, bool strict, Rebuild? before, ImmutableArray<string> edited, CancellationToken cancellation)
    {
        try
        {
            LoadedSite? reloaded = edited.IsEmpty || before?.Loaded is not { } known ? null : SiteLoader.Reload(known, options, edited);
            Checked<LoadedSite> loaded = reloaded is null ? Load(options, cancellation) : new(reloaded, []);
            return loaded.Value is null || loaded.HasErrors
                ? new(before?.Good, loaded.Value, "", loaded.Diagnostics, Failed: true)
                : Build(loaded, options, strict, before, whole: edited.IsEmpty || before is not { IsLarge: true }, cancellation);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return new(before?.Good, null, "", [Fault(e, options)], Failed: true);
        }
    }

    private static Rebuild Build(Checked<LoadedSite> loaded, BuildOptions options, bool strict, Rebuild? before, bool whole, CancellationToken cancellation)
    {
        SitePreview? good = before?.Good;
        BuildMemory memory = good?.Memory ?? SiteMemory.ReadParsed(options);
        SitePreview next = SiteBuilder.Preview(loaded.Value!, options, memory, good, whole, cancellation);
        ImmutableArray<Diagnostic> found = [.. loaded.Diagnostics, .. next.Diagnostics];
        bool failed = next.HasErrors || (strict && found.Length > 0);
        TimeSpan resolved = next.Timings.FirstOrDefault(t => t.Stage == "resolve").Time;
        bool isLarge = next.IsWhole && resolved > TimeSpan.Zero ? resolved > Unnoticed : before is { IsLarge: true };
        return new(failed ? good : next, loaded.Value, next.Config?.Editor ?? "", found, failed) { IsLarge = isLarge };
    }

    /// <summary>Reads the site; a file that goes away between its listing and its reading, as when a branch is switched, is no error yet.</summary>
    private static Checked<LoadedSite> Load(BuildOptions options, CancellationToken cancellation)
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                return SiteLoader.Load(options, cancellation);
            }
            catch (Exception e) when (attempt < Attempts && DiskFault.Is(e))
            {
                cancellation.WaitHandle.WaitOne(Pause);
                cancellation.ThrowIfCancellationRequested();
            }
        }
    }

    private static Diagnostic Fault(Exception e, BuildOptions options) => DiskFault.Is(e)
        ? DiskFault.Of(e, options.Source)
        : Diagnostic.Error("SN1603", new(options.Source), $"the build stopped on a fault of its own: {e.GetBaseException().Message.TrimEnd('.')}", "Undo the last edit, and report it with the file that causes it.");
}
