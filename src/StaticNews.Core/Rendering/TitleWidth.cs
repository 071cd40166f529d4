using System.Text;

namespace StaticNews.Rendering;

/// <summary>Estimates how wide the site's title sets, so that the style sheet can make the nameplate as wide as the paper.</summary>
internal static class TitleWidth
{
    private const double Tracking = .0476;
    private const double Least = 3;
    private const double Most = 14.75;

    /// <summary>The width in quarters of an em, rounded up, in a bold grotesque: the advance widths of Helvetica Bold by class of letter, less the nameplate's tracking. A title too long for one line counts as its widest line.</summary>
    public static int QuartersOfEm(string title)
    {
        double width = title.EnumerateRunes().Sum(r => Advance(r) - Tracking);
        double line = width > Most ? width / Math.Ceiling(width / Most) * 1.15 : width;
        return (int)Math.Ceiling(Math.Clamp(line, Least, Most) * 4);
    }

    private static double Advance(Rune letter) => letter.Value switch
    {
        >= 0x2E80 => 1 + Tracking,
        > 0x7F => .6,
        'm' or 'M' or 'w' or 'W' or '@' or '%' => .88,
        'i' or 'j' or 'l' or 'I' or '.' or ',' or ' ' or '\'' or ':' or '|' or '!' => .28,
        'f' or 't' or 'r' or '-' or '(' or ')' or '/' => .35,
        (>= 'A' and <= 'Z') or '&' => .71,
        'c' or 'e' or 'k' or 's' or 'v' or 'x' or 'y' or 'z' or 'a' or (>= '0' and <= '9') => .556,
        _ => .611,
    };
}
