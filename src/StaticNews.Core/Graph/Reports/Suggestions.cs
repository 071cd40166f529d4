using System.Collections.Immutable;
using StaticNews.Model;

namespace StaticNews.Graph.Reports;

/// <summary>What an editor could do next, each list with what matters most first.</summary>
internal sealed record Suggestions(
    ImmutableArray<ToWrite> ToWrite, ImmutableArray<Unlinked> Unlinked, ImmutableArray<Article> Orphans, ImmutableArray<Twins> Twins)
{
    /// <summary>The suggestions for a site; linear in its articles, links and names.</summary>
    public static Suggestions Of(SiteGraph graph) => new(StubsOf(graph), UnlinkedOf(graph), OrphansOf(graph), [.. Reports.Twins.In(graph)]);

    /// <summary>Topics that nobody wrote: those that most sections ask for first, then those that most articles carry.</summary>
    private static ImmutableArray<ToWrite> StubsOf(SiteGraph graph)
    {
        ILookup<string, FurtherReading> asked = graph.FurtherReading.Where(f => f.Target?.Kind == "topic").ToLookup(f => f.Target!.Url, StringComparer.Ordinal);
        return [.. graph.Topics.Where(t => t.Written is null)
            .Select(t => new ToWrite(t, asked[t.Url].DistinctBy(f => (f.From.Index, f.HeadingId)).Count(), [.. asked[t.Url]]))
            .OrderByDescending(w => w.Sections).ThenByDescending(w => w.Topic.Articles.Length).ThenBy(w => w.Topic.Slug, StringComparer.Ordinal)];
    }

    /// <summary>What has a page and is named where nothing leads to it: neither a link, a phrase nor a topic in front matter.</summary>
    private static ImmutableArray<Unlinked> UnlinkedOf(SiteGraph graph)
    {
        HashSet<(int, int)> known = [.. graph.Links.Select(l => (l.From, l.To))];
        foreach (Article node in graph.Nodes)
        {
            known.UnionWith(node.Document.Front.Topics.Select(graph.Subjects.Topic).Select(t => (node.Index, t)));
        }

        Dictionary<int, List<(Article Node, NamedPlace Place)>> places = [];
        foreach (Article node in graph.Nodes.Where(n => n.Document.Kind is DocumentKind.Article or DocumentKind.Topic))
        {
            foreach (NamedPlace place in graph.Named[node.Index].Where(p => p.Block >= 0 && graph.Subjects.DocumentOf(p.Subject) is not null && known.Add((node.Index, p.Subject))))
            {
                (places.TryGetValue(place.Subject, out List<(Article, NamedPlace)>? list) ? list : places[place.Subject] = []).Add((node, place));
            }
        }

        return [.. places.Select(p => new Unlinked(graph.Nodes[p.Key], [.. p.Value])).OrderByDescending(u => u.Places.Length).ThenBy(u => u.Target.Index)];
    }

    private static ImmutableArray<Article> OrphansOf(SiteGraph graph) =>
        [.. graph.Articles.Where(a => !graph.Backlinks.Has(a.Index) && !a.Document.Front.NoIndex).OrderBy(a => a.Index)];
}
