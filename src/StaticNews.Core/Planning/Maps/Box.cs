namespace StaticNews.Planning.Maps;

/// <summary>A point on the paper.</summary>
internal readonly record struct Spot(double X, double Y)
{
    /// <summary>The square of the distance between two points.</summary>
    public static double Squared(Spot a, Spot b) => ((a.X - b.X) * (a.X - b.X)) + ((a.Y - b.Y) * (a.Y - b.Y));
}

/// <summary>An upright rectangle by its edges.</summary>
internal readonly record struct Box(double Left, double Top, double Right, double Bottom)
{
    public double Width => Right - Left;

    public double Height => Bottom - Top;

    /// <summary>Whether the two are closer than <paramref name="gap"/> units on both axes; negative to allow them to share a border.</summary>
    public bool Overlaps(in Box other, double gap = 0) =>
        Left - gap < other.Right && other.Left - gap < Right && Top - gap < other.Bottom && other.Top - gap < Bottom;

    /// <summary>Whether a straight line goes through (Liang, Barsky, 1984).</summary>
    public bool IsCrossed(Spot from, Spot to)
    {
        (double enter, double leave) = (0, 1);
        return Clip(from.X - to.X, from.X - Left, ref enter, ref leave) && Clip(to.X - from.X, Right - from.X, ref enter, ref leave)
            && Clip(from.Y - to.Y, from.Y - Top, ref enter, ref leave) && Clip(to.Y - from.Y, Bottom - from.Y, ref enter, ref leave);
    }

    private static bool Clip(double direction, double distance, ref double enter, ref double leave)
    {
        if (direction == 0)
        {
            return distance >= 0;
        }

        double at = distance / direction;
        (enter, leave) = direction < 0 ? (Math.Max(enter, at), leave) : (enter, Math.Min(leave, at));
        return enter <= leave;
    }
}
