using System.Collections.Frozen;
using System.Globalization;
using StaticNews.Content;
using StaticNews.Model;

namespace StaticNews.Importing;

/// <summary>Addresses that articles will have on the new site, and links between its files.</summary>
internal static class SiteAddress
{
    private static readonly FrozenSet<string> EnginePages =
        new[] { "/topics/", "/archive/", "/search/", "/graph/", "/corrections/", "/404.html" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the engine makes a page of its own at an address.</summary>
    public static bool IsEnginePage(string url) => EnginePages.Contains(url);

    /// <summary>The address that an article at a path below content/ gets from its slug, date and the site's pattern.</summary>
    public static string OfArticle(string target, string? slug, SourceDate? date, SiteConfig config)
    {
        SourcePlace place = SourcePlace.Of(target);
        TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById(config.TimeZone);
        DateTimeOffset day = TimeZoneInfo.ConvertTime(date?.In(zone) ?? place.Date ?? DateTimeOffset.UnixEpoch, zone);
        return SitePath.Tidy(config.ArticlePermalink
            .Replace(":section", place.Folder, StringComparison.Ordinal)
            .Replace(":slug", slug is { Length: > 0 } && Slug.Of(slug) is { Length: > 0 } own ? own : place.Slug, StringComparison.Ordinal)
            .Replace(":year", day.ToString("yyyy", CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace(":month", day.ToString("MM", CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace(":day", day.ToString("dd", CultureInfo.InvariantCulture), StringComparison.Ordinal));
    }

    /// <summary>The slug, taken from an address's end, with which the pattern gives that address; null when none does.</summary>
    public static string? SlugFor(string target, string url, SourceDate? date, SiteConfig config)
    {
        string last = url.TrimEnd('/').Split('/')[^1];
        last = last.EndsWith(".html", StringComparison.Ordinal) ? last[..^5] : last;
        return last.Length > 0 && Slug.Of(last) == last && OfArticle(target, last, date, config) == url ? last : null;
    }

    /// <summary>The link from one file below content/ to another, percent-encoded for Markdown.</summary>
    public static string Relative(string from, string to)
    {
        string[] origin = from.Split('/')[..^1];
        string[] target = to.Split('/');
        int shared = 0;
        while (shared < origin.Length && shared < target.Length - 1 && origin[shared] == target[shared])
        {
            shared++;
        }

        IEnumerable<string> parts = Enumerable.Repeat("..", origin.Length - shared).Concat(target[shared..].Select(Encoded));
        return string.Join('/', parts);
    }

    /// <summary>A path with a relative one applied, RFC 3986 section 5.2; both without a leading '/'.</summary>
    public static string Combine(string folder, string relative)
    {
        List<string> parts = [.. folder.Split('/', StringSplitOptions.RemoveEmptyEntries)];
        foreach (string part in relative.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == "..")
            {
                parts.RemoveRange(Math.Max(0, parts.Count - 1), Math.Min(1, parts.Count));
            }
            else if (part != ".")
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }

    /// <summary>A path whose spaces, brackets and marks cannot end a Markdown link.</summary>
    public static string Encoded(string path) => path
        .Replace("%", "%25", StringComparison.Ordinal).Replace(" ", "%20", StringComparison.Ordinal).Replace("(", "%28", StringComparison.Ordinal)
        .Replace(")", "%29", StringComparison.Ordinal).Replace("#", "%23", StringComparison.Ordinal).Replace("?", "%3F", StringComparison.Ordinal)
        .Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal);
}
