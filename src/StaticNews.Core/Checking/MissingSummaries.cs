using StaticNews.Model;

namespace StaticNews.Checking;

/// <summary>SN1902: articles and written topics without a summary, whose lists, feeds and search results show the first paragraph.</summary>
internal static class MissingSummaries
{
    /// <summary>One for each.</summary>
    public static IEnumerable<Diagnostic> Find(CheckedSite site) => site.Graph.Nodes.Select(n => n.Document)
        .Where(d => d.Kind is DocumentKind.Article or DocumentKind.Topic && d.Front.Summary.Length == 0 && !d.Front.NoIndex)
        .Select(d => Diagnostic.Notice("SN1902", d.Front.At, "there is no summary", $"Write summary: with one sentence; {(d.Lead.Length > 0 ? "lists and feeds show the first paragraph" : "lists and feeds show nothing")}."));
}
