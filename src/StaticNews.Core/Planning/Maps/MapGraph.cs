namespace StaticNews.Planning.Maps;

/// <summary>The input in one order whatever order it came in: the centre, then the largest first, ties by name and address.</summary>
internal sealed class MapGraph
{
    private const double Least = 1e-9;
    private const double Most = 1e9;

    private MapGraph(MapNode[] nodes, Adjacency edges)
    {
        Nodes = nodes;
        Edges = edges;
        Degree = new double[nodes.Length];
        for (int i = 0; i < nodes.Length; i++)
        {
            Degree[i] = edges.Degree(i);
        }
    }

    public MapNode[] Nodes { get; }

    public Adjacency Edges { get; }

    /// <summary>The sum of each node's weights.</summary>
    public double[] Degree { get; }

    public static MapGraph Of(MapInput input)
    {
        int[] order = [.. Enumerable.Range(0, input.Nodes.Length)];
        Array.Sort(order, (a, b) => Compare(input.Nodes[a], input.Nodes[b]));
        int[] place = new int[order.Length];
        List<MapNode> nodes = new(order.Length);
        Dictionary<string, int> byUrl = new(order.Length, StringComparer.Ordinal);
        foreach (int i in order)
        {
            if (byUrl.TryAdd(input.Nodes[i].Url, nodes.Count))
            {
                nodes.Add(input.Nodes[i]);
            }

            place[i] = byUrl[input.Nodes[i].Url];
        }

        MapEdge[] edges = [.. input.Edges.Where(e => e.Weight >= Least)];
        return new MapGraph([.. nodes], Adjacency.Of(
            nodes.Count, Array.ConvertAll(edges, e => Adjacency.Key(place[e.From], place[e.To])), Array.ConvertAll(edges, e => Math.Min(e.Weight, Most))));
    }

    /// <summary>The centre, or the largest node, and those that it is bound to most, at most <paramref name="count"/> in all.</summary>
    public static MapGraph Around(MapInput input, int count)
    {
        MapGraph whole = Of(input);
        if (whole.Nodes.Length == 0)
        {
            return whole;
        }

        bool isAll = whole.Nodes.Length <= count && whole.Edges.Start[1] == whole.Nodes.Length - 1;
        if (isAll)
        {
            return whole;
        }

        int[] slots = [.. Enumerable.Range(0, whole.Edges.Start[1]).OrderByDescending(s => whole.Edges.Weight[s]).ThenBy(s => s).Take(count - 1)];
        int[] kept = [0, .. slots.Select(s => whole.Edges.Target[s]).Order()];
        int[] local = new int[whole.Nodes.Length];
        Array.Fill(local, -1);
        for (int i = 0; i < kept.Length; i++)
        {
            local[kept[i]] = i;
        }

        List<long> keys = [];
        List<double> weights = [];
        foreach (int node in kept)
        {
            for (int slot = whole.Edges.Start[node]; slot < whole.Edges.Start[node + 1]; slot++)
            {
                if (local[whole.Edges.Target[slot]] > local[node])
                {
                    keys.Add(Adjacency.Key(local[node], local[whole.Edges.Target[slot]]));
                    weights.Add(whole.Edges.Weight[slot]);
                }
            }
        }

        return new MapGraph([.. kept.Select(k => whole.Nodes[k])], Adjacency.Of(kept.Length, [.. keys], [.. weights]));
    }

    /// <summary>How strongly edge <paramref name="slot"/> of <paramref name="node"/> binds, 0 to 1: its weight over the geometric mean of both ends' degrees (Salton's cosine), so that large topics do not draw everything to themselves.</summary>
    public double Similarity(int node, int slot) => Edges.Weight[slot] / Math.Sqrt(Degree[node] * Degree[Edges.Target[slot]]);

    private static int Compare(MapNode a, MapNode b)
    {
        int order = b.IsCentre.CompareTo(a.IsCentre);
        order = order != 0 ? order : b.Size.CompareTo(a.Size);
        order = order != 0 ? order : string.CompareOrdinal(a.Label, b.Label);
        order = order != 0 ? order : string.CompareOrdinal(a.Url, b.Url);
        order = order != 0 ? order : a.Hue.CompareTo(b.Hue);
        return order != 0 ? order : a.IsStub.CompareTo(b.IsStub);
    }
}
