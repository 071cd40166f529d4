using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using StaticNews.Model;

namespace StaticNews.Graph.Reports;

/// <summary>graph show for a document: where its links and phrases lead, who links to it, its topics and related articles.</summary>
internal sealed class ShowAnswer(SiteGraph graph, Article node, ReasonWords words, GraphJson writer) : Answer
{
    private readonly ImmutableArray<Edge> _links = [.. Edges.Of(graph, words).Where(e => e.Kind == "links" && e.From == Edges.IdOf(node))];
    private readonly ImmutableArray<FurtherReading> _phrases = [.. graph.FurtherReading.Where(f => f.From == node)];
    private readonly ImmutableArray<Topic> _topics = [.. graph.Topics.Where(t => t.Articles.Contains(node))];

    /// <inheritdoc/>
    protected override void Write(TextPage page)
    {
        page.Heading(node.Document.Front.Title);
        page.Paragraph($"{node.Document.Kind.ToString().ToLowerInvariant()}, {node.Document.File}, {node.Url}", 2);
        WriteList(page, "Topics", _topics.Select(t => t.Written is null ? $"{t.Title} (not written)" : t.Title));
        WriteList(page, "Links to", _links.Select(l => $"{l.To} by '{l.Phrase}', line {Number(l.Line)}"));
        WriteList(page, "Asks for", _phrases.Select(f => $"'{f.Phrase}', line {Number(f.Line)}: {Told(f)}"));
        WriteList(page, "Is linked from", graph.Backlinks[node.Index].Select(b => $"{b.From.Document.Path}{(b.Around.Sentence is { Length: > 0 } sentence ? ": " + sentence : "")}"));
        WriteList(page, "Related", graph.Related[node.Index].Select(r => $"{r.Article.Document.Front.Title} ({r.Article.Document.Path}): {words.Line(r.Reasons)}"));
    }

    /// <inheritdoc/>
    protected override void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("kind", node.Document.Kind.ToString().ToLowerInvariant());
        json.WriteString("path", node.Document.Path);
        json.WriteString("url", node.Url);
        json.WriteString("title", node.Document.Front.Title);
        GraphJson.WriteTexts("topics", _topics.Select(t => t.Title), json);
        json.WriteStartArray("links");
        foreach (Edge link in _links)
        {
            json.WriteStartObject();
            json.WriteString("path", link.To);
            json.WriteNumber("line", link.Line);
            json.WriteString("phrase", link.Phrase);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("furtherReading");
        _phrases.ToList().ForEach(p => writer.Phrases.Write(p, json));
        json.WriteEndArray();
        json.WriteStartArray("backlinks");
        foreach (Backlink link in graph.Backlinks[node.Index])
        {
            json.WriteStartObject();
            json.WriteString("path", link.From.Document.Path);
            json.WriteString("section", link.Heading?.Id ?? "");
            json.WriteString("sentence", link.Around.Sentence);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        writer.WriteRelated(graph.Related[node.Index], json);
        json.WriteEndObject();
    }

    private static string Told(FurtherReading phrase) => phrase.Outcome switch
    {
        Outcome.Resolved => $"{phrase.Target!.Url} ({phrase.Target.Rule}, {Percent(phrase.Target.Confidence)})",
        Outcome.Ambiguous => "ambiguous: " + string.Join(" or ", phrase.Candidates.Take(2).Select(c => $"{c.Url} ({Percent(c.Score)})")),
        _ => phrase.Target is { } stub ? $"nobody has written {stub.Url} yet" : "nothing is found",
    };

    private static void WriteList(TextPage page, string title, IEnumerable<string> items)
    {
        string[] all = [.. items];
        if (all.Length > 0)
        {
            page.Heading($"{title} ({Number(all.Length)})");
            Array.ForEach(all, i => page.Paragraph(i, 2, 2));
        }
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Percent(double share) => (share * 100).ToString("F0", CultureInfo.InvariantCulture) + "\u00A0%";
}
