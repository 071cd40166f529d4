using System.CommandLine;
using System.Globalization;
using StaticNews.Files;
using StaticNews.Model;

namespace StaticNews.Cli.Commands;

/// <summary>clean: removes what builds made, and nothing else.</summary>
internal static class CleanCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        SharedOptions shared = new();
        Option<bool> dryRun = new("--dry-run", "-n") { Description = "Say what would go, and remove nothing." };
        Option<bool> force = new("--force") { Description = "Remove files of the last build that were changed since, too." };
        Command command = new("clean", "Remove what builds wrote and remember; no other file is touched.") { dryRun, force };
        shared.AddTo(command, "--source", "--destination", "--quiet", "--verbose", "--no-color");
        command.SetAction((parsed, cancellation) => Task.FromResult(
            Run(shared.Build(parsed) with { Force = parsed.GetValue(force) }, parsed.GetValue(dryRun), shared.Report(parsed), cancellation)));
        return command;
    }

    private static int Run(BuildOptions options, bool dryRun, ReportOptions report, CancellationToken cancellation)
    {
        Checked<SourceFile> site = SiteLoader.LoadConfig(options.Source);
        if (site.Value is null)
        {
            ConsoleReport.Print(site.Diagnostics, report);
            return 1;
        }

        try
        {
            return Told(SiteCleaner.Clean(options, dryRun, cancellation), options, dryRun, report);
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("Interrupted; clean again to remove the rest.");
            return 130;
        }
    }

    private static int Told(CleanResult result, BuildOptions options, bool dryRun, ReportOptions report)
    {
        ConsoleReport.Print(result.Diagnostics, report);
        if (result.Diagnostics.Any(d => d.Severity == Severity.Error))
        {
            return 1;
        }

        string folder = Path.GetRelativePath(options.Source, options.Destination);
        if (report.Verbose || dryRun)
        {
            foreach (string path in result.Removed)
            {
                Console.Out.WriteLine($"{folder}/{path}");
            }
        }

        if (!report.Quiet)
        {
            string did = dryRun ? "Would remove" : "Removed";
            string kept = result.Kept.Length > 0 ? string.Create(CultureInfo.InvariantCulture, $"; {result.Kept.Length} kept") : "";
            Console.Out.WriteLine(result.Removed.IsEmpty && !result.Forgotten
                ? $"Nothing to remove{kept}."
                : string.Create(CultureInfo.InvariantCulture, $"{did} {result.Removed.Length} files of {folder}{(result.Forgotten ? " and what builds remember in .staticnews" : "")}{kept}."));
        }

        return 0;
    }
}
