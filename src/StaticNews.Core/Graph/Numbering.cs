using System.Numerics;

namespace StaticNews.Graph;

/// <summary>
/// Numbers 64-bit hashes from 0 in the order in which they come. Open addressing with linear probing (Knuth 1973, 6.4); a slot holds half of
/// a hash, which tells nearly all others, so that the tables that a site's millions of terms are looked up in are small.
/// </summary>
internal sealed class Numbering
{
    private const int FirstSlots = 1 << 12;
    private const ulong Golden = 0x9E3779B97F4A7C15;

    private readonly List<ulong> _hashes;
    private (uint Half, int Number)[] _slots;
    private int _shift;

    /// <summary>An empty one with room for a count of hashes.</summary>
    public Numbering(int expected = 0)
    {
        _hashes = new(expected);
        _slots = new (uint, int)[Math.Max(FirstSlots, (int)BitOperations.RoundUpToPowerOf2((uint)expected * 2))];
        _shift = BitOperations.LeadingZeroCount((ulong)_slots.Length) + 1;
    }

    /// <summary>How many hashes have a number.</summary>
    public int Count => _hashes.Count;

    /// <summary>The hash of a number.</summary>
    public ulong HashOf(int number) => _hashes[number];

    /// <summary>The number of a hash, -1 when it has none.</summary>
    public int Find(ulong hash)
    {
        (uint Half, int Number)[] slots = _slots;
        for (int at = (int)((hash * Golden) >> _shift); ; at = (at + 1) & (slots.Length - 1))
        {
            (uint half, int number) = slots[at];
            if (number == 0 || (half == (uint)hash && _hashes[number - 1] == hash))
            {
                return number - 1;
            }
        }
    }

    /// <summary>The number of a hash, the next one when it has none yet.</summary>
    public int Of(ulong hash)
    {
        (uint Half, int Number)[] slots = _slots;
        for (int at = (int)((hash * Golden) >> _shift); ; at = (at + 1) & (slots.Length - 1))
        {
            ref (uint Half, int Number) slot = ref slots[at];
            if (slot.Number == 0)
            {
                _hashes.Add(hash);
                slot = ((uint)hash, Count);
                Grow();
                return Count - 1;
            }

            if (slot.Half == (uint)hash && _hashes[slot.Number - 1] == hash)
            {
                return slot.Number - 1;
            }
        }
    }

    /// <summary>At most half of the slots are taken, so that a search ends soon.</summary>
    private void Grow()
    {
        if (Count * 2 <= _slots.Length)
        {
            return;
        }

        _slots = new (uint, int)[_slots.Length * 2];
        _shift--;
        for (int number = 0; number < Count; number++)
        {
            ulong hash = _hashes[number];
            int at = (int)((hash * Golden) >> _shift);
            while (_slots[at].Number > 0)
            {
                at = (at + 1) & (_slots.Length - 1);
            }

            _slots[at] = ((uint)hash, number + 1);
        }
    }
}
