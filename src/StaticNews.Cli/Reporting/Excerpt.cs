using System.Globalization;
using System.Text;
using StaticNews.Model;

namespace StaticNews.Cli.Reporting;

/// <summary>The source line of a diagnostic with a caret below the place; of a long line the part around it.</summary>
internal static class Excerpt
{
    private const int Tab = 4;
    private const int LeastWidth = 20;

    /// <summary>Two lines that fit the terminal: the source with its number, and the caret.</summary>
    public static string Of(string line, Diagnostic diagnostic, ReportOptions options)
    {
        string number = diagnostic.Location.Line.ToString(CultureInfo.InvariantCulture).PadLeft(5);
        int room = Math.Max(LeastWidth, options.Width - number.Length - 4);
        List<(string Text, int Width)> cells = Cells(line);
        int at = CellOf(line, Math.Max(diagnostic.Location.Column, 1) - 1);
        (string shown, int caret) = Window(cells, Math.Min(at, cells.Count), room);
        (string dim, string strong, string plain) = options.Colour ? (Ansi.Dim, DiagnosticLine.Colour(diagnostic.Severity), Ansi.Reset) : ("", "", "");
        return $"{dim}{number} |{plain} {shown}\n{dim}{new string(' ', number.Length)} |{plain} {new string(' ', caret)}{strong}^{plain}\n";
    }

    /// <summary>What is printed for each character, and the columns it takes: tabs are spaces, what could steer the terminal is nothing.</summary>
    private static List<(string Text, int Width)> Cells(string line)
    {
        List<(string, int)> cells = new(line.Length);
        foreach (Rune rune in line.EnumerateRunes())
        {
            int width = rune.Value == '\t' ? Tab : Columns.Of(rune);
            cells.Add((rune.Value == '\t' ? new string(' ', Tab) : width == 0 && Columns.IsHidden(rune) ? "" : rune.ToString(), width));
        }

        return cells;
    }

    /// <summary>Columns of diagnostics count UTF-16 units, cells count characters.</summary>
    private static int CellOf(string line, int unit)
    {
        int cell = 0;
        for (int i = 0; i < Math.Min(unit, line.Length); i++)
        {
            cell += char.IsLowSurrogate(line[i]) && i > 0 && char.IsHighSurrogate(line[i - 1]) ? 0 : 1;
        }

        return cell;
    }

    private static (string Shown, int Caret) Window(List<(string Text, int Width)> cells, int at, int room)
    {
        int start = 0;
        int before = cells.Take(at).Sum(c => c.Width);
        if (cells.Sum(c => c.Width) > room && before > room * 2 / 3)
        {
            for (; before > room / 2; start++)
            {
                before -= cells[start].Width;
            }
        }

        StringBuilder shown = new(start > 0 ? "…" : "");
        int width = shown.Length;
        int caret = width + before;
        for (int i = start; i < cells.Count; i++)
        {
            if (width + cells[i].Width > room - 1 && i < cells.Count - 1)
            {
                shown.Append('…');
                break;
            }

            width += cells[i].Width;
            shown.Append(cells[i].Text);
        }

        return (shown.ToString(), caret);
    }
}
