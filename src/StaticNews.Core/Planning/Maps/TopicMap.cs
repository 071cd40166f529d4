namespace StaticNews.Planning.Maps;

/// <summary>
/// The whole site's map: the largest topics, grouped by what they are discussed with, each group on a territory of its
/// own, in the manner of GMap (Gansner, Hu, Kobourov, "GMap: visualizing graphs and clusters as maps", 2010).
/// </summary>
internal static class TopicMap
{
    private const int Layouts = 4;
    private const int Attempts = 6;

    /// <summary>If so many topics find no room, the next layout tries this share of them.</summary>
    private const double Fewer = .93;

    /// <summary>
    /// Lays out <paramref name="input"/> for a wide page, or for another frame: as many of the largest topics as find room.
    /// One that finds none in the best attempt is left out, though smaller ones of other groups are drawn.
    /// </summary>
    public static MapView Place(MapInput input, MapFrame? frame = null)
    {
        frame ??= MapFrame.Wide;
        MapGraph graph = MapGraph.Of(input);
        MapView best = MapView.Empty;
        (int complete, int most, double scale) = (0, Math.Min(graph.Nodes.Length, frame.MaxNodes), 1);
        for (int i = 0; i < Layouts && complete < most; i++)
        {
            TopicLayout layout = new(graph, frame, most, scale);
            for (int attempt = 0; attempt < Attempts && complete < layout.Count; attempt++)
            {
                MapView view = layout.Draw();
                bool isBetter = layout.Complete > complete || (layout.Complete == complete && view.Nodes.Length > best.Nodes.Length);
                (best, complete) = isBetter ? (view, layout.Complete) : (best, complete);
                layout.GiveRoom();
            }

            scale = layout.Scale;
            most = Math.Max(1, (int)(layout.Count * Fewer));
        }

        return best;
    }
}
