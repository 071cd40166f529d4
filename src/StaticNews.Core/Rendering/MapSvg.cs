using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text;
using StaticNews.Planning.Maps;

namespace StaticNews.Rendering;

/// <summary>
/// Writes a map as SVG for inclusion in HTML: geometry as attributes, everything else as classes for the style sheet, no
/// style and no script, so that it shows under Content-Security-Policy: default-src 'self'.
/// </summary>
internal static class MapSvg
{
    /// <summary>Characters that most maps have room in.</summary>
    private const int Usual = 2 * 1024;

    /// <summary>The element with all its links, or nothing for an empty map. Ids start with <paramref name="idPrefix"/>, which must be one in the page.</summary>
    public static string Write(MapView view, string idPrefix, MapWords? words = null)
    {
        if (view.Nodes.IsEmpty)
        {
            return "";
        }

        words ??= MapWords.English;
        StringBuilder svg = new(Usual);
        string id = Escape(idPrefix);
        svg.Append(CultureInfo.InvariantCulture, $"""<svg class="map-{Shape(view.Shape)}" viewBox="0 0 {view.Width} {view.Height}" width="{view.Width}" height="{view.Height}" role="group" aria-labelledby="{id}-title" aria-describedby="{id}-desc"><title id="{id}-title">{Escape(words.Title)}</title><desc id="{id}-desc">{Escape(words.Description)}</desc>""");
        foreach (MapGroup group in view.Groups)
        {
            Area(svg, group);
        }

        Edges(svg, view);
        foreach (MapGroup group in view.Groups)
        {
            Members(svg, group, words);
        }

        return svg.Append("</svg>").ToString();
    }

    private static string Shape(MapShape shape) => shape switch
    {
        MapShape.Wide => "wide",
        MapShape.Narrow => "narrow",
        _ => "near",
    };

    private static void Area(StringBuilder svg, MapGroup group)
    {
        if (!group.Outline.IsEmpty)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<path class=\"map-area map-grouped{Hue(group.Hue, " map-plain")}\" d=\"M").AppendJoin('L', group.Outline.Select(Point)).Append("z\"/>");
        }
    }

    /// <summary>All lines that look the same are one path: a third of the bytes, and one element for the browser.</summary>
    private static void Edges(StringBuilder svg, MapView view)
    {
        foreach (IGrouping<(int Hue, bool IsStrong, bool IsBridge), PlacedEdge> alike in view.Edges.GroupBy(e => (e.Hue, e.IsStrong, e.IsBridge)))
        {
            svg.Append(CultureInfo.InvariantCulture, $"<path class=\"map-edge{(alike.Key.IsBridge ? " map-bridge" : "")}{(alike.Key.IsStrong ? " map-strong" : "")}{Hue(alike.Key.Hue)}\" d=\"");
            foreach (PlacedEdge edge in alike)
            {
                svg.Append('M').Append(Point(Centre(view.Nodes[edge.From]))).Append('L').Append(Point(Centre(view.Nodes[edge.To])));
            }

            svg.Append("\"/>");
        }
    }

    private static void Members(StringBuilder svg, MapGroup group, MapWords words)
    {
        string name = group.Title.Length > 0 ? $" role=\"group\" aria-label=\"{Escape(LabelText.Plain(group.Title))}\"" : "";
        svg.Append($"<g class=\"map-group{(group.Outline.IsEmpty ? Hue(group.Hue) : " map-grouped" + Hue(group.Hue, " map-plain"))}\"{name}>");
        if (group.Caption is { } caption)
        {
            Text(svg, caption, " class=\"map-caption\" aria-hidden=\"true\"");
        }

        foreach (PlacedNode node in group.Nodes)
        {
            Node(svg, node, node.Hue == group.Hue ? "" : Hue(node.Hue), words);
        }

        svg.Append("</g>");
    }

    /// <summary>A link named in full; the page's own node is no link.</summary>
    private static void Node(StringBuilder svg, PlacedNode placed, string hue, MapWords words)
    {
        MapNode node = placed.Node;
        string classes = (node.IsCentre ? " map-centre" : "") + (node.IsStub ? " map-stub" : "") + hue;
        string attribute = classes.Length > 0 ? $" class=\"{classes[1..]}\"" : "";
        svg.Append(node.IsCentre ? $"<g{attribute}>" : $"<a href=\"{Escape(node.Url)}\"{attribute}>");
        string size = node.Size > 0 ? string.Create(CultureInfo.InvariantCulture, $" ({node.Size})") : "";
        svg.Append("<title>").Append(Escape(LabelText.Plain(node.Label))).Append(size).Append(node.IsStub ? ", " + Escape(words.Stub) : "").Append("</title>");
        svg.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{placed.X}\" cy=\"{placed.Y}\" r=\"{placed.Radius}\"/>");
        Text(svg, placed.Label, "");
        svg.Append(node.IsCentre ? "</g>" : "</a>");
    }

    private static void Text(StringBuilder svg, MapLabel label, string attributes)
    {
        string direction = label.IsRightToLeft ? " direction=\"rtl\"" : "";
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{label.X}\" y=\"{label.Y}\" font-size=\"{label.FontSize}\"{direction}{attributes}>");
        svg.Append(Escape(label.Lines[0]));
        foreach (string line in label.Lines.Skip(1))
        {
            svg.Append(CultureInfo.InvariantCulture, $"<tspan x=\"{label.X}\" dy=\"{label.LineHeight}\">{Escape(line)}</tspan>");
        }

        svg.Append("</text>");
    }

    private static Spot Centre(PlacedNode node) => new(node.X, node.Y);

    private static string Point(Spot spot) => string.Create(CultureInfo.InvariantCulture, $"{spot.X} {spot.Y}");

    private static string Hue(int hue, string none = "") => hue < 0 ? none : string.Create(CultureInfo.InvariantCulture, $" hue-{hue}");

    private static string Escape(string text) => WebUtility.HtmlEncode(text);
}
