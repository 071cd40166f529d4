namespace StaticNews.Planning.Maps;

/// <summary>A relation between two drawn nodes, First below Second; similarity 0 to 1.</summary>
internal readonly record struct Link(int First, int Second, double Similarity);

/// <summary>
/// The few relations worth drawing: a maximum spanning forest (Kruskal, 1956), which keeps together what hangs together,
/// and the strongest relations of each node.
/// </summary>
internal static class Backbone
{
    /// <summary>Relations among the first <paramref name="count"/> nodes, strongest first.</summary>
    public static Link[] Links(MapGraph graph, int count)
    {
        Link[] links = new Link[graph.Edges.Target.Length / 2];
        int found = 0;
        for (int node = 0; node < count; node++)
        {
            for (int slot = graph.Edges.Start[node]; slot < graph.Edges.Start[node + 1]; slot++)
            {
                int other = graph.Edges.Target[slot];
                if (other > node && other < count)
                {
                    links[found++] = new Link(node, other, graph.Similarity(node, slot));
                }
            }
        }

        links.AsSpan(0, found).Sort(Compare);
        return found == links.Length ? links : links[..found];
    }

    /// <summary>Thins links, strongest first, to a forest and to <paramref name="each"/> a node beside it.</summary>
    public static Link[] Of(IEnumerable<Link> links, int nodes, int each)
    {
        int[] parent = [.. Enumerable.Range(0, nodes)];
        int[] kept = new int[nodes];
        List<Link> backbone = [];
        foreach (Link link in links)
        {
            int first = Root(parent, link.First);
            int second = Root(parent, link.Second);
            if (first != second || (kept[link.First] < each && kept[link.Second] < each))
            {
                parent[Math.Max(first, second)] = Math.Min(first, second);
                kept[link.First]++;
                kept[link.Second]++;
                backbone.Add(link);
            }
        }

        return [.. backbone];
    }

    /// <summary>Within each group a forest and some more; between groups only what joins them into one, by their strongest link.</summary>
    public static Link[] Drawn(Link[] links, int[] groups, int each)
    {
        Link[] within = Of(links.Where(l => groups[l.First] == groups[l.Second]), groups.Length, each);
        int[] parent = [.. Enumerable.Range(0, groups.Length)];
        List<Link> bridges = [];
        foreach (Link link in links)
        {
            int first = Root(parent, groups[link.First]);
            int second = Root(parent, groups[link.Second]);
            if (first != second)
            {
                parent[Math.Max(first, second)] = Math.Min(first, second);
                bridges.Add(link);
            }
        }

        return [.. within, .. bridges];
    }

    private static int Compare(Link a, Link b)
    {
        int order = b.Similarity.CompareTo(a.Similarity);
        order = order != 0 ? order : a.First.CompareTo(b.First);
        return order != 0 ? order : a.Second.CompareTo(b.Second);
    }

    private static int Root(int[] parent, int node)
    {
        while (parent[node] != node)
        {
            parent[node] = parent[parent[node]];
            node = parent[node];
        }

        return node;
    }
}
