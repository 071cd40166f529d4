using System.Runtime.InteropServices;
using System.Text;

namespace StaticNews.Planning.Maps;

/// <summary>A word of a name by its place in it, and how it fills lines; widths in em.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">How long it is, in UTF-16 units.</param>
/// <param name="Width">How wide it is.</param>
/// <param name="Gap">How wide the space before it is.</param>
internal readonly record struct LabelWord(int Start, int Length, double Width, double Gap)
{
    /// <summary>A word is broken only if it alone is wider than this.</summary>
    private const double LongestWord = 13;

    /// <summary>What must stay together on a line: words, and single ideographs with the punctuation after them.</summary>
    public static ReadOnlySpan<LabelWord> Of(string name)
    {
        List<LabelWord> words = [];
        (int at, int start) = (0, 0);
        (double length, double gap, bool isWide) = (0, 0, false);
        foreach (Rune rune in name.EnumerateRunes())
        {
            bool isSpace = LabelText.IsSpace(rune);
            double own = isSpace ? 0 : TextWidth.Of(rune);
            bool breaks = own > 0 && !Rune.IsPunctuation(rune) && (isWide || TextWidth.IsIdeographic(rune));
            if (at > start && (isSpace || breaks || length + own > LongestWord))
            {
                words.Add(new LabelWord(start, at - start, length, gap));
                (start, length, gap) = (at, 0, 0);
            }

            at += rune.Utf16SequenceLength;
            if (!isSpace)
            {
                (length, isWide) = (length + own, TextWidth.IsIdeographic(rune));
                continue;
            }

            start = at;
            gap = words.Count > 0 ? TextWidth.Of(new Rune(' ')) : 0;
        }

        if (at > start)
        {
            words.Add(new LabelWord(start, at - start, length, gap));
        }

        return CollectionsMarshal.AsSpan(words);
    }

    /// <summary>Fills as many lines at most as <paramref name="ends"/> has places, which get the number of the word behind each line; returns how many lines it took.</summary>
    public static int Fill(ReadOnlySpan<LabelWord> words, double limit, Span<int> ends, out bool isAll)
    {
        (int lines, int first, double length) = (0, 0, 0);
        for (int i = 0; i < words.Length; i++)
        {
            if (i > first && length + words[i].Gap + words[i].Width > limit + 1e-9)
            {
                ends[lines++] = i;
                if (lines == ends.Length)
                {
                    isAll = false;
                    return lines;
                }

                (first, length) = (i, 0);
            }

            length += (length > 0 ? words[i].Gap : 0) + words[i].Width;
        }

        isAll = true;
        if (words.Length > first)
        {
            ends[lines++] = words.Length;
        }

        return lines;
    }

    /// <summary>The text of each line.</summary>
    public static string[] Lines(string plain, ReadOnlySpan<LabelWord> words, ReadOnlySpan<int> ends)
    {
        string[] lines = new string[ends.Length];
        StringBuilder line = new();
        for (int l = 0; l < lines.Length; l++)
        {
            line.Clear();
            foreach (LabelWord word in words[(l > 0 ? ends[l - 1] : 0)..ends[l]])
            {
                line.Append(line.Length > 0 && word.Gap > 0 ? " " : "").Append(plain, word.Start, word.Length);
            }

            lines[l] = line.ToString();
        }

        return lines;
    }
}
