using System.Text;

namespace StaticNews.Graph.Reports;

/// <summary>Lays out plain text in a number of columns: paragraphs are wrapped, tables keep their columns. Control characters of the site's texts become blanks.</summary>
internal sealed class TextPage(int width)
{
    private const int Narrowest = 40;
    private const int Gap = 2;

    private readonly StringBuilder _text = new();
    private readonly int _width = Math.Max(width, Narrowest);

    /// <summary>Columns there are.</summary>
    public int Width => _width;

    /// <summary>A heading with an empty line before it, but for the first one.</summary>
    public void Heading(string text)
    {
        if (_text.Length > 0)
        {
            _text.Append('\n');
        }

        Paragraph(text);
    }

    /// <summary>Text, wrapped at blanks; <paramref name="indent"/> columns in, and <paramref name="hang"/> more from its second line on.</summary>
    public void Paragraph(string text, int indent = 0, int hang = 0)
    {
        string[] words = Clean(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        StringBuilder line = new StringBuilder().Append(' ', indent);
        (int used, bool isEmpty) = (indent, true);
        foreach (string word in words)
        {
            int columns = DisplayWidth.Of(word);
            if (!isEmpty && used + 1 + columns > _width)
            {
                End(line);
                line.Clear().Append(' ', indent + hang);
                (used, isEmpty) = (indent + hang, true);
            }

            line.Append(isEmpty ? "" : " ").Append(word);
            used += columns + (isEmpty ? 0 : 1);
            isEmpty = false;
        }

        End(line);
    }

    /// <summary>Rows of equal length. The widest column of words gives way when the page is too narrow; numbers stand to the right.</summary>
    public void Table(IReadOnlyList<string[]> rows, int indent = 2)
    {
        if (rows.Count == 0)
        {
            return;
        }

        string[][] cells = [.. rows.Select(r => Array.ConvertAll(r, Clean))];
        int[] columns = [.. Enumerable.Range(0, cells[0].Length).Select(c => cells.Max(r => DisplayWidth.Of(r[c])))];
        int over = indent + columns.Sum() + (Gap * (columns.Length - 1)) - _width;
        if (over > 0)
        {
            int widest = Array.IndexOf(columns, columns.Max());
            columns[widest] = Math.Max(8, columns[widest] - over);
        }

        bool[] isNumber = [.. Enumerable.Range(0, columns.Length).Select(c => cells.Skip(1).All(r => r[c].Length == 0 || char.IsAsciiDigit(r[c][0]) || r[c][0] is '.' or '–'))];
        foreach (string[] row in cells)
        {
            StringBuilder line = new StringBuilder().Append(' ', indent);
            for (int c = 0; c < row.Length; c++)
            {
                string cell = DisplayWidth.Fit(row[c], columns[c]);
                int space = columns[c] - DisplayWidth.Of(cell);
                line.Append(' ', isNumber[c] ? space : 0).Append(cell).Append(' ', (isNumber[c] ? 0 : space) + (c + 1 < row.Length ? Gap : 0));
            }

            End(line);
        }
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    private static string Clean(string text) => text.AsSpan().IndexOfAnyInRange('\0', '\x1f') < 0 && !text.Any(char.IsControl) ? text : string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));

    private void End(StringBuilder line) => _text.Append(line.ToString().TrimEnd()).Append('\n');
}
