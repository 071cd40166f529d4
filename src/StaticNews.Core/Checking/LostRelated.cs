using StaticNews.Graph;
using StaticNews.Model;

namespace StaticNews.Checking;

/// <summary>SN1916: entries of related in front matter that no document has for its path or address.</summary>
internal static class LostRelated
{
    /// <summary>By path, each in the order of the list.</summary>
    public static IEnumerable<Diagnostic> Find(CheckedSite site)
    {
        Article[] choosing = [.. site.Graph.Nodes.Where(n => !n.Document.Front.RelatedPins.IsEmpty)];
        HashSet<string> known = choosing.Length == 0 ? [] : [.. site.Graph.Nodes.Select(n => n.Url), .. site.Site.Content.Select(f => f.Path["content/".Length..])];
        return choosing.SelectMany(n => n.Document.Front.RelatedPins.Where(p => !known.Contains(p.TrimStart('/')) && !known.Contains(SitePath.Tidy(p)))
            .Select(p => Diagnostic.Warning("SN1916", n.Document.Front.At, $"nothing is at '{p}', which related names", "Write the path of an article below content/, such as world/rail.md, or its address.")));
    }
}
