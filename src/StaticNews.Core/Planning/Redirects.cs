using System.Collections.Immutable;
using StaticNews.Graph;
using StaticNews.Model;

namespace StaticNews.Planning;

/// <summary>Plans the redirects of old addresses, for documents of every kind.</summary>
internal static class Redirects
{
    /// <summary>One for each alias; it yields to a page that is only built on request (a draft, one not yet due or expired), for which it stands in.</summary>
    public static IEnumerable<PlannedOutput> Plan(SiteGraph graph, BuildOptions options)
    {
        HashSet<string> onRequest = new(graph.Nodes.Where(n => Publication.StateOf(n.Document.Front, options.Now) != PublicationState.Published).Select(n => n.Url), StringComparer.OrdinalIgnoreCase);
        return from node in graph.Nodes
               where !node.Document.Front.Aliases.IsEmpty
               from old in node.Document.Front.Aliases.Select(SitePath.Tidy).Distinct(StringComparer.Ordinal)
               where !onRequest.Contains(old)
               select new PlannedOutput.Redirect(old, node.Url, "content/" + node.Document.Path);
    }
}
