using System.Collections.Immutable;
using Scriban.Runtime;
using StaticNews.Model;
using StaticNews.Planning;
using StaticNews.Planning.Maps;

namespace StaticNews.Rendering;

internal static partial class Bind
{
    /// <summary>Adds map, has_map and map_items: the picture around one page, laid out when it is printed, and the same as a list.</summary>
    private static void AddMap(ScriptObject bound, MapInput? map, Translation words)
    {
        bound["map"] = map is null ? new Raw("") : new Raw(() => MapSvg.Write(NeighbourhoodMap.Place(map), "map", MapWordsOf(words)), hash => AddTo(hash, map));
        bound["has_map"] = map is not null;
        bound["map_items"] = List(map?.Nodes.RemoveAt(0) ?? [], n => new ScriptObject { ["title"] = n.Label, ["url"] = n.Url, ["reason"] = "" });
    }

    private static MapWords MapWordsOf(Translation words) => new(words["topic_map"], words["map_note"], words["not_written"]);

    private static void AddTo(ModelHash hash, MapInput map)
    {
        foreach (MapNode node in map.Nodes)
        {
            hash.Add(node.Label).Add(node.Url).Add((object)node.Size).Add((object)node.Hue).Add((object)node.IsStub);
        }

        foreach (MapEdge edge in map.Edges)
        {
            hash.Add((object)edge.From).Add((object)edge.To).Add((object)edge.Weight);
        }
    }
}
