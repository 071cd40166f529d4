using StaticNews.Graph;
using StaticNews.Model;

namespace StaticNews.Planning;

/// <summary>Which layout an article's page is made with.</summary>
internal static class Layouts
{
    private const string Usual = "article";

    /// <summary>The layout that the article asks for, if articles have one of that name.</summary>
    public static string Of(FrontMatter front, LayoutNames layouts) => layouts.OfArticles.Contains(front.Template) ? front.Template : Usual;

    /// <summary>An error for each article that asks for a layout that is not there.</summary>
    public static IEnumerable<Diagnostic> Missing(SiteGraph graph, LayoutNames layouts) =>
        graph.Articles.Select(a => a.Document.Front).Where(f => f.TemplateAt is not null && f.Template.Length > 0 && !layouts.OfArticles.Contains(f.Template))
            .Select(f => Diagnostic.Error("SN1409", f.TemplateAt!, $"articles have no layout '{f.Template}'", Remedy(f.Template, layouts)));

    private static string Remedy(string name, LayoutNames layouts) =>
        EditDistance.Closest(name, layouts.OfArticles) is { } near ? $"Did you mean '{near}'?"
        : layouts.OfOthers.Contains(name) ? "It is the layout of other pages: give yours another name."
        : name.AsSpan().ContainsAny('/', '\\', '.') ? "Give the name alone, without folder and ending."
        : $"Write templates/layouts/{name}.html, or leave the key out.";
}
