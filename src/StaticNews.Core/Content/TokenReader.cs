using System.Globalization;
using System.Runtime.CompilerServices;

namespace StaticNews.Content;

/// <summary>
/// Reads words from text as 64-bit hashes (FNV-1a) of their folded letters, a light English plural taken off.
/// A Chinese or Japanese character is a word of its own. One pass, nothing is allocated.
/// </summary>
internal ref struct TokenReader(ReadOnlySpan<char> text)
{
    private const ulong Basis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>What the prime is multiplied by to give 1, modulo 2^64.</summary>
    private const ulong PrimeInverse = 14886173955864302971;

    /// <summary>Words that most names and headings have at most.</summary>
    private const int FewWords = 16;

    private readonly ReadOnlySpan<char> _text = text;
    private int _at;

    /// <summary>The lower case of ASCII letters and digits, 0 for what stands between words: most text needs no other table.</summary>
    private static ReadOnlySpan<byte> FoldedAscii =>
        "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"u8
        + "0123456789\0\0\0\0\0\0\0"u8
        + "abcdefghijklmnopqrstuvwxyz\0\0\0\0\0\0"u8
        + "abcdefghijklmnopqrstuvwxyz\0\0\0\0\0"u8;

    /// <summary>Hash of the current word.</summary>
    public ulong Hash { get; private set; }

    /// <summary>The same with its plural left on.</summary>
    public ulong Whole { get; private set; }

    /// <summary>Where the current word begins.</summary>
    public int Start { get; private set; }

    /// <summary>Behind its last character.</summary>
    public readonly int End => _at;

    /// <summary>Whether it is a Chinese or Japanese character.</summary>
    public bool IsIdeograph { get; private set; }

    /// <summary>The words of a text.</summary>
    public static ulong[] HashesOf(ReadOnlySpan<char> text)
    {
        Span<ulong> few = stackalloc ulong[FewWords];
        TokenReader reader = new(text);
        int count = 0;
        while (count < FewWords && reader.Next())
        {
            few[count++] = reader.Hash;
        }

        if (count < FewWords)
        {
            return few[..count].ToArray();
        }

        List<ulong> many = [.. few];
        while (reader.Next())
        {
            many.Add(reader.Hash);
        }

        return [.. many];
    }

    /// <summary>Moves to the next word; false at the end.</summary>
    public bool Next()
    {
        int start = _at;
        while (start < _text.Length && !IsWord(_text[start]))
        {
            start++;
        }

        Start = _at = start;
        if (start >= _text.Length)
        {
            return false;
        }

        IsIdeograph = IsIdeographic(_text[_at]);
        if (IsIdeograph)
        {
            Hash = Whole = Step(Basis, _text[_at++]);
            return true;
        }

        ReadWord();
        return true;
    }

    /// <summary>The hash of two words side by side.</summary>
    public static ulong Join(ulong a, ulong b) => (a ^ ((b << 1) | (b >> 63))) * Prime;

    private void ReadWord()
    {
        ReadOnlySpan<char> text = _text;
        ulong hash = Basis;
        int at = _at;
        for (; at < text.Length && text[at] < 0x80 && FoldedAscii[text[at]] is not 0 and var letter; at++)
        {
            hash = Step(hash, (char)letter);
        }

        if (at < text.Length && text[at] is '\'' or >= '\x80')
        {
            ReadRest(hash, at);
            return;
        }

        int length = at - _at;
        _at = at;
        Whole = hash;
        Hash = length > 3 && Lower(text[at - 1]) == 's' ? Singular(hash, Lower(text[at - 2]), Lower(text[at - 3]), length) : hash;
    }

    /// <summary>Reads on in a word that does not end with its first ASCII letters.</summary>
    private void ReadRest(ulong hash, int at)
    {
        int length = at - _at;
        (char last, char last2, char last3) = (LetterAt(at - 1), LetterAt(at - 2), LetterAt(at - 3));
        for (; at < _text.Length; at++)
        {
            char c = _text[at];
            if (c is '\'' or '’' && length > 0 && at + 1 < _text.Length && IsWord(_text[at + 1]))
            {
                if (IsElided(_text[Start..at], _text[at + 1]))
                {
                    break;
                }

                continue;
            }

            if (!IsWord(c) || IsIdeographic(c))
            {
                break;
            }

            foreach (char letter in (ReadOnlySpan<char>)[LetterFolding.Of(c), LetterFolding.Second(c)])
            {
                if (letter != '\0')
                {
                    (hash, last, last2, last3) = (Step(hash, letter), letter, last, last2);
                    length++;
                }
            }
        }

        _at = at;
        Whole = hash;
        Hash = length > 3 && last == 's' ? Singular(hash, last2, last3, length) : hash;
    }

    private readonly char LetterAt(int at) => at < Start ? '\0' : Lower(_text[at]);

    private static char Lower(char ascii) => (char)(ascii | 0x20);

    /// <summary>The hash of a word that ends in "s" without a light English plural: its last letters are taken back.</summary>
    private static ulong Singular(ulong whole, char last2, char last3, int length) =>
        last2 is 's' or 'u' or 'i' ? whole
        : last2 != 'e' ? Back(whole, 's')
        : last3 == 'i' && length > 4 ? Step(Back(Back(Back(whole, 's'), 'e'), 'i'), 'y')
        : last3 is 's' or 'x' or 'z' ? Back(Back(whole, 's'), 'e')
        : Back(whole, 's');

    /// <summary>The hash before a letter: the prime is odd, so that multiplying by its inverse undoes a step.</summary>
    private static ulong Back(ulong hash, char last) => (hash * PrimeInverse) ^ last;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Step(ulong hash, char c) => (hash ^ c) * Prime;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsWord(char c) => c < 0x80 ? FoldedAscii[c] != 0 : IsWide(c);

    private static bool IsWide(char c) =>
        char.IsLetterOrDigit(c) || char.IsSurrogate(c) || (c is >= '\u0300' and <= '\u036F') || char.GetUnicodeCategory(c) is UnicodeCategory.SpacingCombiningMark or UnicodeCategory.NonSpacingMark;

    /// <summary>French and Italian join an article to the next word, which is a word of its own: l'économie, d'Asie, qu'est-ce.</summary>
    private static bool IsElided(ReadOnlySpan<char> word, char next) =>
        LetterFolding.Of(next) is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'h'
        && (word.Length == 1 ? LetterFolding.Of(word[0]) is 'c' or 'd' or 'j' or 'l' or 'm' or 'n' or 's' or 't' : word.Equals("qu", StringComparison.OrdinalIgnoreCase));

    private static bool IsIdeographic(char c) => c is >= '\u3040' and <= '\u30FF' or >= '\u3400' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF';
}
