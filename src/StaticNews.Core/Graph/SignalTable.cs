using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace StaticNews.Graph;

/// <summary>
/// What every signal says of candidates, by their rows. Each signal has a column of its own: few speak for a candidate, and what is asked
/// of all candidates is asked four rows at a time.
/// </summary>
internal sealed class SignalTable
{
    /// <summary>How many signals there are.</summary>
    public const int Width = (int)Signal.Family + 1;

    /// <summary>Whole vectors of rows; no power of 2, by which the columns of a row would all share a few lines of the nearest cache.</summary>
    private const int FirstRows = 1000;

    private int _count;
    private double[] _scores = new double[FirstRows];

    /// <summary>Column after column; zeros behind the last row.</summary>
    private double[] _values = new double[FirstRows * Width];

    /// <summary>What a signal says of the candidates, by row.</summary>
    public Span<double> this[Signal signal] => _values.AsSpan((int)signal * _scores.Length, _count);

    /// <summary>What a signal says of the candidate of a row.</summary>
    public ref double this[Signal signal, int row] => ref _values[((int)signal * _scores.Length) + row];

    /// <summary>Adds a row of zeros.</summary>
    public void Append()
    {
        if (_count == _scores.Length)
        {
            Grow();
        }

        _count++;
    }

    /// <summary>Takes a row out; the last one moves to its place.</summary>
    public void Remove(int row)
    {
        _count--;
        for (Signal signal = 0; (int)signal < Width; signal++)
        {
            (this[signal, row], this[signal, _count]) = (this[signal, _count], 0);
        }
    }

    /// <summary>The highest value of each signal, 0 where it says nothing of anybody.</summary>
    public void Highest(Span<double> highest)
    {
        ReadOnlySpan<Vector256<double>> vectors = Vectors(_values);
        for (int signal = 0; signal < Width; signal++)
        {
            Vector256<double> best = default;
            foreach (Vector256<double> values in vectors.Slice(signal * _scores.Length / 4, (_count + 3) / 4))
            {
                best = Vector256.MaxNative(best, values);
            }

            highest[signal] = Math.Max(Math.Max(best[0], best[1]), Math.Max(best[2], best[3]));
        }
    }

    /// <summary>The sum of each row's values by the scale of each signal; in the same order on every machine. Lent until the next call.</summary>
    public ReadOnlySpan<double> Scores(ReadOnlySpan<double> scales)
    {
        Span<Vector256<double>> scores = MemoryMarshal.Cast<double, Vector256<double>>(_scores.AsSpan());
        for (int i = 0; i < (_count + 3) / 4; i++)
        {
            scores[i] = Sums(i, scales);
        }

        return _scores.AsSpan(0, _count);
    }

    /// <summary>The same of one row.</summary>
    public double Score(int row, ReadOnlySpan<double> scales) => Sums(row / 4, scales)[row % 4];

    /// <summary>Forgets all rows.</summary>
    public void Clear()
    {
        for (Signal signal = 0; (int)signal < Width; signal++)
        {
            this[signal].Clear();
        }

        _count = 0;
    }

    private static ReadOnlySpan<Vector256<double>> Vectors(ReadOnlySpan<double> values) => MemoryMarshal.Cast<double, Vector256<double>>(values);

    /// <summary>The sums of four rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256<double> Sums(int four, ReadOnlySpan<double> by)
    {
        ReadOnlySpan<Vector256<double>> of = Vectors(_values)[four..];
        int height = _scores.Length / 4;
        Vector256<double> first = (of[0] * by[0]) + (of[4 * height] * by[4]) + ((of[8 * height] * by[8]) + (of[12 * height] * by[12]));
        Vector256<double> second = (of[height] * by[1]) + (of[5 * height] * by[5]) + ((of[9 * height] * by[9]) + (of[13 * height] * by[13]));
        Vector256<double> third = (of[2 * height] * by[2]) + (of[6 * height] * by[6]) + (of[10 * height] * by[10]);
        Vector256<double> fourth = (of[3 * height] * by[3]) + (of[7 * height] * by[7]) + (of[11 * height] * by[11]);
        return first + second + (third + fourth);
    }

    private void Grow()
    {
        double[] values = new double[2 * _values.Length];
        for (Signal signal = 0; (int)signal < Width; signal++)
        {
            this[signal].CopyTo(values.AsSpan((int)signal * 2 * _count));
        }

        (_values, _scores) = (values, new double[2 * _count]);
    }
}
