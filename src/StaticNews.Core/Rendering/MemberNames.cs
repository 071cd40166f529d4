namespace StaticNews.Rendering;

/// <summary>The names of a shape's members, shared by all that is bound in it.</summary>
internal sealed class MemberNames
{
    private readonly List<string> _names = [];
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    /// <summary>The names in order.</summary>
    public IReadOnlyList<string> All => _names;

    /// <summary>The name at a place.</summary>
    public string this[int place] => _names[place];

    /// <summary>Adds a name behind the others.</summary>
    public void Add(string name)
    {
        _places.Add(name, _names.Count);
        _names.Add(name);
    }

    /// <summary>The place of a name; -1 when there is none.</summary>
    public int Find(string name) => _places.TryGetValue(name, out int place) ? place : -1;
}
