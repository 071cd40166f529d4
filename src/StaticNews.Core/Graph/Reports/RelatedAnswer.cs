using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace StaticNews.Graph.Reports;

/// <summary>graph related: what is related to an article and why; with <paramref name="explain"/>, what each signal adds to the score.</summary>
internal sealed class RelatedAnswer(Article node, ImmutableArray<Related> related, ReasonWords words, bool explain) : Answer
{
    private const int Column = 6;
    private const int SignalColumn = 14;

    /// <inheritdoc/>
    protected override void Write(TextPage page)
    {
        page.Heading($"Related to '{node.Document.Front.Title}' ({node.Document.Path})");
        if (related.IsEmpty)
        {
            page.Paragraph(node.Document.Front.RelatedOff ? "Nothing: its front matter says related: false." : "Nothing.", 2);
            return;
        }

        for (int i = 0; i < related.Length; i++)
        {
            string number = (i + 1).ToString(CultureInfo.InvariantCulture);
            page.Paragraph($"{number}. {related[i].Article.Document.Front.Title} ({related[i].Article.Document.Path})", 2, 3);
            page.Paragraph(words.Line(related[i].Reasons), 5);
        }

        if (explain)
        {
            WriteShares(page);
        }
    }

    /// <inheritdoc/>
    protected override void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("path", node.Document.Path);
        json.WriteString("title", node.Document.Front.Title);
        json.WriteStartArray("related");
        foreach (Related other in related)
        {
            json.WriteStartObject();
            json.WriteString("path", other.Article.Document.Path);
            json.WriteString("title", other.Article.Document.Front.Title);
            json.WriteNumber("score", other.Score);
            GraphJson.WriteTexts("reasons", other.Reasons.Select(words.Of), json);
            json.WriteStartObject("signals");
            foreach ((string signal, double share) in other.Shares)
            {
                json.WriteNumber(signal, share);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>A row for each signal that says anything, a column for each article, as many as the page is wide.</summary>
    private void WriteShares(TextPage page)
    {
        int shown = Math.Min(related.Length, (page.Width - SignalColumn) / Column);
        ImmutableArray<Related> first = related[..shown];
        List<string[]> rows = [["signal", .. first.Select((_, i) => (i + 1).ToString(CultureInfo.InvariantCulture))]];
        foreach (string signal in Enum.GetNames<Signal>().Where(s => first.Any(r => ShareOf(r, s) > 0)))
        {
            rows.Add([signal, .. first.Select(r => ShareOf(r, signal) is > 0 and var share ? Number(share) : "–")]);
        }

        rows.Add(["together", .. first.Select(r => Number(r.Score))]);
        page.Heading("What each signal adds");
        page.Table(rows);
    }

    private static double ShareOf(Related related, string signal) => related.Shares.FirstOrDefault(s => s.Signal == signal).Share;

    private static string Number(double value) => value.ToString("F2", CultureInfo.InvariantCulture);
}
