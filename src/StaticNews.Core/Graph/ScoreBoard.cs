namespace StaticNews.Graph;

/// <summary>Sums scores by index; cleared in the time of what was touched, so that one board serves many queries.</summary>
internal sealed class ScoreBoard(int size)
{
    private const int Steps = 512;

    /// <summary>More than what rounding takes away.</summary>
    private const double Tiny = 1e-9;

    private readonly double[] _scores = new double[size];
    private readonly int[] _touched = new int[size + 1];
    private readonly double[] _sums = new double[size];
    private readonly int[] _steps = new int[Steps];
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

    /// <summary>Offers the scores that may be among the best so many; most that cannot are left out by counting how many reach each of equal steps.</summary>
    public void OfferTo(BestScores best, int most)
    {
        Span<double> sums = _sums.AsSpan(0, _count); // Read once from all over the board.
        double highest = 0;
        for (int i = 0; i < sums.Length; i++)
        {
            sums[i] = _scores[_touched[i]];
            highest = Math.Max(highest, sums[i]);
        }

        double floor = sums.Length <= most ? 0 : Floor(sums, highest, most);
        for (int i = 0; i < sums.Length; i++)
        {
            if (sums[i] >= floor)
            {
                best.Offer(_touched[i], sums[i]);
            }
        }
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

    /// <summary>A number that at least so many sums reach, and not many more.</summary>
    private double Floor(ReadOnlySpan<double> sums, double highest, int most)
    {
        double steps = Steps * (1 - Tiny) / highest;
        foreach (double sum in sums)
        {
            _steps[(int)(sum * steps)]++;
        }

        int at = Steps;
        for (int reached = 0; reached < most; reached += _steps[at])
        {
            at--;
        }

        Array.Clear(_steps);
        return at / steps * (1 - Tiny);
    }
}
