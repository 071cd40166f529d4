using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using StaticNews.Model;

namespace StaticNews.Graph.Reports;

/// <summary>
/// The graph as JSON, version 1: articles with what is related, topics with their articles, phrases with what was found for them.
/// The same bytes for the same site. docs/graph.md describes every field.
/// </summary>
/// <param name="config">Gives addresses their base path.</param>
/// <param name="words">Words the reasons, in the site's language as its pages have them.</param>
/// <param name="isShown">What may be named; the rest stands nowhere in it.</param>
internal sealed class GraphJson(SiteConfig config, ReasonWords words, Func<Article, bool> isShown)
{
    private const int Version = 1;

    /// <summary>So much is written at once: a large graph is hundreds of megabytes.</summary>
    private const int PieceBytes = 64 * 1024;

    /// <summary>Text of every script stays readable; the JSON is a file of its own and never stands within HTML.</summary>
    public static JsonWriterOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the phrases.</summary>
    public PhraseJson Phrases { get; } = new(config, isShown);

    /// <summary>What is published as graph.json: everything but the pages that are kept out of lists.</summary>
    public static void Publish(SiteGraph graph, SiteConfig config, ReasonWords words, Stream output) =>
        new GraphJson(config, words, a => !a.Document.Front.NoIndex).Write(graph, output);

    /// <summary>Writes the graph as UTF-8.</summary>
    public void Write(SiteGraph graph, Stream output)
    {
        using Utf8JsonWriter json = new(output, Options);
        json.WriteStartObject();
        json.WriteNumber("version"u8, Version);
        json.WriteStartArray("articles"u8);
        foreach (Article node in graph.Nodes.Where(n => IsArticle(n) && isShown(n)))
        {
            WriteArticle(node, graph.Related[node.Index], json);
            Hand(json);
        }

        json.WriteEndArray();
        json.WriteStartArray("topics"u8);
        foreach (Topic topic in graph.Topics)
        {
            WriteTopic(topic, json);
            Hand(json);
        }

        json.WriteEndArray();
        json.WriteStartArray("furtherReading"u8);
        foreach (FurtherReading phrase in graph.FurtherReading.Where(f => isShown(f.From)))
        {
            Phrases.Write(phrase, json);
            Hand(json);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Hands on what was written, when it is enough.</summary>
    private static void Hand(Utf8JsonWriter json)
    {
        if (json.BytesPending >= PieceBytes)
        {
            json.Flush();
        }
    }

    /// <summary>Topics and section pages count as articles when somebody wrote a text for them.</summary>
    private static bool IsArticle(Article node) => node.Document.Kind switch
    {
        DocumentKind.Article => true,
        DocumentKind.Topic or DocumentKind.Section => !node.Document.Text.Blocks.IsEmpty,
        _ => false,
    };

    private void WriteArticle(Article node, ImmutableArray<Related> related, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("path"u8, node.Document.Path);
        json.WriteString("url"u8, config.Href(node.Url));
        json.WriteString("title"u8, node.Document.Front.Title);
        WriteRelated(related, json);
        json.WriteEndObject();
    }

    /// <summary>The property "related".</summary>
    public void WriteRelated(ImmutableArray<Related> related, Utf8JsonWriter json)
    {
        json.WriteStartArray("related"u8);
        foreach (Related other in related)
        {
            if (!isShown(other.Article))
            {
                continue;
            }

            json.WriteStartObject();
            json.WriteString("path"u8, other.Article.Document.Path);
            json.WriteNumber("score"u8, other.Score);
            WriteTexts("reasons", other.Reasons.Select(words.Of), json);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteTopic(Topic topic, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("slug"u8, topic.Slug);
        json.WriteString("title"u8, topic.Title);
        WriteTexts("alsoKnownAs", topic.AlsoKnownAs, json);
        json.WriteString("status"u8, topic.Written is null ? "stub" : "written");
        WriteTexts("articles", topic.Articles.Where(isShown).Select(a => a.Document.Path), json);
        json.WriteEndObject();
    }

    /// <summary>A property that holds texts.</summary>
    public static void WriteTexts(string name, IEnumerable<string> texts, Utf8JsonWriter json)
    {
        json.WriteStartArray(name);
        foreach (string text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
