namespace StaticNews.Planning.Maps;

/// <summary>The surroundings of one topic or article: it in the middle, what it is bound to most around it. Made for every page, so it is quick.</summary>
internal static class NeighbourhoodMap
{
    private const int StressRounds = 30;
    private const int Rounds = 100;
    private const double Inflation = 1.2;
    private const double Margin = 6;
    private const double LeastHeight = 150;

    /// <summary>Distances of neighbours that are bound to each other, and of unconnected nodes in lengths of the longest path; from the centre it is 1.</summary>
    private const double Together = .9;
    private const double Apart = 1;

    /// <summary>So many neighbours stand on one ellipse; more on two, which reach this far to the sides.</summary>
    private const int OneRing = 7;
    private const double Near = .58;
    private const double Far = .92;

    /// <summary>Lays out the node that is the centre, or the largest, and its neighbours; nothing if it has none.</summary>
    public static MapView Place(MapInput input)
    {
        MapFrame frame = MapFrame.Neighbourhood;
        MapGraph graph = MapGraph.Around(input, frame.MaxNodes);
        int count = graph.Nodes.Length;
        if (count < 2)
        {
            return MapView.Empty;
        }

        MapSign[] signs = MapSign.OfLargest(graph.Nodes, frame, frame.MaxNodes);
        Link[] links = Backbone.Links(graph, signs.Length);
        PlacedBox[] bodies = new PlacedBox[signs.Length];
        double need = 0;
        for (int i = 0; i < signs.Length; i++)
        {
            (double width, double high) = (signs[i].Width, signs[i].Height);
            bodies[i] = new PlacedBox(width, high) { IsFixed = i == 0 };
            need += (width + frame.Gap) * (high + frame.Gap);
        }

        double height = Math.Ceiling(Math.Clamp(need / frame.Fill / frame.Width, LeastHeight, frame.Height));
        Region region = new(Polygon.Inset(Polygon.Rectangle(frame.Width, height), Margin));
        Link[] spokes = Array.FindAll(links, l => l.First == 0);
        Link[] among = Strongest(Array.FindAll(links, l => l.First != 0), signs.Length);
        Surround(bodies, links, region);
        Untangling.Run(bodies, [.. Enumerable.Range(1, bodies.Length - 1)], among);
        Relaxation.Run(bodies, region, frame.Gap, Rounds, Inflation);
        Relaxation.Settle(bodies, region, frame.Gap / 2);
        return new MapDrawing(graph.Nodes, signs, bodies, MapGroups.None(signs.Length), [.. spokes, .. among]).View(frame.Shape, frame.Width, height, [region.Corners], [null]);
    }

    /// <summary>Places on an ellipse around the centre, near and far in turn, in the order of directions in which stress puts them.</summary>
    private static void Surround(PlacedBox[] bodies, Link[] links, Region region)
    {
        double[,] distances = StressLayout.Distances(bodies.Length, links.Select(l => (l.First, l.Second, l.First == 0 ? 1 : Together)), Apart);
        Spot[] spots = StressLayout.Place(distances, StressRounds);
        double[] directions = Array.ConvertAll(spots, s => Direction(s.X - spots[0].X, s.Y - spots[0].Y));
        int[] around = [.. Enumerable.Range(1, bodies.Length - 1)];
        Array.Sort(around, (a, b) => directions[a] == directions[b] ? a.CompareTo(b) : directions[a].CompareTo(directions[b]));
        Spot middle = new((region.Bounds.Left + region.Bounds.Right) / 2, (region.Bounds.Top + region.Bounds.Bottom) / 2);
        bodies[0].Centre = middle;
        for (int k = 0; k < around.Length; k++)
        {
            Spot unit = Unit(4.0 * k / around.Length);
            double reach = around.Length > OneRing && k % 2 == 1 ? Near : Far;
            bodies[around[k]].Centre = new Spot(middle.X + (unit.X * reach * region.Bounds.Width / 2), middle.Y + (unit.Y * reach * region.Bounds.Height / 2));
        }
    }

    /// <summary>A direction as 0 to 4 around a square, which orders as an angle does and needs no trigonometry.</summary>
    private static double Direction(double x, double y)
    {
        double sum = Math.Max(Math.Abs(x) + Math.Abs(y), 1e-12);
        double along = y / sum;
        return x < 0 ? 2 - along : y < 0 ? 4 + along : along;
    }

    /// <summary>The point of the unit circle in a direction of 0 to 4.</summary>
    private static Spot Unit(double direction)
    {
        (double x, double y) = direction < 2 ? (1 - direction, 1 - Math.Abs(1 - direction)) : (direction - 3, Math.Abs(direction - 3) - 1);
        double length = Math.Sqrt((x * x) + (y * y));
        return new Spot(x / length, y / length);
    }

    /// <summary>Of the links between neighbours the strongest of each, and not too many.</summary>
    private static Link[] Strongest(Link[] links, int count)
    {
        Link[] backbone = Backbone.Of(links, count, 1);
        return backbone[..Math.Min(backbone.Length, count / 3)];
    }
}
