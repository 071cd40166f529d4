namespace StaticNews.Graph;

/// <summary>What links call each document, sorted by document in one pass.</summary>
internal sealed class NameUses
{
    private readonly NameStore[] _uses;

    /// <summary>Where the uses of each document begin in the others; one place more than documents.</summary>
    private readonly int[] _starts;
    private readonly ulong[] _keys;
    private readonly (int Store, int Number)[] _places;

    /// <summary>Sorts the names, whose subjects are documents.</summary>
    public NameUses(NameStore[] uses, int documents)
    {
        _uses = uses;
        int[] starts = new int[documents + 1];
        ForEach((name, _) => starts[name.Subject + 1]++);
        for (int d = 0; d < documents; d++)
        {
            starts[d + 1] += starts[d];
        }

        int[] next = starts[..^1];
        _keys = new ulong[starts[^1]];
        _places = new (int, int)[_keys.Length];
        _starts = starts;
        ForEach((name, place) =>
        {
            int at = next[name.Subject]++;
            (_keys[at], _places[at]) = (name.Key, place);
        });
    }

    /// <summary>What links call some documents, by key, each once with how many do.</summary>
    public NameStore Of(int from, int to)
    {
        NameStore names = new();
        for (int document = from; document < to; document++)
        {
            Span<ulong> keys = _keys.AsSpan(_starts[document].._starts[document + 1]);
            Span<(int Store, int Number)> places = _places.AsSpan(_starts[document].._starts[document + 1]);
            keys.Sort(places);
            for (int first = 0, end; first < keys.Length; first = end)
            {
                for (end = first + 1; end < keys.Length && keys[end] == keys[first];)
                {
                    end++;
                }

                names.Add(_uses[places[first].Store][places[first].Number] with { Uses = end - first });
            }
        }

        return names;
    }

    private void ForEach(Action<Name, (int Store, int Number)> act)
    {
        for (int s = 0; s < _uses.Length; s++)
        {
            for (int n = 0; n < _uses[s].Count; n++)
            {
                act(_uses[s][n], (s, n));
            }
        }
    }
}
