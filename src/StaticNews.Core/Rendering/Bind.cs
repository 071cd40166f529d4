using System.Collections.Immutable;
using Scriban.Runtime;
using StaticNews.Model;
using StaticNews.Planning;

namespace StaticNews.Rendering;

/// <summary>Binds views to script objects by hand; every key is always there, so that a misspelt one is an error.</summary>
internal static partial class Bind
{
    public static ScriptObject Site(SiteView site, TemplateSet templates) => new()
    {
        ["title"] = site.Title,
        ["description"] = site.Description,
        ["language"] = site.Language,
        ["dir"] = Direction(site.Language),
        ["home_url"] = site.BasePath,
        ["css_url"] = Asset("assets/news.css", site, templates),
        ["icon_url"] = Asset("assets/icon.svg", site, templates),
        ["logo"] = site.Theme.GetValueOrDefault("logo"),
        ["tagline"] = site.Theme.GetValueOrDefault("tagline", ""),
        ["footer"] = site.Theme.GetValueOrDefault("footer"),
        ["year"] = site.Year,
        ["hue"] = site.Theme.TryGetValue("accent", out string? accent) ? SiteConfig.Accents.IndexOf(accent) : 0,
        ["title_width"] = Width(site.Title),
        ["theme"] = Values(site.Theme),
        ["menu"] = List(site.Menu, Link),
        ["footer_links"] = List(site.FooterLinks, Link),
        ["feeds"] = List(site.Feeds, Feed),
        ["search_url"] = site.SearchUrl,
        ["graph_url"] = site.GraphUrl,
        ["corrections_url"] = site.CorrectionsUrl,
        ["share"] = List(ShareLinks.Of(site.Theme.GetValueOrDefault("share", "")), n => new ScriptObject { ["title"] = n.Title, ["url"] = n.Url, ["takes_text"] = n.TakesText }),
        ["script_url"] = Asset("assets/story.js", site, templates),
        ["search_script_url"] = Asset("assets/search.js", site, templates),
        ["corrections_at_end"] = site.CorrectionsAtEnd,
        ["archive_url"] = site.BasePath + "archive/",
        ["topics_url"] = site.BasePath + "topics/",
    };

    public static ScriptObject Page(PageView page, SiteView site, string jsonLd) => new()
    {
        ["kind"] = page.Kind,
        ["title"] = page.Title,
        ["url"] = site.BasePath + page.Url[1..],
        ["canonical"] = site.BaseUrl.TrimEnd('/') + page.Url,
        ["description"] = page.Description,
        ["language"] = page.Language,
        ["dir"] = Direction(page.Language),
        ["image"] = page.Image,
        ["noindex"] = page.NoIndex,
        ["prev_url"] = page.PreviousUrl,
        ["next_url"] = page.NextUrl,
        ["feeds"] = List(page.Feeds, Feed),
        ["meta"] = List(page.Meta, m => new ScriptObject { ["attribute"] = m.Attribute, ["name"] = m.Name, ["content"] = m.Content }),
        ["breadcrumbs"] = List(page.Breadcrumbs, Link),
        ["alternates"] = List(page.Alternates, a => new ScriptObject { ["language"] = a.Language, ["url"] = a.Url }),
        ["json_ld"] = new Raw(jsonLd),
    };

    public static ScriptObject Words(Translation translation) => Values(translation.Words);

    private static ScriptObject Reason(ReasonView item) => new() { ["title"] = item.Title, ["url"] = item.Url, ["reason"] = item.Reason };

    private static ScriptObject Feed(FeedView feed) => new() { ["title"] = feed.Title, ["url"] = feed.Url, ["type"] = feed.Type };

    private static ScriptObject Values(ImmutableDictionary<string, string> values) => Values(values, []);

    private static ScriptObject Values(ImmutableDictionary<string, string> values, ScriptObject bound)
    {
        foreach ((string key, string value) in values.OrderBy(v => v.Key, StringComparer.Ordinal))
        {
            bound[key] = value;
        }

        return bound;
    }

    private static ScriptObject Width(string title)
    {
        int quarters = TitleWidth.QuartersOfEm(title);
        return new() { ["ems"] = quarters / 4, ["quarters"] = quarters % 4 };
    }

    private static ScriptObject Link(LinkView link) => new() { ["title"] = link.Title, ["url"] = link.Url };

    private static ScriptArray List<T>(ImmutableArray<T> items, Func<T, object> bind)
    {
        ScriptArray list = new(items.Length);
        foreach (T item in items)
        {
            list.Add(bind(item));
        }

        return list;
    }

    private static string? Asset(string name, SiteView site, TemplateSet templates) =>
        templates.AssetUrls.TryGetValue(name, out string? path) ? site.BasePath + path : null;

    private static string Direction(string language) => language.Split('-')[0] is "ar" or "he" or "fa" or "ur" or "yi" or "ps" or "sd" ? "rtl" : "ltr";
}
