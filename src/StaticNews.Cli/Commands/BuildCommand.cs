using System.CommandLine;
using System.Diagnostics;
using StaticNews.Files;
using StaticNews.Model;

namespace StaticNews.Cli.Commands;

/// <summary>build and check: the same stages, with and without writing.</summary>
internal static class BuildCommand
{
    /// <summary>The command of a name; <paramref name="write"/> says whether it touches the output.</summary>
    public static Command Create(string name, string description, bool write)
    {
        SharedOptions shared = new();
        Command command = new(name, description);
        shared.AddTo(command);
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(shared.Build(parsed), shared.Report(parsed), write, cancellation)));
        return command;
    }

    private static int Run(BuildOptions options, ReportOptions report, bool write, CancellationToken cancellation)
    {
        try
        {
            return Stages(options, report, write, cancellation);
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("Interrupted; every file in the output is whole.");
            return 130;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            ConsoleReport.Print([Diagnostic.Error("SN1007", new(options.Source), e.Message.TrimEnd('.'), "Make the file readable.")], report);
            return 1;
        }
    }

    private static int Stages(BuildOptions options, ReportOptions report, bool write, CancellationToken cancellation)
    {
        long start = Stopwatch.GetTimestamp();
        Checked<LoadedSite> site = SiteLoader.Load(options, cancellation);
        ConsoleReport.Print(site.Diagnostics, report);
        if (site.Value is null || site.HasErrors)
        {
            return 1;
        }

        BuildResult result = SiteBuilder.Build(site.Value, options, SiteMemory.Read(options), cancellation);
        ConsoleReport.Print(result.Diagnostics, report);
        if (result.HasErrors || (report.Strict && result.Diagnostics.Length > 0))
        {
            return 1;
        }

        WriteResult? written = write ? SiteWriter.Write(result, options, cancellation) : null;
        ConsoleReport.Print(written?.Diagnostics ?? [], report);
        if (written is { Diagnostics.Length: > 0 })
        {
            return 1;
        }

        ConsoleReport.Summarise(result, written, Stopwatch.GetElapsedTime(start), report);
        return 0;
    }
}
