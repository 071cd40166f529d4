using System.Text;
using System.Text.RegularExpressions;

namespace StaticNews.Importing.WordPress;

/// <summary>Paragraphs of classic content, which stores them as blank lines; what WordPress calls wpautop.</summary>
internal static partial class Autop
{
    /// <summary>The HTML with its paragraphs and line breaks written out; preformatted text is left alone.</summary>
    public static string Apply(string content)
    {
        StringBuilder html = new();
        int at = 0;
        foreach (Match pre in Preformatted().Matches(content))
        {
            Paragraphs(content[at..pre.Index], html);
            html.Append(pre.Value);
            at = pre.Index + pre.Length;
        }

        Paragraphs(content[at..], html);
        return html.ToString();
    }

    private static void Paragraphs(string content, StringBuilder html)
    {
        string spaced = Block().Replace(content.ReplaceLineEndings("\n"), "\n\n$0\n\n");
        foreach (string part in BlankLines().Split(spaced).Select(p => p.Trim('\n')).Where(p => p.Trim().Length > 0))
        {
            bool isBlock = BlockStart().IsMatch(part);
            html.Append(isBlock ? part : $"<p>{part.Replace("\n", "<br>\n", StringComparison.Ordinal)}</p>").Append('\n');
        }
    }

    [GeneratedRegex(@"<(pre|script|style)\b[^>]*>.*?</\1>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Preformatted();

    [GeneratedRegex(@"</?(?:address|article|aside|blockquote|dd|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|iframe|li|main|nav|ol|p|section|table|tbody|td|tfoot|th|thead|tr|ul)\b[^>]*>|<!--more-->|<!--nextpage-->", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Block();

    [GeneratedRegex(@"^\s*(?:</?(?:address|article|aside|blockquote|dd|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|iframe|li|main|nav|ol|p|section|table|tbody|td|tfoot|th|thead|tr|ul)\b|<!--)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex BlockStart();

    [GeneratedRegex(@"\n[ \t]*\n[\s]*", RegexOptions.CultureInvariant)]
    private static partial Regex BlankLines();
}
