using System.Text.RegularExpressions;
using StaticNews.Content;

namespace StaticNews.Importing.WordPress;

/// <summary>The second pass: turns one post or page after another into Markdown.</summary>
internal sealed partial class WordPressArticles(WordPressSite export, WordPressRoutes routes, WordPressMedia media, string file, ImportLog log)
{
    private readonly Dictionary<string, WordPressEntry> _byId = export.Entries.GroupBy(e => e.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
    private readonly ILookup<string, WxrAttachment> _byParent = export.Attachments.Values.ToLookup(a => a.Parent, StringComparer.Ordinal);
    private readonly HashSet<string> _commentFiles = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Writes an item if it is a post or page that is carried.</summary>
    public void Write(WxrItem item)
    {
        if (!_byId.TryGetValue(item.Id, out WordPressEntry? entry) || entry.Line != item.Line || entry.Route is not { Target: { } target } route)
        {
            return;
        }

        void Lose(string detail) => log.Lose(detail.Contains("shortcode", StringComparison.Ordinal) || detail.Contains("block", StringComparison.Ordinal) ? LossKind.Shortcode : LossKind.Html, file, item.Line, $"'{item.Title}': {detail}");
        FrontMatterDraft draft = FrontMatter(item, entry, route);
        string text = Markdown(item["encoded"], item, target, Lose);
        log.Write("content/" + target, draft.With(text), $"{file}({item.Line})", entry.Type == "page" ? "pages" : "articles");
        WordPressComments.Write(item, route, CommentFile(entry, target), html => Markdown(html, item, target, _ => { }), file, log);
    }

    private FrontMatterDraft FrontMatter(WxrItem item, WordPressEntry entry, Route route)
    {
        FrontMatterDraft draft = new(file, log);
        draft.Text("title", item.Title.Length > 0 ? item.Title : entry.Slug);
        draft.Set("date", item.Type == "page" || entry.Date is null ? null : Yaml.Plain(entry.Date.Text));
        draft.Set("updated", item.Modified is { } modified && entry.Date is { } date && modified.Local > date.Local ? Yaml.Plain(modified.Text) : null);
        draft.Set("draft", entry.IsDraft ? Yaml.Flag(true) : null);
        draft.Text("slug", route.Slug ?? (entry.Slug != Path.GetFileNameWithoutExtension(route.Target) && !route.WritesUrl ? entry.Slug : null));
        draft.Text("url", route.WritesUrl ? route.Url : null);
        draft.List("aliases", route.Aliases);
        draft.List("topics", [.. entry.Terms.Where(t => t.Domain == "post_tag" || (t.Domain == "category" && t.Slug != "uncategorized" && Slug.Of(t.Slug) != entry.Section)).Select(t => t.Name).Distinct(StringComparer.Ordinal)]);
        string[] authors = [.. entry.Terms.Where(t => t.Domain == "author").Select(t => t.Name)];
        draft.List("authors", item.Type == "page" ? [] : authors.Length > 0 ? authors : entry.Author.Length > 0 ? [routes.NameOf(entry.Author)] : []);
        draft.Text("summary", Plain(item["excerpt"]) is { Length: > 0 } excerpt ? excerpt : item.MetaOf("_yoast_wpseo_metadesc"));
        draft.Set("featured", item["is_sticky"] == "1" ? Yaml.Flag(true) : null);
        draft.Set("image", Image(item));
        if (item["post_password"].Length > 0)
        {
            log.Lose(LossKind.FrontMatter, file, item.Line, $"'{item.Title}' asked for a password; it is a draft now");
        }

        foreach ((string key, string value) in item.Meta.Where(m => m.Key.Length > 0 && m.Key[0] != '_' && m.Value.Length > 0))
        {
            Custom(draft, key, value, item);
        }

        return draft;
    }

    /// <summary>A custom field is carried when it is plain text; what PHP serialised is not.</summary>
    private void Custom(FrontMatterDraft draft, string key, string value, WxrItem item)
    {
        if (value.Length <= 1_000 && !Serialised().IsMatch(value) && !draft.Has(key))
        {
            draft.Carry(key, new YamlNode.Scalar(value, false, item.Line, 1));
        }
        else
        {
            log.Lose(LossKind.FrontMatter, file, item.Line, $"'{item.Title}': the custom field '{key}' is left out");
        }
    }

    private YamlNode? Image(WxrItem item)
    {
        if (!export.Attachments.TryGetValue(item.MetaOf("_thumbnail_id"), out WxrAttachment? picture))
        {
            return null;
        }

        List<(string, YamlNode)> image = [("src", Yaml.Text(media.PathOf(picture.Url, item.Line) ?? picture.Url))];
        image.AddRange(picture.Alt.Length > 0 ? [("alt", Yaml.Text(picture.Alt))] : []);
        image.AddRange(Plain(picture.Caption) is { Length: > 0 } caption ? [("caption", Yaml.Text(caption))] : []);
        return Yaml.Map(image);
    }

    private string Markdown(string content, WxrItem item, string target, Action<string> lose)
    {
        WordPressShortcodes shortcodes = new(id => export.Attachments.GetValueOrDefault(id), post => _byParent[post].OrderBy(a => a.Line));
        string html = Gutenberg.ToHtml(shortcodes.ToHtml(content, item.Id, lose), lose);
        HtmlToMarkdown converter = new(address => Link(address, item, target), lose);
        return converter.Convert(html);
    }

    private string? Link(string address, WxrItem item, string target)
    {
        if (media.PathOf(address, item.Line) is { } upload)
        {
            return upload;
        }

        if (OwnSite.PathOf(address, export.BaseUrl) is not { } path)
        {
            return null;
        }

        if (Query().Match(path) is { Success: true } query && _byId.TryGetValue(query.Groups[1].Value, out WordPressEntry? entry) && entry.Route?.Target is { } other)
        {
            return SiteAddress.Relative(target, other);
        }

        string plain = OwnSite.WithoutTail(path);
        return routes.Routes.Follow(Uri.UnescapeDataString(plain)) is { } now ? now + path[plain.Length..] : null;
    }

    private string CommentFile(WordPressEntry entry, string target)
    {
        string name = entry.Slug;
        return _commentFiles.Add(name) ? $"data/comments/{name}.yml" : $"data/comments/{target[..^3].Replace('/', '-')}.yml";
    }

    private static string Plain(string html) => MarkdownText.Collapsed(System.Net.WebUtility.HtmlDecode(Tag().Replace(html, ""))).Trim();

    [GeneratedRegex("<[^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex(@"^/\?(?:p|page_id|attachment_id)=(\d+)", RegexOptions.CultureInvariant)]
    private static partial Regex Query();

    [GeneratedRegex(@"^(?:a:\d+:\{|O:\d+:|s:\d+:"")", RegexOptions.CultureInvariant)]
    private static partial Regex Serialised();
}
