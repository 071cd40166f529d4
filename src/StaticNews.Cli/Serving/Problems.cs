using System.Collections.Immutable;
using System.Text;
using StaticNews.Model;

namespace StaticNews.Cli.Serving;

/// <summary>Turns the diagnostics of a failed build into what the browser shows.</summary>
internal static class Problems
{
    private const int Most = 50;
    private const int Context = 2;
    private const int WidestLine = 240;

    /// <summary>The first problems, errors before warnings, each with the lines around it.</summary>
    public static ImmutableArray<Problem> Of(ImmutableArray<Diagnostic> diagnostics, LoadedSite? site, string source, string editor) =>
        [.. diagnostics.OrderBy(d => d.Severity).Take(Most).Select(d => new Problem(
            d.Code, d.Severity == Severity.Error ? "error" : "warning", d.Location.File, d.Location.Line, d.Location.Column, d.Message, d.Remedy,
            Excerpt(d.Location, site), EditorLink.To(editor, source, d.Location)))];

    private static ImmutableArray<ProblemLine> Excerpt(SourceLocation at, LoadedSite? site)
    {
        SourceFile? file = site?.Config.Concat(site.Templates).Concat(site.Content).FirstOrDefault(f => f.Path == at.File);
        if (file is null || at.Line < 1)
        {
            return [];
        }

        string[] lines = file.Bytes.Text().ReplaceLineEndings("\n").Split('\n');
        int first = Math.Max(1, at.Line - Context);
        int last = Math.Min(lines.Length, at.Line + Context);
        return [.. Enumerable.Range(first, Math.Max(0, last - first + 1)).Select(n => new ProblemLine(n, Shorten(lines[n - 1])))];
    }

    private static string Shorten(string line) => line.Length <= WidestLine ? line : line[..WidestLine] + "…";
}
