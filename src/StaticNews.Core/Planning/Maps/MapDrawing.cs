using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace StaticNews.Planning.Maps;

/// <summary>Turns placed bodies into the picture; what was left out is not in it.</summary>
internal sealed class MapDrawing(MapNode[] nodes, MapSign[] signs, PlacedBox[] bodies, MapGroups groups, Link[] links)
{
    /// <summary>The share of drawn links that are drawn thicker.</summary>
    private const double StrongShare = .25;

    private int[] _hues = [];

    public MapView View(MapShape shape, double width, double height, ImmutableArray<Spot>[] cells, MapLabel?[] captions)
    {
        _hues = groups.Colours(nodes, Array.ConvertAll(cells, c => Polygon.Measure(c.AsSpan()).Centre));
        Link[] drawn = Array.FindAll(links, l => !bodies[l.First].IsLeftOut && !bodies[l.Second].IsLeftOut);
        bool[] above = LabelSides.Choose(signs, bodies, drawn);
        int[] places = new int[bodies.Length];
        List<PlacedNode> placed = new(bodies.Length);
        List<MapGroup> grouped = new(groups.Count);
        for (int g = 0; g < groups.Count; g++)
        {
            int first = placed.Count;
            for (int i = 0; i < bodies.Length; i++)
            {
                if (groups.Of[i] == g && !bodies[i].IsLeftOut)
                {
                    places[i] = placed.Count;
                    placed.Add(Node(i, above[i]));
                }
            }

            if (placed.Count > first)
            {
                grouped.Add(Group(g, [.. CollectionsMarshal.AsSpan(placed)[first..]], cells[g], captions[g]));
            }
        }

        return new MapView(shape, width, height, [.. placed], Edges(drawn, places), [.. grouped], nodes.Length);
    }

    private PlacedNode Node(int i, bool above)
    {
        Spot circle = signs[i].Circle(bodies[i].Centre, above);
        MapLabel label = signs[i].Label(bodies[i].Centre.X, signs[i].TextBounds(bodies[i].Centre, above).Top);
        return new PlacedNode(nodes[i], circle.X, circle.Y, signs[i].Radius, label, groups.Of[i] == groups.Other ? nodes[i].Hue : _hues[groups.Of[i]]);
    }

    private ImmutableArray<PlacedEdge> Edges(Link[] drawn, int[] places)
    {
        double[] similarities = Array.ConvertAll(drawn, l => l.Similarity);
        Array.Sort(similarities);
        double strong = drawn.Length == 0 ? 0 : similarities[^(1 + (int)(drawn.Length * StrongShare))];
        ImmutableArray<PlacedEdge>.Builder edges = ImmutableArray.CreateBuilder<PlacedEdge>(drawn.Length);
        foreach (Link link in drawn)
        {
            bool isBridge = groups.Of[link.First] != groups.Of[link.Second];
            edges.Add(new PlacedEdge(places[link.First], places[link.Second], link.Similarity > strong, isBridge, isBridge ? -1 : _hues[groups.Of[link.First]]));
        }

        return edges.MoveToImmutable();
    }

    private MapGroup Group(int group, ImmutableArray<PlacedNode> members, ImmutableArray<Spot> cell, MapLabel? caption) => new(
        group == groups.Other ? "" : string.Join("\u00A0· ", members.Take(2).Select(m => m.Node.Label)), _hues[group], members,
        groups.Count == 1 ? [] : [.. Polygon.Inset(cell, Territory.Border + Territory.Rounding).Select(c => new Spot(MapSign.Round(c.X), MapSign.Round(c.Y)))], caption);
}
