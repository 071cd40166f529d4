using System.Globalization;
using System.Text;

namespace StaticNews.Cli.Reporting;

/// <summary>Columns that a character takes in a terminal: two for wide East Asian characters and pictures, none for marks (after UAX 11).</summary>
internal static class Columns
{
    /// <summary>0, 1 or 2.</summary>
    public static int Of(Rune rune) =>
        IsHidden(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark ? 0
        : rune.Value is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF)
            or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) or (>= 0x1F300 and <= 0x1FAFF) or (>= 0x20000 and <= 0x3FFFD) ? 2
        : 1;

    /// <summary>Whether a character is left out, because it would steer the terminal or turn the text around.</summary>
    public static bool IsHidden(Rune rune) =>
        (rune.IsBmp && Ansi.IsUnsafe((char)rune.Value)) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format;
}
