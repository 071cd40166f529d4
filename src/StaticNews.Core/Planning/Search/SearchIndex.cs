using System.Collections.Immutable;
using System.Text.Json;
using StaticNews.Graph;
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

    /// <summary>Entries whose words fill a part of 32 KiB or so.</summary>
    private const int EntriesOfWords = 256;

    /// <summary>Up to here everything is in one file, of 100 KiB or so.</summary>
    private const int SmallIndex = 256;
    private const int ShownOfSummary = 200;

    private readonly Lazy<SearchParts> _made = new(() => Make(graph, config, cards));

    private int Entries => graph.Articles.Count(IsFound) + graph.Topics.Length;

    /// <summary>The page and the file that its script reads first; nothing when the site wants no search.</summary>
    public IEnumerable<PlannedOutput> Index()
    {
        PageView view = new("search", cards.Words["search"], "/search/", "", config.Language, NoIndex: true);
        SearchView search = new(cards.Href(IndexUrl));
        return config.Search
            ? [new PlannedOutput.Data(IndexUrl, "the search index", () => _made.Value.Index(Version, EntriesOfPart, Entries <= SmallIndex)) { IsLong = true }, new PlannedPage("search", "/search/", "the search page", _ => new PlannedOutput.SearchPage(view, search)) { NoIndex = true }]
            : [];
    }

    /// <summary>The parts of a large index; how many there are is known before they are made.</summary>
    public IEnumerable<PlannedOutput> Parts()
    {
        int articles = graph.Articles.Count(IsFound);
        return !config.Search || Entries <= SmallIndex ? [] : Of("articles", PartsOf(articles, EntriesOfPart), made => made.Articles)
            .Concat(Of("topics", PartsOf(graph.Topics.Length, EntriesOfPart), made => made.Topics))
            .Concat(Of("words", PartsOf(Entries, EntriesOfWords), made => made.Words));
    }

    private IEnumerable<PlannedOutput> Of(string kind, int count, Func<SearchParts, ImmutableArray<byte[]>> parts) =>
        Enumerable.Range(0, count).Select(i => new PlannedOutput.Data("/search/" + SearchParts.Name(kind, i), "the search index", () => parts(_made.Value)[i]));

    private static bool IsFound(Article article) => !article.Document.Front.NoIndex;

    private static int PartsOf(int entries, int size) => (entries + size - 1) / size;

    /// <summary>
    /// Articles are numbered from 0, the oldest first, and topics from -1 downwards, so that a new article changes the number of no other
    /// entry, and most parts stay as they were.
    /// </summary>
    private static SearchParts Make(SiteGraph graph, SiteConfig config, Cards cards)
    {
        Article[] articles = [.. graph.Articles.Where(IsFound)
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

        int entries = articles.Length + graph.Topics.Length;
        ImmutableArray<string> common = postings.Common(entries);
        (string First, byte[] Json)[] words = [.. postings.Write(PartsOf(entries, EntriesOfWords), common)];
        return new SearchParts(
            entries, common,
            [.. articles.Chunk(EntriesOfPart).Select(c => EntriesJson(c, (json, a) => Write(json, a, config, cards)))],
            [.. graph.Topics.Chunk(EntriesOfPart).Select(c => EntriesJson(c, (json, t) => Write(json, t, cards)))],
            [.. words.Select(w => w.Json)], [.. words.Select(w => w.First)]);
    }

    /// <summary>[title, address, summary, date, day in words, label, language where it is another]</summary>
    private static void Write(Utf8JsonWriter json, Article article, SiteConfig config, Cards cards)
    {
        CardView card = cards.Card(article);
        string label = card.Kicker.Length > 0 ? card.Kicker : card.Section?.Title ?? "";
        Write(json, [card.Title, card.Url, Shortened(card.Summary), card.Date?[..10] ?? "", card.DateText ?? "", label, card.Language == config.Language ? "" : card.Language]);
    }

    private static void Write(Utf8JsonWriter json, Topic topic, Cards cards) =>
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

    private static byte[] EntriesJson<T>(IEnumerable<T> entries, Action<Utf8JsonWriter, T> write) => SearchParts.Json(json =>
    {
        json.WriteStartArray();
        foreach (T entry in entries)
        {
            write(json, entry);
        }

        json.WriteEndArray();
    });

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
}
