using System.Collections.Immutable;

namespace StaticNews.Planning.Maps;

/// <summary>A convex polygon that rectangles are kept in.</summary>
internal sealed class Region(ImmutableArray<Spot> corners)
{
    public ImmutableArray<Spot> Corners => corners;

    public ImmutableArray<HalfPlane> Sides { get; } = Polygon.Sides(corners);

    /// <summary>The rectangle around it.</summary>
    public Box Bounds { get; } = corners.IsEmpty ? default : new Box(corners.Min(c => c.X), corners.Min(c => c.Y), corners.Max(c => c.X), corners.Max(c => c.Y));

    /// <summary>Whether a rectangle centred on a point is within, up to <paramref name="slack"/> units.</summary>
    public bool Holds(PlacedBox body, Spot centre, double slack)
    {
        foreach (HalfPlane side in Sides)
        {
            if (body.Over(side, centre) > slack)
            {
                return false;
            }
        }

        return Sides.Length > 0;
    }

    /// <summary>Moves a rectangle inside, side by side, and says whether it had to; where two sides disagree it takes a few calls.</summary>
    public bool KeepInside(PlacedBox body)
    {
        bool moved = false;
        foreach (HalfPlane side in Sides)
        {
            double over = body.IsFixed ? 0 : body.Over(side, body.Centre);
            if (over > 0)
            {
                body.Centre = new Spot(body.Centre.X - (side.Dx * over), body.Centre.Y - (side.Dy * over));
                moved = true;
            }
        }

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
}
