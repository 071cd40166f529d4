using System.Collections.Immutable;
using StaticNews.Content;
using StaticNews.Model;

namespace StaticNews.Importing.Hugo;

/// <summary>Decides file and address of every Hugo page, so that no old address is lost.</summary>
internal sealed class HugoRoutes(HugoConfig config, SiteConfig site, DateTimeOffset now, ImportLog log)
{
    private readonly Routes _routes = new(site, log);
    private readonly Dictionary<HugoPage, Route> _byPage = new(ReferenceEqualityComparer.Instance);

    /// <summary>The addresses as settled.</summary>
    public Routes Routes => _routes;

    /// <summary>Where a page went; null when it is not carried.</summary>
    public Route? Of(HugoPage page) => _byPage.GetValueOrDefault(page);

    /// <summary>The pattern, among those that the site uses and the default, that gives most articles their old address.</summary>
    public static string Pattern(ImmutableArray<HugoPage> pages, HugoConfig config, SiteConfig site)
    {
        HugoPage[] articles = [.. pages.Where(p => p.Kind == HugoKind.Page)];
        IEnumerable<string> used = articles.Select(p => config.Permalink("page", p.Section)).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(Translated).OfType<string>();
        return Patterns.Best(site, used, [.. articles.Select(p => (TargetOf(p), p.Slug, p.Date, HugoPermalinks.Of(p, config)))]);
    }

    /// <summary>Takes every page in, published ones first, so that they win their address.</summary>
    public void Add(ImmutableArray<HugoPage> pages)
    {
        HashSet<string> written = [.. pages.Where(p => p.Kind == HugoKind.Section).Select(p => p.Folder)];
        HashSet<string> sections = [.. pages.Where(p => p.Kind is HugoKind.Page or HugoKind.Section && p.Section.Length > 0).Select(p => p.Section)];
        foreach (HugoPage page in pages.OrderBy(p => !IsOut(p)).ThenBy(p => p.Kind == HugoKind.Page).ThenBy(p => p.Path, StringComparer.Ordinal).ThenBy(p => p.Language, StringComparer.Ordinal))
        {
            if (page.IsHidden)
            {
                log.Lose(LossKind.Page, page.File.Path, 0, "the page is headless or not rendered, and had no address");
                continue;
            }

            string old = HugoPermalinks.Of(page, config);
            string list = old.Trim('/');
            bool isList = page.Kind == HugoKind.Page && sections.Contains(list) && written.Add(list);
            Route route = isList ? _routes.Fixed(page.File.Path, list + "/_index.md", old, ListUrl(list)) : RouteOf(page, old);
            _byPage[page] = route;
            foreach (string alias in route.Target is null ? [] : page.Front.Texts("aliases"))
            {
                _routes.Alias(route, Absolute(alias, old), page.Front.Node("aliases")!.Line);
            }
        }

        foreach (string section in sections.Where(s => !written.Contains(s) && $"/{HugoNames.OfPath(s)}/" == ListUrl(s)))
        {
            _routes.Reserve(ListUrl(section));
        }

        foreach (string section in sections.Where(s => !written.Contains(s) && $"/{HugoNames.OfPath(s)}/" != ListUrl(s) && !SiteAddress.IsEnginePage(ListUrl(s))).Order(StringComparer.Ordinal))
        {
            Implied.Add((_routes.Fixed(section, section + "/_index.md", $"/{HugoNames.OfPath(section)}/", ListUrl(section)), section));
        }
    }

    /// <summary>Sections without a file of their own, whose old address needs one to carry an alias.</summary>
    public List<(Route Route, string Title)> Implied { get; } = [];

    private Route RouteOf(HugoPage page, string old)
    {
        string origin = page.File.Path;
        bool isForeign = page.Language.Length > 0;
        switch (page.Kind)
        {
            case HugoKind.Home when !isForeign:
                return _routes.Fixed(origin, "_index.md", old, "/");
            case HugoKind.Section when !isForeign && page.Folder == page.Section:
                return SiteAddress.IsEnginePage(ListUrl(page.Section)) ? _routes.Replaced(origin, old) : _routes.Fixed(origin, page.Section + "/_index.md", old, ListUrl(page.Section), IsOut(page));
            case HugoKind.Taxonomy when !isForeign && HugoTaxonomies.IsAuthors(page.Section):
                return _routes.Fixed(origin, "authors/_index.md", old, "/authors/");
            case HugoKind.Taxonomy:
                return _routes.Replaced(origin, SiteAddress.IsEnginePage(old) ? old : "/topics/");
            case HugoKind.Term when !isForeign && Slug.Of(HugoTaxonomies.TermOf(page)) is { Length: > 0 } slug:
                string folder = HugoTaxonomies.IsAuthors(page.Section) ? "authors" : "topics";
                return _routes.Fixed(origin, $"{folder}/{slug}.md", old, $"/{folder}/{slug}/", IsOut(page));
            default:
                return SiteAddress.IsEnginePage(old) ? _routes.Replaced(origin, old) : Article(page, old);
        }
    }

    private Route Article(HugoPage page, string old)
    {
        string target = TargetOf(page);
        DocumentKind kind = SourcePlace.Of(target).Kind;
        if (kind is DocumentKind.Topic or DocumentKind.Author)
        {
            string own = $"/{(kind == DocumentKind.Topic ? "topics" : "authors")}/{Slug.Of(page.Slug ?? page.BaseName)}/";
            return own == old ? _routes.Fixed(page.File.Path, target, old, own) : _routes.Article(page.File.Path, target.Replace('/', '-'), old, page.Slug, page.Date, IsOut(page));
        }

        return _routes.Article(page.File.Path, target, old, page.Kind == HugoKind.Page ? page.Slug : null, page.Date, IsOut(page));
    }

    /// <summary>Whether a page is published now, or will be: it is no draft and has not expired.</summary>
    public bool IsOut(HugoPage page) =>
        !page.IsDraft && !(SourceDate.Parse(page.Front.Text("expirydate") ?? page.Front.Text("unpublishdate"))?.In(TimeZoneInfo.FindSystemTimeZoneById(site.TimeZone)) <= now);

    /// <summary>The file of an article below content/: its old place, with .md; a nested section's page becomes a bundle's.</summary>
    private static string TargetOf(HugoPage page)
    {
        string folder = page.Folder.Length > 0 ? page.Folder + "/" : "";
        string language = page.Language.Length > 0 ? "." + page.Language : "";
        string name = page.Kind == HugoKind.Page ? Path.GetFileNameWithoutExtension(page.Path) : "index";
        return folder.Length == 0 && name == "index" ? $"home{language}.md" : $"{folder}{name}{language}.md";
    }

    private static string ListUrl(string section) => $"/{Slug.Of(section)}/";

    /// <summary>An alias without a leading '/' stands beside the page.</summary>
    private static string Absolute(string alias, string pageUrl) =>
        alias.StartsWith('/') ? alias : "/" + SiteAddress.Combine(SiteAddress.Combine(pageUrl, ".."), alias);

    /// <summary>A Hugo pattern in our tokens, or null when it holds others.</summary>
    private static string? Translated(string pattern)
    {
        string ours = new[] { ":slugorcontentbasename", ":slugorfilename", ":contentbasename", ":filename", ":title" }
            .Aggregate(pattern, (p, token) => p.Replace(token, ":slug", StringComparison.Ordinal));
        string left = new[] { ":section", ":slug", ":year", ":month", ":day" }.Aggregate(ours, (p, token) => p.Replace(token + "/", "/", StringComparison.Ordinal));
        return (left + "/").Contains(':', StringComparison.Ordinal) ? null : SitePath.Tidy(ours);
    }
}
