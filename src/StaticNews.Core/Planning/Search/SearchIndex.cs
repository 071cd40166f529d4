using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.IO.Hashing;
using System.Text.Json;
using StaticNews.Graph;
using StaticNews.Graph.Reports;
using StaticNews.Model;

namespace StaticNews.Planning;

/// <summary>
/// Plans the search page and the index that its script reads: what articles and topics show in a list, and the words of their titles,
/// names and summaries. A small index is one file; of a large one a reader fetches the parts that hold what was typed.
/// </summary>
/// <param name="graph">Published articles and topics.</param>
/// <param name="config">Site.</param>
/// <param name="cards">What lists show.</param>
internal sealed class SearchIndex(SiteGraph graph, SiteConfig config, Cards cards)
{
    private const string IndexUrl = "/search/index.json";
    private const int Version = 1;

    /// <summary>Entries of one part: a page of results is spread over many, and each should be small.</summary>
    private const int EntriesOfPart = 50;
    private const int BytesOfPart = 32 * 1024;

    /// <summary>Up to here everything is in one file.</summary>
    private const int SmallIndex = 100 * 1024;
    private const int ShownOfSummary = 200;

    /// <summary>The page and its index; nothing when the site wants no search.</summary>
    public static ImmutableArray<PlannedOutput> Plan(SiteGraph graph, SiteConfig config, Cards cards)
    {
        if (!config.Search)
        {
            return [];
        }

        PageView view = new("search", cards.Words["search"], "/search/", "", config.Language, NoIndex: true);
        return [new PlannedOutput.SearchPage(view, new SearchView(cards.Href(IndexUrl))), .. new SearchIndex(graph, config, cards).Files()];
    }

    /// <summary>
    /// Articles are numbered from 0, the oldest first, and topics from -1 downwards, so that a new article changes the number of no other
    /// entry, and most parts stay as they were.
    /// </summary>
    private IEnumerable<PlannedOutput> Files()
    {
        Article[] articles = [.. graph.Articles.Where(a => !a.Document.Front.NoIndex)
            .OrderBy(a => a.Document.Front.Date ?? DateTimeOffset.MinValue).ThenBy(a => a.Document.Path, StringComparer.Ordinal)];
        SearchPostings postings = new();
        foreach ((int i, Article article) in articles.Index())
        {
            CardView card = cards.Card(article);
            FrontMatter front = article.Document.Front;
            postings.Add(i, card.Title, [.. front.Topics, .. front.Authors, front.Series, front.Kicker, card.Section?.Title ?? ""], card.Summary);
        }

        foreach ((int i, Topic topic) in graph.Topics.Index())
        {
            postings.Add(-1 - i, topic.Title, topic.AlsoKnownAs, topic.Written?.Document.Front.Summary ?? "");
        }

        ImmutableArray<string> common = postings.Common(articles.Length + graph.Topics.Length);
        Part[] entries = [.. articles.Chunk(EntriesOfPart).Select((c, i) => new Part("articles", i, "", Entries(c, Write)))];
        Part[] topics = [.. graph.Topics.Chunk(EntriesOfPart).Select((c, i) => new Part("topics", i, "", Entries(c, Write)))];
        Part[] words = [.. postings.Write(BytesOfPart, common).Select((p, i) => new Part("words", i, p.First, p.Json))];
        Part[] parts = [.. entries, .. topics, .. words];
        bool isSmall = parts.Sum(p => p.Json.Length) <= SmallIndex;
        byte[] index = Json(json =>
        {
            json.WriteStartObject();
            json.WriteNumber("version", Version);
            json.WriteNumber("entries", articles.Length + graph.Topics.Length);
            json.WriteNumber("part", EntriesOfPart);
            WriteParts(json, "articles", entries, isSmall);
            WriteParts(json, "topics", topics, isSmall);
            json.WriteStartArray("common");
            Array.ForEach([.. common], json.WriteStringValue);
            json.WriteEndArray();
            WriteParts(json, "words", words, isSmall);
            json.WriteStartArray("first");
            Array.ForEach(words, w => json.WriteStringValue(w.First));
            json.WriteEndArray();
            json.WriteEndObject();
        });
        return [new PlannedOutput.Data(IndexUrl, "the search index", index), .. isSmall ? [] : parts.Select(p => new PlannedOutput.Data("/search/" + p.Name, "the search index", p.Json))];
    }

    /// <summary>[title, address, summary, date, day in words, label, language where it is another]</summary>
    private void Write(Utf8JsonWriter json, Article article)
    {
        CardView card = cards.Card(article);
        string label = card.Kicker.Length > 0 ? card.Kicker : card.Section?.Title ?? "";
        Write(json, [card.Title, card.Url, Shortened(card.Summary), card.Date?[..10] ?? "", card.DateText ?? "", label, card.Language == config.Language ? "" : card.Language]);
    }

    private void Write(Utf8JsonWriter json, Topic topic) =>
        Write(json, [topic.Title, cards.Href(topic.Url), Shortened(topic.Written?.Document.Front.Summary ?? ""), "", "", cards.Words["topic"]]);

    private static void Write(Utf8JsonWriter json, ReadOnlySpan<string> values)
    {
        json.WriteStartArray();
        foreach (string value in values.TrimEnd(""))
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    private static byte[] Entries<T>(IEnumerable<T> entries, Action<Utf8JsonWriter, T> write) => Json(json =>
    {
        json.WriteStartArray();
        foreach (T entry in entries)
        {
            write(json, entry);
        }

        json.WriteEndArray();
    });

    private static void WriteParts(Utf8JsonWriter json, string name, Part[] parts, bool isSmall)
    {
        json.WriteStartArray(name);
        foreach (Part part in parts)
        {
            if (isSmall)
            {
                json.WriteRawValue(part.Json, skipInputValidation: true);
            }
            else
            {
                json.WriteStringValue(part.Name);
            }
        }

        json.WriteEndArray();
    }

    private static byte[] Json(Action<Utf8JsonWriter> write)
    {
        ArrayBufferWriter<byte> buffer = new();
        using Utf8JsonWriter json = new(buffer, GraphJson.Options);
        write(json);
        json.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>As much of a summary as a result shows, cut between words where there are any.</summary>
    private static string Shortened(string summary)
    {
        if (summary.Length <= ShownOfSummary)
        {
            return summary;
        }

        int end = summary.LastIndexOf(' ', ShownOfSummary) is >= ShownOfSummary / 2 and int space ? space : ShownOfSummary - (char.IsHighSurrogate(summary[ShownOfSummary - 1]) ? 1 : 0);
        return summary[..end].TrimEnd(' ', ',', ';', ':') + "…";
    }

    /// <summary>A part of a large index. A hash of what it holds is in its name, so that browsers keep it until it changes.</summary>
    private sealed record Part(string Kind, int Number, string First, byte[] Json)
    {
        public string Name { get; } = string.Create(CultureInfo.InvariantCulture, $"{Kind}-{Number}.{XxHash64.HashToUInt64(Json):x16}.json");
    }
}
