using System.Collections.Immutable;

namespace StaticNews.Planning;

/// <summary>What stands around a page's content: the way that leads to it, and what other sites show of it.</summary>
internal static class PageHeads
{
    /// <summary>The page with its breadcrumbs its Open Graph properties (ogp.me) and the kind of card that it makes.</summary>
    public static PlannedOutput.Page Complete(PlannedOutput.Page page, SiteView site) => page with
    {
        View = Described(page, site) with { Breadcrumbs = Breadcrumbs(page, site), Meta = Meta(page, Described(page, site), site) },
    };

    /// <summary>A page without words of its own says what it is and of which paper.</summary>
    private static PageView Described(PlannedOutput.Page page, SiteView site) => page.View.Description.Length > 0
        ? page.View
        : page.View with { Description = $"{page.View.Title} · {site.Title}{(site.Description.Length > 0 ? ": " + site.Description : "")}" };

    private static ImmutableArray<LinkView> Breadcrumbs(PlannedOutput.Page page, SiteView site)
    {
        LinkView home = new(site.Words.For(page.View.Language)["front_page"], site.BasePath);
        LinkView Up(string word, string path) => new(site.Words.For(page.View.Language)[word], site.BasePath + path);
        return page switch
        {
            PlannedOutput.HomePage or PlannedOutput.NotFoundPage => [],
            PlannedOutput.ArticlePage { Article.Card.Section: { } section } => [home, new LinkView(section.Title, section.Url)],
            PlannedOutput.TopicPage => [home, Up("topics", "topics/")],
            PlannedOutput.ArchivePage { Url: not "/archive/" } => [home, Up("archive", "archive/")],
            _ => [home],
        };
    }

    private static ImmutableArray<MetaView> Meta(PlannedOutput.Page page, PageView view, SiteView site)
    {
        string origin = site.BaseUrl[..^site.BasePath.Length];
        (string Name, string? Content)[] properties =
        [
            ("og:site_name", site.Title), ("og:title", view.Title), ("og:type", page is PlannedOutput.ArticlePage ? "article" : "website"),
            ("og:description", view.Description), ("og:url", origin + site.BasePath + view.Url[1..]), ("og:locale", view.Language.Replace('-', '_')),
            ("og:image", view.Image is { } image && image.StartsWith('/') ? origin + image : view.Image),
            ("og:image:alt", (page as PlannedOutput.ArticlePage)?.Article.Card.Image?.Alt),
        ];
        MetaView card = new("name", "twitter:card", view.Image is null ? "summary" : "summary_large_image");
        return [.. properties.Where(p => !string.IsNullOrEmpty(p.Content)).Select(p => new MetaView("property", p.Name, p.Content!)), card];
    }
}
