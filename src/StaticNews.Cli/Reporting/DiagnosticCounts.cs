using System.Collections.Immutable;
using StaticNews.Model;

namespace StaticNews.Cli.Reporting;

/// <summary>Counts what was found.</summary>
internal static class DiagnosticCounts
{
    /// <summary>2 errors, 1 warning; empty when there is neither.</summary>
    public static string Of(ImmutableArray<Diagnostic> diagnostics) => string.Join(", ", new[]
    {
        Some(diagnostics.Count(d => d.Severity == Severity.Error), "error"),
        Some(diagnostics.Count(d => d.Severity == Severity.Warning), "warning"),
    }.Where(t => t.Length > 0));

    /// <summary>3 errors, 1 error, or nothing.</summary>
    public static string Some(int count, string noun) => count == 0 ? "" : $"{count} {noun}{(count == 1 ? "" : "s")}";
}
