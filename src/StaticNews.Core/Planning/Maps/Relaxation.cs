using System.Runtime.InteropServices;

namespace StaticNews.Planning.Maps;

/// <summary>
/// Moves rectangles apart within a region, while each stays about where it was. Constraints are satisfied one after the
/// other by moving what breaks them (position based dynamics, Müller et al., 2007); that two rectangles need one axis
/// only to be apart is from Dwyer, Marriott, Stuckey, "Fast node overlap removal", 2005.
/// </summary>
internal static class Relaxation
{
    private const double Stiffness = .5;

    /// <summary>The part of the rounds in which rectangles are inflated.</summary>
    private const double Inflated = .7;

    /// <summary>Free places are looked for every so many units.</summary>
    private const double Step = 4;

    /// <summary>Relaxes in rounds, the first of them with rectangles <paramref name="inflation"/> times their size and shrinking, which spreads them evenly.</summary>
    public static void Run(PlacedBox[] bodies, Region region, double gap, int rounds, double inflation)
    {
        bool rests = false;
        for (int round = 0; round < rounds && !(rests && round > rounds * Inflated); round++)
        {
            double scale = 1 + ((inflation - 1) * Math.Max(0, 1 - (round / (rounds * Inflated))));
            rests = true;
            for (int i = 0; i < bodies.Length; i++)
            {
                for (int j = i + 1; j < bodies.Length; j++)
                {
                    rests &= !Separate(bodies[i], bodies[j], scale, gap);
                }
            }

            foreach (PlacedBox body in bodies)
            {
                rests &= !region.KeepInside(body);
            }
        }
    }

    /// <summary>Moves what still overlaps one before it to the nearest free place, and leaves it out if there is none. Afterwards nothing overlaps.</summary>
    public static void Settle(PlacedBox[] bodies, Region region, double gap)
    {
        List<Box> settled = new(bodies.Length);
        settled.AddRange(bodies.Where(b => b.IsFixed).Select(b => b.At(b.Centre)));
        for (int i = 0; i < bodies.Length; i++)
        {
            PlacedBox body = bodies[i];
            if (body.IsFixed)
            {
                continue;
            }

            Spot? place = IsFree(body, body.Centre, CollectionsMarshal.AsSpan(settled), region, gap) ? body.Centre
                : Nearest(body, [.. settled, .. bodies.Skip(i + 1).Select(b => b.At(b.Centre))], region, gap) ?? Nearest(body, CollectionsMarshal.AsSpan(settled), region, gap);
            body.Centre = place ?? body.Centre;
            body.IsLeftOut = place is null;
            if (!body.IsLeftOut)
            {
                settled.Add(body.At(body.Centre));
            }
        }
    }

    /// <summary>Moves two rectangles apart; says whether they overlapped.</summary>
    private static bool Separate(PlacedBox a, PlacedBox b, double scale, double gap)
    {
        double sumX = ((a.HalfWidth + b.HalfWidth) * scale) + gap;
        double sumY = ((a.HalfHeight + b.HalfHeight) * scale) + gap;
        double acrossX = sumX - Math.Abs(a.Centre.X - b.Centre.X);
        double acrossY = sumY - Math.Abs(a.Centre.Y - b.Centre.Y);
        if (acrossX <= 0 || acrossY <= 0)
        {
            return false;
        }

        bool sideways = acrossX / sumX < acrossY / sumY;
        double move = Stiffness * (sideways ? acrossX * (a.Centre.X < b.Centre.X ? -1 : 1) : acrossY * (a.Centre.Y < b.Centre.Y ? -1 : 1));
        Shift(a, sideways, b.IsFixed ? move : move / 2);
        Shift(b, sideways, a.IsFixed ? -move : -move / 2);
        return true;
    }

    private static void Shift(PlacedBox body, bool sideways, double move)
    {
        if (!body.IsFixed)
        {
            body.Centre = sideways ? new Spot(body.Centre.X + move, body.Centre.Y) : new Spot(body.Centre.X, body.Centre.Y + move);
        }
    }

    /// <summary>Looks outwards row by row, and stops where all that follows is farther than what was found.</summary>
    private static Spot? Nearest(PlacedBox body, ReadOnlySpan<Box> others, Region region, double gap)
    {
        Spot? best = null;
        double least = double.PositiveInfinity;
        (double left, double right) = (region.Bounds.Left + body.HalfWidth - body.Centre.X, region.Bounds.Right - body.HalfWidth - body.Centre.X);
        (double top, double bottom) = (region.Bounds.Top + body.HalfHeight - body.Centre.Y, region.Bounds.Bottom - body.HalfHeight - body.Centre.Y);
        (double wide, double high) = (Math.Max(right, -left), Math.Max(bottom, -top));
        for (double dy = 0; Math.Abs(dy) <= high && dy * dy < least; dy = Outwards(dy))
        {
            for (double dx = 0; Math.Abs(dx) <= wide && dy >= top && dy <= bottom; dx = Outwards(dx))
            {
                if (dx < left || dx > right)
                {
                    continue;
                }

                Spot place = new(body.Centre.X + dx, body.Centre.Y + dy);
                double far = (dx * dx) + (dy * dy);
                if (far >= least || IsFree(body, place, others, region, gap))
                {
                    (best, least) = far < least ? (place, far) : (best, least);
                    break;
                }
            }
        }

        return best;
    }

    /// <summary>The next of 0, 1, -1, 2, -2 and so on, in steps.</summary>
    private static double Outwards(double offset) => offset > 0 ? -offset : Step - offset;

    private static bool IsFree(PlacedBox body, Spot centre, ReadOnlySpan<Box> others, Region region, double gap)
    {
        Box box = body.At(centre);
        foreach (ref readonly Box other in others)
        {
            if (other.Overlaps(in box, gap))
            {
                return false;
            }
        }

        return region.Holds(body, centre, 1);
    }
}
