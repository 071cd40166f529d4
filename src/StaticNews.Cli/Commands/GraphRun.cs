using System.Collections.Immutable;
using StaticNews.Files;
using StaticNews.Graph.Reports;
using StaticNews.Model;

namespace StaticNews.Cli.Commands;

/// <summary>What every graph command does: load the site, relate it, answer on stdout, tell on stderr.</summary>
internal static class GraphRun
{
    /// <summary>
    /// Runs a question. What the site lacks is told in full when <paramref name="tellAll"/>, else errors only, since the answer
    /// itself says more; the exit code is 1 when anything is an error, and the answer is given all the same if there is one.
    /// </summary>
    public static int Run(BuildOptions options, ReportOptions report, GraphOptions asked, bool tellAll, Func<GraphReport, int> answer, CancellationToken cancellation)
    {
        try
        {
            Checked<LoadedSite> site = SiteLoader.Load(options, cancellation);
            ConsoleReport.Print(site.Diagnostics, report);
            if (site.Value is null || site.HasErrors)
            {
                return 1;
            }

            Checked<GraphReport> graph = SiteBuilder.Relate(site.Value, options, SiteMemory.Read(options), asked, cancellation);
            ImmutableArray<Diagnostic> told = tellAll || report.Verbose ? graph.Diagnostics : [.. graph.Diagnostics.Where(d => d.Severity == Severity.Error)];
            ConsoleReport.Print(told, report);
            if (report is { Verbose: true, Quiet: false, Json: false } && graph.Value is { } related)
            {
                Console.Error.WriteLine(ConsoleReport.Stages(related.Timings)); // The answer alone is on stdout.
            }

            int code = graph.Value is null ? 1 : answer(graph.Value);
            bool fails = graph.HasErrors || (report.Strict && graph.Diagnostics.Length > 0);
            return code == 0 && fails ? 1 : code;
        }
        catch (OperationCanceledException)
        {
            return 130;
        }
        catch (Exception e) when (DiskFault.Is(e))
        {
            ConsoleReport.Print([DiskFault.Of(e, options.Source)], report);
            return 1;
        }
    }
}
