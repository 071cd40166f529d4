namespace StaticNews.Planning.Maps;

/// <summary>
/// The whole site's map: the largest topics, grouped by what they are discussed with, each group on a territory of its
/// own, in the manner of GMap (Gansner, Hu, Kobourov, "GMap: visualizing graphs and clusters as maps", 2010).
/// </summary>
internal static class TopicMap
{
    private const int Attempts = 6;

    /// <summary>Lays out <paramref name="input"/> for a wide page, or for another frame. Topics that find no room are left out, the smallest of their group first.</summary>
    public static MapView Place(MapInput input, MapFrame? frame = null)
    {
        frame ??= MapFrame.Wide;
        MapGraph graph = MapGraph.Of(input);
        if (graph.Nodes.Length == 0)
        {
            return MapView.Empty;
        }

        TopicLayout layout = new(graph, frame);
        MapView best = layout.Draw();
        for (int attempt = 1; attempt < Attempts && best.Nodes.Length < layout.Count; attempt++)
        {
            layout.GiveRoom();
            MapView next = layout.Draw();
            best = next.Nodes.Length > best.Nodes.Length ? next : best;
        }

        return best;
    }
}
