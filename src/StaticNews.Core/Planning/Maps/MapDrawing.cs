using System.Collections.Immutable;

namespace StaticNews.Planning.Maps;

/// <summary>Turns placed bodies into the picture; what was left out is not in it.</summary>
internal sealed class MapDrawing(MapNode[] nodes, MapSign[] signs, PlacedBox[] bodies, MapGroups groups, Link[] links)
{
    /// <summary>The share of drawn links that are drawn thicker.</summary>
    private const double StrongShare = .25;

    private int[] _hues = [];

    public MapView View(MapShape shape, double width, double height, ImmutableArray<Spot>[] cells, MapLabel?[] captions)
    {
        _hues = groups.Colours(nodes, [.. cells.Select(c => Polygon.Measure(c.AsSpan()).Centre)]);
        int[] order = [.. Enumerable.Range(0, bodies.Length).Where(i => !bodies[i].IsLeftOut).OrderBy(i => groups.Of[i])];
        Link[] drawn = [.. links.Where(l => !bodies[l.First].IsLeftOut && !bodies[l.Second].IsLeftOut)];
        bool[] above = LabelSides.Choose(signs, bodies, drawn);
        ImmutableArray<PlacedNode> placed = [.. order.Select(i => Node(i, above[i]))];
        ImmutableArray<MapGroup> grouped = [.. Enumerable.Range(0, groups.Count).Select(g => Group(
            g, [.. Enumerable.Range(0, order.Length).Where(p => groups.Of[order[p]] == g).Select(p => placed[p])], cells[g], captions[g])).Where(g => g.Nodes.Length > 0)];
        return new MapView(shape, width, height, placed, Edges(drawn, order), grouped, nodes.Length);
    }

    private PlacedNode Node(int i, bool above)
    {
        Spot circle = signs[i].Circle(bodies[i].Centre, above);
        MapLabel label = signs[i].Label(bodies[i].Centre.X, signs[i].TextBounds(bodies[i].Centre, above).Top);
        return new PlacedNode(nodes[i], circle.X, circle.Y, signs[i].Radius, label, groups.Of[i] == groups.Other ? nodes[i].Hue : _hues[groups.Of[i]]);
    }

    private ImmutableArray<PlacedEdge> Edges(Link[] drawn, int[] order)
    {
        int[] place = new int[bodies.Length];
        for (int p = 0; p < order.Length; p++)
        {
            place[order[p]] = p;
        }

        double strong = drawn.Select(l => l.Similarity).OrderDescending().ElementAtOrDefault((int)(drawn.Length * StrongShare));
        return [.. drawn.Select(l => (Link: l, IsBridge: groups.Of[l.First] != groups.Of[l.Second])).Select(l => new PlacedEdge(
            place[l.Link.First], place[l.Link.Second], l.Link.Similarity > strong, l.IsBridge, l.IsBridge ? -1 : _hues[groups.Of[l.Link.First]]))];
    }

    private MapGroup Group(int group, ImmutableArray<PlacedNode> members, ImmutableArray<Spot> cell, MapLabel? caption) => new(
        group == groups.Other ? "" : string.Join("\u00A0· ", members.Take(2).Select(m => m.Node.Label)), _hues[group], members,
        groups.Count == 1 ? [] : [.. Polygon.Inset(cell, Territory.Border + Territory.Rounding).Select(c => new Spot(MapSign.Round(c.X), MapSign.Round(c.Y)))], caption);
}
