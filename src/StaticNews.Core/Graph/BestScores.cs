using System.Runtime.CompilerServices;

namespace StaticNews.Graph;

/// <summary>
/// The best of many by score, ties by the lower number. Most of what is not among them is left out by counting how many reach each of
/// equal steps, which asks nothing that a processor cannot foresee; the rest by quickselect (Hoare 1961).
/// </summary>
internal sealed class BestScores(int capacity)
{
    private const int Steps = 512;

    private readonly int[] _reached = new int[Steps];
    private (int Item, double Score)[] _all = new (int, double)[2 * capacity];
    private int _count;
    private double _least = double.NegativeInfinity;

    /// <summary>Says that as many items as are wanted reach a score, so that nothing below it is among the best.</summary>
    public void Require(double least) => _least = least;

    /// <summary>Takes note of an item.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Offer(int item, double score)
    {
        if (_count == _all.Length)
        {
            Array.Resize(ref _all, Math.Max(16, 2 * _count));
        }

        _all[_count] = (item, score); // Counts only if it may be among the best: a branch would be foreseen too seldom.
        _count += score >= _least ? 1 : 0;
    }

    /// <summary>Takes note of all that has a score on a board, whose indices are counted from <paramref name="first"/>.</summary>
    public void Offer(ScoreBoard scores, int first)
    {
        foreach (int index in scores.Touched)
        {
            Offer(first + index, scores[index]);
        }
    }

    /// <summary>Drops all but the best; these in no order, for their scores to be read or changed.</summary>
    public Span<(int Item, double Score)> Keep()
    {
        if (_count > capacity)
        {
            Sift();
            Cut();
        }

        return _all.AsSpan(0, _count);
    }

    /// <summary>So many of the best, the best first; empties the list.</summary>
    public (int Item, double Score)[] Take(int most)
    {
        Span<(int Item, double Score)> best = Keep();
        best.Sort(static (a, b) => a == b ? 0 : IsBetter(a, b) ? -1 : 1);
        Clear();
        return best[..Math.Min(most, best.Length)].ToArray();
    }

    /// <summary>Forgets everything.</summary>
    public void Clear() => (_count, _least) = (0, double.NegativeInfinity);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsBetter((int Item, double Score) a, (int Item, double Score) b) => a.Score > b.Score || (a.Score == b.Score && a.Item < b.Item);

    /// <summary>Drops what is on a lower step than enough others.</summary>
    private void Sift()
    {
        (double lowest, double highest) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach ((_, double score) in _all.AsSpan(0, _count))
        {
            (lowest, highest) = (score < lowest ? score : lowest, score > highest ? score : highest);
        }

        double steps = (Steps - 1) / (highest - lowest);
        if (!double.IsFinite(steps))
        {
            return; // All are equal.
        }

        foreach ((_, double score) in _all.AsSpan(0, _count))
        {
            _reached[(int)((score - lowest) * steps)]++;
        }

        int least = Steps;
        for (int better = 0; better < capacity; better += _reached[least])
        {
            least--;
        }

        int kept = 0;
        foreach ((int item, double score) in _all.AsSpan(0, _count))
        {
            _all[kept] = (item, score); // Counts only if it is on a high step.
            kept += (int)((score - lowest) * steps) >= least ? 1 : 0;
        }

        _count = kept;
        Array.Clear(_reached);
    }

    private void Cut()
    {
        for (int from = 0, to = _count - 1; from < to;)
        {
            int last = Partition(from, to);
            (from, to) = last < capacity ? (last + 1, to) : (from, last);
        }

        _count = Math.Min(_count, capacity);
    }

    /// <summary>Moves the better ones to the front; the place of the last of them.</summary>
    private int Partition(int from, int to)
    {
        (int Item, double Score) pivot = _all[(from + to) / 2];
        for (int i = from, j = to; ; i++, j--)
        {
            while (IsBetter(_all[i], pivot))
            {
                i++;
            }

            while (IsBetter(pivot, _all[j]))
            {
                j--;
            }

            if (i >= j)
            {
                return j;
            }

            (_all[i], _all[j]) = (_all[j], _all[i]);
        }
    }
}
