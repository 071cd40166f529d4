using System.Collections.Immutable;
using StaticNews.Content;
using StaticNews.Model;

namespace StaticNews.Importing.Jekyll;

/// <summary>Decides file and address of every Jekyll page, so that no old address is lost.</summary>
internal sealed class JekyllRoutes(JekyllConfig config, SiteConfig site, ImportLog log)
{
    private readonly Dictionary<JekyllPage, Route> _byPage = new(ReferenceEqualityComparer.Instance);

    public Routes Routes { get; } = new(site, log);

    /// <summary>Where a page went; null when it is not carried.</summary>
    public Route? Of(JekyllPage page) => _byPage.GetValueOrDefault(page);

    /// <summary>The pattern that gives most articles their old address.</summary>
    public static string Pattern(ImmutableArray<JekyllPage> pages, JekyllConfig config, SiteConfig site) => Patterns.Best(
        site,
        ["/:year/:month/:day/:slug.html", "/:section/:year/:month/:day/:slug.html", "/:year/:month/:day/:slug/", "/:section/:year/:month/:day/:slug/", "/:year/:month/:slug/", "/:slug/", "/:slug.html", "/:section/:slug.html", "/blog/:slug/", "/blog/:year/:month/:day/:slug/"],
        [.. pages.Select(p => (TargetOf(p), p.Front.Text("slug"), p.Date, JekyllPermalinks.Of(p, config)))]);

    /// <summary>Takes every page in, published ones first.</summary>
    public void Add(ImmutableArray<JekyllPage> pages)
    {
        HashSet<string> sections = [.. pages.Select(p => TargetOf(p)).Where(t => t.Contains('/', StringComparison.Ordinal)).Select(t => t.Split('/')[0]).Where(s => s is not "authors" and not "topics")];
        HashSet<string> written = [];
        foreach (JekyllPage page in pages.OrderBy(p => p.IsDraft).ThenBy(p => p.Kind != JekyllKind.Page).ThenBy(p => p.File.Path, StringComparer.Ordinal))
        {
            string old = JekyllPermalinks.Of(page, config);
            string list = old.Trim('/');
            bool isList = page.Kind == JekyllKind.Page && sections.Any(s => Slug.Of(s) == list) && written.Add(list);
            Route route = old == "/" || old == "/index.html" ? Routes.Fixed(page.File.Path, "_index.md", "/", "/", !page.IsDraft)
                : SiteAddress.IsEnginePage(old) ? Routes.Replaced(page.File.Path, old)
                : JekyllPermalinks.IsBare(page, config) && SiteAddress.IsEnginePage(old.TrimEnd('/') + ".html") ? Routes.Replaced(page.File.Path, old.TrimEnd('/') + ".html")
                : isList ? Routes.Fixed(page.File.Path, sections.First(s => Slug.Of(s) == list) + "/_index.md", old, old)
                : Article(page, old);
            _byPage[page] = route;
            if (route.Target is not null)
            {
                Aliases(page, route, old);
            }
        }

        Routes.Settle();
    }

    private void Aliases(JekyllPage page, Route route, string old)
    {
        if (JekyllPermalinks.IsBare(page, config))
        {
            Routes.Alias(route, old.TrimEnd('/') + ".html", 0);
        }

        foreach (string alias in page.Front.Texts("redirect_from"))
        {
            Routes.Alias(route, alias, page.Front.Node("redirect_from")!.Line);
        }
    }

    private Route Article(JekyllPage page, string old)
    {
        string target = TargetOf(page);
        DocumentKind kind = SourcePlace.Of(target).Kind;
        if (kind is DocumentKind.Topic or DocumentKind.Author)
        {
            return Routes.Fixed(page.File.Path, target, old, $"/{(kind == DocumentKind.Topic ? "topics" : "authors")}/{Slug.Of(page.BaseName)}/", !page.IsDraft);
        }

        return Routes.Article(page.File.Path, target, old, page.Front.Text("slug"), page.Date, !page.IsDraft);
    }

    /// <summary>Posts go below their first category, or posts/; documents below their collection; pages keep their place.</summary>
    private static string TargetOf(JekyllPage page)
    {
        string name = Path.GetFileNameWithoutExtension(page.File.Path);
        string category = page.Categories.Select(Slug.Of).FirstOrDefault(c => c.Length > 0) ?? "posts";
        string section = SiteAddress.IsEnginePage($"/{category}/") || category == "authors" ? category + "-stories" : category;
        return page.Kind switch
        {
            JekyllKind.Post or JekyllKind.Draft => $"{section}/{name}.md",
            JekyllKind.Document => $"{page.Collection}/{page.Stem}.md",
            _ when page.IsIndex && page.Stem == "index" => "home.md",
            _ => page.Stem + ".md",
        };
    }
}
