using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using StaticNews.Model;

namespace StaticNews.Cli.Reporting;

/// <summary>A short table on the page of a GitHub Actions run.</summary>
internal static class StepSummary
{
    private const int MostListed = 10;

    /// <summary>Appends to the file that the runner names; does nothing elsewhere.</summary>
    public static void Append(ImmutableArray<Diagnostic> diagnostics, int pages, WriteResult? written, TimeSpan time)
    {
        if (Environment.GetEnvironmentVariable("GITHUB_STEP_SUMMARY") is not { Length: > 0 } path)
        {
            return;
        }

        try
        {
            File.AppendAllText(path, Text(diagnostics, pages, written, time));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"The step summary could not be written: {e.Message}");
        }
    }

    private static string Text(ImmutableArray<Diagnostic> diagnostics, int pages, WriteResult? written, TimeSpan time)
    {
        int errors = diagnostics.Count(d => d.Severity == Severity.Error);
        int warnings = diagnostics.Count(d => d.Severity == Severity.Warning);
        StringBuilder text = new();
        text.Append("### StaticNews\n\n| Pages | Written | Unchanged | Removed | Errors | Warnings | Seconds |\n| ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n");
        text.Append(CultureInfo.InvariantCulture, $"| {pages} | {written?.Written ?? 0} | {written?.Unchanged ?? 0} | {written?.Deleted ?? 0} | {errors} | {warnings} | {time.TotalSeconds:F2} |\n\n");
        Diagnostic[] listed = [.. diagnostics.Where(d => d.Severity != Severity.Info).OrderBy(d => d.Severity).Take(MostListed)];
        text.AppendJoin("", listed.Select(d => $"- `{DiagnosticLine.Of(d, colour: false).Replace('`', '\'')}`\n"));
        int more = errors + warnings - listed.Length;
        return text.Append(more > 0 ? $"- and {more} more\n\n" : "\n").ToString();
    }
}
