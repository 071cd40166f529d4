using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using Scriban.Runtime;
using StaticNews.Model;
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
        ["feeds"] = List(page.Feeds, Feed),
        ["meta"] = List(page.Meta, m => new ScriptObject { ["attribute"] = m.Attribute, ["name"] = m.Name, ["content"] = m.Content }),
        ["breadcrumbs"] = List(page.Breadcrumbs, Link),
        ["alternates"] = List(page.Alternates, a => new ScriptObject { ["language"] = a.Language, ["url"] = a.Url }),
        ["json_ld"] = new Raw(page.JsonLd),
    };

    public static ScriptObject Words(Translation translation) => Values(translation.Words);

    public static ScriptObject Card(CardView card) => new()
    {
        ["title"] = card.Title,
        ["url"] = card.Url,
        ["summary"] = card.Summary,
        ["kicker"] = card.Kicker,
        ["language"] = card.Language,
        ["dir"] = Direction(card.Language),
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
        bound["kind"] = article.Kind;
        bound["word_count"] = article.WordCount;
        bound["series"] = article.Series is { } series ? Series(series) : null;
        bound["key_points"] = List(article.KeyPoints, p => new Raw(p));
        bound["updates"] = List(article.Updates, Update);
        bound["backlinks"] = List(article.Backlinks, Backlink);
        bound["map"] = new Raw(article.Map);
        bound["has_map"] = article.Map.Length > 0;
        bound["map_items"] = List(article.MapItems, Reason);
        bound["topics"] = List(article.Topics, Link);
        bound["body"] = Body(article.Body);
        bound["contents"] = List(article.Contents, c => new ScriptObject { ["title"] = c.Title, ["id"] = c.Id, ["level"] = c.Level });
        bound["related"] = List(article.Related, Card);
        bound["corrections"] = List(article.Corrections, Correction);
        bound["params"] = Values(article.Params);
        return bound;
    }

    public static ScriptObject Section(SectionView section, BodyView? body = null) => new()
    {
        ["title"] = section.Title,
        ["slug"] = section.Slug,
        ["url"] = section.Url,
        ["hue"] = section.Hue,
        ["body"] = Body(body),
        ["has_body"] = body is not null,
    };

    public static ScriptObject Front(FrontView front) => new()
    {
        ["lead"] = front.Lead is { } lead ? Card(lead) : null,
        ["lead_related"] = List(front.LeadRelated, Card),
        ["top"] = List(front.Top, Card),
        ["latest"] = List(front.Latest, Card),
        ["edition"] = front.Edition,
        ["topics"] = List(front.Topics, Entry),
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
        ["has_body"] = topic.Body is not null,
        ["asked"] = topic.Mentions.Count(m => m.Asked),
        ["mentions"] = List(topic.Mentions, m => new ScriptObject { ["title"] = m.Title, ["url"] = m.Url, ["section"] = m.Section, ["sentence"] = m.Sentence, ["asked"] = m.Asked }),
        ["related"] = List(topic.Related, r => new ScriptObject { ["title"] = r.Title, ["url"] = r.Url, ["reason"] = r.Reason, ["count"] = r.Count }),
        ["map"] = new Raw(topic.Map),
        ["has_map"] = topic.Map.Length > 0,
        ["map_items"] = List(topic.MapItems, Reason),
    };

    public static ScriptObject Topics(TopicsView topics) => new()
    {
        ["items"] = List(topics.Items, Entry),
        ["letters"] = List(topics.Letters, g => new ScriptObject { ["letter"] = g.Title, ["items"] = List(g.Items, Entry) }),
        ["largest"] = List(topics.Largest, Entry),
    };

    public static ScriptObject Graph(string map, ImmutableArray<TopicGroup> groups) => new()
    {
        ["map"] = new Raw(map),
        ["has_map"] = map.Length > 0,
        ["groups"] = List(groups, g => new ScriptObject { ["title"] = g.Title, ["items"] = List(g.Items, Entry) }),
    };

    public static ScriptObject Corrections(ImmutableArray<CorrectedView> items) => new()
    {
        ["items"] = List(items, c =>
        {
            ScriptObject bound = Correction(c.Correction);
            bound["article"] = Link(c.Article);
            return bound;
        }),
    };

    public static ScriptObject Search(SearchView search) => new() { ["script_url"] = search.ScriptUrl, ["index_url"] = search.IndexUrl };

    public static ScriptObject Author(AuthorView author) => new()
    {
        ["name"] = author.Name,
        ["url"] = author.Url,
        ["summary"] = author.Summary,
        ["body"] = Body(author.Body),
        ["has_body"] = author.Body is not null,
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

    private static ScriptObject Entry(TopicEntry topic) => new() { ["title"] = topic.Title, ["url"] = topic.Url, ["count"] = topic.Count, ["status"] = topic.Status, ["asked"] = topic.Asked };

    private static ScriptObject Series(SeriesView series) => new()
    {
        ["title"] = series.Title,
        ["url"] = series.Url,
        ["part"] = series.Part,
        ["parts"] = series.Parts,
        ["previous"] = series.Previous is { } previous ? Link(previous) : null,
        ["next"] = series.Next is { } next ? Link(next) : null,
    };

    private static ScriptObject Update(UpdateView update) => new()
    {
        ["id"] = update.Id,
        ["title"] = update.Title,
        ["time"] = update.Time,
        ["time_text"] = update.TimeText,
        ["body"] = new Raw(update.Body),
    };

    private static ScriptObject Backlink(BacklinkView link) => new() { ["title"] = link.Title, ["url"] = link.Url, ["section"] = link.Section, ["sentence"] = link.Sentence };

    private static ScriptObject Correction(CorrectionView correction) => new() { ["date"] = correction.Date, ["date_text"] = correction.DateText, ["text"] = correction.Text };

    private static ScriptObject Reason(ReasonView item) => new() { ["title"] = item.Title, ["url"] = item.Url, ["reason"] = item.Reason };

    private static ScriptObject Feed(FeedView feed) => new() { ["title"] = feed.Title, ["url"] = feed.Url, ["type"] = feed.Type };

    private static ScriptObject Values(ImmutableDictionary<string, string> values)
    {
        ScriptObject bound = [];
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
