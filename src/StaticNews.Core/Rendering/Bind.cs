using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using Scriban.Runtime;
using StaticNews.Planning;

namespace StaticNews.Rendering;

/// <summary>Binds views to script objects by hand; every key is always there, so that a misspelt one is an error.</summary>
internal static class Bind
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
        ["accent"] = site.Theme.GetValueOrDefault("accent"),
        ["tagline"] = site.Theme.GetValueOrDefault("tagline", ""),
        ["footer"] = site.Theme.GetValueOrDefault("footer"),
        ["year"] = site.Year,
        ["menu"] = List(site.Menu, Link),
        ["archive_url"] = site.BasePath + "archive/",
        ["topics_url"] = site.BasePath + "topics/",
    };

    public static ScriptObject Page(PageView page, SiteView site) => new()
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
    };

    public static ScriptObject Card(CardView card) => new()
    {
        ["title"] = card.Title,
        ["url"] = card.Url,
        ["summary"] = card.Summary,
        ["kicker"] = card.Kicker,
        ["date"] = card.Date,
        ["date_text"] = card.DateText,
        ["section"] = card.Section is { } section ? Section(section) : null,
        ["authors"] = List(card.Authors, a => new ScriptObject { ["name"] = a.Title, ["url"] = a.Url }),
        ["image"] = card.Image is { } image ? Image(image) : null,
        ["minutes"] = card.Minutes,
        ["reasons"] = List(card.Reasons, r => r),
    };

    public static ScriptObject Article(ArticleView article)
    {
        ScriptObject bound = Card(article.Card);
        bound["updated"] = article.Updated;
        bound["updated_text"] = article.UpdatedText;
        bound["dateline"] = article.Dateline;
        bound["series"] = article.Series;
        bound["topics"] = List(article.Topics, Link);
        bound["body"] = Body(article.Body);
        bound["contents"] = List(article.Contents, c => new ScriptObject { ["title"] = c.Title, ["id"] = c.Id, ["level"] = c.Level });
        bound["related"] = List(article.Related, Card);
        bound["corrections"] = List(article.Corrections, c => new ScriptObject { ["date"] = c.Date, ["date_text"] = c.DateText, ["text"] = c.Text });
        ScriptObject parameters = [];
        foreach ((string key, string value) in article.Params)
        {
            parameters[key] = value;
        }

        bound["params"] = parameters;
        return bound;
    }

    public static ScriptObject Section(SectionView section, BodyView? body = null) => new()
    {
        ["title"] = section.Title,
        ["slug"] = section.Slug,
        ["url"] = section.Url,
        ["hue"] = section.Hue,
        ["body"] = Body(body),
    };

    public static ScriptObject Front(FrontView front) => new()
    {
        ["lead"] = front.Lead is { } lead ? Card(lead) : null,
        ["top"] = List(front.Top, Card),
        ["latest"] = List(front.Latest, Card),
        ["sections"] = List(front.Sections, s =>
        {
            ScriptObject section = Section(s.Section);
            section["items"] = List(s.Items, Card);
            return section;
        }),
    };

    public static ScriptObject Items(ListView list) => new()
    {
        ["title"] = list.Title,
        ["items"] = List(list.Items, Card),
        ["page"] = list.Page,
        ["pages"] = list.Pages,
        ["total"] = list.Total,
        ["previous_url"] = list.PreviousUrl,
        ["next_url"] = list.NextUrl,
        ["numbers"] = List(list.Numbers, n => new ScriptObject { ["number"] = n.Number, ["url"] = n.Url, ["current"] = n.Number == list.Page }),
    };

    public static ScriptObject Topic(TopicView topic) => new()
    {
        ["title"] = topic.Title,
        ["slug"] = topic.Slug,
        ["also_known_as"] = List(topic.AlsoKnownAs, n => n),
        ["summary"] = topic.Summary,
        ["body"] = Body(topic.Body),
        ["status"] = topic.Status,
        ["mentions"] = List(topic.Mentions, m => new ScriptObject { ["title"] = m.Title, ["url"] = m.Url, ["section"] = m.Section }),
    };

    public static ScriptObject Topics(ImmutableArray<TopicEntry> topics) => new()
    {
        ["items"] = List(topics, t => new ScriptObject { ["title"] = t.Title, ["url"] = t.Url, ["count"] = t.Count, ["status"] = t.Status }),
    };

    public static ScriptObject Author(AuthorView author) => new()
    {
        ["name"] = author.Name,
        ["url"] = author.Url,
        ["summary"] = author.Summary,
        ["body"] = Body(author.Body),
    };

    public static ScriptObject Archive(string title, ImmutableArray<PeriodView> years) => new()
    {
        ["title"] = title,
        ["years"] = List(years, Period),
    };

    private static Raw Body(BodyView? view)
    {
        if (view is null)
        {
            return new Raw("");
        }

        ArrayBufferWriter<byte> html = new(view.Body.Html.Length + (view.Targets.Length * 64) + 1);
        view.Body.WriteTo(html, view.Targets.AsSpan());
        return new Raw(Encoding.UTF8.GetString(html.WrittenSpan));
    }

    private static ScriptObject Period(PeriodView period) => new()
    {
        ["title"] = period.Title,
        ["url"] = period.Url,
        ["count"] = period.Count,
        ["months"] = List(period.Months, Period),
    };

    private static ScriptObject Link(LinkView link) => new() { ["title"] = link.Title, ["url"] = link.Url };

    private static ScriptObject Image(ImageView image) => new()
    {
        ["src"] = image.Src,
        ["alt"] = image.Alt,
        ["caption"] = image.Caption,
        ["credit"] = image.Credit,
    };

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
