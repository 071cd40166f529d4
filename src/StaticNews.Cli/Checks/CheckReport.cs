using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using StaticNews.Cli.Reporting;
using StaticNews.Model;

namespace StaticNews.Cli.Checks;

/// <summary>Tells what a check came to: findings on stderr, or as SARIF on stdout, and a summary.</summary>
internal static class CheckReport
{
    private const int MostRules = 12;

    /// <summary>Tells everything; the exit code.</summary>
    public static int Tell(CheckOutcome outcome, CheckRequest request, TimeSpan time)
    {
        ReportOptions report = request.Report;
        bool fails = outcome.Build is null || outcome.Count(Severity.Error) > 0 || (report.Strict && outcome.Count(Severity.Warning) > 0);
        if (request.Sarif)
        {
            Console.Out.WriteLine(SarifLog.Of(outcome.Findings, report.Source));
        }
        else
        {
            ConsoleReport.Print(report is { Interactive: true, Json: false } ? [.. outcome.Diagnostics.OrderBy(d => d.Severity)] : outcome.Diagnostics, report);
        }

        StepSummary.Append(outcome.Diagnostics, outcome.Build?.Build.Pages ?? 0, null, time);
        if (report.Json && outcome.Build is not null)
        {
            Console.Out.WriteLine(JsonLines.CheckSummary(outcome, time));
        }
        else if (!report.Quiet && !request.Sarif && !report.Json)
        {
            (fails ? Console.Error : Console.Out).Write(Summary(outcome, request, time));
        }

        return fails ? 1 : 0;
    }

    /// <summary>Shows what mending changes, in the form that the run asked for; with SARIF on stderr, since stdout is one document.</summary>
    public static void Tell(ImmutableArray<EditedFile> edited, CheckRequest request)
    {
        StringBuilder text = new();
        foreach (EditedFile file in edited)
        {
            foreach (EditedLine line in file.Lines)
            {
                text.Append(request.Report.Json
                    ? JsonLines.Edit(file.Before.Path, line, isWritten: !request.DryRun) + "\n"
                    : $"{file.Before.Path}({line.Number}): {line.Code}\n- {DiagnosticLine.Clean(line.Before)}\n+ {DiagnosticLine.Clean(line.After)}\n");
            }
        }

        (request.Sarif ? Console.Error : Console.Out).Write(text);
        int lines = edited.Sum(f => f.Lines.Length);
        if (request.DryRun && request is { Sarif: false, Report: { Json: false, Quiet: false } })
        {
            Console.Out.WriteLine(lines == 0 ? "Nothing can be mended safely." : $"{DiagnosticCounts.Some(lines, "line")} would change; run without --dry-run to change {(lines == 1 ? "it" : "them")}.");
        }
    }

    private static string Summary(CheckOutcome outcome, CheckRequest request, TimeSpan time)
    {
        StringBuilder text = new();
        if (request.Report.Verbose && !outcome.Timings.IsEmpty)
        {
            text.Append(ConsoleReport.Stages(outcome.Timings)).Append('\n');
        }

        string counts = DiagnosticCounts.WithNotices(outcome.Diagnostics);
        if (outcome.Build is not null)
        {
            string external = outcome.External is { } links ? $" and {DiagnosticCounts.Some(links, "address", "addresses")} of other sites" : "";
            text.Append(CultureInfo.InvariantCulture, $"Checked {outcome.Build.Build.Pages} pages{external} in {time.TotalSeconds:F2} s. {(counts.Length > 0 ? counts : "Nothing found")}.\n");
        }
        else
        {
            text.Append(counts).Append(".\n");
        }

        return text.Append(ByRule(outcome)).Append(Notes(outcome, request)).ToString();
    }

    /// <summary>How often each rule was found, the worst and most frequent first.</summary>
    private static string ByRule(CheckOutcome outcome)
    {
        (string Name, int Count)[] rules = [.. outcome.Diagnostics.GroupBy(d => d.Code, StringComparer.Ordinal)
            .OrderBy(g => g.Min(d => d.Severity)).ThenByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => (Rules.Find(g.Key)?.Name ?? g.Key, g.Count()))];
        return rules.Length < 2 ? "" : $"  {string.Join(", ", rules.Take(MostRules).Select(r => $"{r.Name} {r.Count}"))}{(rules.Length > MostRules ? ", …" : "")}\n";
    }

    private static string Notes(CheckOutcome outcome, CheckRequest request)
    {
        StringBuilder text = new();
        text.Append(outcome.Fixed > 0 ? $"{DiagnosticCounts.Some(outcome.Fixed, "line")} mended.\n" : "");
        text.Append(outcome.Accepted is { } accepted ? $"{DiagnosticCounts.Some(accepted, "finding")} written to {request.Baseline}.\n" : "");
        text.Append(outcome.Hidden > 0 ? $"{DiagnosticCounts.Some(outcome.Hidden, "known finding")} hidden by {request.Baseline}.\n" : "");
        text.Append(outcome.Outdated > 0 ? $"{DiagnosticCounts.Some(outcome.Outdated, "finding")} of {request.Baseline} no longer there; --write-baseline drops {(outcome.Outdated == 1 ? "it" : "them")}.\n" : "");
        return text.ToString();
    }
}
