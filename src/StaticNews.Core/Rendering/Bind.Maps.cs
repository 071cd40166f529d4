using System.Text;
using Scriban.Runtime;
using StaticNews.Model;
using StaticNews.Planning;
using StaticNews.Planning.Maps;

namespace StaticNews.Rendering;

internal static partial class Bind
{
    private static readonly Shape<MapNode> MapNodes = new() { ["title"] = n => n.Label, ["url"] = n => n.Url, ["reason"] = _ => "" };

    /// <summary>The picture around one page, laid out when it is printed.</summary>
    private static Raw Map(MapInput? map, Translation words) => map is null
        ? Raw.Empty
        : new Raw(html => Encoding.UTF8.GetBytes(MapSvg.Write(NeighbourhoodMap.Place(map), "map", MapWordsOf(words)), html), hash => AddTo(hash, map));

    /// <summary>What the picture shows, as a list.</summary>
    private static ScriptArray MapItems(MapInput? map) => List(map?.Nodes.RemoveAt(0) ?? [], MapNodes);

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
