using System.Collections.Immutable;
using StaticNews.Model;

namespace StaticNews.Planning;

/// <summary>What stands around a page's content: the way that leads to it, its feeds and translations, and what other sites show of it.</summary>
internal sealed class PageHeads(
    SiteView site, SiteConfig config, ImmutableDictionary<string, ImmutableArray<FeedView>> feeds, ImmutableDictionary<string, ImmutableArray<AlternateView>> alternates)
{
    /// <summary>So many properties most pages have at most.</summary>
    private const int UsualMeta = 16;

    private static readonly MetaView LargePreviews = new("name", "robots", "max-image-preview:large");

    private readonly ImmutableArray<FeedView> _site = feeds.GetValueOrDefault("/", []);

    /// <summary>The picture of pages without one.</summary>
    private readonly string? _share = config.Image is { } image ? config.Absolute(config.Href(image.Src)) : null;

    /// <summary>The page with its head.</summary>
    public PlannedOutput.Page Complete(PlannedOutput.Page page)
    {
        PageView view = Described(page);
        return page with
        {
            View = view with
            {
                Breadcrumbs = Breadcrumbs(page),
                Meta = Meta(page, view),
                Feeds = Feeds(page),
                Alternates = alternates.GetValueOrDefault(page.Url, []),
            },
        };
    }

    /// <summary>A page without words of its own says what it is and of which paper.</summary>
    private PageView Described(PlannedOutput.Page page) => page.View.Description.Length > 0
        ? page.View
        : page.View with { Description = $"{page.View.Title} · {site.Title}{(site.Description.Length > 0 ? ": " + site.Description : "")}" };

    private ImmutableArray<LinkView> Breadcrumbs(PlannedOutput.Page page)
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

    /// <summary>A list's own feeds in every format, then the site's in its first; an article's section and the site; elsewhere the site's.</summary>
    private ImmutableArray<FeedView> Feeds(PlannedOutput.Page page)
    {
        string list = page.Url.IndexOf("/page/", StringComparison.Ordinal) is > 0 and int cut ? page.Url[..(cut + 1)] : page.Url;
        string section = page is PlannedOutput.ArticlePage { Article.Card.Section: { } of } ? $"/{of.Slug}/" : "";
        return list != "/" && feeds.TryGetValue(list, out ImmutableArray<FeedView> own)
            ? [.. own, .. _site.Take(1)]
            : [.. _site, .. feeds.GetValueOrDefault(section, []).Take(1)];
    }

    /// <summary>Open Graph (ogp.me), the properties of its article type, a Twitter card, and what search engines may show.</summary>
    private ImmutableArray<MetaView> Meta(PlannedOutput.Page page, PageView view)
    {
        ArticleView? article = page is PlannedOutput.ArticlePage { Article: { IsNews: true } news } ? news : null;
        string? image = view.Image is { } own ? site.Absolute(own) : _share;
        ImmutableArray<MetaView>.Builder meta = ImmutableArray.CreateBuilder<MetaView>(UsualMeta);
        Property("og:site_name", site.Title);
        Property("og:title", view.Title);
        Property("og:type", article is null ? "website" : "article");
        Property("og:description", view.Description);
        Property("og:url", site.Absolute(site.Href(view.Url)));
        Property("og:locale", view.Language.Replace('-', '_'));
        Property("og:image", image);
        Property("og:image:alt", image is null ? null : Alt(page, view));
        if (article is not null)
        {
            OfArticle(article);
        }

        meta.Add(new("name", "twitter:card", image is null ? "summary" : "summary_large_image"));
        if (!view.NoIndex)
        {
            meta.Add(LargePreviews);
        }

        return meta.DrainToImmutable();

        void OfArticle(ArticleView article)
        {
            Property("article:published_time", article.Card.Date);
            Property("article:modified_time", article.Modified);
            Property("article:section", article.Card.Section?.Title);
            foreach (LinkView author in article.Card.Authors)
            {
                Property("article:author", site.Absolute(author.Url));
            }

            foreach (LinkView topic in article.Topics)
            {
                Property("article:tag", topic.Title);
            }
        }

        void Property(string name, string? content)
        {
            if (!string.IsNullOrEmpty(content))
            {
                meta.Add(new("property", name, content));
            }
        }
    }

    private string Alt(PlannedOutput.Page page, PageView view)
    {
        string? own = page switch
        {
            PlannedOutput.ArticlePage article => article.Article.Card.Image?.Alt,
            PlannedOutput.HomePage home => home.Front.Lead?.Image?.Alt,
            _ => null,
        };
        string alt = view.Image is null ? config.Image?.Alt ?? "" : own ?? "";
        return alt.Length > 0 ? alt : view.Title;
    }
}
