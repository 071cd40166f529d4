namespace StaticNews.Graph;

/// <summary>Sums scores by index; cleared in the time of what was touched, so that one board serves many queries.</summary>
internal sealed class ScoreBoard(int size)
{
    private readonly double[] _scores = new double[size];
    private readonly int[] _touched = new int[size + 1];
    private int _count;

    /// <summary>What has a score, in the order of its first one.</summary>
    public ReadOnlySpan<int> Touched => _touched.AsSpan(0, _count);

    /// <summary>The score of an index.</summary>
    public double this[int index] => _scores[index];

    /// <summary>Adds to a score; amounts are above 0.</summary>
    public void Add(int index, double amount)
    {
        ref double score = ref _scores[index];
        _touched[_count] = index; // Counts only if it is new: writing it either way costs less than asking first.
        _count += score == 0 ? 1 : 0;
        score += amount;
    }

    /// <summary>Adds weights, each times a number, to the scores of as many indices.</summary>
    public void AddAll(ReadOnlySpan<int> indices, ReadOnlySpan<float> weights, double by)
    {
        int count = _count;
        for (int i = 0; i < indices.Length && i < weights.Length; i++)
        {
            ref double score = ref _scores[indices[i]];
            _touched[count] = indices[i];
            count += score == 0 ? 1 : 0;
            score += by * weights[i];
        }

        _count = count;
    }

    /// <summary>The same for ascending indices counted from <paramref name="first"/>, as far as the board reaches; how many these are.</summary>
    public int AddWithin(ReadOnlySpan<int> indices, int first, ReadOnlySpan<float> weights, double by)
    {
        double[] scores = _scores;
        int count = _count;
        int i = 0;
        for (; i < indices.Length && i < weights.Length && (uint)(indices[i] - first) < (uint)scores.Length; i++)
        {
            int place = indices[i] - first;
            _touched[count] = place;
            count += scores[place] == 0 ? 1 : 0;
            scores[place] += by * weights[i];
        }

        _count = count;
        return i;
    }

    /// <summary>The highest score, 0 when there is none.</summary>
    public double Highest()
    {
        double best = 0;
        foreach (int index in Touched)
        {
            best = Math.Max(best, _scores[index]);
        }

        return best;
    }

    /// <summary>Forgets every score.</summary>
    public void Clear()
    {
        foreach (int index in Touched)
        {
            _scores[index] = 0;
        }

        _count = 0;
    }
}
