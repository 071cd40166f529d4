using System.Buffers;
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
        : new Raw(html => MapSvg.Write(html, NeighbourhoodMap.Place(map), "map", MapWordsOf(words)), hash => AddTo(hash, map));

    /// <summary>The pictures of the whole site: one for wide screens, one for narrow ones.</summary>
    private static Raw Maps(MapView wide, MapView narrow, Translation words)
    {
        ArrayBufferWriter<byte> html = new();
        MapSvg.Write(html, wide, "map", MapWordsOf(words));
        MapSvg.Write(html, narrow, "map-small", MapWordsOf(words));
        return new Raw(html.WrittenMemory);
    }

    /// <summary>What the picture shows, as a list.</summary>
    private static ScriptArray MapItems(MapInput? map) => List(map?.Nodes.RemoveAt(0) ?? [], MapNodes);

    private static MapWords MapWordsOf(Translation words) => new(words["topic_map"], words["map_note"], words["not_written"]);

    private static void AddTo(ModelHash hash, MapInput map)
    {
        foreach (MapNode node in map.Nodes)
        {
            hash.Add(node.Label).Add(node.Url).Add(node.Size).Add(node.Hue).Add(node.IsStub);
        }

        foreach (MapEdge edge in map.Edges)
        {
            hash.Add(edge.From).Add(edge.To).Add(edge.Weight);
        }
    }
}
