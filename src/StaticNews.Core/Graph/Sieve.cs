using System.Numerics;
using System.Runtime.CompilerServices;

namespace StaticNews.Graph;

/// <summary>
/// Tells of most hashes that they are none of a set, at less cost than a table that holds the set: two bits of one word stand for each
/// (Bloom 1970; Putze, Sanders and Singler 2007).
/// </summary>
internal sealed class Sieve
{
    private const int BitsOfHash = 16;
    private const int BitsOfWord = 64;
    private const ulong Golden = 0x9E3779B97F4A7C15;

    private readonly ulong[] _words;
    private readonly int _shift;

    /// <summary>An empty one that is fine for a count of hashes.</summary>
    public Sieve(int expected)
    {
        _words = new ulong[(int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(expected, BitsOfWord) * BitsOfHash / BitsOfWord)];
        _shift = BitOperations.LeadingZeroCount((ulong)_words.Length) + 1;
    }

    /// <summary>Takes note of a hash.</summary>
    public void Add(ulong hash) => _words[(int)((hash * Golden) >> _shift)] |= BitsOf(hash);

    /// <summary>Whether a hash may have been added; never false for one that was.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayHold(ulong hash) => (BitsOf(hash) & ~_words[(int)((hash * Golden) >> _shift)]) == 0;

    /// <summary>Forgets all.</summary>
    public void Clear() => _words.AsSpan().Clear();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong BitsOf(ulong hash) => (1UL << (int)((hash * Golden) >> 26)) | (1UL << (int)((hash * Golden) >> 32));
}
