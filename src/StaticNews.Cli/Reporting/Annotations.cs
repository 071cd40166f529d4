using System.Collections.Immutable;
using System.Text;
using StaticNews.Model;

namespace StaticNews.Cli.Reporting;

/// <summary>Diagnostics as workflow commands of GitHub Actions, which shows the first ten of each severity beside the source.</summary>
internal static class Annotations
{
    private const int MostOfOneKind = 10;

    /// <summary>Ten annotations of each severity; the others as plain lines, with a line that counts them.</summary>
    public static string Of(ImmutableArray<Diagnostic> diagnostics, string source)
    {
        StringBuilder text = new();
        foreach (IGrouping<Severity, Diagnostic> kind in diagnostics.GroupBy(d => d.Severity).OrderBy(g => g.Key))
        {
            Diagnostic[] all = [.. kind];
            text.AppendJoin("", all.Take(MostOfOneKind).Select(d => Command(d, source) + "\n"));
            text.AppendJoin("", all.Skip(MostOfOneKind).Select(d => DiagnosticLine.Of(d, colour: false) + "\n"));
            text.Append(all.Length > MostOfOneKind ? $"{DiagnosticCounts.Some(all.Length, DiagnosticLine.Name(kind.Key))}, {MostOfOneKind} of them annotated.\n" : "");
        }

        return text.ToString();
    }

    private static string Command(Diagnostic d, string source) =>
        $"::{DiagnosticLine.Name(d.Severity)} file={Property(InWorkspace(d.Location.File, source))},line={Math.Max(d.Location.Line, 1)},col={Math.Max(d.Location.Column, 1)},title={d.Code}::{Data($"{d.Message}. {d.Remedy}".TrimEnd())}";

    /// <summary>Annotations are placed by paths from the checkout's root, and a site may lie below it.</summary>
    public static string InWorkspace(string file, string source)
    {
        string root = Environment.GetEnvironmentVariable("GITHUB_WORKSPACE") is { Length: > 0 } workspace ? workspace : Environment.CurrentDirectory;
        string path = Path.GetRelativePath(root, Path.GetFullPath(file, Path.GetFullPath(source))).Replace('\\', '/');
        return path.StartsWith("../", StringComparison.Ordinal) ? file : path;
    }

    private static string Data(string text) => text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
