using System.Collections.Frozen;
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
internal sealed record Rebuild(BuildResult? Good, LoadedSite? Loaded, string Editor, ImmutableArray<Diagnostic> Diagnostics, bool Failed)
{
    private const int Attempts = 3;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Loads and builds the site; whatever goes wrong is in the diagnostics.</summary>
    public static Rebuild Run(BuildOptions options, bool strict, Rebuild? before, CancellationToken cancellation)
    {
        try
        {
            Checked<LoadedSite> loaded = Load(options, cancellation);
            return loaded.Value is null || loaded.HasErrors
                ? new(before?.Good, loaded.Value, "", loaded.Diagnostics, Failed: true)
                : Build(loaded, options, strict, before?.Good, cancellation);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return new(before?.Good, null, "", [Fault(e, options)], Failed: true);
        }
    }

    private static Rebuild Build(Checked<LoadedSite> loaded, BuildOptions options, bool strict, BuildResult? good, CancellationToken cancellation)
    {
        BuildMemory memory = good?.Remember() ?? new(() => SiteMemory.Read(options).Parsed, FrozenDictionary<string, OutputFile>.Empty, null);
        BuildResult result = SiteBuilder.Build(loaded.Value!, options, memory, cancellation);
        result = result.IsUnchanged ? good! : result;
        ImmutableArray<Diagnostic> found = [.. loaded.Diagnostics, .. result.Diagnostics];
        bool failed = result.HasErrors || (strict && found.Length > 0);
        return new(failed ? good : result, loaded.Value, result.Config?.Editor ?? "", found, failed);
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
            catch (Exception e) when (attempt < Attempts && IsDisk(e))
            {
                cancellation.WaitHandle.WaitOne(Pause);
                cancellation.ThrowIfCancellationRequested();
            }
        }
    }

    private static Diagnostic Fault(Exception e, BuildOptions options) => IsDisk(e)
        ? Diagnostic.Error("SN1007", new(options.Source), e.GetBaseException().Message.TrimEnd('.'), "Make the file readable.")
        : Diagnostic.Error("SN1603", new(options.Source), $"the build stopped on a fault of its own: {e.GetBaseException().Message.TrimEnd('.')}", "Undo the last edit, and report it with the file that causes it.");

    private static bool IsDisk(Exception e) => e.GetBaseException() is IOException or UnauthorizedAccessException;
}
