using System.Collections.Frozen;
using System.Globalization;
using StaticNews.Model;

namespace StaticNews.Graph;

/// <summary>Addresses of documents: site paths that begin with '/', without the base path.</summary>
internal static class Permalinks
{
    private static readonly FrozenSet<string> Reserved = new[]
    {
        "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
        "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The address of an article by its own url or the configured pattern.</summary>
    public static string OfArticle(Document document, SiteConfig config, TimeZoneInfo zone, List<Diagnostic> found)
    {
        string pattern = document.Front.Url ?? config.ArticlePermalink;
        string url = Expand(pattern, document, zone);
        if (Problem(url) is { } problem)
        {
            found.Add(Diagnostic.Error("SN1303", document.Front.At, $"the address '{url}' {problem}", "Write a path such as /about/ in url."));
        }

        return url;
    }

    /// <summary>The output file of an address.</summary>
    public static string FileOf(string url)
    {
        string path = Uri.UnescapeDataString(url).TrimStart('/');
        return path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path;
    }

    /// <summary>A leading '/', one '/' between parts, and a final '/' unless the last part is a file name.</summary>
    public static string Tidy(string url)
    {
        string joined = "/" + string.Join('/', url.Split('/', StringSplitOptions.RemoveEmptyEntries));
        bool isFile = joined.EndsWith(".html", StringComparison.OrdinalIgnoreCase) || joined.EndsWith(".htm", StringComparison.OrdinalIgnoreCase);
        return isFile || joined.Length == 1 ? joined : joined + "/";
    }

    /// <summary>What is wrong with an address on some system, or null.</summary>
    public static string? Problem(string url)
    {
        foreach (string part in Uri.UnescapeDataString(url).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            string? problem = part switch
            {
                "." or ".." => "leaves its place with '..'",
                _ when part.AsSpan().IndexOfAny("<>:\"\\|?*") >= 0 || part.Any(char.IsControl) => "holds a character that file names cannot have",
                _ when part.EndsWith('.') || part.EndsWith(' ') => "has a part that ends with a period or space",
                _ when Reserved.Contains(part.Split('.')[0]) => $"holds '{part}', which Windows reserves",
                _ when System.Text.Encoding.UTF8.GetByteCount(part) > 240 => "has a part longer than 240 bytes",
                _ => null,
            };
            if (problem is not null)
            {
                return problem;
            }
        }

        return null;
    }

    private static string Expand(string pattern, Document document, TimeZoneInfo zone)
    {
        if (!pattern.Contains(':', StringComparison.Ordinal))
        {
            return Tidy(pattern);
        }

        DateTimeOffset date = TimeZoneInfo.ConvertTime(document.Front.Date ?? DateTimeOffset.UnixEpoch, zone);
        return Tidy(pattern
            .Replace(":section", document.Section, StringComparison.Ordinal)
            .Replace(":slug", document.Slug, StringComparison.Ordinal)
            .Replace(":year", date.ToString("yyyy", CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace(":month", date.ToString("MM", CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace(":day", date.ToString("dd", CultureInfo.InvariantCulture), StringComparison.Ordinal));
    }
}
