using System.Globalization;
using System.Text.Json.Nodes;
using StaticNews.Planning;
using StaticNews.Tests.Testing;

namespace StaticNews.Tests;

public sealed class SearchTests
{
    private const string Paper = """
        -- content/world/ports.md --
        ---
        title: Ports of the Straits
        date: 2026-11-20
        summary: Where the ships wait.
        topics: [Rail freight]
        authors: [Asia desk]
        kicker: Report
        ---
        Text.
        -- content/world/older.md --
        ---
        title: An older story
        date: 2025-01-02
        ---
        Its first paragraph.
        -- content/about.md --
        ---
        title: Kept apart
        noindex: true
        ---
        Text.
        -- content/topics/rail-freight.md --
        ---
        title: Rail freight
        also_known_as: [Cargo trains]
        summary: What travels by rail.
        ---
        Text.

        """;

    [Theory]
    [InlineData("Zürich's Straße, Łódź — ÅNGSTRÖM", "zurich strasse lodz angstrom")]
    [InlineData("L'économie de l’Asie: 5G, a 1", "economie de asie 5g")]
    [InlineData("東京都の港", "東京 京都 都の の港 港")]
    [InlineData("Порт Ёлка й", "порт елка")]
    [InlineData("Αθήνα, λιμένας", "αθηνα λιμενασ")]
    [InlineData("الإِدَارَة المَدِينَة", "الاداره المدينه")]
    [InlineData("București, Bắc Kinh, Běijīng", "bucuresti bac kinh beijing")]
    [InlineData("서울 집값 5·18 ＡＢＣ", "서울 집값 18 abc")]
    [InlineData("𠮷野家 e\u0301te\u0301 🚂 x", "𠮷 野家 家 ete")]
    public void Words_are_folded_and_cut_as_readers_type_them(string text, string words)
    {
        SearchWords reader = new(text, new char[SearchWords.Longest]);
        List<string> read = [];
        while (reader.Next())
        {
            read.Add(reader.Word.ToString());
        }

        Assert.Equal(words, string.Join(' ', read));
    }

    [Fact]
    public void The_index_shows_articles_from_the_oldest_on_and_topics()
    {
        JsonNode index = Index(TestSite.Build("-- staticnews.yml --\ntitle: T\nbase_url: https://example.org/my-repo/\n" + Paper));
        Assert.Equal("""[["An older story","/my-repo/world/older/","Its first paragraph.","2025-01-02","2 January 2025","World"],["Ports of the Straits","/my-repo/world/ports/","Where the ships wait.","2026-11-20","20 November 2026","Report"]]""", index["articles"]![0]!.ToJsonString());
        Assert.Equal("""[["Rail freight","/my-repo/topics/rail-freight/","What travels by rail.","","","Topic"]]""", index["topics"]![0]!.ToJsonString());
    }

    [Theory]
    [InlineData("straits", "article 1 as title")]
    [InlineData("wait", "article 1 as summary")]
    [InlineData("asia", "article 1 as name")]
    [InlineData("rail", "article 1 as name, topic 0 as title")]
    [InlineData("cargo", "topic 0 as name")]
    [InlineData("apart", "")]
    public void A_word_leads_to_what_holds_it_with_its_best_place(string word, string found)
    {
        JsonArray? postings = (JsonArray?)Index(TestSite.Build(Paper))["words"]![0]![word];
        int posting = 0;
        Assert.Equal(found, string.Join(", ", (postings ?? []).Select(step => Named(posting += (int)step!))));
    }

    [Fact]
    public void The_page_works_below_a_base_path_and_leads_on_without_a_script()
    {
        string page = TestSite.Build("-- staticnews.yml --\ntitle: T\nbase_url: https://example.org/my-repo/\n" + Paper).Pages["search/index.html"];
        Assert.Contains("data-index=\"/my-repo/search/index.json\"", page, StringComparison.Ordinal);
        Assert.Contains("<script src=\"/my-repo/assets/search.", page, StringComparison.Ordinal);
        Assert.Matches("<noscript>[\\s\\S]*href=\"/my-repo/topics/\"[\\s\\S]*href=\"/my-repo/archive/\"[\\s\\S]*</noscript>", page);
        Assert.Contains("noindex", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_page_leads_to_the_search_unless_the_site_has_none()
    {
        Assert.Contains("href=\"/search/\"", TestSite.Build(Paper).Pages["world/ports/index.html"], StringComparison.Ordinal);
        TestSite without = TestSite.Build("-- staticnews.yml --\ntitle: T\nsearch: false\n" + Paper);
        Assert.DoesNotContain("/search/", without.Pages["world/ports/index.html"], StringComparison.Ordinal);
        Assert.DoesNotContain(without.Pages.Keys, p => p.StartsWith("search/", StringComparison.Ordinal));
    }

    [Fact]
    public void A_large_index_is_in_parts_and_a_new_article_changes_no_other_entry()
    {
        string site = string.Concat(Enumerable.Range(0, 300).Select(i => Story(i, 2000 + (i / 12), (i % 12) + 1)));
        Dictionary<string, string> parts = Parts(TestSite.Build(site));
        Dictionary<string, string> after = Parts(TestSite.Build(site + Story(300, 2026, 10)));
        Assert.Equal(["search/articles-0.json", "search/articles-1.json", "search/articles-2.json", "search/articles-3.json", "search/articles-4.json", "search/articles-5.json", "search/words-0.json", "search/words-1.json"], parts.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(["search/articles-6.json"], after.Where(p => !p.Key.Contains("words", StringComparison.Ordinal) && parts.GetValueOrDefault(p.Key) != p.Value).Select(p => p.Key));
    }

    [Fact]
    public void The_index_names_its_parts_with_a_hash_of_what_they_hold()
    {
        string site = string.Concat(Enumerable.Range(0, 300).Select(i => Story(i, 2000 + (i / 12), (i % 12) + 1)));
        string first = (string)Index(TestSite.Build(site))["articles"]![0]!;
        Assert.Matches(@"^articles-0\.json\?v=[0-9a-f]{16}$", first);
        Assert.Equal(first, (string)Index(TestSite.Build(site + Story(300, 2026, 10)))["articles"]![0]!);
        Assert.NotEqual(first, (string)Index(TestSite.Build(site.Replace("Story 3\n", "Storey 3\n", StringComparison.Ordinal)))["articles"]![0]!);
    }

    [Fact]
    public void A_word_of_half_the_site_is_found_in_titles_only()
    {
        string site = string.Concat(Enumerable.Range(0, 260).Select(i => Story(i, 2026, 1))) + "-- content/x.md --\n---\ntitle: Everywhere\n---\nText.\n";
        TestSite built = TestSite.Build(site);
        Assert.Equal("[\"everywhere\",\"news\",\"story\"]", Index(built)["common"]!.ToJsonString());
        string words = built.Pages.Where(p => p.Key.StartsWith("search/words-", StringComparison.Ordinal)).Select(p => p.Value).Single(p => p.Contains("\"everywhere\"", StringComparison.Ordinal));
        Assert.Single((JsonArray)JsonNode.Parse(words)!["everywhere"]!);
    }

    private static string Story(int number, int year, int month)
    {
        string words = string.Join(' ', Enumerable.Range(0, 30).Select(i => $"word{((number * 37) + (i * i)) % 900}"));
        return string.Create(CultureInfo.InvariantCulture, $"-- content/news/story-{number}.md --\n---\ntitle: Story {number}\ndate: {year}-{month:00}-01\nsummary: Everywhere {words}\n---\nText.\n");
    }

    private static string Named(int posting) => $"{(posting < 0 ? "topic" : "article")} {(posting < 0 ? -1 - (posting >> 2) : posting >> 2)} as {(posting & 3) switch { 3 => "title", 2 => "name", _ => "summary" }}";

    private static JsonNode Index(TestSite site) => JsonNode.Parse(site.Pages["search/index.json"])!;

    private static Dictionary<string, string> Parts(TestSite site) =>
        site.Pages.Where(p => p.Key.StartsWith("search/", StringComparison.Ordinal) && p.Key is not ("search/index.json" or "search/index.html")).ToDictionary(StringComparer.Ordinal);
}
