using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using StaticNews.Model;

namespace StaticNews.Importing.Jekyll;

/// <summary>Evaluates the addresses that Jekyll gives; source: its documentation of permalinks.</summary>
internal static partial class JekyllPermalinks
{
    /// <summary>The address of a page or post, without the base path; one without an ending gets the '/' that a folder needs.</summary>
    public static string Of(JekyllPage page, JekyllConfig config) => SitePath.Tidy(Expanded(page, config));

    /// <summary>Whether the address had no ending, so that Jekyll wrote a file .html that answers too.</summary>
    public static bool IsBare(JekyllPage page, JekyllConfig config) => Expanded(page, config) is var url && !url.EndsWith('/') && !url.EndsWith(".html", StringComparison.Ordinal) && !url.EndsWith(".htm", StringComparison.Ordinal);

    private static string Expanded(JekyllPage page, JekyllConfig config)
    {
        string pattern = page.Front.Text("permalink") is { } own ? Style(own, page, config) ?? own : page.Kind switch
        {
            JekyllKind.Post or JekyllKind.Draft => Style(config.Settings.Text("collections.posts.permalink") ?? config.Permalink, page, config) ?? config.Settings.Text("collections.posts.permalink") ?? config.Permalink,
            JekyllKind.Document => config.Settings.Text($"collections.{page.Collection}.permalink") ?? "/:collection/:path" + Suffix(config.Permalink),
            _ => page.IsIndex ? "/:path/" : "/:path/:basename" + Suffix(config.Permalink),
        };
        return Token().Replace(pattern, match => Value(match.Groups[1].Value, page, config) ?? match.Value);
    }

    /// <summary>The pattern of a named style, or null when it is a pattern itself.</summary>
    private static string? Style(string name, JekyllPage page, JekyllConfig config) => name switch
    {
        "date" => "/:categories/:year/:month/:day/:title:output_ext",
        "pretty" => page.Kind == JekyllKind.Page ? (page.IsIndex ? "/:path/" : "/:path/:basename/") : "/:categories/:year/:month/:day/:title/",
        "ordinal" => "/:categories/:year/:y_day/:title:output_ext",
        "weekdate" => "/:categories/:year/W:week/:short_day/:title:output_ext",
        "none" => "/:categories/:title:output_ext",
        _ => null,
    };

    /// <summary>What the style of posts makes of the ends of other addresses.</summary>
    private static string Suffix(string permalink) => permalink switch
    {
        "pretty" => "/",
        "date" or "ordinal" or "none" => ":output_ext",
        _ => permalink.EndsWith('/') ? "/" : permalink.EndsWith(":output_ext", StringComparison.Ordinal) ? ":output_ext" : "",
    };

    private static string? Value(string token, JekyllPage page, JekyllConfig config)
    {
        TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById(config.TimeZone);
        DateTime date = page.Date is null ? DateTime.UnixEpoch : TimeZoneInfo.ConvertTime(page.Date.In(zone), zone).DateTime;
        string Date(string format) => date.ToString(format, CultureInfo.InvariantCulture);
        return token switch
        {
            "year" => Date("yyyy"),
            "short_year" => Date("yy"),
            "month" => Date("MM"),
            "i_month" => Date("%M"),
            "short_month" => Date("MMM"),
            "long_month" => Date("MMMM"),
            "day" => Date("dd"),
            "i_day" => Date("%d"),
            "y_day" => date.DayOfYear.ToString("D3", CultureInfo.InvariantCulture),
            "w_year" => ISOWeek.GetYear(date).ToString(CultureInfo.InvariantCulture),
            "week" => ISOWeek.GetWeekOfYear(date).ToString("D2", CultureInfo.InvariantCulture),
            "w_day" => (date.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)date.DayOfWeek).ToString(CultureInfo.InvariantCulture),
            "short_day" => Date("ddd"),
            "long_day" => Date("dddd"),
            "hour" => Date("HH"),
            "minute" => Date("mm"),
            "second" => Date("ss"),
            "title" => page.Front.Text("slug") is { } slug ? Slugified(slug, keepsCase: true) : Slugified(page.BaseName, keepsCase: true),
            "slug" => Slugified(page.Front.Text("slug") ?? page.BaseName, keepsCase: false),
            "categories" => string.Join('/', page.Categories.Select(c => c.ToLowerInvariant()).Distinct(StringComparer.Ordinal)),
            "slugified_categories" => string.Join('/', page.Categories.Select(c => Slugified(c, keepsCase: false)).Distinct(StringComparer.Ordinal)),
            "output_ext" => ".html",
            "collection" => page.Collection,
            "path" => page.Kind == JekyllKind.Page ? Folder(page.Stem) : page.Stem,
            "basename" or "name" => page.BaseName,
            _ => null,
        };
    }

    /// <summary>Jekyll's slugs: letters, digits and, where the case is kept, some signs; the rest one hyphen.</summary>
    private static string Slugified(string text, bool keepsCase)
    {
        StringBuilder slug = new(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            bool isKept = Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
                || (keepsCase && rune.Value is '.' or '_' or '~' or '!' or '$' or '&' or '\'' or '(' or ')' or '+' or ',' or ';' or '=' or '@');
            slug.Append(isKept ? (keepsCase ? rune : Rune.ToLowerInvariant(rune)).ToString() : slug.Length > 0 && slug[^1] != '-' ? "-" : "");
        }

        return slug.ToString().Trim('-');
    }

    private static string Folder(string path) => path.LastIndexOf('/') is >= 0 and var slash ? path[..slash] : "";

    [GeneratedRegex(":([a-z_]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Token();
}
