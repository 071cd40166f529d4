using System.Collections.Immutable;
using Scriban.Runtime;
using StaticNews.Model;
using StaticNews.Planning;

namespace StaticNews.Rendering;

/// <summary>Binds views to what templates see by hand; every key is always there, so that a misspelt one is an error.</summary>
internal static partial class Bind
{
    /// <summary>The list that most lists of most pages are.</summary>
    private static readonly ScriptArray Nothing = new(0) { IsReadOnly = true };

    private static readonly Shape<FeedView> FeedsOf = new() { ["title"] = f => f.Title, ["url"] = f => f.Url, ["type"] = f => f.Type };

    private static readonly Shape<MetaView> Metas = new() { ["attribute"] = m => m.Attribute, ["name"] = m => m.Name, ["content"] = m => m.Content };

    private static readonly Shape<AlternateView> Alternates = new() { ["language"] = a => a.Language, ["url"] = a => a.Url };

    private static readonly Shape<int> Widths = new() { ["ems"] = quarters => quarters / 4, ["quarters"] = quarters => quarters % 4 };

    private static readonly Shape<(string Title, string Url, bool TakesText)> Networks = new() { ["title"] = n => n.Title, ["url"] = n => n.Url, ["takes_text"] = n => n.TakesText };

    private static readonly Shape<(SiteView View, TemplateSet Templates)> Sites = new()
    {
        ["title"] = s => s.View.Title,
        ["description"] = s => s.View.Description,
        ["language"] = s => s.View.Language,
        ["dir"] = s => Direction(s.View.Language),
        ["home_url"] = s => s.View.BasePath,
        ["css_url"] = s => Asset("assets/news.css", s.View, s.Templates),
        ["icon_url"] = s => Asset("assets/icon.svg", s.View, s.Templates),
        ["logo"] = s => s.View.Theme.GetValueOrDefault("logo"),
        ["tagline"] = s => s.View.Theme.GetValueOrDefault("tagline", ""),
        ["footer"] = s => s.View.Theme.GetValueOrDefault("footer"),
        ["year"] = s => s.View.Year,
        ["hue"] = s => s.View.Theme.TryGetValue("accent", out string? accent) ? SiteConfig.Accents.IndexOf(accent) : 0,
        ["title_width"] = s => Widths.Of(TitleWidth.QuartersOfEm(s.View.Title)),
        ["theme"] = s => Values(s.View.Theme),
        ["menu"] = s => List(s.View.Menu, Links),
        ["footer_links"] = s => List(s.View.FooterLinks, Links),
        ["feeds"] = s => List(s.View.Feeds, FeedsOf),
        ["search_url"] = s => s.View.SearchUrl,
        ["graph_url"] = s => s.View.GraphUrl,
        ["corrections_url"] = s => s.View.CorrectionsUrl,
        ["share"] = s => List(ShareLinks.Of(s.View.Theme.GetValueOrDefault("share", "")), Networks),
        ["script_url"] = s => Asset("assets/story.js", s.View, s.Templates),
        ["search_script_url"] = s => Asset("assets/search.js", s.View, s.Templates),
        ["corrections_at_end"] = s => s.View.CorrectionsAtEnd,
        ["archive_url"] = s => s.View.BasePath + "archive/",
        ["topics_url"] = s => s.View.BasePath + "topics/",
    };

    private static readonly Shape<(PageView View, SiteView Site, Raw JsonLd)> Pages = new()
    {
        ["kind"] = p => p.View.Kind,
        ["title"] = p => p.View.Title,
        ["url"] = p => p.Site.Href(p.View.Url),
        ["canonical"] = p => string.Concat(p.Site.BaseUrl.AsSpan().TrimEnd('/'), p.View.Url),
        ["description"] = p => p.View.Description,
        ["language"] = p => p.View.Language,
        ["dir"] = p => Direction(p.View.Language),
        ["image"] = p => p.View.Image,
        ["noindex"] = p => p.View.NoIndex,
        ["prev_url"] = p => p.View.PreviousUrl,
        ["next_url"] = p => p.View.NextUrl,
        ["feeds"] = p => List(p.View.Feeds, FeedsOf),
        ["meta"] = p => List(p.View.Meta, Metas),
        ["breadcrumbs"] = p => List(p.View.Breadcrumbs, Links),
        ["alternates"] = p => List(p.View.Alternates, Alternates),
        ["json_ld"] = p => p.JsonLd,
    };

    public static Bound Site(SiteView site, TemplateSet templates) => Sites.Of((site, templates));

    public static Bound Page(PageView page, SiteView site, Raw jsonLd) => Pages.Of((page, site, jsonLd));

    public static ScriptObject Words(Translation translation) => Values(translation.Words);

    private static ScriptObject Values(ImmutableDictionary<string, string> values) => Values(values, []);

    private static ScriptObject Values(ImmutableDictionary<string, string> values, ScriptObject bound)
    {
        foreach ((string key, string value) in values.OrderBy(v => v.Key, StringComparer.Ordinal))
        {
            bound[key] = value;
        }

        bound.IsReadOnly = true;
        return bound;
    }

    /// <summary>Items as templates see them.</summary>
    public static ScriptArray List<T>(ImmutableArray<T> items, Func<T, object?> bind)
    {
        if (items.IsEmpty)
        {
            return Nothing;
        }

        ScriptArray list = new(items.Length);
        foreach (T item in items)
        {
            list.Add(bind(item));
        }

        list.IsReadOnly = true;
        return list;
    }

    /// <summary>Texts, or what else templates see as it is.</summary>
    public static ScriptArray List<T>(ImmutableArray<T> items)
        where T : class => List(items, item => item);

    private static ScriptArray List<T>(ImmutableArray<T> items, Shape<T> shape) => List(items, shape.Bind);

    private static string? Asset(string name, SiteView site, TemplateSet templates) =>
        templates.Assets.Paths.TryGetValue(name, out string? path) ? site.BasePath + path : null;

    private static string Direction(string language) => language.Split('-')[0] is "ar" or "he" or "fa" or "ur" or "yi" or "ps" or "sd" ? "rtl" : "ltr";
}
