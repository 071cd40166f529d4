using System.Collections.Immutable;

namespace StaticNews.Planning.Maps;

/// <summary>A convex polygon that rectangles are kept in.</summary>
internal sealed class Region(ImmutableArray<Spot> corners)
{
    public ImmutableArray<Spot> Corners => corners;

    public ImmutableArray<HalfPlane> Sides { get; } = Polygon.Sides(corners);

    /// <summary>The rectangle around it.</summary>
    public Box Bounds { get; } = BoundsOf(corners.AsSpan());

    /// <summary>Whether a rectangle centred on a point is within, up to <paramref name="slack"/> units.</summary>
    public bool Holds(PlacedBox body, Spot centre, double slack)
    {
        foreach (ref readonly HalfPlane side in Sides.AsSpan())
        {
            if (body.Over(in side, centre) > slack)
            {
                return false;
            }
        }

        return Sides.Length > 0;
    }

    /// <summary>Moves a rectangle inside, side by side, and says whether it had to; where two sides disagree it takes a few calls.</summary>
    public bool KeepInside(PlacedBox body)
    {
        if (body.IsFixed)
        {
            return false;
        }

        (Spot centre, bool moved) = (body.Centre, false);
        foreach (ref readonly HalfPlane side in Sides.AsSpan())
        {
            double over = body.Over(in side, centre);
            if (over > 0)
            {
                (centre, moved) = (new Spot(centre.X - (side.Dx * over), centre.Y - (side.Dy * over)), true);
            }
        }

        body.Centre = centre;
        return moved;
    }

    /// <summary>How far it reaches left and right at a height; the left end is beyond the right where it does not reach.</summary>
    public (double Left, double Right) Across(double y)
    {
        (double left, double right) = (double.NegativeInfinity, double.PositiveInfinity);
        foreach (HalfPlane side in Sides)
        {
            double rest = side.Limit - (side.Dy * y);
            left = side.Dx < -1e-9 ? Math.Max(left, rest / side.Dx) : left;
            right = side.Dx > 1e-9 ? Math.Min(right, rest / side.Dx) : right;
            right = Math.Abs(side.Dx) <= 1e-9 && rest < 0 ? double.NegativeInfinity : right;
        }

        return (left, right);
    }

    private static Box BoundsOf(ReadOnlySpan<Spot> corners)
    {
        Box bounds = corners.IsEmpty ? default : new(corners[0].X, corners[0].Y, corners[0].X, corners[0].Y);
        foreach (Spot corner in corners)
        {
            bounds = new(Math.Min(bounds.Left, corner.X), Math.Min(bounds.Top, corner.Y), Math.Max(bounds.Right, corner.X), Math.Max(bounds.Bottom, corner.Y));
        }

        return bounds;
    }
}
