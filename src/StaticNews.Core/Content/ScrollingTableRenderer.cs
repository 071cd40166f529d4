using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Syntax;

namespace StaticNews.Content;

/// <summary>Writes a table within a region that scrolls by itself on a narrow screen, reachable by keyboard and named by its column heads.</summary>
internal sealed class ScrollingTableRenderer : HtmlTableRenderer
{
    /// <inheritdoc/>
    protected override void Write(HtmlRenderer renderer, Table table)
    {
        IEnumerable<string> heads = table.OfType<TableRow>().Where(r => r.IsHeader).SelectMany(r => r.OfType<TableCell>()).Select(c => string.Concat(c.OfType<ParagraphBlock>().Select(p => PlainText.Of(p.Inline))));
        renderer.EnsureLine();
        renderer.Write("<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"").WriteEscape(string.Join(", ", heads.Where(h => h.Length > 0).DefaultIfEmpty("…"))).WriteLine("\">");
        base.Write(renderer, table);
        renderer.WriteLine("</div>");
    }
}
