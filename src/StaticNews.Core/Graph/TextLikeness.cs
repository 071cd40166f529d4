using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace StaticNews.Graph;

/// <summary>
/// Compares the text of one document with those of many: what it holds is laid out once, so that each comparison is a walk over what the
/// other holds. Not to be shared between threads.
/// </summary>
internal sealed class TextLikeness(TermIndex terms)
{
    /// <summary>How many numbers and gains of terms a line of the cache holds.</summary>
    private const int ValuesOfLine = 16;

    private readonly float[] _factors = new float[terms.Count];
    private int _document = -1;
    private int _fetched;
    private double _norm;

    /// <summary>Lays out the document to compare with, in place of the one before.</summary>
    public void Begin(int document)
    {
        if (_document == document)
        {
            return;
        }

        foreach (int term in _document < 0 ? [] : terms.Vector(_document).Terms)
        {
            _factors[term] = 0;
        }

        TermVector vector = terms.Vector(document);
        vector.LayOut(_factors);
        (_document, _norm) = (document, vector.Norm);
    }

    /// <summary>
    /// Reads a little of each line of memory that a comparison with another will read. The processor waits for many such reads at once,
    /// but for those of a comparison, which needs each value before it goes on, one after the other.
    /// </summary>
    public void Fetch(int other)
    {
        TermVector vector = terms.Vector(other);
        int fetched = 0;
        for (int i = 0; i < vector.Terms.Length; i += ValuesOfLine)
        {
            fetched ^= vector.Terms[i];
        }

        for (int i = 0; i < vector.Gains.Length; i += ValuesOfLine)
        {
            fetched ^= BitConverter.SingleToInt32Bits(vector.Gains[i]);
        }

        _fetched = fetched;
    }

    /// <summary>The cosine of the angle between the terms of both, 0 to 1.</summary>
    public double With(int other)
    {
        TermVector vector = terms.Vector(other);
        ReadOnlySpan<int> often = vector.Terms[..vector.Gains.Length];
        ReadOnlySpan<int> once = vector.Terms[vector.Gains.Length..];
        double sum = Sum(often, vector.Gains) + (vector.Once * Sum(once));
        return sum == 0 ? 0 : sum / (_norm * vector.Norm);
    }

    /// <summary>The factors of some terms, each times its gain.</summary>
    private double Sum(ReadOnlySpan<int> some, ReadOnlySpan<float> gains)
    {
        ReadOnlySpan<float> factors = _factors;
        (Vector128<double> even, Vector128<double> odd) = (default, default); // Four sums at once: each addition waits for the one before.
        int i = 0;
        for (; i + 3 < some.Length && i + 3 < gains.Length; i += 4)
        {
            (Vector128<double> first, Vector128<double> second) = Vector128.Widen(Four(factors, some, i));
            (Vector128<double> a, Vector128<double> b) = Vector128.Widen(Vector128.Create(gains[i..]));
            even += first * a;
            odd += second * b;
        }

        double sum = Vector128.Sum(even + odd);
        for (; i < some.Length; i++)
        {
            sum += (double)factors[some[i]] * gains[i];
        }

        return sum;
    }

    /// <summary>The factors of some terms.</summary>
    private double Sum(ReadOnlySpan<int> some)
    {
        ReadOnlySpan<float> factors = _factors;
        (Vector128<double> even, Vector128<double> odd) = (default, default);
        int i = 0;
        for (; i + 3 < some.Length; i += 4)
        {
            (Vector128<double> first, Vector128<double> second) = Vector128.Widen(Four(factors, some, i));
            even += first;
            odd += second;
        }

        double sum = Vector128.Sum(even + odd);
        for (; i < some.Length; i++)
        {
            sum += factors[some[i]];
        }

        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Four(ReadOnlySpan<float> factors, ReadOnlySpan<int> some, int i) =>
        Vector128.Create(factors[some[i]], factors[some[i + 1]], factors[some[i + 2]], factors[some[i + 3]]);
}
