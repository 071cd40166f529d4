using System.Text;

namespace StaticNews.Planning.Maps;

/// <summary>A name broken into lines; widths in em.</summary>
/// <param name="Width">The widest line.</param>
internal sealed record LabelText(string[] Lines, double Width, bool IsCut, bool IsRightToLeft)
{
    private const string Ellipsis = "…";

    /// <summary>Names longer than this, in UTF-16 units, are not read to the end.</summary>
    private const int LongestName = 300;
    private const double Step = .5;

    /// <summary>Breaks a name into as few lines as fit <paramref name="width"/> em, evenly filled; what does not fit <paramref name="lines"/> lines is cut at an ellipsis. A longer word makes its line longer.</summary>
    public static LabelText Wrap(string name, double width, int lines)
    {
        string plain = Plain(name);
        ReadOnlySpan<LabelWord> words = LabelWord.Of(plain);
        double total = 0;
        foreach (LabelWord word in words)
        {
            total += word.Gap + word.Width;
            width = Math.Max(width, word.Width);
        }

        Span<int> ends = stackalloc int[lines];
        int fewest = LabelWord.Fill(words, width, ends, out bool isAll);
        if (fewest > 0 && (!isAll || name.Length > LongestName))
        {
            string[] cut = LabelWord.Lines(plain, words, ends[..fewest]);
            cut[^1] = Shorten(cut[^1], width);
            return Of(cut, true, plain);
        }

        Span<int> even = stackalloc int[fewest];
        for (double limit = total / fewest; fewest > 1 && limit < width; limit += Step)
        {
            int filled = LabelWord.Fill(words, limit, even, out isAll);
            if (isAll)
            {
                return Of(LabelWord.Lines(plain, words, even[..filled]), false, plain);
            }
        }

        return Of(LabelWord.Lines(plain, words, ends[..fewest]), false, plain);
    }

    /// <summary>The name on one line, without what XML forbids or what turns its surroundings around, and cut if it is very long.</summary>
    public static string Plain(string name)
    {
        if (name.Length <= LongestName && !name.AsSpan().ContainsAnyExceptInRange(' ', '~'))
        {
            return name;
        }

        StringBuilder plain = new();
        foreach (Rune rune in name.EnumerateRunes().Where(r => !IsBidiControl(r)))
        {
            if (plain.Length >= LongestName)
            {
                string read = plain.ToString().TrimEnd();
                return read.Length > 0 ? read + Ellipsis : "";
            }

            plain.Append(IsSpace(rune) ? " " : rune.ToString());
        }

        return plain.ToString();
    }

    private static LabelText Of(string[] lines, bool isCut, string plain)
    {
        double width = 0;
        foreach (string line in lines)
        {
            width = Math.Max(width, TextWidth.Of(line));
        }

        return new(lines.Length == 0 ? [""] : lines, width, isCut, TextWidth.IsRightToLeft(plain));
    }

    private static string Shorten(string line, double width)
    {
        List<Rune> runes = [.. line.EnumerateRunes()];
        double length = TextWidth.Of(line) + TextWidth.Of(Ellipsis);
        while (runes.Count > 1 && (length > width || !Rune.IsLetterOrDigit(runes[^1])))
        {
            length -= TextWidth.Of(runes[^1]);
            runes.RemoveAt(runes.Count - 1);
        }

        return string.Concat(runes) + Ellipsis;
    }

    /// <summary>Spaces, and what XML forbids.</summary>
    public static bool IsSpace(Rune rune) => Rune.IsWhiteSpace(rune) || Rune.IsControl(rune) || (rune.Value & 0xFFFE) == 0xFFFE;

    /// <summary>Marks, embeddings, overrides and isolates: a name must not turn around what stands beside it.</summary>
    private static bool IsBidiControl(Rune rune) => rune.Value is 0x200E or 0x200F or 0x61C or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);

}
