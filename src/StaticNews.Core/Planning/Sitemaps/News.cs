using System.Collections.Immutable;
using StaticNews.Graph;
using StaticNews.Model;

namespace StaticNews.Planning;

/// <summary>Plans the news sitemap (developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap).</summary>
internal static class News
{
    private const int MostArticles = 1_000;

    private static readonly TimeSpan Window = TimeSpan.FromDays(2);

    /// <summary>The sitemap of what was published in the last two days, and the instant at which its first article falls out.</summary>
    public static (NewsSitemap File, DateTimeOffset? NextChange) Plan(SiteGraph graph, SiteConfig config, Cards cards, DateTimeOffset now)
    {
        ImmutableArray<Article> recent =
        [
            .. graph.Articles.Where(a => a.Document.Front is { NoIndex: false, Kind: not ArticleKind.Page } front && front.Date <= now && front.Date > now - Window).Take(MostArticles),
        ];
        ImmutableArray<NewsEntry> entries = [.. recent.Select(a => new NewsEntry(
            config.Absolute(config.Href(a.Url)), a.Document.Front.Title, LanguageOf(a.Document.Front.Language ?? config.Language), cards.Local(a.Document.Front.Date!.Value)))];
        string newest = graph.Articles.FirstOrDefault(a => a.Document.Front is { NoIndex: false } front && front.Date <= now)?.Url ?? "/";
        return (new NewsSitemap("/news-sitemap.xml", config.Title, entries, config.Absolute(config.Href(newest))), NextChange(graph, recent, now));
    }

    /// <summary>When the oldest leaves, or one that is built ahead of its time comes in.</summary>
    private static DateTimeOffset? NextChange(SiteGraph graph, ImmutableArray<Article> recent, DateTimeOffset now)
    {
        DateTimeOffset? comes = graph.Articles.TakeWhile(a => a.Document.Front.Date > now).LastOrDefault()?.Document.Front.Date;
        DateTimeOffset? leaves = recent.IsEmpty ? null : recent[^1].Document.Front.Date + Window;
        return comes is null || leaves < comes ? leaves : comes;
    }

    private static string LanguageOf(string tag)
    {
        string[] parts = tag.ToLowerInvariant().Split('-');
        return parts[0] != "zh" ? parts[0] : parts.Any(p => p is "hant" or "tw" or "hk" or "mo") ? "zh-tw" : "zh-cn";
    }
}
