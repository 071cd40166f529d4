using System.Collections.Immutable;

namespace StaticNews.Planning.Maps;

/// <summary>A laid out picture in user units, y downwards, everything within 0,0 and Width,Height.</summary>
/// <param name="Nodes">In reading order: group by group, the largest first.</param>
/// <param name="Edges">The few that are drawn; indexes into <paramref name="Nodes"/>.</param>
/// <param name="Groups">What belongs together, by its largest node; the same in words for the list beside the picture.</param>
/// <param name="Total">Nodes in the input, those that are not drawn included.</param>
internal sealed record MapView(MapShape Shape, double Width, double Height, ImmutableArray<PlacedNode> Nodes, ImmutableArray<PlacedEdge> Edges, ImmutableArray<MapGroup> Groups, int Total)
{
    /// <summary>A picture of nothing.</summary>
    public static MapView Empty { get; } = new(MapShape.Wide, 0, 0, [], [], [], 0);
}

/// <summary>A circle with its name. <paramref name="Hue"/> is the group's, 0 to 11 or -1.</summary>
internal sealed record PlacedNode(MapNode Node, double X, double Y, double Radius, MapLabel Label, int Hue);

/// <summary>Lines of text centred on <paramref name="X"/>; <paramref name="Y"/> is the first baseline.</summary>
/// <param name="Bounds">The estimated extent that nothing else may cover.</param>
/// <param name="IsCut">The lines end in an ellipsis and do not hold the whole name.</param>
internal sealed record MapLabel(ImmutableArray<string> Lines, double X, double Y, double FontSize, double LineHeight, Box Bounds, bool IsCut, bool IsRightToLeft);

/// <summary>A line between two drawn nodes; a bridge leads from one group to another and has no hue.</summary>
internal sealed record PlacedEdge(int From, int To, bool IsStrong, bool IsBridge, int Hue);

/// <summary>Nodes that belong together.</summary>
/// <param name="Title">Its largest names, or empty for what belongs to no group.</param>
/// <param name="Nodes">The drawn ones, the largest first.</param>
/// <param name="Outline">A convex polygon around its nodes, or empty.</param>
internal sealed record MapGroup(string Title, int Hue, ImmutableArray<PlacedNode> Nodes, ImmutableArray<Spot> Outline, MapLabel? Caption);
