namespace StaticNews.Graph;

/// <summary>Sums scores by index; cleared in the time of what was touched, so that one board serves many queries.</summary>
internal sealed class ScoreBoard(int size)
{
    private readonly float[] _scores = new float[size];
    private readonly int[] _touched = new int[size + 1];
    private int _count;

    /// <summary>What has a score, in the order of its first one.</summary>
    public ReadOnlySpan<int> Touched => _touched.AsSpan(0, _count);

    /// <summary>All scores, by index.</summary>
    public ReadOnlySpan<float> Scores => _scores;

    /// <summary>The score of an index.</summary>
    public double this[int index] => _scores[index];

    /// <summary>Adds to a score; amounts are above 0.</summary>
    public void Add(int index, double amount)
    {
        ref float score = ref _scores[index];
        _touched[_count] = index; // Counts only if it is new: writing it either way costs less than asking first.
        _count += score == 0 ? 1 : 0;
        score += (float)amount;
    }

    /// <summary>Adds what a term weighs in documents, times a number, to their scores.</summary>
    public void AddAll(ReadOnlySpan<Posting> postings, double by) => AddWithin(postings, 0, by);

    /// <summary>The same for documents counted from <paramref name="first"/>, as far as the board reaches; how many these are.</summary>
    public int AddWithin(ReadOnlySpan<Posting> postings, int first, double by)
    {
        float[] scores = _scores;
        float factor = (float)by;
        int[] touched = _touched;
        int count = _count;
        int i = 0;
        for (; i < postings.Length; i++)
        {
            int place = postings[i].Document - first;
            if ((uint)place >= (uint)scores.Length)
            {
                break;
            }

            touched[count] = place;
            count += scores[place] == 0 ? 1 : 0;
            scores[place] += factor * postings[i].Weight;
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
