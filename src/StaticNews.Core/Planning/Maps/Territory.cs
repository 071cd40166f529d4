using System.Collections.Immutable;

namespace StaticNews.Planning.Maps;

/// <summary>Places one group's signs in its cell: its caption at the top, the rest evenly below.</summary>
internal static class Territory
{
    /// <summary>From the cell's border to the coloured area.</summary>
    public const double Border = 4;

    /// <summary>How far the coloured area's corners are rounded: its outline is drawn with a pen twice as thick.</summary>
    public const double Rounding = 8;

    /// <summary>Smaller groups have no caption: it would only repeat what stands below.</summary>
    private const int CaptionFrom = 4;

    /// <summary>So many names are tried beside the largest, and so many alone.</summary>
    private const int OtherNames = 4;

    /// <summary>A caption may be so many labels wide, and stand in the cell's upper part only.</summary>
    private const double CaptionWidth = 2.5;
    private const double UpperPart = 1 / 3.0;
    private const double Step = 2;

    /// <summary>How far from the middle nodes start, as a share of the cell's extent.</summary>
    private const double Spread = .3;
    private const int Rounds = 300;
    private const double Inflation = 1.25;

    /// <summary>Signs are wider than high; sharing out the cell in a space stretched by this much makes their shares so too.</summary>
    private const double Stretch = 1.8;

    /// <summary>Moves <paramref name="members"/> of all bodies, the largest first, from where they are relative to each other into the cell. Returns the caption, if there is room for one.</summary>
    public static MapLabel? Fill(PlacedBox[] all, int[] members, Link[] links, ImmutableArray<Spot> cell, string[] names, MapFrame frame)
    {
        PlacedBox[] bodies = [.. members.Select(m => all[m])];
        ImmutableArray<Spot> inner = Polygon.Inset(cell, Border + frame.Padding);
        MapLabel? caption = bodies.Length < CaptionFrom || names.Length == 0 ? null : Caption(new Region(inner), names, frame);
        if (caption is not null)
        {
            inner = Polygon.Clip(inner, new HalfPlane(0, -1, -(caption.Bounds.Bottom + frame.Gap)));
        }

        Region region = new(inner);
        Share(bodies, inner, frame);
        Untangling.Run(all, members, links);
        Relaxation.Run(bodies, region, frame.Gap, Rounds, Inflation);
        Relaxation.Settle(bodies, region, frame.Gap / 2);
        return caption;
    }

    /// <summary>The largest name and another that fits beside it, as high as they fit, in the middle.</summary>
    private static MapLabel? Caption(Region region, string[] names, MapFrame frame)
    {
        foreach (string title in names.Skip(1).Take(OtherNames).Select(n => $"{names[0]} · {n}").Concat(names.Take(OtherNames)))
        {
            MapSign sign = new(LabelText.Wrap(title, frame.LabelWidth * CaptionWidth, 1), frame.MinFont, 0);
            for (double y = region.Bounds.Top; y < region.Bounds.Top + (region.Bounds.Height * UpperPart) && !sign.Text.IsCut; y += Step)
            {
                (double left, double right) = region.Across(y);
                (double lowLeft, double lowRight) = region.Across(y + sign.TextHeight);
                (left, right) = (Math.Max(left, lowLeft), Math.Min(right, lowRight));
                if (right - left >= sign.TextWidth)
                {
                    return sign.Label((left + right) / 2, y);
                }
            }
        }

        return null;
    }

    /// <summary>Gives each body a part of the region as large as its share, near to where it is.</summary>
    private static void Share(PlacedBox[] bodies, ImmutableArray<Spot> region, MapFrame frame)
    {
        ImmutableArray<Spot> stretched = [.. region.Select(c => c with { Y = c.Y * Stretch })];
        (double area, Spot middle) = Polygon.Measure(stretched.AsSpan());
        Spot centre = new(bodies.Average(b => b.Centre.X), bodies.Average(b => b.Centre.Y));
        double spread = Math.Sqrt(bodies.Average(b => Spot.Squared(b.Centre, centre)));
        double scale = Math.Sqrt(area) * Spread / Math.Max(spread, 1e-6);
        Spot[] sites = [.. bodies.Select(b => new Spot(middle.X + ((b.Centre.X - centre.X) * scale), middle.Y + ((b.Centre.Y - centre.Y) * scale)))];
        double[] need = [.. bodies.Select(b => ((2 * b.HalfWidth) + frame.Gap) * ((2 * b.HalfHeight) + frame.Gap))];
        ImmutableArray<Spot>[] cells = PowerDiagram.Cells(sites, [.. need.Select(n => n / need.Sum())], stretched);
        for (int i = 0; i < bodies.Length; i++)
        {
            (double own, Spot at) = Polygon.Measure(cells[i].AsSpan());
            at = own > 0 ? at : middle;
            bodies[i].Centre = at with { Y = at.Y / Stretch };
        }
    }
}
