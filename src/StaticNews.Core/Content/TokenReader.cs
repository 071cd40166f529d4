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

    private readonly ReadOnlySpan<char> _text = text;
    private int _at;

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
        List<ulong> hashes = [];
        TokenReader reader = new(text);
        while (reader.Next())
        {
            hashes.Add(reader.Hash);
        }

        return [.. hashes];
    }

    /// <summary>Moves to the next word; false at the end.</summary>
    public bool Next()
    {
        while (_at < _text.Length && !IsWord(_text[_at]))
        {
            _at++;
        }

        Start = _at;
        if (_at >= _text.Length)
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
        (ulong hash, ulong before1, ulong before2, ulong before3) = (Basis, Basis, Basis, Basis);
        (char last, char last2, char last3) = ('\0', '\0', '\0');
        int length = 0;
        for (; _at < _text.Length; _at++)
        {
            char c = _text[_at];
            if (c is '\'' or '’' && length > 0 && _at + 1 < _text.Length && IsWord(_text[_at + 1]))
            {
                if (IsElided(_text[Start.._at], _text[_at + 1]))
                {
                    break;
                }

                continue;
            }

            if (!IsWord(c) || IsIdeographic(c))
            {
                break;
            }

            if (LetterFolding.Of(c) is not '\0' and var letter)
            {
                (before3, before2, before1, hash) = (before2, before1, hash, Step(hash, letter));
                (last3, last2, last) = (last2, last, letter);
                length++;
            }

            if (LetterFolding.Second(c) is not '\0' and var second)
            {
                (before3, before2, before1, hash) = (before2, before1, hash, Step(hash, second));
                (last3, last2, last) = (last2, last, second);
                length++;
            }
        }

        bool isPlural = length > 3 && last == 's' && last2 is not ('s' or 'u' or 'i');
        Whole = hash;
        Hash = !isPlural ? hash
            : last2 == 'e' && last3 == 'i' && length > 4 ? Step(before3, 'y')
            : last2 == 'e' && last3 is 's' or 'x' or 'z' ? before2
            : before1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Step(ulong hash, char c) => (hash ^ c) * Prime;

    private static bool IsWord(char c) =>
        c < 0x80 ? char.IsAsciiLetterOrDigit(c) : char.IsLetterOrDigit(c) || char.IsSurrogate(c) || (c is >= '\u0300' and <= '\u036F') || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.SpacingCombiningMark or System.Globalization.UnicodeCategory.NonSpacingMark;

    /// <summary>French and Italian join an article to the next word, which is a word of its own: l'économie, d'Asie, qu'est-ce.</summary>
    private static bool IsElided(ReadOnlySpan<char> word, char next) =>
        LetterFolding.Of(next) is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'h'
        && (word.Length == 1 ? LetterFolding.Of(word[0]) is 'c' or 'd' or 'j' or 'l' or 'm' or 'n' or 's' or 't' : word.Equals("qu", StringComparison.OrdinalIgnoreCase));

    private static bool IsIdeographic(char c) => c is >= '\u3040' and <= '\u30FF' or >= '\u3400' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF';
}
