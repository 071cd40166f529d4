using System.Runtime.CompilerServices;
using StaticNews.Content;

namespace StaticNews.Graph;

/// <summary>Names by their words, kept as a table of prefixes, of which the longest one that a text begins with is found. Not to be changed once it is read.</summary>
internal sealed class NameTrie(int names)
{
    private readonly Numbering _prefixes = new();

    /// <summary>The subject that each prefix names in whole, or -1 for one that goes on.</summary>
    private readonly List<int> _subjects = [];

    /// <summary>Names of one word, and the first two words of all others: most words of a text begin none.</summary>
    private readonly Sieve _single = new(0);
    private readonly Sieve _pairs = new(names);

    /// <summary>Makes a name known, unless something else is called so already.</summary>
    public void Add(ReadOnlySpan<ulong> words, int subject)
    {
        ulong key = 0;
        int prefix = -1;
        for (int i = 0; i < words.Length; i++)
        {
            key = Names.Append(key, words[i]);
            prefix = _prefixes.Of(key);
            if (prefix == _subjects.Count)
            {
                _subjects.Add(-1);
            }

            if (i == 1)
            {
                _pairs.Add(key);
            }
        }

        if (prefix >= 0 && _subjects[prefix] < 0)
        {
            _subjects[prefix] = subject;
        }

        if (words.Length == 1)
        {
            _single.Add(key);
        }
    }

    /// <summary>The subject of the longest name that the words begin with and how many words it has; -1 and 1 when they begin with none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public (int Subject, int Length) Longest(ReadOnlySpan<ulong> words)
    {
        ulong key = Names.Append(0, words[0]);
        bool goesOn = words.Length > 1 && _pairs.MayHold(Names.Append(key, words[1]));
        return goesOn || _single.MayHold(key) ? Longest(words, key) : (-1, 1);
    }

    private (int Subject, int Length) Longest(ReadOnlySpan<ulong> words, ulong key)
    {
        (int Subject, int Length) best = (-1, 1);
        for (int length = 1; _prefixes.Find(key) is >= 0 and var prefix; length++)
        {
            best = _subjects[prefix] >= 0 ? (_subjects[prefix], length) : best;
            if (length == words.Length)
            {
                break;
            }

            key = Names.Append(key, words[length]);
        }

        return best;
    }
}
