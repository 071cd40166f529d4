using AngleSharp.Dom;

namespace StaticNews.Importing;

/// <summary>Tables as pipe tables: the first row is the head; merged cells are repeated empty and reported.</summary>
internal static class HtmlTables
{
    private const int MaxCells = 20_000;
    private const int MaxSpan = 100;

    /// <summary>The table, with its caption above it.</summary>
    public static string Convert(IElement table, HtmlInlines inlines, Action<string> lose)
    {
        List<List<string>> rows = [];
        int cells = 0;
        foreach (IElement row in table.QuerySelectorAll("tr").Where(r => r.Closest("table") == table))
        {
            List<string> line = [];
            foreach (IElement cell in row.Children.Where(c => c.LocalName is "td" or "th"))
            {
                line.Add(inlines.Line(cell).Replace("|", "\\|", StringComparison.Ordinal));
                int span = int.TryParse(cell.GetAttribute("colspan"), out int columns) ? Math.Clamp(columns, 1, MaxSpan) : 1;
                line.AddRange(Enumerable.Repeat("", span - 1));
            }

            cells += line.Count;
            rows.Add(line);
        }

        int width = rows.Count == 0 ? 0 : rows.Max(r => r.Count);
        if (width == 0 || cells > MaxCells || width * rows.Count > MaxCells * 4)
        {
            lose(width == 0 ? "an empty table is left out" : "a table with very many cells is left out");
            return "";
        }

        if (table.QuerySelector("[colspan]:not([colspan='1']), [rowspan]:not([rowspan='1'])") is not null)
        {
            lose("merged cells of a table are split");
        }

        string caption = table.QuerySelector("caption") is { } title ? inlines.Line(title) : "";
        IEnumerable<string> lines = rows.Select(r => "| " + string.Join(" | ", r.Concat(Enumerable.Repeat("", width - r.Count))) + " |");
        string head = lines.First() + "\n|" + string.Concat(Enumerable.Repeat(" --- |", width));
        return (caption.Length > 0 ? $"*{caption}*\n\n" : "") + string.Join('\n', lines.Skip(1).Prepend(head));
    }
}
