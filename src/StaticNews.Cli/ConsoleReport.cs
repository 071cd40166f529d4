using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using StaticNews.Cli.Reporting;
using StaticNews.Model;

namespace StaticNews.Cli;

/// <summary>Tells what was found on stderr and what was done on stdout.</summary>
internal static class ConsoleReport
{
    private const int MostAtTerminal = 60;

    /// <summary>Every diagnostic in the form that the run asked for: a line each, for people at a terminal with the source below it.</summary>
    public static void Print(ImmutableArray<Diagnostic> diagnostics, ReportOptions options)
    {
        if (diagnostics.IsEmpty)
        {
            return;
        }

        StringBuilder text = new();
        if (options.Json)
        {
            text.AppendJoin("", diagnostics.Select(d => JsonLines.Diagnostic(d) + "\n"));
        }
        else if (options.Annotations)
        {
            text.Append(Reporting.Annotations.Of(diagnostics, options.Source));
        }
        else
        {
            SourceLines lines = new(options.Source);
            foreach (Diagnostic diagnostic in options.Interactive ? Shown(diagnostics) : diagnostics)
            {
                text.Append(DiagnosticLine.Of(diagnostic, options.Colour)).Append('\n');
                text.Append(options.Interactive && lines.Of(diagnostic.Location) is { } line ? Excerpt.Of(line, diagnostic, options) : "");
            }

            int more = options.Interactive ? diagnostics.Length - Shown(diagnostics).Count() : 0;
            text.Append(more > 0 ? string.Create(CultureInfo.InvariantCulture, $"… and {more} warnings more; --json or a pipe lists all.\n") : "");
        }

        Console.Error.Write(text);
    }

    /// <summary>What a person reads at a terminal: every error, and warnings up to a screenful or two.</summary>
    private static IEnumerable<Diagnostic> Shown(ImmutableArray<Diagnostic> diagnostics) =>
        diagnostics.Where((d, i) => d.Severity == Severity.Error || i < MostAtTerminal);

    /// <summary>The closing summary of a run that came to its end.</summary>
    public static void Summarise(BuildResult result, WriteResult? written, TimeSpan time, ReportOptions options)
    {
        StepSummary.Append(result.Diagnostics, result.Build.Pages, written, time);
        if (options.Json)
        {
            Console.Out.WriteLine(JsonLines.Summary(result, written, time));
        }

        if (options.Quiet || options.Json)
        {
            return;
        }

        if (options.Verbose)
        {
            Console.Out.WriteLine(Stages(result.Timings));
        }

        string seconds = time.TotalSeconds.ToString("F2", CultureInfo.InvariantCulture);
        string counts = DiagnosticCounts.Of(result.Diagnostics) is { Length: > 0 } found ? $" {found}." : "";
        Console.Out.WriteLine(written is null
            ? $"Checked {result.Build.Pages} pages in {seconds} s.{counts}"
            : $"Built {result.Build.Pages} pages in {seconds} s: {written.Written} files written, {written.Unchanged} unchanged, {written.Deleted} removed.{counts}");
        if (result.Build.Held > 0)
        {
            string next = result.Build.NextDue is { } due ? ", next " + due.ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture) : "";
            Console.Out.WriteLine($"{result.Build.Held} held{next}.");
        }
    }

    /// <summary>How long each stage took.</summary>
    public static string Stages(ImmutableArray<(string Stage, TimeSpan Time)> timings) =>
        string.Join(", ", timings.Select(t => string.Create(CultureInfo.InvariantCulture, $"{t.Stage} {t.Time.TotalMilliseconds:F0} ms")));

    /// <summary>The closing line of a run that errors stopped.</summary>
    public static void Fail(ImmutableArray<Diagnostic> diagnostics, bool touches, ReportOptions options)
    {
        StepSummary.Append(diagnostics, 0, null, TimeSpan.Zero);
        if (!options.Quiet && !options.Json)
        {
            Console.Error.WriteLine($"{DiagnosticCounts.Of(diagnostics)}{(touches ? "; the output was not touched" : "")}.");
        }
    }
}
