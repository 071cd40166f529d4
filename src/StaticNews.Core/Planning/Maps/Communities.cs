namespace StaticNews.Planning.Maps;

/// <summary>
/// Finds groups of nodes that are bound more closely to each other than chance would have it: the Louvain method
/// (Blondel, Guillaume, Lambiotte, Lefebvre, "Fast unfolding of communities in large networks", 2008), nodes visited in
/// order, ties to the lower community, so that the result is a function of the graph alone.
/// </summary>
internal static class Communities
{
    private const int MaxRounds = 32;
    private const double Tolerance = 1e-9;

    /// <summary>The community of every node, numbered by first appearance. A higher <paramref name="resolution"/> gives more and smaller ones; 1 is Newman's modularity.</summary>
    public static int[] Find(Adjacency graph, double resolution = 1)
    {
        int[] found = [.. Enumerable.Range(0, graph.Count)];
        double[] loops = new double[graph.Count];
        while (true)
        {
            int[] moved = Move(graph, loops, resolution);
            int count = Renumber(moved);
            for (int i = 0; i < found.Length; i++)
            {
                found[i] = moved[found[i]];
            }

            if (count == graph.Count)
            {
                return found;
            }

            (graph, loops) = Collapse(graph, loops, moved, count);
        }
    }

    /// <summary>Numbers communities 0, 1, 2 by first appearance; returns how many.</summary>
    public static int Renumber(int[] communities)
    {
        Dictionary<int, int> numbers = [];
        for (int i = 0; i < communities.Length; i++)
        {
            numbers.TryAdd(communities[i], numbers.Count);
            communities[i] = numbers[communities[i]];
        }

        return numbers.Count;
    }

    /// <summary>Moves each node to the neighbouring community with the largest gain until none gains. Loops count once in a node's degree of twice the weight inside.</summary>
    private static int[] Move(Adjacency graph, double[] loops, double resolution)
    {
        int[] community = [.. Enumerable.Range(0, graph.Count)];
        double[] degree = [.. community.Select(i => graph.Degree(i) + loops[i])];
        double[] total = [.. degree];
        double sum = degree.Sum();
        double scale = sum > 0 ? resolution / sum : 0;
        double[] binding = new double[graph.Count];
        for (int round = 0, moves = 1; moves > 0 && round < MaxRounds; round++)
        {
            moves = 0;
            for (int node = 0; node < graph.Count; node++)
            {
                int from = community[node];
                total[from] -= degree[node];
                int to = Best(graph, node, community, total, binding, degree[node] * scale);
                total[to] += degree[node];
                community[node] = to;
                moves += to == from ? 0 : 1;
            }
        }

        return community;
    }

    private static int Best(Adjacency graph, int node, int[] community, double[] total, double[] binding, double cost)
    {
        ReadOnlySpan<int> targets = graph.Target.AsSpan(graph.Start[node]..graph.Start[node + 1]);
        ReadOnlySpan<double> weights = graph.Weight.AsSpan(graph.Start[node]..graph.Start[node + 1]);
        for (int e = 0; e < targets.Length; e++)
        {
            binding[community[targets[e]]] += weights[e];
        }

        int best = community[node];
        double gain = binding[best] - (total[best] * cost);
        foreach (int target in targets)
        {
            int other = community[target];
            double gained = binding[other] - (total[other] * cost);
            if (gained > gain + Tolerance || (gained > gain - Tolerance && other < best && best != community[node]))
            {
                (best, gain) = (other, gained);
            }
        }

        foreach (int target in targets)
        {
            binding[community[target]] = 0;
        }

        return best;
    }

    private static (Adjacency Graph, double[] Loops) Collapse(Adjacency graph, double[] loops, int[] community, int count)
    {
        double[] inside = new double[count];
        List<long> keys = [];
        List<double> weights = [];
        for (int node = 0; node < graph.Count; node++)
        {
            inside[community[node]] += loops[node];
            for (int e = graph.Start[node]; e < graph.Start[node + 1]; e++)
            {
                int other = graph.Target[e];
                if (community[node] == community[other])
                {
                    inside[community[node]] += graph.Weight[e];
                }
                else if (node < other)
                {
                    keys.Add(Adjacency.Key(community[node], community[other]));
                    weights.Add(graph.Weight[e]);
                }
            }
        }

        return (Adjacency.Of(count, [.. keys], [.. weights]), inside);
    }
}
