namespace StaticNews.Graph;

/// <summary>A list of numbers for each key from 0; all lie in one array, since a site has as many lists as documents and most are short.</summary>
internal sealed class NumberLists
{
    /// <summary>Where each list begins in <see cref="_values"/>; one place more than lists.</summary>
    private readonly int[] _starts;
    private readonly int[] _values;

    private NumberLists(int[] starts, int[] values) => (_starts, _values) = (starts, values);

    /// <summary>How many lists there are.</summary>
    public int Count => _starts.Length - 1;

    /// <summary>The list of a key.</summary>
    public ReadOnlySpan<int> this[int key] => _values.AsSpan(_starts[key], _starts[key + 1] - _starts[key]);

    /// <summary>Whether a list, which must be ascending, holds a value.</summary>
    public bool Holds(int key, int value) => this[key].BinarySearch(value) >= 0;

    /// <summary>The values of each key, in the order in which they come.</summary>
    public static NumberLists Of(List<(int Key, int Value)> pairs, int size)
    {
        int[] starts = new int[size + 1];
        foreach ((int key, _) in pairs)
        {
            starts[key + 1]++;
        }

        int[] next = Summed(starts);
        int[] values = new int[pairs.Count];
        foreach ((int key, int value) in pairs)
        {
            values[next[key]++] = value;
        }

        return new(starts, values);
    }

    /// <summary>The numbers below a count by the key of each, ascending.</summary>
    public static NumberLists ByKey(int count, Func<int, int> keyOf, int size)
    {
        int[] starts = new int[size + 1];
        for (int number = 0; number < count; number++)
        {
            starts[keyOf(number) + 1]++;
        }

        int[] next = Summed(starts);
        int[] values = new int[count];
        for (int number = 0; number < count; number++)
        {
            values[next[keyOf(number)]++] = number;
        }

        return new(starts, values);
    }

    /// <summary>The same with each list ascending and every value in it once.</summary>
    public NumberLists Ascending()
    {
        int[] starts = new int[_starts.Length];
        int[] values = new int[_values.Length];
        int count = 0;
        for (int key = 0; key < Count; key++)
        {
            Span<int> list = _values.AsSpan(_starts[key], _starts[key + 1] - _starts[key]);
            list.Sort();
            for (int i = 0; i < list.Length; i++)
            {
                if (i == 0 || list[i] != list[i - 1])
                {
                    values[count++] = list[i];
                }
            }

            starts[key + 1] = count;
        }

        return new(starts, values[..count]);
    }

    /// <summary>The keys whose lists hold each value, ascending.</summary>
    public NumberLists Turned(int size)
    {
        int[] starts = new int[size + 1];
        foreach (int value in _values)
        {
            starts[value + 1]++;
        }

        int[] next = Summed(starts);
        int[] keys = new int[_values.Length];
        for (int key = 0; key < Count; key++)
        {
            foreach (int value in this[key])
            {
                keys[next[value]++] = key;
            }
        }

        return new(starts, keys);
    }

    /// <summary>Makes lengths, each one place late, into the starts of lists; a copy of these to count on.</summary>
    private static int[] Summed(int[] starts)
    {
        for (int key = 1; key < starts.Length; key++)
        {
            starts[key] += starts[key - 1];
        }

        return starts[..^1];
    }
}
