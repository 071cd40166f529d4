using System.Text;
using System.Text.RegularExpressions;

namespace StaticNews.Content;

/// <summary>Rewrites [[Name]] and [[Name|text]] outside code into links that the resolver knows.</summary>
internal static partial class WikiLinks
{
    /// <summary>The text with its double brackets as wiki: links; lines keep their numbers.</summary>
    public static string Rewrite(string text)
    {
        if (!text.Contains("[[", StringComparison.Ordinal))
        {
            return text;
        }

        StringBuilder result = new(text.Length + 64);
        bool fenced = false;
        foreach (string line in text.Split('\n'))
        {
            bool isFence = line.AsSpan().TrimStart().StartsWith("```") || line.AsSpan().TrimStart().StartsWith("~~~");
            fenced ^= isFence;
            bool isCode = fenced || isFence || line.StartsWith("    ", StringComparison.Ordinal) || line.Contains('`', StringComparison.Ordinal);
            result.Append(isCode ? line : Brackets().Replace(line, Link)).Append('\n');
        }

        return result.ToString(0, result.Length - 1);
    }

    private static string Link(Match match)
    {
        string name = match.Groups[1].Value.Trim();
        string shown = match.Groups[2].Success ? match.Groups[2].Value.Trim() : name;
        return $"[{shown}](<wiki:{name.Replace("<", "", StringComparison.Ordinal).Replace(">", "", StringComparison.Ordinal)}>)";
    }

    [GeneratedRegex(@"\[\[([^\[\]|]{1,200})(?:\|([^\[\]]{1,200}))?\]\]", RegexOptions.CultureInvariant)]
    private static partial Regex Brackets();
}
