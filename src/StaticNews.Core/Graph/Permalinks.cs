using System.Globalization;
using StaticNews.Model;

namespace StaticNews.Graph;

/// <summary>The addresses of articles.</summary>
internal static class Permalinks
{
    /// <summary>The address of an article by its own url or the configured pattern.</summary>
    public static string OfArticle(Document document, SiteConfig config, TimeZoneInfo zone, List<Diagnostic> found)
    {
        string url = Expand(document.Front.Url ?? config.ArticlePermalink, document, zone);
        if (SitePath.Problem(url) is { } problem)
        {
            found.Add(Diagnostic.Error("SN1303", document.Front.At, $"the address '{url}' {problem}", "Write a path such as /about/ in url."));
        }

        return url;
    }

    private static string Expand(string pattern, Document document, TimeZoneInfo zone)
    {
        if (!pattern.Contains(':', StringComparison.Ordinal))
        {
            return SitePath.Tidy(pattern);
        }

        string placed = pattern
            .Replace(":section", document.Folder, StringComparison.Ordinal)
            .Replace(":slug", document.Slug, StringComparison.Ordinal);
        return SitePath.Tidy(placed.Contains(':', StringComparison.Ordinal) ? Dated(placed, document, zone) : placed);
    }

    private static string Dated(string pattern, Document document, TimeZoneInfo zone)
    {
        DateTimeOffset date = TimeZoneInfo.ConvertTime(document.Front.Date ?? DateTimeOffset.UnixEpoch, zone);
        return pattern
            .Replace(":year", date.ToString("yyyy", CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace(":month", date.ToString("MM", CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace(":day", date.ToString("dd", CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }
}
