using System.Text;
using System.Text.RegularExpressions;

namespace StaticNews.Importing.Jekyll;

/// <summary>Kramdown's own marks: ids of headings are kept, attribute lists and options are left out and reported.</summary>
internal static partial class Kramdown
{
    /// <summary>The body in plain Markdown; lines keep their numbers.</summary>
    public static string Translate(string body, int firstLine, string file, ImportLog log)
    {
        if (!body.Contains("{:", StringComparison.Ordinal))
        {
            return body;
        }

        MarkdownCode code = MarkdownCode.Of(body);
        Lines lines = new(body, firstLine);
        string text = HeadingWithId().Replace(body, m => code.Contains(m.Index) ? m.Value : $"{m.Groups["heading"].Value} {{#{m.Groups["id"].Value}}}\n");
        code = MarkdownCode.Of(text);
        return Attributes().Replace(text, match =>
        {
            if (code.Contains(match.Index))
            {
                return match.Value;
            }

            bool isToc = match.Groups["toc"].Length > 0;
            log.Lose(LossKind.Attribute, file, lines.At(Math.Min(match.Index, body.Length)), isToc ? "a table of contents is made by the theme" : $"'{match.Groups["list"].Value}' is left out");
            return new string('\n', match.Value.Count(c => c == '\n'));
        });
    }

    /// <summary>The id that Kramdown gives a heading: from its first letter on, letters, digits, hyphens and underscores, spaces as hyphens, lower case.</summary>
    public static string IdOf(string text)
    {
        StringBuilder id = new(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (Rune.IsLetter(rune) || (id.Length > 0 && (Rune.IsDigit(rune) || rune.Value is '-' or '_')))
            {
                id.Append(Rune.ToLowerInvariant(rune));
            }
            else if (rune.Value == ' ' && id.Length > 0)
            {
                id.Append('-');
            }
        }

        return id.Length == 0 ? "section" : id.ToString();
    }

    [GeneratedRegex(@"^(?<heading> {0,3}#{1,6}[ \t][^\n]*?)[ \t]*#*[ \t]*\n\{:[ \t]*#(?<id>[\w-]+)[ \t]*\}[ \t]*$", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex HeadingWithId();

    [GeneratedRegex(@"(?<toc>^[*+-][^\n]*\n\{:\s?toc[^\n}]*\}[ \t]*$)|(?<list>\{:(?!/)[^{}\n]*\}|\{:/?:?(?:options|comment|nomarkdown)?[^{}\n]*/?\})", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Attributes();
}
