using System.Buffers;
using System.Globalization;
using StaticNews.Planning.Maps;

namespace StaticNews.Rendering;

/// <summary>
/// Writes a map as SVG for inclusion in HTML: geometry as attributes, everything else as classes for the style sheet, no
/// style and no script, so that it shows under Content-Security-Policy: default-src 'self'.
/// </summary>
internal static class MapSvg
{
    /// <summary>The classes of the twelve hues.</summary>
    private static readonly string[] Hues = [.. Enumerable.Range(0, 12).Select(hue => string.Create(CultureInfo.InvariantCulture, $" hue-{hue}"))];

    /// <summary>The element with all its links as UTF-8, or nothing for an empty map. Ids start with <paramref name="idPrefix"/>, which must be one in the page.</summary>
    public static void Write(IBufferWriter<byte> output, MapView view, string idPrefix, MapWords words)
    {
        if (view.Nodes.IsEmpty)
        {
            return;
        }

        MarkupWriter svg = new(output);
        svg.Write($"""<svg class="map-{Shape(view.Shape)}" viewBox="0 0 {view.Width} {view.Height}" width="{view.Width}" height="{view.Height}" role="group" aria-labelledby="{idPrefix}-title" aria-describedby="{idPrefix}-desc">""");
        svg.Write($"""<title id="{idPrefix}-title">{words.Title}</title><desc id="{idPrefix}-desc">{words.Description}</desc>""");
        foreach (MapGroup group in view.Groups)
        {
            Area(svg, group);
        }

        Edges(svg, view);
        foreach (MapGroup group in view.Groups)
        {
            Members(svg, group, words);
        }

        svg.Write($"</svg>");
    }

    private static string Shape(MapShape shape) => shape switch
    {
        MapShape.Wide => "wide",
        MapShape.Narrow => "narrow",
        _ => "near",
    };

    private static void Area(MarkupWriter svg, MapGroup group)
    {
        if (group.Outline.IsEmpty)
        {
            return;
        }

        svg.Write($"<path class=\"map-area map-grouped{Hue(group.Hue, " map-plain")}\" d=\"");
        string step = "M";
        foreach (Spot corner in group.Outline)
        {
            svg.Write($"{step}{corner.X} {corner.Y}");
            step = "L";
        }

        svg.Write($"z\"/>");
    }

    /// <summary>All lines that look the same are one path: a third of the bytes, and one element for the browser.</summary>
    private static void Edges(MarkupWriter svg, MapView view)
    {
        foreach (IGrouping<(int Hue, bool IsStrong, bool IsBridge), PlacedEdge> alike in view.Edges.GroupBy(e => (e.Hue, e.IsStrong, e.IsBridge)))
        {
            svg.Write($"<path class=\"map-edge{(alike.Key.IsBridge ? " map-bridge" : "")}{(alike.Key.IsStrong ? " map-strong" : "")}{Hue(alike.Key.Hue)}\" d=\"");
            foreach (PlacedEdge edge in alike)
            {
                (PlacedNode from, PlacedNode to) = (view.Nodes[edge.From], view.Nodes[edge.To]);
                svg.Write($"M{from.X} {from.Y}L{to.X} {to.Y}");
            }

            svg.Write($"\"/>");
        }
    }

    private static void Members(MarkupWriter svg, MapGroup group, MapWords words)
    {
        svg.Write($"<g class=\"map-group{(group.Outline.IsEmpty ? Hue(group.Hue) : " map-grouped" + Hue(group.Hue, " map-plain"))}\"");
        if (group.Title.Length > 0)
        {
            svg.Write($" role=\"group\" aria-label=\"{LabelText.Plain(group.Title)}\"");
        }

        svg.Write($">");
        if (group.Caption is { } caption)
        {
            Text(svg, caption, "map-caption");
        }

        foreach (PlacedNode node in group.Nodes)
        {
            Node(svg, node, node.Hue == group.Hue ? "" : Hue(node.Hue), words);
        }

        svg.Write($"</g>");
    }

    /// <summary>A link named in full; the page's own node is no link.</summary>
    private static void Node(MarkupWriter svg, PlacedNode placed, string hue, MapWords words)
    {
        if (placed.Node.IsCentre)
        {
            Sign(svg.Write($"<g"), placed, hue, words).Write($"</g>");
        }
        else
        {
            Sign(svg.Write($"<a href=\"{placed.Node.Url}\""), placed, hue, words).Write($"</a>");
        }
    }

    private static MarkupWriter Sign(MarkupWriter svg, PlacedNode placed, string hue, MapWords words)
    {
        MapNode node = placed.Node;
        string classes = (node.IsCentre ? " map-centre" : "") + (node.IsStub ? " map-stub" : "") + hue;
        if (classes.Length > 0)
        {
            svg.Write($" class=\"{classes[1..]}\"");
        }

        svg.Write($"><title>{LabelText.Plain(node.Label)}");
        if (node.Size > 0)
        {
            svg.Write($" ({node.Size})");
        }

        if (node.IsStub)
        {
            svg.Write($", {words.Stub}");
        }

        svg.Write($"</title><circle cx=\"{placed.X}\" cy=\"{placed.Y}\" r=\"{placed.Radius}\"/>");
        Text(svg, placed.Label, "");
        return svg;
    }

    /// <summary>The lines of a label; <paramref name="caption"/> is the class of a group's, which the group says itself.</summary>
    private static void Text(MarkupWriter svg, MapLabel label, string caption)
    {
        svg.Write($"<text x=\"{label.X}\" y=\"{label.Y}\" font-size=\"{label.FontSize}\"");
        if (label.IsRightToLeft)
        {
            svg.Write($" direction=\"rtl\"");
        }

        if (caption.Length > 0)
        {
            svg.Write($" class=\"{caption}\" aria-hidden=\"true\"");
        }

        svg.Write($">{label.Lines[0]}");
        foreach (string line in label.Lines.AsSpan(1..))
        {
            svg.Write($"<tspan x=\"{label.X}\" dy=\"{label.LineHeight}\">{line}</tspan>");
        }

        svg.Write($"</text>");
    }

    private static string Hue(int hue, string none = "") => hue < 0 ? none : Hues[hue];
}
