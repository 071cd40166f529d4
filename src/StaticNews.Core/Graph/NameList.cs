namespace StaticNews.Graph;

/// <summary>Names by number in the order in which they came, found by their whole key.</summary>
internal sealed class NameList
{
    private readonly NameStore _names = new();
    private readonly Numbering _keys;

    /// <summary>The first and the last name of each key, -1 while there is none.</summary>
    private readonly List<(int First, int Last)> _ends;

    /// <summary>The next name of the same key, -1 behind the last.</summary>
    private readonly List<int> _next;

    /// <summary>An empty list with room for a count of names.</summary>
    public NameList(int expected) => (_keys, _ends, _next) = (new(expected), new(expected), new(expected));

    /// <summary>How many there are.</summary>
    public int Count => _names.Count;

    /// <summary>How many keys have a number.</summary>
    public int Keys => _ends.Count;

    /// <summary>The name of a number.</summary>
    public Name this[int number] => _names[number];

    /// <summary>Makes other names known.</summary>
    public void AddAll(NameStore names)
    {
        for (int n = 0; n < names.Count; n++)
        {
            Add(names[n]);
        }
    }

    /// <summary>Makes a name known; one without words is none.</summary>
    public void Add(Name name) => Add(name, KeyOf(name));

    /// <summary>The same by the number of its key.</summary>
    public void Add(Name name, int key)
    {
        if (name.Words.IsEmpty)
        {
            return;
        }

        int number = _names.Count;
        _names.Add(name);
        _next.Add(-1);
        (int first, int last) = _ends[key];
        _ends[key] = (first < 0 ? number : first, number);
        if (last >= 0)
        {
            _next[last] = number;
        }
    }

    /// <summary>The numbers of the keys of other names.</summary>
    public int[] KeysOf(NameStore names)
    {
        int[] keys = new int[names.Count];
        for (int n = 0; n < keys.Length; n++)
        {
            keys[n] = KeyOf(names[n]);
        }

        return keys;
    }

    /// <summary>The number of a name's key, counted from 0 in the order in which they are asked for.</summary>
    private int KeyOf(Name name)
    {
        int key = _keys.Of(name.Key);
        if (key == _ends.Count)
        {
            _ends.Add((-1, -1));
        }

        return key;
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
