namespace StaticNews.Graph;

/// <summary>Names by number in the order in which they came, found by their whole key.</summary>
internal sealed class NameList
{
    private const int Room = 1 << 12;

    private readonly List<Name> _names;
    private readonly Numbering _keys;

    /// <summary>Room for the words of the next names: those of many lie in one array.</summary>
    private Memory<ulong> _room;

    /// <summary>The first and the last name of each key.</summary>
    private readonly List<(int First, int Last)> _ends = [];

    /// <summary>The next name of the same key, -1 behind the last.</summary>
    private readonly List<int> _next = [];

    /// <summary>An empty list with room for a count of names.</summary>
    public NameList(int expected) => (_names, _keys) = (new(expected), new(expected));

    /// <summary>How many there are.</summary>
    public int Count => _names.Count;

    /// <summary>The name of a number.</summary>
    public Name this[int number] => _names[number];

    /// <summary>Makes a name known; one without words is none.</summary>
    public void Add(Name name)
    {
        if (name.Words.Length == 0)
        {
            return;
        }

        int number = _names.Count;
        int key = _keys.Of(name.Key);
        _names.Add(name with { Words = Kept(name.Words.Span) });
        _next.Add(-1);
        if (key == _ends.Count)
        {
            _ends.Add((number, number));
        }
        else
        {
            _next[_ends[key].Last] = number;
            _ends[key] = (_ends[key].First, number);
        }
    }

    private ReadOnlyMemory<ulong> Kept(ReadOnlySpan<ulong> words)
    {
        _room = _room.Length < words.Length ? new ulong[Math.Max(Room, words.Length)] : _room;
        Memory<ulong> kept = _room[..words.Length];
        words.CopyTo(kept.Span);
        _room = _room[words.Length..];
        return kept;
    }

    /// <summary>Names that are equal to a key, in the order in which they came.</summary>
    public IEnumerable<Name> Equal(ulong key)
    {
        int found = _keys.Find(key);
        for (int number = found < 0 ? -1 : _ends[found].First; number >= 0; number = _next[number])
        {
            yield return _names[number];
        }
    }
}
