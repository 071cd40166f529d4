using System.Text;
using System.Text.RegularExpressions;

namespace StaticNews.Importing.WordPress;

/// <summary>Content of the block editor: HTML between comments such as &lt;!-- wp:paragraph --&gt;; text outside blocks is classic.</summary>
internal static partial class Gutenberg
{
    /// <summary>The content as plain HTML; blocks that WordPress fills when a page is shown are reported.</summary>
    public static string ToHtml(string content, Action<string> lose)
    {
        if (!content.Contains("<!-- wp:", StringComparison.Ordinal))
        {
            return Embedded(Autop.Apply(content));
        }

        StringBuilder html = new();
        (int at, int depth) = (0, 0);
        foreach (Match comment in BlockComment().Matches(content))
        {
            string between = content[at..comment.Index];
            html.Append(depth == 0 && between.Trim().Length > 0 ? Autop.Apply(between) : between);
            at = comment.Index + comment.Length;
            bool isClosing = comment.Groups["close"].Length > 0;
            bool isSelfClosed = comment.Groups["self"].Length > 0;
            depth = Math.Max(0, depth + (isClosing ? -1 : isSelfClosed ? 0 : 1));
            if (isSelfClosed && comment.Groups["name"].Value is not ("separator" or "spacer" or "more"))
            {
                lose($"the block '{comment.Groups["name"].Value}' is made by WordPress when a page is shown, and is left out");
            }
        }

        string rest = content[at..];
        html.Append(rest.Trim().Length > 0 ? Autop.Apply(rest) : "");
        return Embedded(html.ToString());
    }

    /// <summary>An address alone in its paragraph, which WordPress shows as a player, as a link.</summary>
    private static string Embedded(string html) => Address().Replace(html, match =>
    {
        string url = System.Net.WebUtility.HtmlDecode(match.Groups["url"].Value);
        (string title, string page) = Embeds.PageOf(url) ?? (url, url);
        return $"<p><a href=\"{Markdown.Html(page)}\">{Markdown.Html(title)}</a></p>";
    });

    [GeneratedRegex(@"<!--\s*(?<close>/?)wp:(?<name>[a-z][a-z0-9/_-]*)(?:\s+\{[^\n]*?\})?\s*(?<self>/?)-->", RegexOptions.CultureInvariant)]
    private static partial Regex BlockComment();

    [GeneratedRegex("<(?<tag>p|div)(?: class=\"wp-block-embed__wrapper\")?>\\s*(?<url>https?://[^\\s<>\"]+)\\s*</\\k<tag>>", RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
