using System.Collections.Immutable;
using System.Diagnostics;
using StaticNews.Files;
using StaticNews.Importing;
using StaticNews.Model;

namespace StaticNews.Cli.Commands;

/// <summary>Runs one import: read, translate, ask where something was guessed, write all or nothing, report.</summary>
internal static class ImportCommandRun
{
    /// <summary>The exit code: 0 done, 1 something stands in the way, 130 interrupted.</summary>
    public static int Run(ImportCommandRequest request, CancellationToken cancellation, Func<ImportOptions, Action<OutputFile>, ImportReport> import, Func<ImportReport, bool>? confirm = null)
    {
        try
        {
            return Stages(request, cancellation, import, confirm ?? (_ => true));
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("Interrupted; nothing was written.");
            return 130;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            ConsoleReport.Print([Diagnostic.Error("SN1705", new(request.Site), e.Message.TrimEnd('.') + "; nothing was written", "Allow reading and writing there.")], request.Report);
            return 1;
        }
    }

    /// <summary>A report of an import that could not begin.</summary>
    public static ImportReport Failed(string system, ImmutableArray<Diagnostic> diagnostics) => new()
    {
        System = system,
        Read = 0,
        Carried = ImmutableSortedDictionary<string, int>.Empty,
        Losses = [],
        Urls = [],
        Diagnostics = diagnostics,
    };

    private static int Stages(ImportCommandRequest request, CancellationToken cancellation, Func<ImportOptions, Action<OutputFile>, ImportReport> import, Func<ImportReport, bool> confirm)
    {
        long start = Stopwatch.GetTimestamp();
        Checked<SiteConfig> existing = Existing(request.Site);
        ConsoleReport.Print(existing.Diagnostics, request.Report);
        if (existing.HasErrors)
        {
            return 1;
        }

        using ImportWriter writer = new(request.Site, request.Force);
        ImportReport report = import(new ImportOptions { Site = existing.Value, Now = DateTimeOffset.UtcNow }, writer.Add);
        ConsoleReport.Print(report.Diagnostics, request.Report);
        cancellation.ThrowIfCancellationRequested();
        if (report.HasErrors || !confirm(report))
        {
            return 1;
        }

        WriteResult written = writer.Commit(request.DryRun, cancellation);
        ConsoleReport.Print(written.Diagnostics, request.Report);
        if (written.Diagnostics.Length > 0)
        {
            return 1;
        }

        ImportCommandReport.Print(report, written, Stopwatch.GetElapsedTime(start), request);
        return 0;
    }

    /// <summary>The configuration that the new site already has; none when there is no file.</summary>
    private static Checked<SiteConfig> Existing(string site)
    {
        string path = Path.Combine(site, "staticnews.yml");
        if (!File.Exists(path))
        {
            return new(null, []);
        }

        Checked<SourceFile> file = ImportReader.ReadOne(path, out _);
        return file.Value is null ? new(null, file.Diagnostics) : ExistingSite.Read(file.Value);
    }
}
