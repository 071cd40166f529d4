using System.Text.RegularExpressions;

namespace StaticNews.Importing;

/// <summary>Makes lines of Markdown of what inline elements came to.</summary>
internal static partial class MarkdownLines
{
    /// <summary>The lines of a paragraph; signs that would begin a block at a line's start are escaped.</summary>
    public static string Paragraph(string text) => string.Join('\n', Tidy(text).Split('\n').Select(line => LineStart().Replace(line, "$1\\$2")));

    /// <summary>All on one line.</summary>
    public static string One(string text) => Tidy(text).Replace("\\\n", " ", StringComparison.Ordinal).Replace('\n', ' ').Trim();

    /// <summary>Lines without spaces at their ends, and without breaks at the first and the last.</summary>
    private static string Tidy(string text)
    {
        string[] lines = [.. text.Split('\n').Select(l => DoubleSpace().Replace(l, " ").Trim(' '))];
        string joined = string.Join('\n', lines).Trim('\n', ' ');
        while (joined.EndsWith("\\\n", StringComparison.Ordinal) || (joined.EndsWith('\\') && !joined.EndsWith("\\\\", StringComparison.Ordinal)))
        {
            joined = joined.TrimEnd('\n')[..^1].TrimEnd(' ', '\n');
        }

        while (joined.StartsWith("\\\n", StringComparison.Ordinal))
        {
            joined = joined[2..];
        }

        return joined;
    }

    [GeneratedRegex(@"^(\d{0,9})([#>+=-](?=\s|$)|#{1,6}(?=\s|$)|>|[.)](?=\s|$)|~{3,}|-{2,}$|={2,}$)", RegexOptions.CultureInvariant)]
    private static partial Regex LineStart();

    [GeneratedRegex(" {2,}", RegexOptions.CultureInvariant)]
    private static partial Regex DoubleSpace();
}
