namespace StaticNews.Graph;

/// <summary>
/// The candidates of one article, a row each in the order in which they were found, with what every signal says of them. Emptied in the
/// time of its rows, so that one table serves many articles.
/// </summary>
/// <param name="traits">Of every document; a candidate's are read when it is found, so that they come from memory while others are looked for.</param>
internal sealed class CandidateTable(Traits[] traits)
{
    private const int FirstRows = 1024;

    /// <summary>The row of each document that is a candidate, anything for the others.</summary>
    private readonly int[] _rows = new int[traits.Length];

    /// <summary>A bit for each candidate: these tell who is none from far less memory than the rows.</summary>
    private readonly ulong[] _known = new ulong[(traits.Length + 63) / 64];
    private int[] _nodes = new int[FirstRows];
    private Traits[] _traits = new Traits[FirstRows];
    private int _count;

    /// <summary>The candidates by row.</summary>
    public ReadOnlySpan<int> Nodes => _nodes.AsSpan(0, _count);

    /// <summary>Their traits by row.</summary>
    public ReadOnlySpan<Traits> Traits => _traits.AsSpan(0, _count);

    /// <summary>What the signals say of them.</summary>
    public SignalTable Signals { get; } = new();

    /// <summary>A bit for each document, set for a candidate.</summary>
    public ReadOnlySpan<ulong> Known => _known;

    /// <summary>The row of a candidate, a new one with zeros when it has none.</summary>
    public int Row(int node) => Holds(node) ? _rows[node] : Append(node);

    /// <summary>Makes documents candidates, or adds to what a signal says of them.</summary>
    public void AddEach(Signal signal, ReadOnlySpan<int> nodes, double amount)
    {
        foreach (int node in nodes)
        {
            Add(signal, node, amount);
        }
    }

    /// <summary>Makes a document a candidate, or adds to what a signal says of it.</summary>
    public void Add(Signal signal, int node, double amount)
    {
        int row = Row(node); // First: a new row may move the values.
        Signals[signal, row] += (float)amount;
    }

    /// <summary>Makes a document a candidate, or changes what a signal says of it.</summary>
    public void Set(Signal signal, int node, double value)
    {
        int row = Row(node);
        Signals[signal, row] = (float)value;
    }

    /// <summary>Changes what a signal says of candidates to scores that are counted from <paramref name="first"/>.</summary>
    public void SetEach(Signal signal, ReadOnlySpan<int> nodes, int first, ReadOnlySpan<float> scores)
    {
        Span<float> values = Signals[signal];
        foreach (int node in nodes)
        {
            values[_rows[node]] = scores[node - first];
        }
    }

    /// <summary>Adds to what a signal says of those documents that are candidates already.</summary>
    public void AddIfFound(Signal signal, ReadOnlySpan<int> nodes, double amount)
    {
        Span<float> values = Signals[signal];
        foreach (int node in nodes)
        {
            if (Holds(node))
            {
                values[_rows[node]] += (float)amount;
            }
        }
    }

    /// <summary>Adds to what a signal says of the candidates whose bits are set.</summary>
    public void AddWhere(Signal signal, ReadOnlySpan<ulong> bits, double amount)
    {
        ReadOnlySpan<float> gains = [0, (float)amount]; // A branch would be foreseen too seldom.
        ReadOnlySpan<int> nodes = Nodes;
        Span<float> values = Signals[signal];
        for (int row = 0; row < nodes.Length && row < values.Length; row++)
        {
            values[row] += gains[Bit(bits, nodes[row])];
        }
    }

    /// <summary>Takes a candidate out; the last one moves to its row.</summary>
    public void Remove(int row)
    {
        (int node, int last) = (_nodes[row], _nodes[--_count]);
        (_nodes[row], _traits[row], _rows[last]) = (last, _traits[_count], row);
        _known[node >> 6] &= ~(1UL << node);
        Signals.Remove(row);
    }

    /// <summary>Forgets every candidate.</summary>
    public void Clear()
    {
        foreach (int node in Nodes)
        {
            _known[node >> 6] = 0;
        }

        Signals.Clear();
        _count = 0;
    }

    private static int Bit(ReadOnlySpan<ulong> bits, int node) => (int)(bits[node >> 6] >> node) & 1;

    private bool Holds(int node) => Bit(_known, node) != 0;

    private int Append(int node)
    {
        if (_count == _nodes.Length)
        {
            Array.Resize(ref _nodes, 2 * _count);
            Array.Resize(ref _traits, 2 * _count);
        }

        (_nodes[_count], _traits[_count], _rows[node]) = (node, traits[node], _count);
        _known[node >> 6] |= 1UL << node;
        Signals.Append();
        return _count++;
    }
}
