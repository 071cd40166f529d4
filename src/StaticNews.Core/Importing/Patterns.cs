using StaticNews.Model;

namespace StaticNews.Importing;

/// <summary>Chooses the permalink pattern of a new site.</summary>
internal static class Patterns
{
    /// <summary>The pattern that gives most articles their old address; the site's own where others do no better.</summary>
    public static string Best(SiteConfig site, IEnumerable<string> candidates, IReadOnlyCollection<(string Target, string? Slug, SourceDate? Date, string OldUrl)> articles) =>
        candidates.Prepend(site.ArticlePermalink).Distinct(StringComparer.Ordinal)
            .MaxBy(pattern => articles.Sum(a => Fit(a, site with { ArticlePermalink = pattern })))!;

    /// <summary>2 when the article gets its old address as it is, 1 when it must state a slug.</summary>
    private static int Fit((string Target, string? Slug, SourceDate? Date, string OldUrl) article, SiteConfig site) =>
        SiteAddress.OfArticle(article.Target, article.Slug, article.Date, site) == article.OldUrl ? 2
        : SiteAddress.SlugFor(article.Target, article.OldUrl, article.Date, site) is not null ? 1 : 0;
}
