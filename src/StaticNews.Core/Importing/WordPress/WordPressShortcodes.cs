using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;

namespace StaticNews.Importing.WordPress;

/// <summary>Shortcodes in brackets: those of WordPress become HTML, those of plugins stay visible as code and are reported.</summary>
internal sealed partial class WordPressShortcodes(Func<string, WxrAttachment?> attachment, Func<string, IEnumerable<WxrAttachment>> children)
{
    private static readonly FrozenSet<string> Known = new[] { "caption", "wp_caption", "gallery", "embed", "youtube", "vimeo", "audio", "video", "playlist" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The content with its shortcodes turned into HTML; <paramref name="post"/> is the post's id.</summary>
    public string ToHtml(string content, string post, Action<string> lose)
    {
        if (!content.Contains('[', StringComparison.Ordinal))
        {
            return content;
        }

        string text = Caption().Replace(content, m => $"<figure>{m.Groups["image"].Value}<figcaption>{m.Groups["text"].Value.Trim()}</figcaption></figure>");
        text = Embed().Replace(text, m => $"\n\n<p>{m.Groups["url"].Value.Trim()}</p>\n\n");
        HashSet<string> closed = [.. Closing().Matches(text).Select(m => m.Groups[1].Value)];
        return Tag().Replace(text, match =>
        {
            string name = match.Groups["name"].Value;
            if (match.Groups["escaped"].Length > 0 && match.Value.EndsWith("]]", StringComparison.Ordinal))
            {
                return match.Value[1..^1];
            }

            bool isShortcode = Known.Contains(name) || closed.Contains(name) || match.Groups["attributes"].Value.Contains('=', StringComparison.Ordinal);
            return !isShortcode ? match.Value : match.Groups["close"].Length == 0 && Html(name, Attributes(match.Groups["attributes"].Value), post) is { } html ? html : Kept(match, name, lose);
        });
    }

    private string? Html(string name, Dictionary<string, string> attributes, string post)
    {
        string Of(string key) => attributes.GetValueOrDefault(key, "");
        switch (name)
        {
            case "gallery" or "playlist":
                IEnumerable<WxrAttachment> pictures = Of("ids").Length > 0 ? Of("ids").Split(',').Select(i => attachment(i.Trim())).OfType<WxrAttachment>() : children(post);
                return string.Concat(pictures.Select(p => name == "gallery" ? p.Figure() : $"<p><a href=\"{Markdown.Html(p.Url)}\">{Markdown.Html(p.Title)}</a></p>"));
            case "youtube" or "vimeo":
                string id = Of("id").Length > 0 ? Of("id") : Of("0").TrimStart('=');
                string address = id.StartsWith("http", StringComparison.Ordinal) ? id : (name == "youtube" ? "https://youtu.be/" : "https://vimeo.com/") + id;
                return Embeds.PageOf(address) is { } page ? $"<p><a href=\"{page.Url}\">{page.Title}</a></p>" : null;
            case "audio" or "video":
                string source = new[] { "src", "mp3", "mp4", "m4a", "ogg", "webm" }.Select(Of).FirstOrDefault(v => v.Length > 0, "");
                return source.Length == 0 ? null : $"<p><a href=\"{Markdown.Html(source)}\">{(name == "audio" ? "Audio" : "Video")}</a></p>";
            default:
                return null;
        }
    }

    private static string Kept(Match match, string name, Action<string> lose)
    {
        if (match.Groups["close"].Length == 0)
        {
            lose($"the shortcode '{name}' is kept as text");
        }

        return $"<code>{Markdown.Html(match.Value)}</code>";
    }

    private static Dictionary<string, string> Attributes(string text)
    {
        Dictionary<string, string> attributes = new(StringComparer.OrdinalIgnoreCase);
        int position = 0;
        foreach (Match match in Attribute().Matches(text))
        {
            string key = match.Groups["key"].Success ? match.Groups["key"].Value : (position++).ToString(System.Globalization.CultureInfo.InvariantCulture);
            attributes.TryAdd(key, match.Groups["value"].Value);
        }

        return attributes;
    }

    [GeneratedRegex(@"\[(?:wp_)?caption\b[^\]]*\]\s*(?<image>(?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*</a>)?)(?<text>.*?)\[/(?:wp_)?caption\]", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Caption();

    [GeneratedRegex(@"\[embed\b[^\]]*\](?<url>[^\[\]]{1,2000})\[/embed\]", RegexOptions.CultureInvariant)]
    private static partial Regex Embed();

    [GeneratedRegex(@"\[/([A-Za-z][\w-]*)\]", RegexOptions.CultureInvariant)]
    private static partial Regex Closing();

    [GeneratedRegex(@"(?<escaped>\[?)\[(?<close>/?)(?<name>[A-Za-z][\w-]*)(?<attributes>(?:\s|=|/)[^\[\]]*)?\]\]?", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex("(?:(?<key>[\\w-]+)\\s*=\\s*)?(?:[\"“”](?<value>[^\"“”]*)[\"“”]|'(?<value>[^']*)'|(?<value>[^\\s\"']+))", RegexOptions.CultureInvariant)]
    private static partial Regex Attribute();
}
