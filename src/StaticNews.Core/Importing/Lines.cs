namespace StaticNews.Importing;

/// <summary>Tells the line of an offset in a text; logarithmic.</summary>
internal sealed class Lines
{
    private readonly List<int> _starts = [0];
    private readonly int _first;

    /// <summary>Indexes a text whose first line is line <paramref name="first"/> of its file.</summary>
    public Lines(string text, int first)
    {
        _first = first;
        for (int at = text.IndexOf('\n', StringComparison.Ordinal); at >= 0; at = text.IndexOf('\n', at + 1))
        {
            _starts.Add(at + 1);
        }
    }

    /// <summary>The line of an offset.</summary>
    public int At(int offset)
    {
        int found = _starts.BinarySearch(offset);
        return _first + (found >= 0 ? found : ~found - 1);
    }
}
