using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics;
using StaticNews.Cli.Reporting;
using StaticNews.Files;
using StaticNews.Model;

namespace StaticNews.Cli.Commands;

/// <summary>build: the site into its output folder.</summary>
internal static class BuildCommand
{
    private const int Interrupted = 130;
    private const int MostAttempts = 3;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        SharedOptions shared = new();
        Command command = new("build", "Build the site into the output folder.");
        shared.AddTo(command);
        Option<string?> changes = new("--changes") { Description = "Write the addresses added, changed and removed to a JSON file." };
        command.Options.Add(changes);
        command.SetAction((parsed, cancellation) => Task.FromResult(
            Run(shared.Build(parsed), shared.Report(parsed) with { Changes = parsed.GetValue(changes) }, cancellation)));
        return command;
    }

    private static int Run(BuildOptions options, ReportOptions report, CancellationToken cancellation)
    {
        try
        {
            return Attempt(options, report, cancellation);
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("Interrupted; every file in the output is whole.");
            return Interrupted;
        }
        catch (Exception e) when (DiskFault.Is(e))
        {
            ConsoleReport.Print([DiskFault.Of(e, options.Source)], report);
            return 1;
        }
    }

    /// <summary>Builds, and builds again when another build has changed the output in between.</summary>
    private static int Attempt(BuildOptions options, ReportOptions report, CancellationToken cancellation)
    {
        long start = Stopwatch.GetTimestamp();
        for (int attempt = 1; ; attempt++)
        {
            (ImmutableArray<Diagnostic> loading, BuildResult? result, WriteResult? written) = Stages(options, report, cancellation);
            if (written is { IsOvertaken: true } && attempt < MostAttempts)
            {
                continue;
            }

            ImmutableArray<Diagnostic> found = [.. loading, .. result?.Diagnostics ?? [], .. written?.Diagnostics ?? []];
            ConsoleReport.Print(found, report);
            if (result is null || result.HasErrors || written is { Diagnostics.Length: > 0 } || IsTooStrict(found, report))
            {
                ConsoleReport.Fail(found, written is null, report);
                return 1;
            }

            if (written is not null && report.Changes is { } changes)
            {
                ChangeReport.Write(changes, written, result.BaseUrl);
            }

            ConsoleReport.Summarise(result, written, Stopwatch.GetElapsedTime(start), report);
            return 0;
        }
    }

    /// <summary>Nothing keeps the files of the site but the stages that read them: their memory serves the later ones.</summary>
    private static (ImmutableArray<Diagnostic> Loading, BuildResult? Result, WriteResult? Written) Stages(BuildOptions options, ReportOptions report, CancellationToken cancellation)
    {
        using Progress progress = new(report is { Quiet: false, Json: false } && Terminal.IsThere);
        BuildOptions watched = options with { Progress = progress };
        Checked<LoadedSite> site = SiteLoader.Load(watched, cancellation);
        ImmutableArray<Diagnostic> loading = site.Diagnostics;
        if (site.Value is null || site.HasErrors)
        {
            return (loading, null, null);
        }

        using SiteWriting writing = new(watched, cancellation);
        BuildResult result = SiteBuilder.Build(site.Value, watched, SiteMemory.Read(watched), writing.Stage, cancellation);
        bool stops = result.HasErrors || IsTooStrict([.. loading, .. result.Diagnostics], report);
        if (stops)
        {
            return (loading, result, null);
        }

        progress.Report("write");
        return (loading, result, writing.Commit(result));
    }

    private static bool IsTooStrict(ImmutableArray<Diagnostic> found, ReportOptions report) => report.Strict && found.Any(d => d.Severity != Severity.Info);
}
