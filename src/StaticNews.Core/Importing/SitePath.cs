using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using StaticNews.Content;
using StaticNews.Model;

namespace StaticNews.Importing;

/// <summary>Addresses as the new site will have them: paths that begin with '/', without the base path.</summary>
internal static class SitePath
{
    private static readonly FrozenSet<string> Devices = new[]
    {
        "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
        "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> EnginePages =
        new[] { "/topics/", "/archive/", "/search/", "/graph/", "/corrections/", "/404.html" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the engine makes a page of its own at an address.</summary>
    public static bool IsEnginePage(string url) => EnginePages.Contains(url);

    /// <summary>A leading '/', one '/' between parts, and a final '/' unless the last part is an HTML file.</summary>
    public static string Tidy(string url)
    {
        string joined = "/" + string.Join('/', url.Split('/', StringSplitOptions.RemoveEmptyEntries));
        bool isFile = joined.EndsWith(".html", StringComparison.OrdinalIgnoreCase) || joined.EndsWith(".htm", StringComparison.OrdinalIgnoreCase);
        return isFile || joined.Length == 1 ? joined : joined + "/";
    }

    /// <summary>Why a static host on some system cannot hold a page at an address, or null.</summary>
    public static string? Problem(string url) => url.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(p => Uri.UnescapeDataString(p)).Select(part => part switch
    {
        "." or ".." => "it leaves its place with '..'",
        _ when part.AsSpan().IndexOfAny("<>:\"\\|?*/") >= 0 || part.Any(char.IsControl) => "it holds a character that file names cannot have",
        _ when part.EndsWith('.') || part.EndsWith(' ') => "a part ends with a period or space",
        _ when Devices.Contains(part.Split('.')[0]) => $"Windows reserves '{part}'",
        _ when Encoding.UTF8.GetByteCount(part) > 240 => "a part is longer than 240 bytes",
        _ => null,
    }).FirstOrDefault(p => p is not null);

    /// <summary>The address that an article at a path below content/ gets from its slug, date and the site's pattern.</summary>
    public static string OfArticle(string target, string? slug, SourceDate? date, SiteConfig config)
    {
        SourcePlace place = SourcePlace.Of(target);
        TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById(config.TimeZone);
        DateTimeOffset day = TimeZoneInfo.ConvertTime(date?.In(zone) ?? place.Date ?? DateTimeOffset.UnixEpoch, zone);
        return Tidy(config.ArticlePermalink
            .Replace(":section", place.Section, StringComparison.Ordinal)
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
