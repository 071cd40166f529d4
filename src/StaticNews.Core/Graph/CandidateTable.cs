using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace StaticNews.Graph;

/// <summary>
/// The candidates of one article, a row each, with what every signal says of them. A row's values lie side by side, since a score
/// reads all of them, four at a time; emptied in the time of its rows, so that one table serves many articles. Rows are numbered from 1 in
/// the order in which they were found: row 0 is nobody's, and takes what is said of those who are no candidates.
/// </summary>
internal sealed class CandidateTable(int nodes)
{
    /// <summary>Places of a row: the signals, and zeros up to whole vectors.</summary>
    public const int Width = 16;

    private const int FirstRows = 1024;

    /// <summary>The row of each document and, behind them, of nobody.</summary>
    private readonly int[] _rows = new int[nodes + 1];

    /// <summary>A bit for each candidate: these tell who is none from far less memory than the rows.</summary>
    private readonly ulong[] _known = new ulong[(nodes + 63) / 64];
    private int[] _nodes = new int[FirstRows];
    private double[] _values = new double[FirstRows * Width];

    /// <summary>How many rows there are.</summary>
    public int Count { get; private set; } = 1;

    /// <summary>The candidates by row, but for the first.</summary>
    public ReadOnlySpan<int> Nodes => _nodes.AsSpan(0, Count);

    /// <summary>What the signals say of a row's candidate, by signal.</summary>
    public Span<double> Values(int row) => _values.AsSpan(row * Width, Width);

    /// <summary>The row of a candidate, a new one with zeros when it has none.</summary>
    public int Row(int node)
    {
        int row = _rows[node];
        return row > 0 ? row : Append(node);
    }

    /// <summary>Makes a document a candidate, or adds to what a signal says of it.</summary>
    public void Add(Signal signal, int node, double amount)
    {
        int row = Row(node); // First: a new row may move the values.
        _values[(row * Width) + (int)signal] += amount;
    }

    /// <summary>Says what a signal says of documents, as far as they are candidates.</summary>
    public void Set(Signal signal, int first, ScoreBoard scores)
    {
        double[] values = _values;
        foreach (int place in scores.Touched)
        {
            int node = first + place;
            int unknown = (int)(~_known[node >> 6] >> node) & 1;
            values[(_rows[node + ((nodes - node) * unknown)] * Width) + (int)signal] = scores[place];
        }
    }

    /// <summary>Adds to what a signal says of those documents that are candidates already.</summary>
    public void AddIfFound(Signal signal, ReadOnlySpan<int> nodes, double amount)
    {
        foreach (int node in nodes)
        {
            int row = _rows[node];
            if (row > 0)
            {
                _values[(row * Width) + (int)signal] += amount;
            }
        }
    }

    /// <summary>Adds to what a signal says of the candidates whose bits are set.</summary>
    public void AddWhere(Signal signal, ReadOnlySpan<ulong> bits, double amount)
    {
        for (int row = 1; row < Count; row++)
        {
            int node = _nodes[row];
            if (((bits[node / 64] >> (node % 64)) & 1) != 0)
            {
                _values[(row * Width) + (int)signal] += amount;
            }
        }
    }

    /// <summary>The highest value of each signal, 0 where it says nothing of anybody.</summary>
    public void Highest(Span<double> highest)
    {
        ReadOnlySpan<Vector256<double>> values = Vectors(_values.AsSpan(Width, (Count - 1) * Width));
        (Vector256<double> a, Vector256<double> b, Vector256<double> c, Vector256<double> d) = (default, default, default, default);
        for (int i = 0; i + 3 < values.Length; i += 4)
        {
            (a, b) = (Vector256.MaxNative(a, values[i]), Vector256.MaxNative(b, values[i + 1]));
            (c, d) = (Vector256.MaxNative(c, values[i + 2]), Vector256.MaxNative(d, values[i + 3]));
        }

        a.CopyTo(highest);
        b.CopyTo(highest[4..]);
        c.CopyTo(highest[8..]);
        d.CopyTo(highest[12..]);
    }

    /// <summary>The sum of a row's values by the scale of each; in the same order on every machine.</summary>
    public double Score(int row, ReadOnlySpan<double> scales)
    {
        ReadOnlySpan<Vector256<double>> values = Vectors(Values(row));
        ReadOnlySpan<Vector256<double>> by = Vectors(scales[..Width]);
        Vector256<double> sum = (values[0] * by[0]) + (values[1] * by[1]) + ((values[2] * by[2]) + (values[3] * by[3]));
        return sum.GetElement(0) + sum.GetElement(1) + (sum.GetElement(2) + sum.GetElement(3));
    }

    /// <summary>Forgets every candidate.</summary>
    public void Clear()
    {
        foreach (int node in Nodes[1..])
        {
            _rows[node] = 0;
            _known[node >> 6] = 0;
        }

        _values.AsSpan(0, Count * Width).Clear();
        Count = 1;
    }

    private static ReadOnlySpan<Vector256<double>> Vectors(ReadOnlySpan<double> values) => MemoryMarshal.Cast<double, Vector256<double>>(values);

    private int Append(int node)
    {
        if (Count == _nodes.Length)
        {
            Array.Resize(ref _nodes, Count * 2);
            Array.Resize(ref _values, Count * 2 * Width);
        }

        _nodes[Count] = node;
        _rows[node] = Count;
        _known[node >> 6] |= 1UL << node;
        return Count++;
    }
}
