using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace StaticNews.Graph;

/// <summary>
/// What every signal says of candidates, by their rows. Each signal has a column of its own: few speak for a candidate, and what is asked
/// of all candidates is asked eight rows at a time.
/// </summary>
internal sealed class SignalTable
{
    /// <summary>How many signals there are.</summary>
    public const int Width = (int)Signal.Family + 1;

    /// <summary>Whole vectors of rows; no power of 2, by which the columns of a row would all share a few lines of the nearest cache.</summary>
    private const int FirstRows = 1000;

    /// <summary>Rows of a vector.</summary>
    private const int Rows = 8;

    private int _count;
    private float[] _scores = new float[FirstRows];

    /// <summary>Column after column; zeros behind the last row.</summary>
    private float[] _values = new float[FirstRows * Width];

    /// <summary>What a signal says of the candidates, by row.</summary>
    public Span<float> this[Signal signal] => _values.AsSpan((int)signal * _scores.Length, _count);

    /// <summary>What a signal says of the candidate of a row.</summary>
    public ref float this[Signal signal, int row] => ref _values[((int)signal * _scores.Length) + row];

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
        ReadOnlySpan<Vector256<float>> vectors = Vectors(_values);
        for (int signal = 0; signal < Width; signal++)
        {
            Vector256<float> best = default;
            foreach (Vector256<float> values in vectors.Slice(signal * _scores.Length / Rows, (_count + Rows - 1) / Rows))
            {
                best = Vector256.MaxNative(best, values);
            }

            Vector128<float> four = Vector128.MaxNative(best.GetLower(), best.GetUpper());
            highest[signal] = Math.Max(Math.Max(four[0], four[1]), Math.Max(four[2], four[3]));
        }
    }

    /// <summary>The sum of each row's values by the scale of each signal; in the same order on every machine. Lent until the next call.</summary>
    public ReadOnlySpan<float> Scores(ReadOnlySpan<double> scales)
    {
        Span<float> by = stackalloc float[Width];
        for (int signal = 0; signal < Width; signal++)
        {
            by[signal] = (float)scales[signal];
        }

        Span<Vector256<float>> scores = MemoryMarshal.Cast<float, Vector256<float>>(_scores.AsSpan());
        for (int i = 0; i < (_count + Rows - 1) / Rows; i++)
        {
            scores[i] = Sums(i, by);
        }

        return _scores.AsSpan(0, _count);
    }

    /// <summary>The same of one row, more exactly.</summary>
    public double Score(int row, ReadOnlySpan<double> scales)
    {
        double sum = 0;
        for (Signal signal = 0; (int)signal < Width; signal++)
        {
            sum += this[signal, row] * scales[(int)signal];
        }

        return sum;
    }

    /// <summary>Forgets all rows.</summary>
    public void Clear()
    {
        for (Signal signal = 0; (int)signal < Width; signal++)
        {
            this[signal].Clear();
        }

        _count = 0;
    }

    private static ReadOnlySpan<Vector256<float>> Vectors(ReadOnlySpan<float> values) => MemoryMarshal.Cast<float, Vector256<float>>(values);

    /// <summary>The sums of eight rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256<float> Sums(int eight, ReadOnlySpan<float> by)
    {
        ReadOnlySpan<Vector256<float>> of = Vectors(_values)[eight..];
        int height = _scores.Length / Rows;
        Vector256<float> first = (of[0] * by[0]) + (of[4 * height] * by[4]) + ((of[8 * height] * by[8]) + (of[12 * height] * by[12]));
        Vector256<float> second = (of[height] * by[1]) + (of[5 * height] * by[5]) + ((of[9 * height] * by[9]) + (of[13 * height] * by[13]));
        Vector256<float> third = (of[2 * height] * by[2]) + (of[6 * height] * by[6]) + (of[10 * height] * by[10]);
        Vector256<float> fourth = (of[3 * height] * by[3]) + (of[7 * height] * by[7]) + (of[11 * height] * by[11]);
        return first + second + (third + fourth);
    }

    private void Grow()
    {
        float[] values = new float[2 * _values.Length];
        for (Signal signal = 0; (int)signal < Width; signal++)
        {
            this[signal].CopyTo(values.AsSpan((int)signal * 2 * _count));
        }

        (_values, _scores) = (values, new float[2 * _count]);
    }
}
