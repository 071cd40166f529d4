namespace StaticNews.Planning.Maps;

/// <summary>A rectangle that is being placed. Mutable, because relaxation moves it many thousand times.</summary>
internal sealed class PlacedBox(double width, double height)
{
    public double HalfWidth { get; } = width / 2;

    public double HalfHeight { get; } = height / 2;

    public Spot Centre { get; set; }

    /// <summary>Never moves.</summary>
    public bool IsFixed { get; init; }

    /// <summary>There was no room for it.</summary>
    public bool IsLeftOut { get; set; }

    /// <summary>The rectangle it is, or would be around another point.</summary>
    public Box At(Spot centre) => new(centre.X - HalfWidth, centre.Y - HalfHeight, centre.X + HalfWidth, centre.Y + HalfHeight);

    /// <summary>How far it would be over a side around a point; negative if it is within.</summary>
    public double Over(in HalfPlane side, Spot centre) =>
        (centre.X * side.Dx) + (centre.Y * side.Dy) + (Math.Abs(side.Dx) * HalfWidth) + (Math.Abs(side.Dy) * HalfHeight) - side.Limit;
}
