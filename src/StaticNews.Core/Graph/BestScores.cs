using System.Runtime.CompilerServices;

namespace StaticNews.Graph;

/// <summary>
/// Finds the best of many by score, ties by the lower number. All scores are counted by which of equal steps they reach, as in a bucket
/// sort: that asks nothing which a processor cannot foresee, and leaves those on one step to be put in order. Not to be shared between threads.
/// </summary>
internal sealed class BestScores(int capacity)
{
    private const int Steps = 512;

    private readonly int[] _reached = new int[Steps];
    private readonly (int Item, double Score)[] _best = new (int, double)[capacity];
    private (int Item, double Score)[] _edge = [];
    private ushort[] _steps = [];

    /// <summary>As many of the best as there is room for, in no order; lent until the next call.</summary>
    public Span<(int Item, double Score)> Of(ReadOnlySpan<int> items, ReadOnlySpan<float> scores)
    {
        if (items.Length <= capacity)
        {
            for (int i = 0; i < items.Length; i++)
            {
                _best[i] = (items[i], scores[i]);
            }

            return _best.AsSpan(0, items.Length);
        }

        (int above, int edge) = Split(items, scores, Climb(scores));
        Span<(int Item, double Score)> tied = _edge.AsSpan(0, edge);
        Order(tied);
        tied[..(capacity - above)].CopyTo(_best.AsSpan(above));
        return _best.AsSpan(0, capacity);
    }

    /// <summary>Puts the best first.</summary>
    public static void Order(Span<(int Item, double Score)> items) => items.Sort(static (a, b) => a == b ? 0 : IsBetter(a, b) ? -1 : 1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsBetter((int Item, double Score) a, (int Item, double Score) b) => a.Score > b.Score || (a.Score == b.Score && a.Item < b.Item);

    /// <summary>Finds the step of each score; the highest that enough reach.</summary>
    private int Climb(ReadOnlySpan<float> scores)
    {
        if (_steps.Length < scores.Length)
        {
            _steps = new ushort[2 * scores.Length];
            _edge = new (int, double)[2 * scores.Length];
        }

        (float lowest, float highest) = (float.PositiveInfinity, float.NegativeInfinity);
        foreach (float score in scores)
        {
            (lowest, highest) = (float.MinNative(lowest, score), float.MaxNative(highest, score));
        }

        float perScore = highest > lowest ? Math.Min((Steps - 1) / (highest - lowest), float.MaxValue) : 0;
        Span<ushort> steps = _steps.AsSpan(0, scores.Length);
        Span<int> reached = _reached;
        for (int i = 0; i < steps.Length; i++)
        {
            int step = float.ConvertToIntegerNative<int>((scores[i] - lowest) * perScore);
            steps[i] = (ushort)step;
            reached[step]++;
        }

        int least = Steps;
        for (int better = 0; better < capacity; better += reached[least])
        {
            least--;
        }

        reached.Clear();
        return least;
    }

    /// <summary>Takes those above a step and keeps those on it apart; how many these are. Each is written in either place and counts where it belongs: a branch would be foreseen too seldom.</summary>
    private (int Above, int Edge) Split(ReadOnlySpan<int> items, ReadOnlySpan<float> scores, int least)
    {
        (int above, int edge) = (0, 0);
        for (int i = 0; i < items.Length; i++)
        {
            int step = _steps[i];
            _best[above] = _edge[edge] = (items[i], scores[i]);
            above += step > least ? 1 : 0;
            edge += step == least ? 1 : 0;
        }

        return (above, edge);
    }
}
