using System.Collections.Immutable;

namespace StaticNews.Planning.Maps;

/// <summary>Something to draw: a topic, or the article in the middle of its own map.</summary>
/// <param name="Label">The name shown; any script, any length.</param>
/// <param name="Url">Address with the base path. It is the node's identity: two nodes with one address are drawn as one.</param>
/// <param name="Size">How many articles discuss it; negative counts as 0.</param>
/// <param name="Hue">Colour class 0 to 11, or -1 for none.</param>
/// <param name="IsStub">Asked for, but nobody wrote it yet.</param>
/// <param name="IsCentre">The page that shows the map.</param>
/// <param name="Lines">The label broken for maps of neighbourhoods, where many of them show it; null to break it when it is drawn.</param>
internal sealed record MapNode(string Label, string Url, int Size, int Hue = -1, bool IsStub = false, bool IsCentre = false, LabelText? Lines = null);

/// <summary>An undirected relation between two indexes of <see cref="MapInput.Nodes"/>; loops and weights that are not positive numbers are ignored, parallel edges added.</summary>
internal readonly record struct MapEdge(int From, int To, double Weight);

/// <summary>A graph to draw. The order of nodes and edges does not change the picture.</summary>
internal sealed record MapInput(ImmutableArray<MapNode> Nodes, ImmutableArray<MapEdge> Edges);
