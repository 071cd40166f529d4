namespace StaticNews.Graph;

/// <summary>
/// Names by number in the order in which they came. They lie in pieces without references, since a site has as many names as links:
/// none is copied when more come, and the collector has nothing to follow.
/// </summary>
internal sealed class NameStore
{
    private const int Rows = 1 << 8;
    private const int Room = 1 << 10;

    private readonly List<Row[]> _rows = [];

    /// <summary>The words of all names, as many to a piece as fit.</summary>
    private readonly List<ulong[]> _rooms = [];
    private int _taken = Room;

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>The name of a number.</summary>
    public Name this[int number]
    {
        get
        {
            ref readonly Row row = ref _rows[number / Rows][number % Rows];
            return new(row.Subject, row.Heading, row.Kind, _rooms[row.Room].AsMemory(row.From, row.Length), row.Uses, row.Whole);
        }
    }

    /// <summary>Adds a name, its words copied.</summary>
    public void Add(Name name)
    {
        int length = name.Words.Length;
        if (Count % Rows == 0)
        {
            _rows.Add(new Row[Rows]);
        }

        if (_taken + length > Room)
        {
            _rooms.Add(new ulong[Math.Max(Room, length)]);
            _taken = 0;
        }

        name.Words.CopyTo(_rooms[^1].AsMemory(_taken));
        _rows[^1][Count++ % Rows] = new(name.Whole, name.Subject, name.Heading, name.Uses, _rooms.Count - 1, length, (ushort)_taken, name.Kind);
        _taken += length;
    }

    private readonly record struct Row(ulong Whole, int Subject, int Heading, int Uses, int Room, int Length, ushort From, NameKind Kind);
}
