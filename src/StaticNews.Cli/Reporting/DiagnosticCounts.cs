using System.Collections.Immutable;
using StaticNews.Model;

namespace StaticNews.Cli.Reporting;

/// <summary>Counts what was found.</summary>
internal static class DiagnosticCounts
{
    /// <summary>2 errors, 1 warning; empty when there is neither.</summary>
    public static string Of(ImmutableArray<Diagnostic> diagnostics) => Joined(diagnostics, [Severity.Error, Severity.Warning]);

    /// <summary>2 errors, 1 warning, 3 notices; empty when there is nothing.</summary>
    public static string WithNotices(ImmutableArray<Diagnostic> diagnostics) => Joined(diagnostics, [Severity.Error, Severity.Warning, Severity.Info]);

    /// <summary>3 errors, 1 error, or nothing.</summary>
    public static string Some(int count, string noun) => count == 0 ? "" : Some(count, noun, noun + "s");

    /// <summary>1 address, 0 addresses.</summary>
    public static string Some(int count, string noun, string plural) => $"{count} {(count == 1 ? noun : plural)}";

    private static string Joined(ImmutableArray<Diagnostic> diagnostics, ReadOnlySpan<Severity> severities)
    {
        List<string> counts = [];
        foreach (Severity severity in severities)
        {
            counts.Add(Some(diagnostics.Count(d => d.Severity == severity), DiagnosticLine.Name(severity)));
        }

        return string.Join(", ", counts.Where(c => c.Length > 0));
    }
}
