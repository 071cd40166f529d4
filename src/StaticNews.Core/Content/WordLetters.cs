using System.Globalization;
using System.Runtime.CompilerServices;

namespace StaticNews.Content;

/// <summary>Which characters words are made of.</summary>
internal static class WordLetters
{
    /// <summary>The lower case of ASCII letters and digits, 0 for what stands between words: most text needs no other table.</summary>
    public static ReadOnlySpan<byte> FoldedAscii =>
        "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"u8
        + "0123456789\0\0\0\0\0\0\0"u8
        + "abcdefghijklmnopqrstuvwxyz\0\0\0\0\0\0"u8
        + "abcdefghijklmnopqrstuvwxyz\0\0\0\0\0"u8;

    /// <summary>Whether a character is part of a word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsWord(char c) => c < 0x80 ? FoldedAscii[c] != 0 : IsWide(c);

    /// <summary>Whether it is Chinese or Japanese, and so a word of its own.</summary>
    public static bool IsIdeographic(char c) => c is >= '\u3040' and <= '\u30FF' or >= '\u3400' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF';

    /// <summary>French and Italian join an article to the next word, which is a word of its own: l'économie, d'Asie, qu'est-ce.</summary>
    public static bool IsElided(ReadOnlySpan<char> word, char next) =>
        LetterFolding.Of(next) is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'h'
        && (word.Length == 1 ? LetterFolding.Of(word[0]) is 'c' or 'd' or 'j' or 'l' or 'm' or 'n' or 's' or 't' : word.Equals("qu", StringComparison.OrdinalIgnoreCase));

    private static bool IsWide(char c) =>
        char.IsLetterOrDigit(c) || char.IsSurrogate(c) || (c is >= '\u0300' and <= '\u036F') || char.GetUnicodeCategory(c) is UnicodeCategory.SpacingCombiningMark or UnicodeCategory.NonSpacingMark;
}
