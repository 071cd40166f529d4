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
        BuildOptions plain = options with { Drafts = false, Future = false, Expired = false };
        ImmutableArray<(Document? Document, string Url)> documents =
        [
            .. graph.Articles.Select(a => ((Document?)a.Document, a.Url)), .. graph.Sections.Select(s => (s.Written, s.Url)),
            .. graph.Topics.Select(t => (t.Written, t.Url)), .. graph.Authors.Select(a => (a.Written, a.Url)), (graph.Home, "/"),
        ];
        HashSet<string> onRequest = new(
            documents.Where(d => d.Document is { } document && !Publication.IsPublished(document.Front, plain, out _)).Select(d => d.Url), StringComparer.OrdinalIgnoreCase);
        return from document in documents
               where document.Document is not null
               from old in document.Document.Front.Aliases.Select(Permalinks.Tidy).Distinct(StringComparer.Ordinal)
               where !onRequest.Contains(old)
               select new PlannedOutput.Redirect(old, document.Url, "content/" + document.Document.Path);
    }
}
