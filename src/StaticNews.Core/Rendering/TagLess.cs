using System.Net;
using System.Text;

namespace StaticNews.Rendering;

/// <summary>The words of HTML that the engine made.</summary>
internal static class TagLess
{
    /// <summary>The text without tags, entities decoded; every '&lt;' in such HTML begins a tag.</summary>
    public static string Of(string html)
    {
        StringBuilder text = new(html.Length);
        bool inTag = false;
        foreach (char c in html)
        {
            inTag = (inTag || c == '<') && c != '>';
            if (!inTag && c != '>')
            {
                text.Append(c);
            }
        }

        return WebUtility.HtmlDecode(text.ToString()).Trim();
    }
}
