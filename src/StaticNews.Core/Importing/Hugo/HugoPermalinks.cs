using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using StaticNews.Model;

namespace StaticNews.Importing.Hugo;

/// <summary>Evaluates the addresses that Hugo gives its pages; source: the documentation of permalinks, and Hugo 0.169 as oracle.</summary>
internal static partial class HugoPermalinks
{
    /// <summary>Words of Go's time layout, each with the .NET format of the same meaning.</summary>
    private static readonly FrozenDictionary<string, string> GoLayout = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["2006"] = "yyyy",
        ["06"] = "yy",
        ["01"] = "MM",
        ["1"] = "%M",
        ["Jan"] = "MMM",
        ["January"] = "MMMM",
        ["02"] = "dd",
        ["2"] = "%d",
        ["Mon"] = "ddd",
        ["Monday"] = "dddd",
        ["15"] = "HH",
        ["03"] = "hh",
        ["3"] = "%h",
        ["04"] = "mm",
        ["4"] = "%m",
        ["05"] = "ss",
        ["5"] = "%s",
        ["PM"] = "tt",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The address of a page, without the base path.</summary>
    public static string Of(HugoPage page, HugoConfig config)
    {
        string language = page.Language.Length > 0 ? "/" + page.Language : "";
        if (page.Front.Text("url") is { } url && page.Kind != HugoKind.Home)
        {
            string own = url.Contains(':', StringComparison.Ordinal) && !url.Contains("://", StringComparison.Ordinal) ? Expand(url, page).ToLowerInvariant() : url;
            return SitePath.Tidy(own.StartsWith('/') ? own : language + "/" + own);
        }

        return page.Kind switch
        {
            HugoKind.Home => SitePath.Tidy(language + "/"),
            HugoKind.Term => SitePath.Tidy(language + OfTerm(page.Section, page.Folder[(page.Section.Length + 1)..], page, config)),
            _ => SitePath.Tidy(language + OfFile(page, config)),
        };
    }

    /// <summary>The address of a term of a taxonomy; <paramref name="page"/> is its own page, if it has one.</summary>
    public static string OfTerm(string taxonomy, string term, HugoPage? page, HugoConfig config)
    {
        string last = page?.Slug is { } slug ? HugoNames.OfTitle(slug) : page is null ? "" : page.Title;
        return config.Permalink("term", taxonomy) is { } pattern
            ? SitePath.Tidy(ExpandTerm(pattern, taxonomy, term, last))
            : SitePath.Tidy($"{HugoNames.OfPath(taxonomy)}/{(page?.Slug is null ? HugoNames.OfPath(term) : last)}");
    }

    private static string OfFile(HugoPage page, HugoConfig config)
    {
        bool isList = page.Kind != HugoKind.Page;
        string kind = page.Kind switch { HugoKind.Page => "page", HugoKind.Taxonomy => "taxonomy", _ => "section" };
        if (config.Permalink(kind, page.Section) is { } pattern && page.Section.Length > 0 && (!isList || page.Folder == page.Section))
        {
            string expanded = Expand(pattern, page);
            return config.UglyUrls && !isList && !SitePath.Tidy(expanded).EndsWith(".html", StringComparison.Ordinal) ? expanded.TrimEnd('/') + ".html" : expanded;
        }

        string folder = isList || page.IsBundle ? Parent(page.Folder) : page.Folder;
        string name = page.Slug is { } slug ? HugoNames.OfTitle(slug) : HugoNames.OfPath(isList ? page.Folder.Split('/')[^1] : page.BaseName);
        string path = $"/{HugoNames.OfPath(folder)}/{name}";
        return config.UglyUrls && !isList ? path + ".html" : path + "/";
    }

    private static string Expand(string pattern, HugoPage page) => Token().Replace(pattern, match => Value(match, page).ToLowerInvariant());

    private static string Value(Match match, HugoPage page)
    {
        string token = match.Groups[1].Value;
        DateTime date = page.Date?.Local ?? DateTime.MinValue;
        string Date(string format) => date.ToString(format, CultureInfo.InvariantCulture);
        return token switch
        {
            "year" => Date("yyyy"),
            "month" => Date("MM"),
            "monthname" => Date("MMMM"),
            "day" => Date("dd"),
            "weekday" => ((int)date.DayOfWeek).ToString(CultureInfo.InvariantCulture),
            "weekdayname" => date.DayOfWeek.ToString(),
            "yearday" => date.DayOfYear.ToString(CultureInfo.InvariantCulture),
            "section" or "sectionslug" => HugoNames.OfPath(page.Section),
            "sections" or "sectionslugs" => Sections(page, match.Groups[2].Value),
            "title" => HugoNames.OfTitle(page.Title),
            "slug" => HugoNames.OfTitle(page.Slug ?? page.Title),
            "filename" or "contentbasename" => HugoNames.OfTitle(page.BaseName),
            "slugorfilename" or "slugorcontentbasename" => HugoNames.OfTitle(page.Slug ?? page.BaseName),
            _ => GoLayout.TryGetValue(token, out string? format) ? Date(format) : match.Value,
        };
    }

    private static string ExpandTerm(string pattern, string taxonomy, string term, string last) => Token().Replace(pattern, match => match.Groups[1].Value switch
    {
        "slug" or "title" or "slugorfilename" or "slugorcontentbasename" => HugoNames.OfTitle(last.Length > 0 ? last : term.Replace('-', ' ')),
        "filename" or "contentbasename" => HugoNames.OfPath(term),
        "section" or "sections" => HugoNames.OfPath(taxonomy),
        _ => match.Value,
    });

    /// <summary>Sections of a page; a slice such as [1:], [:2], [1:last] or [last] picks some, without the one that the slice ends at.</summary>
    private static string Sections(HugoPage page, string slice)
    {
        string[] parts = [.. page.Sections.Select(HugoNames.OfPath)];
        if (slice.Length == 0)
        {
            return string.Join('/', parts);
        }

        string[] ends = slice.Split(':');
        int Index(string text, int otherwise) => text == "last" ? parts.Length - 1 : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int i) ? i : otherwise;
        int from = Math.Clamp(Index(ends[0], 0), 0, parts.Length);
        int to = ends.Length == 1 ? from + 1 : Index(ends[1], parts.Length);
        return string.Join('/', parts[from..Math.Clamp(to, from, parts.Length)]);
    }

    private static string Parent(string folder) => folder.LastIndexOf('/') is >= 0 and var slash ? folder[..slash] : "";

    [GeneratedRegex(@":(\w+)(?:\[([^\]]*)\])?", RegexOptions.CultureInvariant)]
    private static partial Regex Token();
}
