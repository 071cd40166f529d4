using StaticNews.Graph;
using StaticNews.Model;

namespace StaticNews.Checking;

/// <summary>SN1903: articles that no other page's text, phrase or menu leads to; readers find them in lists only.</summary>
internal static class Orphans
{
    /// <summary>By path.</summary>
    public static IEnumerable<Diagnostic> Find(CheckedSite site)
    {
        HashSet<string> menus = [.. site.Menus.Select(m => SitePath.Tidy(m.Url.Split('#', '?')[0]))];
        HashSet<int> pinned = site.Graph.Related.Pinned;
        return site.Graph.Articles.Where(a => !site.Graph.Backlinks.Has(a.Index) && !pinned.Contains(a.Index) && !menus.Contains(a.Url))
            .OrderBy(a => a.Index).Select(a => Diagnostic.Notice("SN1903", a.Document.Front.At, "no other page links to this article", Remedy(site, a)));
    }

    /// <summary>The closest relative is the best place for a link.</summary>
    private static string Remedy(CheckedSite site, Article orphan) => site.Graph.Related[orphan.Index] is [{ } closest, ..]
        ? $"Link to it where readers would want it, for instance from {closest.Article.Document.File}."
        : "Link to it where readers would want it.";
}
