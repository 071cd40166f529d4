using System.Runtime.CompilerServices;

namespace StaticNews.Content;

/// <summary>The hash of a word, letter by letter (64-bit FNV-1a), forwards and back.</summary>
internal static class WordHash
{
    /// <summary>The hash of no letter.</summary>
    public const ulong Basis = 14695981039346656037;

    private const ulong Prime = 1099511628211;

    /// <summary>What the prime is multiplied by to give 1, modulo 2^64.</summary>
    private const ulong PrimeInverse = 14886173955864302971;

    /// <summary>The hash with one letter more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Step(ulong hash, char letter) => (hash ^ letter) * Prime;

    /// <summary>The hash of two words side by side.</summary>
    public static ulong Join(ulong a, ulong b) => (a ^ ((b << 1) | (b >> 63))) * Prime;

    /// <summary>The hash of a word that ends in "s" without a light English plural: its last letters are taken back.</summary>
    public static ulong Singular(ulong whole, char last2, char last3, int length) =>
        last2 is 's' or 'u' or 'i' ? whole
        : last2 != 'e' ? Back(whole, 's')
        : last3 == 'i' && length > 4 ? Step(Back(Back(Back(whole, 's'), 'e'), 'i'), 'y')
        : last3 is 's' or 'x' or 'z' ? Back(Back(whole, 's'), 'e')
        : Back(whole, 's');

    /// <summary>The hash before a letter: the prime is odd, so that multiplying by its inverse undoes a step.</summary>
    private static ulong Back(ulong hash, char last) => (hash * PrimeInverse) ^ last;
}
