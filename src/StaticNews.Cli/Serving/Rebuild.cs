using System.Collections.Immutable;
using StaticNews.Content;
using StaticNews.Files;
using StaticNews.Model;

namespace StaticNews.Cli.Serving;

/// <summary>The one place where the preview calls the engine: the same stages as the build command, from the start each time.</summary>
/// <param name="Loaded">The site's files, when they could be read.</param>
/// <param name="Config">Its configuration, when it could be read.</param>
/// <param name="Result">What the build made; null when it did not begin.</param>
/// <param name="Diagnostics">Everything found.</param>
/// <param name="Failed">Whether the site is not to be shown.</param>
internal sealed record Rebuild(LoadedSite? Loaded, SiteConfig? Config, BuildResult? Result, ImmutableArray<Diagnostic> Diagnostics, bool Failed)
{
    private const int Attempts = 3;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Loads and builds the site; returns <paramref name="before"/> itself when no file differs from what it was built from.</summary>
    public static Rebuild Run(BuildOptions options, bool strict, Rebuild? before, CancellationToken cancellation)
    {
        try
        {
            Checked<LoadedSite> loaded = Load(options, cancellation);
            if (loaded.Value is null || loaded.HasErrors)
            {
                return new(loaded.Value, null, null, loaded.Diagnostics, Failed: true);
            }

            if (before?.Loaded is { } known && before.Result is not null && IsSame(known, loaded.Value))
            {
                return before;
            }

            SiteConfig? config = ConfigParser.Parse(loaded.Value.Config[0]).Value;
            BuildResult result = SiteBuilder.Build(loaded.Value, options, cancellation);
            ImmutableArray<Diagnostic> found = [.. loaded.Diagnostics, .. result.Diagnostics];
            return new(loaded.Value, config, result, found, result.HasErrors || (strict && found.Length > 0));
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return new(null, null, null, [Fault(e, options)], Failed: true);
        }
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

    private static bool IsSame(LoadedSite a, LoadedSite b) =>
        IsSame(a.Config, b.Config) && IsSame(a.Content, b.Content) && IsSame(a.Templates, b.Templates) && IsSame(a.Static, b.Static);

    private static bool IsSame(ImmutableArray<SourceFile> a, ImmutableArray<SourceFile> b) =>
        a.Length == b.Length && a.Zip(b).All(p => p.First.Path == p.Second.Path && p.First.Hash == p.Second.Hash);
}
