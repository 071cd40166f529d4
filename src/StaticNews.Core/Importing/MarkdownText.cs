using System.Text;
using System.Text.RegularExpressions;

namespace StaticNews.Importing;

/// <summary>Turns plain text into text that Markdown leaves as it is.</summary>
internal static partial class MarkdownText
{
    /// <summary>Runs of white space as one space; no-break spaces stay.</summary>
    public static string Collapsed(string text) => Space().Replace(text, " ");

    /// <summary>Text in which no sign means anything to Markdown; single brackets mean nothing but within a link's text.</summary>
    public static string Escaped(string text, bool isLinkText = false)
    {
        StringBuilder escaped = new(text.Length + 8);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            bool isInWord = c == '_' && i > 0 && i + 1 < text.Length && char.IsLetterOrDigit(text[i - 1]) && char.IsLetterOrDigit(text[i + 1]);
            char next = i + 1 < text.Length ? text[i + 1] : ' ';
            bool isMark = c is '\\' or '`' or '*' || (c == '_' && !isInWord)
                || (c == '[' && (isLinkText || next is '[' or '^')) || (c == ']' && (isLinkText || next is '(' or '[' or ':'))
                || (c == '<' && i + 1 < text.Length && (char.IsAsciiLetter(text[i + 1]) || text[i + 1] is '/' or '!' or '?'))
                || (c == '~' && i + 1 < text.Length && text[i + 1] == '~')
                || (c == '&' && Entity().IsMatch(text.AsSpan(i, Math.Min(12, text.Length - i))));
            escaped.Append(isMark ? "\\" : "").Append(c);
        }

        return escaped.ToString();
    }

    /// <summary>Whether an address may stand in a link: no scheme, or http, https, mailto, tel.</summary>
    public static bool IsAllowed(string address) => MarkdownLinks.ForbiddenScheme(address) is null;

    [GeneratedRegex(@"[ \t\r\n\f]+", RegexOptions.CultureInvariant)]
    private static partial Regex Space();

    [GeneratedRegex(@"^&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,8});", RegexOptions.CultureInvariant)]
    private static partial Regex Entity();
}
