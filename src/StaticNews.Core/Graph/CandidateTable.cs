namespace StaticNews.Graph;

/// <summary>
/// The candidates of one article, a row each, with what every signal says of them. A row's values lie side by side, since a score
/// reads all of them; emptied in the time of its rows, so that one table serves many articles.
/// </summary>
internal sealed class CandidateTable(int nodes, int signals)
{
    private const int FirstRows = 512;

    private readonly int[] _rows = new int[nodes];
    private int[] _nodes = new int[FirstRows];
    private double[] _values = new double[FirstRows * signals];

    /// <summary>How many candidates there are; rows are numbered from 0 in the order in which they were found.</summary>
    public int Count { get; private set; }

    /// <summary>The candidate of a row.</summary>
    public int Node(int row) => _nodes[row];

    /// <summary>What the signals say of a row's candidate, by signal.</summary>
    public Span<double> Values(int row) => _values.AsSpan(row * signals, signals);

    /// <summary>The row of a candidate, a new one with zeros when it has none.</summary>
    public int Row(int node)
    {
        int row = _rows[node] - 1;
        return row >= 0 ? row : Append(node);
    }

    /// <summary>Makes a document a candidate, or adds to what a signal says of it.</summary>
    public void Add(Signal signal, int node, double amount)
    {
        int row = Row(node); // First: a new row may move the values.
        _values[(row * signals) + (int)signal] += amount;
    }

    /// <summary>Adds to what a signal says of a document if that is a candidate already.</summary>
    public void AddIfFound(Signal signal, int node, double amount)
    {
        int row = _rows[node] - 1;
        if (row >= 0)
        {
            _values[(row * signals) + (int)signal] += amount;
        }
    }

    /// <summary>The highest value of each signal, 0 where it says nothing of anybody.</summary>
    public void Highest(Span<double> highest)
    {
        highest.Clear();
        for (int row = 0; row < Count; row++)
        {
            ReadOnlySpan<double> values = Values(row);
            for (int s = 0; s < values.Length; s++)
            {
                if (values[s] > highest[s])
                {
                    highest[s] = values[s];
                }
            }
        }
    }

    /// <summary>Forgets every candidate.</summary>
    public void Clear()
    {
        foreach (int node in _nodes.AsSpan(0, Count))
        {
            _rows[node] = 0;
        }

        _values.AsSpan(0, Count * signals).Clear();
        Count = 0;
    }

    private int Append(int node)
    {
        if (Count == _nodes.Length)
        {
            Array.Resize(ref _nodes, Count * 2);
            Array.Resize(ref _values, Count * 2 * signals);
        }

        _nodes[Count] = node;
        _rows[node] = Count + 1;
        return Count++;
    }
}
