namespace StaticNews.Rendering;

/// <summary>What loops are about to show while a page is filled: for each name of theirs the item of the innermost.</summary>
internal sealed class LoopItems
{
    /// <summary>Stands where no loop over a name runs.</summary>
    private static readonly object Outside = new();

    private readonly LoopNames _names;
    private readonly object?[] _items;

    /// <summary>No loop runs yet.</summary>
    public LoopItems(LoopNames names)
    {
        (_names, _items) = (names, new object?[names.Count]);
        Array.Fill(_items, Outside);
    }

    /// <summary>The item at the place of a name; what stood there has to come back when the loop ends.</summary>
    public object? this[int place]
    {
        get => _items[place];
        set => _items[place] = value;
    }

    /// <summary>Reads an item; false when no loop over its name runs.</summary>
    public bool TryRead(int place, out object? item)
    {
        item = _items[place];
        return item != Outside;
    }

    /// <summary>The same by name.</summary>
    public bool TryRead(string name, out object? item)
    {
        item = null;
        return _names.Find(name) is >= 0 and int place && TryRead(place, out item);
    }
}
