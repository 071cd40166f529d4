using System.Globalization;
using System.Text;

namespace StaticNews.Planning.Maps;

/// <summary>
/// Estimates how wide text is, in em, without a font. Letters are as wide as the widest of Noto Sans, Noto Serif and
/// Arial's equals at weight 600, so that a label takes no more room in the reader's font than was kept for it.
/// </summary>
internal static class TextWidth
{
    public static double Of(string text)
    {
        double sum = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            sum += Of(rune);
        }

        return sum;
    }

    public static double Of(Rune rune) => rune.Value < 0x7F ? OfAscii((char)rune.Value) : OfOther(rune);

    /// <summary>Scripts written without spaces, where a line may break after any sign.</summary>
    public static bool IsIdeographic(Rune rune) =>
        rune.Value is (>= 0x2E80 and <= 0xA4CF) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFF00 and <= 0xFF60) or (>= 0x20000 and <= 0x3FFFF);

    /// <summary>Hebrew, Arabic, Syriac, Thaana, N'Ko and their extensions.</summary>
    public static bool IsRightToLeft(Rune rune) =>
        Rune.IsLetter(rune) && rune.Value is (>= 0x590 and <= 0x8FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFC) or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF);

    /// <summary>A text goes the way of its first letter (Unicode Bidirectional Algorithm, P2).</summary>
    public static bool IsRightToLeft(string text)
    {
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (Rune.IsLetter(rune))
            {
                return IsRightToLeft(rune);
            }
        }

        return false;
    }

    private static double OfAscii(char c) => c switch
    {
        ' ' or '\'' or ',' or '.' => .3,
        '-' or ':' or ';' or 'i' or 'j' or 'l' or '!' or '`' => .36,
        '(' or ')' or '/' or 'I' or '[' or '\\' or ']' or 'f' or 't' => .42,
        '{' or '}' or '"' or '*' or 'r' or 'z' => .52,
        'W' => 1.07,
        '@' or 'm' or 'M' => .98,
        'w' or '%' or '&' or 'H' or 'N' or 'O' or 'Q' => .87,
        'A' or 'B' or 'C' or 'D' or 'G' or 'K' or 'R' or 'U' or 'V' or 'X' or 'Y' => .76,
        '#' or 'E' or 'L' or 'P' or 'S' or 'T' or 'Z' or 'b' or 'd' or 'h' or 'k' or 'n' or 'p' or 'q' or 'u' or 'x' => .67,
        _ => .61,
    };

    private static double OfOther(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => 0,
        UnicodeCategory.SpacingCombiningMark => .35,
        _ when IsIdeographic(rune) || rune.Value is >= 0x1100 and <= 0x115F => 1,
        _ when rune.Value is >= 0xAC00 and <= 0xD7A3 => .96,
        _ when IsRightToLeft(rune) => .62,
        _ when rune.Value is >= 0xE00 and <= 0xEFF => .66,
        _ when rune.Value is >= 0x1F000 or (>= 0x2190 and <= 0x2BFF) => 1.4,
        UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter => .85,
        _ when rune.Value < 0x600 => .72,
        _ => .85,
    };
}
