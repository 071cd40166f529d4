using System.Runtime.InteropServices;

namespace StaticNews.Planning.Maps;

/// <summary>How a node is drawn, before it is known where: a circle, and lines of text below or above it.</summary>
internal readonly record struct MapSign(LabelText Text, double FontSize, double Radius)
{
    private const double LineSpacing = 1.16;
    private const double Gap = 3;

    /// <summary>Letters reach this far above and below their baseline, in em.</summary>
    private const double Ascent = .9;
    private const double Descent = .26;
    private const int MaxLines = 3;

    public double LineHeight => Round(FontSize * LineSpacing);

    public double TextWidth => Text.Width * FontSize;

    public double TextHeight => ((Text.Lines.Length - 1) * LineHeight) + (FontSize * (Ascent + Descent));

    public double Width => Math.Max(2 * Radius, TextWidth);

    public double Height => (2 * Radius) + Gap + TextHeight;

    /// <summary>Signs for the largest nodes, at most <paramref name="most"/> and as many as <paramref name="frame"/> has room for. A circle's area grows with the node's size, its type from the smallest size drawn to the largest.</summary>
    public static MapSign[] OfLargest(MapNode[] nodes, MapFrame frame, int most)
    {
        ReadOnlySpan<MapNode> shown = nodes.AsSpan(0, Math.Min(most, nodes.Length));
        (double largest, double smallest) = (1, double.PositiveInfinity);
        foreach (MapNode node in shown)
        {
            (largest, smallest) = (Math.Max(largest, node.Size), Math.Min(smallest, node.Size));
        }

        double room = frame.Width * frame.Height * frame.Fill;
        List<MapSign> signs = new(shown.Length);
        foreach (MapNode node in shown)
        {
            double rank = node.IsCentre ? 1 : largest > smallest ? (node.Size - smallest) / (largest - smallest) : .2;
            double share = node.IsCentre ? 1 : largest > smallest ? Math.Max(node.Size, 0) / largest : .2;
            double font = Math.Round((frame.MinFont + ((frame.MaxFont - frame.MinFont) * rank)) * 2) / 2;
            LabelText lines = (frame.Shape == MapShape.Near ? node.Lines : null) ?? Lines(node.Label, frame);
            MapSign sign = new(lines, font, Round(frame.MinRadius + ((frame.MaxRadius - frame.MinRadius) * Math.Sqrt(share))));
            room -= (sign.Width + frame.Gap) * (sign.Height + frame.Gap);
            if (room < 0 && signs.Count > 0)
            {
                break;
            }

            signs.Add(sign);
        }

        return [.. signs];
    }

    /// <summary>A label broken for a frame.</summary>
    public static LabelText Lines(string label, MapFrame frame) => LabelText.Wrap(label, frame.LabelWidth, MaxLines);

    /// <summary>The circle's centre, for a sign centred on a point.</summary>
    public Spot Circle(Spot centre, bool textAbove) => new(Round(centre.X), Round(centre.Y + ((textAbove ? 1 : -1) * ((Height / 2) - Radius))));

    /// <summary>The text's extent, for a sign centred on a point.</summary>
    public Box TextBounds(Spot centre, bool textAbove)
    {
        double top = textAbove ? centre.Y - (Height / 2) : centre.Y + (Height / 2) - TextHeight;
        return new Box(centre.X - (TextWidth / 2), top, centre.X + (TextWidth / 2), top + TextHeight);
    }

    /// <summary>Text centred on <paramref name="x"/> below <paramref name="top"/>.</summary>
    public MapLabel Label(double x, double top) => new(
        ImmutableCollectionsMarshal.AsImmutableArray(Text.Lines), Round(x), Round(top + (FontSize * Ascent)), FontSize, LineHeight,
        new Box(x - (TextWidth / 2), top, x + (TextWidth / 2), top + TextHeight), Text.IsCut, Text.IsRightToLeft);

    /// <summary>A tenth of a unit: finer than screens show.</summary>
    public static double Round(double value) => Math.Round(value * 10) / 10;
}
