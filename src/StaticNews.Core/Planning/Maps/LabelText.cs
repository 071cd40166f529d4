using System.Text;

namespace StaticNews.Planning.Maps;

/// <summary>A name broken into lines; widths in em.</summary>
/// <param name="Width">The widest line.</param>
internal sealed record LabelText(string[] Lines, double Width, bool IsCut, bool IsRightToLeft)
{
    private const string Ellipsis = "…";

    /// <summary>A word is broken only if it alone is wider than this.</summary>
    private const double LongestWord = 13;

    /// <summary>Names longer than this, in UTF-16 units, are not read to the end.</summary>
    private const int LongestName = 300;
    private const double Step = .5;

    /// <summary>Breaks a name into as few lines as fit <paramref name="width"/> em, evenly filled; what does not fit <paramref name="lines"/> lines is cut at an ellipsis. A longer word makes its line longer.</summary>
    public static LabelText Wrap(string name, double width, int lines)
    {
        string plain = Plain(name);
        List<Word> words = Words(plain);
        bool rightToLeft = TextWidth.IsRightToLeft(plain);
        double total = words.Sum(w => w.Gap + w.Width);
        width = Math.Max(width, words.Select(w => w.Width).DefaultIfEmpty(0).Max());
        (List<string> fewest, bool isAll) = Fill(words, width, lines);
        if (fewest.Count > 0 && (!isAll || name.Length > LongestName))
        {
            fewest[^1] = Shorten(fewest[^1], width);
            return Of(fewest, true, rightToLeft);
        }

        for (double limit = total / fewest.Count; fewest.Count > 1 && limit < width; limit += Step)
        {
            (List<string> even, isAll) = Fill(words, limit, fewest.Count);
            if (isAll)
            {
                return Of(even, false, rightToLeft);
            }
        }

        return Of(fewest, false, rightToLeft);
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

    private static LabelText Of(List<string> lines, bool isCut, bool isRightToLeft) =>
        new(lines.Count == 0 ? [""] : [.. lines], lines.Select(TextWidth.Of).DefaultIfEmpty(0).Max(), isCut, isRightToLeft);

    /// <summary>Fills at most <paramref name="count"/> lines, and says whether all words are in them.</summary>
    private static (List<string> Lines, bool IsAll) Fill(List<Word> words, double limit, int count)
    {
        List<string> lines = [];
        StringBuilder line = new();
        double length = 0;
        foreach (Word word in words)
        {
            if (line.Length > 0 && length + word.Gap + word.Width > limit + 1e-9)
            {
                lines.Add(line.ToString());
                if (lines.Count == count)
                {
                    return (lines, false);
                }

                line.Clear();
                length = 0;
            }

            line.Append(line.Length > 0 && word.Gap > 0 ? " " : "").Append(word.Text);
            length += (length > 0 ? word.Gap : 0) + word.Width;
        }

        return line.Length > 0 ? ([.. lines, line.ToString()], true) : (lines, true);
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

    /// <summary>What must stay together on a line: words, and single ideographs with the punctuation after them.</summary>
    private static List<Word> Words(string name)
    {
        List<Word> words = [];
        StringBuilder word = new();
        (double length, double gap, bool isWide) = (0, 0, false);
        foreach (Rune rune in name.EnumerateRunes())
        {
            bool isSpace = IsSpace(rune);
            double own = isSpace ? 0 : TextWidth.Of(rune);
            bool breaks = own > 0 && !Rune.IsPunctuation(rune) && (isWide || TextWidth.IsIdeographic(rune));
            if (word.Length > 0 && (isSpace || breaks || length + own > LongestWord))
            {
                words.Add(new Word(word.ToString(), length, gap));
                word.Clear();
                (length, gap) = (0, 0);
            }

            if (!isSpace)
            {
                word.Append(rune);
                (length, isWide) = (length + own, TextWidth.IsIdeographic(rune));
            }
            else if (words.Count > 0)
            {
                gap = TextWidth.Of(new Rune(' '));
            }
        }

        return word.Length > 0 ? [.. words, new Word(word.ToString(), length, gap)] : words;
    }

    /// <summary>Spaces, and what XML forbids.</summary>
    private static bool IsSpace(Rune rune) => Rune.IsWhiteSpace(rune) || Rune.IsControl(rune) || (rune.Value & 0xFFFE) == 0xFFFE;

    /// <summary>Marks, embeddings, overrides and isolates: a name must not turn around what stands beside it.</summary>
    private static bool IsBidiControl(Rune rune) => rune.Value is 0x200E or 0x200F or 0x61C or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);

    /// <summary>A word, and the space before it.</summary>
    private readonly record struct Word(string Text, double Width, double Gap);
}
