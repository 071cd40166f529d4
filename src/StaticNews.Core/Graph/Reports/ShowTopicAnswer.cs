using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace StaticNews.Graph.Reports;

/// <summary>graph show for a topic: who asks for it, what is about it, what names it, and the topics near it.</summary>
internal sealed class ShowTopicAnswer(SiteGraph graph, Topic topic, PhraseJson phrases) : Answer
{
    private const int MostNamed = 20;

    private readonly ImmutableArray<FurtherReading> _asked = [.. graph.FurtherReading.Where(f => f.Target?.Kind == "topic" && f.Target.Url == topic.Url)];

    /// <summary>Texts that name it, but for those that only ask for it.</summary>
    private IEnumerable<Mention> Named => topic.Mentions.Where(m => !m.IsAsked && _asked.All(a => a.Sentence.Text != m.Around.Text));

    /// <inheritdoc/>
    protected override void Write(TextPage page)
    {
        page.Heading(topic.Title);
        page.Paragraph(topic.Written is { } written ? $"topic, {written.Document.File}, {topic.Url}" : $"topic that nobody has written, {topic.Url}", 2);
        if (!topic.AlsoKnownAs.IsEmpty)
        {
            page.Paragraph("also known as " + string.Join(", ", topic.AlsoKnownAs), 2);
        }

        WriteList(page, "Asked for by", [.. _asked.Select(f => $"{f.From.Document.File}({Number(f.Line)}) '{f.Phrase}'")]);
        WriteList(page, "Articles", [.. topic.Articles.Select(a => $"{a.Document.Front.Title} ({a.Document.Path})")]);
        WriteList(page, "Named in", [.. Named.Select(m => $"{m.Article.Document.Path}: {m.Around.Sentence}")]);
        WriteList(page, "Near it", [.. topic.Neighbours.Select(n => $"{graph.Topics[n.Topic].Title}: {Number(n.Shared)} {(n.Shared == 1 ? "article covers" : "articles cover")} both")]);
    }

    /// <inheritdoc/>
    protected override void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("kind", "topic");
        json.WriteString("path", topic.Written?.Document.Path);
        json.WriteString("url", topic.Url);
        json.WriteString("title", topic.Title);
        json.WriteString("status", topic.Written is null ? "stub" : "written");
        GraphJson.WriteTexts("alsoKnownAs", topic.AlsoKnownAs, json);
        json.WriteStartArray("asked");
        _asked.ToList().ForEach(f => phrases.Write(f, json));
        json.WriteEndArray();
        GraphJson.WriteTexts("articles", topic.Articles.Select(a => a.Document.Path), json);
        json.WriteStartArray("mentions");
        foreach (Mention mention in Named)
        {
            json.WriteStartObject();
            json.WriteString("path", mention.Article.Document.Path);
            json.WriteString("section", mention.HeadingId);
            json.WriteString("sentence", mention.Around.Sentence);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("near");
        foreach (Neighbour near in topic.Neighbours)
        {
            json.WriteStartObject();
            json.WriteString("slug", graph.Topics[near.Topic].Slug);
            json.WriteNumber("shared", near.Shared);
            json.WriteNumber("weight", Math.Round(near.Weight, 4));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteList(TextPage page, string title, string[] items)
    {
        if (items.Length == 0)
        {
            return;
        }

        page.Heading($"{title} ({Number(items.Length)})");
        foreach (string item in items.Take(MostNamed))
        {
            page.Paragraph(item, 2, 2);
        }

        if (items.Length > MostNamed)
        {
            page.Paragraph($"and {Number(items.Length - MostNamed)} more; --json has them all", 2);
        }
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
