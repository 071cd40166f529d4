namespace StaticNews.Planning.Maps;

/// <summary>What a map is made for.</summary>
internal enum MapShape
{
    Wide,
    Narrow,
    Near,
}

/// <summary>The paper and the type sizes of a map, in user units, which are CSS pixels at the width the map is made for.</summary>
internal sealed record MapFrame
{
    /// <summary>For a page at least 1,000 pixels wide.</summary>
    public static MapFrame Wide { get; } = new() { Shape = MapShape.Wide, Width = 1200, Height = 760, MaxNodes = 90, MinFont = 12, MaxFont = 19, MinRadius = 4, MaxRadius = 17, LabelWidth = 8.5, Fill = .6, CellStretch = 1.2 };

    /// <summary>For a telephone held upright.</summary>
    public static MapFrame Narrow { get; } = new() { Shape = MapShape.Narrow, Width = 360, Height = 660, MaxNodes = 32, MinFont = 12, MaxFont = 15.5, MinRadius = 4, MaxRadius = 12, LabelWidth = 7.5, Fill = .56, CellStretch = 1.7, Padding = 5, Gap = 6, IsFullWidth = true };

    /// <summary>For the surroundings of one topic or article, on any screen.</summary>
    public static MapFrame Neighbourhood { get; } = new() { Shape = MapShape.Near, Width = 360, Height = 380, MaxNodes = 14, MinFont = 12, MaxFont = 14, MinRadius = 4, MaxRadius = 11, LabelWidth = 8, Fill = .5, IsFullWidth = true };

    public required MapShape Shape { get; init; }

    public required double Width { get; init; }

    /// <summary>The most it may be high; a small graph takes less.</summary>
    public required double Height { get; init; }

    public required int MaxNodes { get; init; }

    public required double MinFont { get; init; }

    public required double MaxFont { get; init; }

    public required double MinRadius { get; init; }

    public required double MaxRadius { get; init; }

    /// <summary>The longest line of a label in em.</summary>
    public required double LabelWidth { get; init; }

    /// <summary>Whether a small graph keeps the width and gives up height only.</summary>
    public bool IsFullWidth { get; init; }

    /// <summary>The share of the paper that circles and names may cover; the rest keeps them legible.</summary>
    public required double Fill { get; init; }

    /// <summary>From the edge of a group's area to the first sign.</summary>
    public double Padding { get; init; } = 9;

    /// <summary>How much wider than high a group's cell tends to be.</summary>
    public double CellStretch { get; init; } = 1;

    /// <summary>The least space between two signs.</summary>
    public double Gap { get; init; } = 7;
}
