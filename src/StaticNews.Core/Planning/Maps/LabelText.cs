using System.Globalization;
using System.Text;

namespace StaticNews.Planning.Maps;

/// <summary>A name broken into lines; widths in em.</summary>
/// <param name="Width">The widest line.</param>
internal sealed record LabelText(string[] Lines, double Width, bool IsCut, bool IsRightToLeft)
{
    private const string Ellipsis = "…";

    /// <summary>Breaks a name into as few lines as fit <paramref name="width"/> em, evenly filled; what does not fit <paramref name="lines"/> lines is cut at an ellipsis.</summary>
    public static LabelText Wrap(string name, double width, int lines)
    {
        List<Piece> pieces = Pieces(name, width, (lines + 1) * width, out bool rightToLeft);
        double total = pieces.Sum(p => p.Width + p.Gap);
        for (int count = 1; count <= lines; count++)
        {
            for (double limit = Math.Min(total / count, width); limit < width + .5; limit += .5)
            {
                if (Fill(pieces, Math.Min(limit, width), count, out int used) is { } filled && used == pieces.Count)
                {
                    return Of(filled, false, rightToLeft);
                }
            }
        }

        string[] cut = Fill(pieces, width, lines, out _);
        cut[^1] = Shorten(cut[^1], width);
        return Of(cut, true, rightToLeft);
    }

    private static LabelText Of(string[] lines, bool cut, bool rightToLeft) => new(lines, lines.Select(TextWidth.Of).DefaultIfEmpty(0).Max(), cut, rightToLeft);

    private static string[] Fill(List<Piece> pieces, double limit, int count, out int used)
    {
        List<string> lines = [];
        StringBuilder line = new();
        double length = 0;
        for (used = 0; used < pieces.Count; used++)
        {
            Piece piece = pieces[used];
            if (line.Length > 0 && length + piece.Gap + piece.Width > limit + 1e-9)
            {
                lines.Add(line.ToString());
                line.Clear();
                length = 0;
                if (lines.Count == count)
                {
                    return [.. lines];
                }
            }

            line.Append(line.Length > 0 && piece.Gap > 0 ? " " : "").Append(piece.Text);
            length += (length > 0 ? piece.Gap : 0) + piece.Width;
        }

        return line.Length > 0 ? [.. lines, line.ToString()] : [.. lines];
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

    /// <summary>What must stay together on a line: words, single ideographs, and parts of words wider than a line. Stops reading after <paramref name="enough"/> em.</summary>
    private static List<Piece> Pieces(string name, double width, double enough, out bool rightToLeft)
    {
        List<Piece> pieces = [];
        StringBuilder word = new();
        double length = 0;
        double gap = 0;
        bool? direction = null;
        bool wide = false;
        foreach (Rune rune in name.EnumerateRunes())
        {
            bool space = IsSpace(rune);
            double own = space || IsBidiControl(rune) ? 0 : TextWidth.Of(rune);
            bool joins = own == 0 || Rune.IsPunctuation(rune);
            if (word.Length > 0 && (space || length + own > width || (!joins && (wide || TextWidth.IsIdeographic(rune)))))
            {
                pieces.Add(new Piece(word.ToString(), length, gap));
                enough -= length + gap;
                word.Clear();
                (length, gap) = (0, 0);
            }

            if (space)
            {
                gap = pieces.Count > 0 ? TextWidth.Of(" ") : 0;
            }
            else if (!IsBidiControl(rune))
            {
                word.Append(rune);
                length += own;
                wide = TextWidth.IsIdeographic(rune);
                direction ??= Rune.IsLetter(rune) ? TextWidth.IsRightToLeft(rune) : null;
            }

            if (enough < 0)
            {
                break;
            }
        }

        if (word.Length > 0)
        {
            pieces.Add(new Piece(word.ToString(), length, gap));
        }

        rightToLeft = direction ?? false;
        return pieces;
    }

    /// <summary>Spaces, and what XML forbids.</summary>
    private static bool IsSpace(Rune rune) => Rune.IsWhiteSpace(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Control || (rune.Value & 0xFFFE) == 0xFFFE;

    /// <summary>Embeddings, overrides and isolates: a name must not turn around what stands beside it.</summary>
    private static bool IsBidiControl(Rune rune) => rune.Value is 0x200E or 0x200F or 0x61C or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);

    private readonly record struct Piece(string Text, double Width, double Gap);
}
