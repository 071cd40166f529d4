namespace StaticNews.Graph;

/// <summary>Keeps the best of many by score, ties by the lower number: a heap with the worst kept one on top.</summary>
internal sealed class BestScores(int capacity)
{
    private readonly (int Item, double Score)[] _kept = new (int, double)[capacity];
    private int _count;

    /// <summary>What is kept, in no order.</summary>
    public ReadOnlySpan<(int Item, double Score)> Kept => _kept.AsSpan(0, _count);

    /// <summary>Keeps an item while it is among the best.</summary>
    public void Offer(int item, double score)
    {
        if (_count < _kept.Length)
        {
            Rise((item, score), _count++);
        }
        else if (_count > 0 && IsWorse(_kept[0], (item, score)))
        {
            Sink((item, score));
        }
    }

    /// <summary>What is kept, the best first; empties the heap.</summary>
    public (int Item, double Score)[] Take()
    {
        (int Item, double Score)[] best = Kept.ToArray();
        Array.Sort(best, static (a, b) => a == b ? 0 : IsWorse(a, b) ? 1 : -1);
        Clear();
        return best;
    }

    /// <summary>Forgets what is kept.</summary>
    public void Clear() => _count = 0;

    private static bool IsWorse((int Item, double Score) a, (int Item, double Score) b) => a.Score < b.Score || (a.Score == b.Score && a.Item > b.Item);

    private void Rise((int Item, double Score) added, int at)
    {
        for (int parent = (at - 1) / 2; at > 0 && IsWorse(added, _kept[parent]); parent = (at - 1) / 2)
        {
            _kept[at] = _kept[parent];
            at = parent;
        }

        _kept[at] = added;
    }

    private void Sink((int Item, double Score) added)
    {
        int at = 0;
        for (int child = 1; child < _count; child = (2 * at) + 1)
        {
            child += child + 1 < _count && IsWorse(_kept[child + 1], _kept[child]) ? 1 : 0;
            if (!IsWorse(_kept[child], added))
            {
                break;
            }

            _kept[at] = _kept[child];
            at = child;
        }

        _kept[at] = added;
    }
}
