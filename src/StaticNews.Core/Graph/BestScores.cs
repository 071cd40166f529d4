namespace StaticNews.Graph;

/// <summary>
/// Keeps the best of many by score, ties by the lower number. Twice as many are gathered before the worse half is dropped by
/// quickselect (Hoare 1961), so that most items cost one comparison with the worst of the best.
/// </summary>
internal sealed class BestScores(int capacity)
{
    private readonly (int Item, double Score)[] _kept = new (int, double)[2 * capacity];
    private int _count;

    /// <summary>What is not better than this is not among the best.</summary>
    private (int Item, double Score) _bar = Lowest(capacity);

    /// <summary>What is kept, in no order.</summary>
    public ReadOnlySpan<(int Item, double Score)> Kept
    {
        get
        {
            Cut();
            return _kept.AsSpan(0, _count);
        }
    }

    /// <summary>Keeps an item while it is among the best.</summary>
    public void Offer(int item, double score)
    {
        if (IsBetter((item, score), _bar))
        {
            _kept[_count++] = (item, score);
            if (_count == _kept.Length)
            {
                Cut();
            }
        }
    }

    /// <summary>What is kept, the best first; empties the list.</summary>
    public (int Item, double Score)[] Take()
    {
        (int Item, double Score)[] best = Kept.ToArray();
        Array.Sort(best, static (a, b) => a == b ? 0 : IsBetter(a, b) ? -1 : 1);
        Clear();
        return best;
    }

    /// <summary>Forgets what is kept.</summary>
    public void Clear() => (_count, _bar) = (0, Lowest(capacity));

    /// <summary>Anything is better than it, unless nothing is to be kept.</summary>
    private static (int Item, double Score) Lowest(int capacity) => capacity == 0 ? (-1, double.PositiveInfinity) : (int.MaxValue, double.NegativeInfinity);

    private static bool IsBetter((int Item, double Score) a, (int Item, double Score) b) => a.Score > b.Score || (a.Score == b.Score && a.Item < b.Item);

    /// <summary>Drops all but the best and raises the bar to the worst of them.</summary>
    private void Cut()
    {
        if (_count <= capacity)
        {
            return;
        }

        for (int from = 0, to = _count - 1; from < to;)
        {
            int last = Partition(from, to);
            (from, to) = last < capacity ? (last + 1, to) : (from, last);
        }

        _count = capacity;
        _bar = _kept[0];
        foreach ((int Item, double Score) one in _kept.AsSpan(1, capacity - 1))
        {
            _bar = IsBetter(_bar, one) ? one : _bar;
        }
    }

    /// <summary>Moves the better ones to the front; the place of the last of them.</summary>
    private int Partition(int from, int to)
    {
        (int Item, double Score) pivot = _kept[(from + to) / 2];
        for (int i = from, j = to; ; i++, j--)
        {
            while (IsBetter(_kept[i], pivot))
            {
                i++;
            }

            while (IsBetter(pivot, _kept[j]))
            {
                j--;
            }

            if (i >= j)
            {
                return j;
            }

            (_kept[i], _kept[j]) = (_kept[j], _kept[i]);
        }
    }
}
