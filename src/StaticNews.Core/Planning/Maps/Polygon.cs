using System.Collections.Immutable;

namespace StaticNews.Planning.Maps;

/// <summary>The points p with Dx * p.X + Dy * p.Y at most Limit.</summary>
internal readonly record struct HalfPlane(double Dx, double Dy, double Limit);

/// <summary>Convex polygons by their corners, clockwise on paper.</summary>
internal static class Polygon
{
    /// <summary>Most polygons have fewer corners, and need no memory of their own on the way.</summary>
    private const int Few = 32;

    public static ImmutableArray<Spot> Rectangle(double width, double height) => [new(0, 0), new(width, 0), new(width, height), new(0, height)];

    /// <summary>What is left within a half-plane.</summary>
    public static ImmutableArray<Spot> Clip(ImmutableArray<Spot> corners, HalfPlane side)
    {
        Span<Spot> left = corners.Length < Few ? stackalloc Spot[Few] : new Spot[corners.Length + 1];
        return [.. left[..Clip(corners.AsSpan(), side, left)]];
    }

    /// <summary>Writes what is left within a half-plane, which is at most one corner more (Sutherland, Hodgman, 1974); returns how many corners it has.</summary>
    public static int Clip(ReadOnlySpan<Spot> corners, HalfPlane side, Span<Spot> left)
    {
        int count = 0;
        for (int i = 0; i < corners.Length; i++)
        {
            Spot a = corners[i];
            Spot b = corners[i + 1 < corners.Length ? i + 1 : 0];
            double outA = (side.Dx * a.X) + (side.Dy * a.Y) - side.Limit;
            double outB = (side.Dx * b.X) + (side.Dy * b.Y) - side.Limit;
            if (outA <= 0)
            {
                left[count++] = a;
            }

            if ((outA < 0 && outB > 0) || (outA > 0 && outB < 0))
            {
                double part = outA / (outA - outB);
                left[count++] = new Spot(a.X + (part * (b.X - a.X)), a.Y + (part * (b.Y - a.Y)));
            }
        }

        return count;
    }

    /// <summary>Area and centre of gravity; 0 for what has no area.</summary>
    public static (double Area, Spot Centre) Measure(ReadOnlySpan<Spot> corners)
    {
        (double area, double x, double y) = (0, 0, 0);
        for (int i = 0; i < corners.Length; i++)
        {
            Spot a = corners[i];
            Spot b = corners[(i + 1) % corners.Length];
            double cross = (a.X * b.Y) - (b.X * a.Y);
            area += cross;
            x += (a.X + b.X) * cross;
            y += (a.Y + b.Y) * cross;
        }

        return area < 1e-9 ? default : (area / 2, new Spot(x / (3 * area), y / (3 * area)));
    }

    /// <summary>The sides, moved inwards by <paramref name="inset"/>.</summary>
    public static ImmutableArray<HalfPlane> Sides(ImmutableArray<Spot> corners, double inset = 0)
    {
        ImmutableArray<HalfPlane>.Builder sides = ImmutableArray.CreateBuilder<HalfPlane>(corners.Length);
        for (int i = 0; i < corners.Length; i++)
        {
            Spot a = corners[i];
            Spot b = corners[(i + 1) % corners.Length];
            double length = Math.Sqrt(((b.X - a.X) * (b.X - a.X)) + ((b.Y - a.Y) * (b.Y - a.Y)));
            if (length > 1e-6)
            {
                (double dx, double dy) = ((b.Y - a.Y) / length, (a.X - b.X) / length);
                sides.Add(new HalfPlane(dx, dy, (dx * a.X) + (dy * a.Y) - inset));
            }
        }

        return sides.DrainToImmutable();
    }

    /// <summary>The polygon without a margin along its sides.</summary>
    public static ImmutableArray<Spot> Inset(ImmutableArray<Spot> corners, double margin)
    {
        ImmutableArray<Spot> inner = corners;
        foreach (HalfPlane side in Sides(corners, margin))
        {
            inner = Clip(inner, side);
        }

        return inner;
    }
}
