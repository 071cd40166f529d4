using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Text;
using StaticNews.Model;

namespace StaticNews.Graph;

/// <summary>What names lead to, be they paths or addresses; found by the hash of a name, which is compared only with one that has the same.</summary>
internal sealed class TargetTable(int expected)
{
    private readonly Numbering _hashes = new(expected);

    /// <summary>Most of what is looked up is the one or the other, a path or an address, and is sought as both.</summary>
    private readonly Sieve _sieve = new(expected);
    private readonly List<(string Name, string Url, Article? Article)> _targets = new(expected);

    /// <summary>Makes a name known; false when it is already.</summary>
    public bool TryAdd(string name, string url, Article? article)
    {
        ulong hash = HashOf(name);
        int number = _hashes.Of(hash);
        while (number < _targets.Count && _targets[number].Name != name)
        {
            number = _hashes.Of(++hash); // Another name of the same hash takes the next one.
        }

        bool isNew = number == _targets.Count;
        if (isNew)
        {
            _sieve.Add(hash);
            _targets.Add((name, url, article));
        }

        return isNew;
    }

    /// <summary>What a name leads to, or null.</summary>
    public (string Url, Article? Article)? Find(ReadOnlySpan<char> name) => Ascii.IsValid(name) ? FindComposed(name) : FindComposed(ComposedText.Of(name.ToString()));

    private (string Url, Article? Article)? FindComposed(ReadOnlySpan<char> name)
    {
        for (ulong hash = HashOf(name); _sieve.MayHold(hash) && _hashes.Find(hash) is >= 0 and var number; hash++)
        {
            (string known, string url, Article? article) = _targets[number];
            if (name.SequenceEqual(known))
            {
                return (url, article);
            }
        }

        return null;
    }

    private static ulong HashOf(ReadOnlySpan<char> name) => XxHash3.HashToUInt64(MemoryMarshal.AsBytes(name));
}
