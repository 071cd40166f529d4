namespace StaticNews.Planning.Maps;

/// <summary>Which drawn nodes belong together, numbered by first appearance.</summary>
/// <param name="Of">The group of each node.</param>
/// <param name="Other">The last group, of what belongs to none, or -1.</param>
internal sealed record MapGroups(int[] Of, int Count, int Other)
{
    private const int Hues = 12;

    /// <summary>A group below this share of the nodes, or of fewer than three, joins the one that it is bound to most.</summary>
    private const double SmallestShare = .06;
    private const int Smallest = 3;

    /// <summary>There should be no more groups than fill with so many nodes.</summary>
    private const int NodesPerGroup = 4;

    /// <summary>A group should not hold more than this share of the nodes.</summary>
    private const double LargestShare = .2;
    private const double FirstResolution = .7;
    private const double LastResolution = 3;
    private const double ResolutionStep = 1.12;

    /// <summary>Hue classes in an order in which each differs most from those before.</summary>
    private static readonly int[] HueOrder = [0, 7, 4, 9, 2, 6, 11, 5, 1, 8, 3, 10];

    /// <summary>No groups.</summary>
    public static MapGroups None(int nodes) => new(new int[nodes], 1, 0);

    /// <summary>Groups of even size: communities at the lowest resolution at which none is too large, small ones merged.</summary>
    public static MapGroups Find(Link[] links, int nodes)
    {
        double most = Math.Max(2 * Smallest, nodes * LargestShare);
        int[] best = [];
        int least = int.MaxValue;
        for (double resolution = FirstResolution; resolution < LastResolution && least > most; resolution *= ResolutionStep)
        {
            Adjacency graph = Adjacency.Of(nodes, Array.ConvertAll(links, l => Adjacency.Key(l.First, l.Second)), Array.ConvertAll(links, l => l.Similarity));
            int[] found = Merge(Communities.Find(graph, resolution), links, Math.Max(Smallest, nodes * SmallestShare));
            int largest = found.CountBy(g => g).Max(g => g.Value);
            (best, least) = largest < least ? (found, largest) : (best, least);
        }

        return Collect(best);
    }

    /// <summary>A colour for each group, the largest first: the hue that most of its nodes have, or the one that differs most from those near it. No two have the same.</summary>
    /// <param name="nodes">The drawn nodes.</param>
    /// <param name="places">Where each group is.</param>
    public int[] Colours(MapNode[] nodes, Spot[] places)
    {
        int[] hues = new int[Count];
        Array.Fill(hues, -1);
        foreach (int group in Enumerable.Range(0, Count).Where(g => g != Other).OrderByDescending(g => Of.Count(x => x == g)).ThenBy(g => g))
        {
            int wanted = Enumerable.Range(0, Of.Length).Where(i => Of[i] == group && nodes[i].Hue is >= 0 and < Hues)
                .CountBy(i => nodes[i].Hue).OrderByDescending(h => h.Value).ThenBy(h => h.Key).Select(h => h.Key).FirstOrDefault(-1);
            hues[group] = wanted >= 0 && !hues.Contains(wanted) ? wanted
                : HueOrder.Where(h => !hues.Contains(h)).MaxBy(h => Enumerable.Range(0, Count).Where(g => hues[g] >= 0).Select(g => Contrast(h, hues[g]) * Math.Sqrt(Spot.Squared(places[group], places[g]))).DefaultIfEmpty(0).Min());
        }

        return hues;
    }

    /// <summary>Steps between two hues around the circle.</summary>
    private static int Contrast(int a, int b) => Math.Min(Math.Abs(a - b), Hues - Math.Abs(a - b));

    private static int[] Merge(int[] groups, Link[] links, double smallest)
    {
        while (true)
        {
            (int Group, int Into) small = groups.CountBy(g => g).Where(g => g.Value < smallest).OrderBy(g => g.Value).ThenByDescending(g => g.Key)
                .Select(g => (Group: g.Key, Into: Nearest(groups, g.Key, links))).FirstOrDefault(g => g.Into >= 0, (Group: -1, Into: -1));
            if (small.Group < 0)
            {
                return groups;
            }

            groups = Array.ConvertAll(groups, g => g == small.Group ? small.Into : g);
        }
    }

    private static int Nearest(int[] groups, int group, Link[] links)
    {
        Dictionary<int, double> binding = [];
        foreach (Link link in links)
        {
            (int a, int b) = (groups[link.First], groups[link.Second]);
            if (a != b && (a == group || b == group))
            {
                int other = a == group ? b : a;
                binding[other] = binding.GetValueOrDefault(other) + link.Similarity;
            }
        }

        return binding.OrderByDescending(p => p.Value).ThenBy(p => p.Key).Select(p => p.Key).FirstOrDefault(-1);
    }

    /// <summary>Puts single nodes, and the smallest groups if there are many, into one last group.</summary>
    private static MapGroups Collect(int[] groups)
    {
        HashSet<int> kept = [.. groups.CountBy(g => g).Where(g => g.Value > 1).OrderByDescending(g => g.Value).ThenBy(g => g.Key).Take(Math.Clamp(groups.Length / NodesPerGroup, 1, Hues - 1)).Select(g => g.Key)];
        int[] collected = Array.ConvertAll(groups, g => kept.Contains(g) ? g : int.MaxValue);
        Dictionary<int, int> numbers = [];
        foreach (int group in collected.Where(g => g != int.MaxValue))
        {
            numbers.TryAdd(group, numbers.Count);
        }

        bool others = collected.Contains(int.MaxValue);
        return new MapGroups(Array.ConvertAll(collected, g => numbers.GetValueOrDefault(g, numbers.Count)), numbers.Count + (others ? 1 : 0), others ? numbers.Count : -1);
    }
}
