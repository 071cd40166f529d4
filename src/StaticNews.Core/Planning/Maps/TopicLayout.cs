using System.Collections.Immutable;

namespace StaticNews.Planning.Maps;

/// <summary>Attempts at one topic map: each gives more room to the groups that had too little in the one before.</summary>
internal sealed class TopicLayout
{
    private const int StressRounds = 80;
    private const int LayoutLinks = 3;
    private const int DrawnLinks = 2;

    /// <summary>The weakest link's length in the sketch, of which similarity to the strongest takes away up to 1.</summary>
    private const double Longest = 1.6;

    /// <summary>A link that leaves its group is this much longer.</summary>
    private const double Apart = 2.5;

    /// <summary>Unconnected nodes are this part of the longest path away.</summary>
    private const double Unconnected = .7;

    /// <summary>What a cell needs beside its signs, as a margin in units: its borders and a line for the caption.</summary>
    private const double Margin = 36;

    /// <summary>What each attempt multiplies the need of cells without room by, and the paper's area.</summary>
    private const double MoreRoom = 1.25;
    private const double LargerPaper = 1.1;
    private const double LeastWidth = 240;
    private const double LeastHeight = 120;

    private readonly MapGraph _graph;
    private readonly MapFrame _frame;
    private readonly MapSign[] _signs;
    private readonly Link[] _links;
    private readonly MapGroups _groups;
    private readonly Link[] _drawn;
    private readonly int[][] _members;
    private readonly PlacedBox[] _bodies;
    private readonly double[] _need;
    private readonly Spot[] _sketch;

    public TopicLayout(MapGraph graph, MapFrame frame, int most, double scale = 1)
    {
        (_graph, _frame, Scale) = (graph, frame, scale);
        _signs = MapSign.OfLargest(graph.Nodes, frame, most);
        _links = Backbone.Links(graph, _signs.Length);
        _groups = MapGroups.Find(_links, _signs.Length);
        _drawn = Backbone.Drawn(_links, _groups.Of, DrawnLinks);
        _members = [.. Enumerable.Range(0, _groups.Count).Select(g => Enumerable.Range(0, _signs.Length).Where(i => _groups.Of[i] == g).ToArray())];
        _bodies = [.. _signs.Select(s => new PlacedBox(s.Width, s.Height))];
        _need = [.. _members.Select(m => Math.Sqrt(m.Sum(i => _signs[i].Width * _signs[i].Height)) + Margin).Select(side => side * side)];
        _sketch = Sketch();
    }

    /// <summary>Topics to be drawn.</summary>
    public int Count => _signs.Length;

    /// <summary>The paper's area as a multiple of what the signs need, before the frame limits it.</summary>
    public double Scale { get; private set; }

    /// <summary>How many of the largest were drawn before the first that found no room.</summary>
    public int Complete => Array.FindIndex(_bodies, b => b.IsLeftOut) is >= 0 and int first ? first : Count;

    public MapView Draw()
    {
        (double width, double height) = Size();
        Spot[] spots = StressLayout.Fit(_sketch, width, height);
        for (int i = 0; i < Count; i++)
        {
            _bodies[i].Centre = spots[i];
        }

        ImmutableArray<Spot>[] cells = Divide(spots, width, height);
        MapLabel?[] captions = [.. _members.Select((m, g) => Territory.Fill(_bodies, m, _drawn, cells[g], Names(g), _frame))];
        return new MapDrawing(_graph.Nodes, _signs, _bodies, _groups, _drawn).View(_frame.Shape, width, height, cells, captions);
    }

    /// <summary>Enlarges the paper, within the frame, and the cells from which something was left out.</summary>
    public void GiveRoom()
    {
        Scale *= LargerPaper;
        for (int g = 0; g < _need.Length; g++)
        {
            _need[g] *= _members[g].Any(i => _bodies[i].IsLeftOut) ? MoreRoom : 1;
        }
    }

    /// <summary>Cells as large as their needs, about where their groups are; wider than high, as text is, because they are made in a space stretched in height.</summary>
    private ImmutableArray<Spot>[] Divide(Spot[] spots, double width, double height)
    {
        Spot[] sites = [.. _members.Select(m => new Spot(m.Average(i => spots[i].X), m.Average(i => spots[i].Y) * _frame.CellStretch))];
        ImmutableArray<Spot>[] cells = PowerDiagram.Cells(sites, [.. _need.Select(n => n / _need.Sum())], Polygon.Rectangle(width, height * _frame.CellStretch));
        return Array.ConvertAll(cells, cell => cell.Select(c => c with { Y = c.Y / _frame.CellStretch }).ToImmutableArray());
    }

    /// <summary>What a group's caption may name: nothing where there is one group only, or for what belongs to none.</summary>
    private string[] Names(int group) => _groups.Count == 1 || group == _groups.Other ? [] : [.. _members[group].Select(i => _graph.Nodes[i].Label)];

    private (double Width, double Height) Size()
    {
        double need = _signs.Sum(s => (s.Width + _frame.Gap) * (s.Height + _frame.Gap)) / _frame.Fill;
        double scale = Math.Sqrt(need * Scale / (_frame.Width * _frame.Height));
        double widest = Math.Min(_frame.Width, Math.Max(LeastWidth, _signs.Max(s => s.Width) + Margin));
        return _frame.IsFullWidth
            ? (_frame.Width, Math.Ceiling(Math.Clamp(need * Scale / _frame.Width, LeastHeight, _frame.Height)))
            : (Math.Ceiling(Math.Clamp(_frame.Width * scale, widest, _frame.Width)), Math.Ceiling(Math.Clamp(_frame.Height * scale, LeastHeight, _frame.Height)));
    }

    /// <summary>Positions from the graph alone.</summary>
    private Spot[] Sketch()
    {
        Link[] backbone = Backbone.Of(_links, Count, LayoutLinks);
        double strongest = backbone.Select(l => l.Similarity).DefaultIfEmpty(1).Max();
        return StressLayout.Place(StressLayout.Distances(Count, backbone.Select(l => (
            l.First, l.Second, (Longest - (l.Similarity / strongest)) * (_groups.Of[l.First] == _groups.Of[l.Second] ? 1 : Apart))), Unconnected), StressRounds);
    }
}
