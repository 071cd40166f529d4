using System.Globalization;
using System.Text;
using StaticNews.Graph.Reports;

namespace StaticNews.Cli.Reporting;

/// <summary>Columns that a character takes in a terminal: none for one that is not shown.</summary>
internal static class Columns
{
    /// <summary>0, 1 or 2.</summary>
    public static int Of(Rune rune) =>
        IsHidden(rune) ? 0 : DisplayWidth.Of(rune);

    /// <summary>Whether a character is left out, because it would steer the terminal or turn the text around.</summary>
    public static bool IsHidden(Rune rune) =>
        (rune.IsBmp && Ansi.IsUnsafe((char)rune.Value)) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format;
}
