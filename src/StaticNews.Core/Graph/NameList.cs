namespace StaticNews.Graph;

/// <summary>Names by number in the order in which they came, found by their whole key.</summary>
internal sealed class NameList
{
    private readonly List<Name> _names = [];
    private readonly Numbering _keys = new();

    /// <summary>The first and the last name of each key.</summary>
    private readonly List<(int First, int Last)> _ends = [];

    /// <summary>The next name of the same key, -1 behind the last.</summary>
    private readonly List<int> _next = [];

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
        _names.Add(name);
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
