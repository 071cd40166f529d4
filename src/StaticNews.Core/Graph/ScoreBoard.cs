using System.Runtime.InteropServices;

namespace StaticNews.Graph;

/// <summary>Sums scores by index; cleared in the time of what was touched, so that one board serves many queries.</summary>
internal sealed class ScoreBoard(int size)
{
    private readonly double[] _scores = new double[size];
    private readonly List<int> _touched = [];

    /// <summary>What has a score, in the order of its first one.</summary>
    public ReadOnlySpan<int> Touched => CollectionsMarshal.AsSpan(_touched);

    /// <summary>The score of an index.</summary>
    public double this[int index] => _scores[index];

    /// <summary>Adds to a score; amounts are above 0.</summary>
    public void Add(int index, double amount)
    {
        if (_scores[index] == 0)
        {
            _touched.Add(index);
        }

        _scores[index] += amount;
    }

    /// <summary>Raises a score to an amount.</summary>
    public void Raise(int index, double amount)
    {
        if (_scores[index] < amount)
        {
            Add(index, amount - _scores[index]);
        }
    }

    /// <summary>The highest score, 0 when there is none.</summary>
    public double Highest()
    {
        double best = 0;
        foreach (int index in _touched)
        {
            best = Math.Max(best, _scores[index]);
        }

        return best;
    }

    /// <summary>Forgets every score.</summary>
    public void Clear()
    {
        foreach (int index in _touched)
        {
            _scores[index] = 0;
        }

        _touched.Clear();
    }
}
