namespace StaticNews.Planning.Maps;

/// <summary>Chooses for each sign whether its text stands above or below its circle, within the same rectangle: where fewer lines run through it.</summary>
internal static class LabelSides
{
    private const int Rounds = 2;

    /// <summary>True for text above; below is preferred.</summary>
    public static bool[] Choose(MapSign[] signs, PlacedBox[] bodies, Link[] edges)
    {
        bool[] above = new bool[signs.Length];
        for (int i = 0; i < signs.Length * Rounds; i++)
        {
            int node = i % signs.Length;
            (above[node], bool was) = (false, above[node]);
            int below = Crossings(node);
            above[node] = true;
            above[node] = below > 0 && Crossings(node) < below;
        }

        return above;

        int Crossings(int node)
        {
            Box text = signs[node].TextBounds(bodies[node].Centre, above[node]);
            int crossings = 0;
            foreach (Link edge in edges)
            {
                crossings += text.IsCrossed(Circle(edge.First), Circle(edge.Second)) ? 1 : 0;
            }

            return crossings;
        }

        Spot Circle(int node) => signs[node].Circle(bodies[node].Centre, above[node]);
    }
}
