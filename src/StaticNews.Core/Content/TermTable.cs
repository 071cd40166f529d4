using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;
using StaticNews.Model;

namespace StaticNews.Content;

/// <summary>
/// Counts terms by hash: open addressing with linear probing, in memory that is rented. A term's place is given by its highest bits,
/// so that the terms come out nearly in the order that they are sorted into.
/// </summary>
internal ref struct TermTable
{
    private const int Least = 2048;
    private const int Bits = 64;

    private ulong[] _terms = ArrayPool<ulong>.Shared.Rent(Least);
    private int[] _counts = ArrayPool<int>.Shared.Rent(Least);

    /// <summary>A bit for each place that is taken: most are not, and no processor foresees which.</summary>
    private ulong[] _taken = ArrayPool<ulong>.Shared.Rent(Least / Bits);
    private int _shift = 64 - int.Log2(Least);
    private int _distinct;
    private int _total;

    /// <summary>An empty table.</summary>
    public TermTable() => Clear();

    private readonly int Capacity => 1 << (64 - _shift);

    /// <summary>Adds to a term's count.</summary>
    public void Add(ulong term, int count)
    {
        int at = PlaceOf(term);
        if (_counts[at] == 0)
        {
            if (2 * _distinct >= Capacity)
            {
                Grow();
                at = PlaceOf(term);
            }

            Take(at, term, count);
            _distinct++;
        }
        else
        {
            _counts[at] += count;
        }

        _total += count;
    }

    /// <summary>The counts, kept.</summary>
    public readonly TermCounts Keep(Shelf shelf)
    {
        int length = _distinct * TermCounts.TermSize;
        byte[] packed = ArrayPool<byte>.Shared.Rent(length);
        Write(MemoryMarshal.Cast<byte, ulong>(packed.AsSpan(0, _distinct * sizeof(ulong))), MemoryMarshal.Cast<byte, ushort>(packed.AsSpan(_distinct * sizeof(ulong), _distinct * sizeof(ushort))));
        KeptBytes kept = shelf.Keep(packed.AsSpan(0, length));
        ArrayPool<byte>.Shared.Return(packed);
        return new TermCounts(kept, _total);
    }

    /// <summary>Gives the memory back.</summary>
    public readonly void Dispose()
    {
        ArrayPool<ulong>.Shared.Return(_terms);
        ArrayPool<int>.Shared.Return(_counts);
        ArrayPool<ulong>.Shared.Return(_taken);
    }

    /// <summary>Writes the counts, ascending by hash: each is put in its place, which is seldom far from where it comes out.</summary>
    private readonly void Write(Span<ulong> hashes, Span<ushort> counts)
    {
        int next = 0;
        for (int from = 0; from < Capacity; from += Bits)
        {
            for (ulong taken = _taken[from / Bits]; taken != 0; taken &= taken - 1)
            {
                int place = from + BitOperations.TrailingZeroCount(taken);
                int at = next++;
                for (; at > 0 && hashes[at - 1] > _terms[place]; at--)
                {
                    (hashes[at], counts[at]) = (hashes[at - 1], counts[at - 1]);
                }

                (hashes[at], counts[at]) = (_terms[place], (ushort)Math.Min(_counts[place], ushort.MaxValue));
            }
        }
    }

    private readonly void Clear()
    {
        _counts.AsSpan(0, Capacity).Clear();
        _taken.AsSpan(0, Capacity / Bits).Clear();
    }

    private readonly void Take(int at, ulong term, int count)
    {
        (_terms[at], _counts[at]) = (term, count);
        _taken[at / Bits] |= 1UL << at;
    }

    /// <summary>Where the term stands, or the empty place (its count is 0) where it belongs.</summary>
    private readonly int PlaceOf(ulong term)
    {
        int at = (int)(term >> _shift);
        while (_counts[at] != 0 && _terms[at] != term)
        {
            at = (at + 1) & (Capacity - 1);
        }

        return at;
    }

    private void Grow()
    {
        TermTable small = this;
        _shift--;
        _terms = ArrayPool<ulong>.Shared.Rent(Capacity);
        _counts = ArrayPool<int>.Shared.Rent(Capacity);
        _taken = ArrayPool<ulong>.Shared.Rent(Capacity / Bits);
        Clear();
        for (int i = 0; i < small.Capacity; i++)
        {
            if (small._counts[i] != 0)
            {
                Take(PlaceOf(small._terms[i]), small._terms[i], small._counts[i]);
            }
        }

        small.Dispose();
    }
}
