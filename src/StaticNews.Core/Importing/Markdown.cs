using System.Text;

namespace StaticNews.Importing;

/// <summary>Writes pieces of Markdown.</summary>
internal static class Markdown
{
    /// <summary>Text as a code span on one line, its delimiters longer than any run of backticks within.</summary>
    public static string CodeSpan(string text)
    {
        string line = string.Join(' ', text.Split(['\n', '\r', '\t', ' '], StringSplitOptions.RemoveEmptyEntries));
        string fence = new('`', Math.Max(1, LongestRun(line, '`') + 1));
        string pad = line.StartsWith('`') || line.EndsWith('`') ? " " : "";
        return fence + pad + line + pad + fence;
    }

    /// <summary>Text as a fenced block that nothing within can close.</summary>
    public static string Fenced(string text, string language)
    {
        string fence = new('`', Math.Max(3, LongestRun(text, '`') + 1));
        return $"{fence}{language}\n{text.Trim('\n')}\n{fence}";
    }

    /// <summary>A link; its text cannot leave the brackets.</summary>
    public static string Link(string text, string url) => $"[{Escaped(text)}]({Destination(url)})";

    /// <summary>An image; its alternative text cannot leave the brackets.</summary>
    public static string Image(string alt, string url, string title = "") =>
        $"![{Escaped(alt)}]({Destination(url)}{(title.Length > 0 ? $" \"{title.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"" : "")})";

    /// <summary>A figure: the picture's title is its caption, a part behind " | " the credit. A caption with a link stands below, since a title holds none.</summary>
    public static string Figure(string alt, string url, string caption, string credit = "")
    {
        bool hasLink = (caption + credit).Contains("](", StringComparison.Ordinal);
        string below = string.Join(' ', new[] { caption, credit }.Where(t => t.Length > 0));
        string title = Plain(caption) + (credit.Length > 0 || caption.Contains('|', StringComparison.Ordinal) ? " | " + Plain(credit) : "");
        return hasLink ? $"{Image(alt, url)}\n\n{(below.Contains('*', StringComparison.Ordinal) ? below : $"*{below}*")}" : Image(alt, url, title.Trim());
    }

    /// <summary>A destination in angle brackets where it holds spaces or brackets.</summary>
    public static string Destination(string url) =>
        url.AsSpan().IndexOfAny(" ()") >= 0 ? $"<{url.Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal)}>" : url;

    /// <summary>Text in which brackets are no link.</summary>
    public static string Escaped(string text) => text.Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal);

    /// <summary>Text as HTML shows it.</summary>
    public static string Html(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);

    /// <summary>The text of a line of Markdown without its marks, near enough to make a heading's id.</summary>
    public static string Plain(string line)
    {
        StringBuilder text = new(line.Length);
        for (int i = 0; i < line.Length; i++)
        {
            switch (line[i])
            {
                case '\\' when i + 1 < line.Length && char.IsPunctuation(line[i + 1]):
                    text.Append(line[++i]);
                    break;
                case ']' when i + 1 < line.Length && line[i + 1] == '(':
                    i = line.IndexOf(')', i) is > 0 and var close ? close : i;
                    break;
                case '*' or '`' or '[' or ']':
                case '!' when i + 1 < line.Length && line[i + 1] == '[':
                case '_' when i == 0 || i == line.Length - 1 || !char.IsLetterOrDigit(line[i - 1]) || !char.IsLetterOrDigit(line[i + 1]):
                    break;
                default:
                    text.Append(line[i]);
                    break;
            }
        }

        return System.Net.WebUtility.HtmlDecode(text.ToString()).Trim();
    }

    private static int LongestRun(string text, char mark)
    {
        (int run, int longest) = (0, 0);
        foreach (char c in text)
        {
            run = c == mark ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
