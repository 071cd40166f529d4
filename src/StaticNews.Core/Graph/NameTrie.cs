using System.Numerics;
using System.Runtime.CompilerServices;
using StaticNews.Content;

namespace StaticNews.Graph;

/// <summary>Names by their words, kept as a table of prefixes, of which the longest one that a text begins with is found. Not to be changed once it is read.</summary>
internal sealed class NameTrie
{
    private const int BitsOfPrefix = 16;
    private const int FewestBits = 1 << 16;

    private readonly Numbering _prefixes = new();

    /// <summary>The subject that each prefix names in whole, or -1 for one that goes on.</summary>
    private readonly List<int> _subjects = [];

    /// <summary>
    /// A bit for each prefix, and one for the complement of each that is a whole name: most words of a text begin no name, and this
    /// tells at less cost than the table (Bloom 1970, with one hash).
    /// </summary>
    private readonly ulong[] _bits;

    /// <summary>An empty one with room for a count of prefixes.</summary>
    public NameTrie(int prefixes) => _bits = new ulong[(int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(FewestBits, prefixes * BitsOfPrefix)) / 64];

    /// <summary>Makes a name known, unless something else is called so already.</summary>
    public void Add(ReadOnlySpan<ulong> words, int subject)
    {
        ulong key = 0;
        int prefix = -1;
        foreach (ulong word in words)
        {
            key = Names.Append(key, word);
            prefix = _prefixes.Of(key);
            if (prefix == _subjects.Count)
            {
                _subjects.Add(-1);
                Mark(key);
            }
        }

        if (prefix >= 0 && _subjects[prefix] < 0)
        {
            _subjects[prefix] = subject;
            Mark(~key);
        }
    }

    /// <summary>The subject of the longest name that the words begin with and how many words it has; -1 and 1 when they begin with none.</summary>
    public (int Subject, int Length) Longest(ReadOnlySpan<ulong> words)
    {
        (int Subject, int Length) best = (-1, 1);
        ulong key = Names.Append(0, words[0]);
        if (!IsMarked(key))
        {
            return best;
        }

        for (int length = 1; ; length++)
        {
            ulong next = length < words.Length ? Names.Append(key, words[length]) : 0;
            bool goesOn = length < words.Length && IsMarked(next);
            if (goesOn || IsMarked(~key))
            {
                int prefix = _prefixes.Find(key);
                best = prefix >= 0 && _subjects[prefix] >= 0 ? (_subjects[prefix], length) : best;
                goesOn &= prefix >= 0;
            }

            if (!goesOn)
            {
                return best;
            }

            key = next;
        }
    }

    private void Mark(ulong key) => _bits[Slot(key)] |= Bit(key);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsMarked(ulong key) => (_bits[Slot(key)] & Bit(key)) != 0;

    private int Slot(ulong key) => (int)(key >> 32) & (_bits.Length - 1);

    private static ulong Bit(ulong key) => 1UL << (int)(key >> 24);
}
