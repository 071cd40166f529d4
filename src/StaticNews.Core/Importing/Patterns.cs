using StaticNews.Model;

namespace StaticNews.Importing;

/// <summary>Chooses the permalink pattern of a new site.</summary>
internal static class Patterns
{
    /// <summary>The pattern that gives most articles their old address; the site's own where others do no better.</summary>
    public static string Best(SiteConfig site, IEnumerable<string> candidates, IReadOnlyCollection<(string Target, string? Slug, SourceDate? Date, string OldUrl)> articles) =>
        candidates.Prepend(site.ArticlePermalink).Distinct(StringComparer.Ordinal)
            .MaxBy(pattern => articles.Count(a => SitePath.OfArticle(a.Target, a.Slug, a.Date, site with { ArticlePermalink = pattern }) == a.OldUrl))!;
}
