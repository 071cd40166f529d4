using System.Text.Json;
using System.Xml.Linq;
using StaticNews.Graph.Reports;
using StaticNews.Model;
using StaticNews.Tests.Testing;

namespace StaticNews.Tests;

public sealed class GraphCommandTests
{
    private const string Site = """
        -- staticnews.yml --
        title: T
        base_url: https://example.org/paper/
        -- content/topics/ecrl.md --
        ---
        title: East Coast Rail Link
        also_known_as: [ECRL]
        ---
        A railway.
        -- content/topics/ports.md --
        ---
        title: Ports
        ---
        -- content/world/_index.md --
        ---
        title: World
        ---
        Our desk abroad.
        -- content/world/rail.md --
        ---
        title: Rail & "ports"
        topics: [ECRL, Ports]
        ---
        ## Ports

        The port waits for the line. [Learn more about ECRL]() and [Grain reserves]()
        -- content/world/kopi.md --
        ---
        title: Kopi <é>
        ---
        Kopi goes by [rail](rail.md). Nobody asked the East Coast Rail Link. [Grain reserves overview]()

        """;

    private static readonly AnswerForm Text = new(Json: false, Width: 100);

    private static readonly AnswerForm Json = new(Json: true, Width: 100);

    [Fact]
    public Task The_exported_graph_is_as_verified() =>
        Verifier.Verify(JsonSerializer.Serialize(JsonDocument.Parse(TestGraph.Export(TestGraph.Of(Site).Value!)).RootElement, Indented), "json");

    [Fact]
    public void An_export_gives_as_many_related_articles_as_it_is_asked_for()
    {
        string site = string.Concat(Enumerable.Range(0, 12).Select(i => $"-- content/n{i}.md --\n---\ntitle: N{i}\ntopics: [One]\n---\n"));
        Assert.Equal(5, TestGraph.Related(site, "n0.md").Length);
        Assert.Equal(11, TestGraph.Related(site, "n0.md", 50).Length);
        Assert.Empty(TestGraph.Related(site, "n0.md", 0));
    }

    [Fact]
    public void A_build_publishes_the_same_graph_without_pages_that_are_kept_out_of_lists()
    {
        TestSite built = TestSite.Build(Site);
        Assert.Equal(TestGraph.Export(TestGraph.Of(Site).Value!).TrimEnd('\n'), built.Pages["graph.json"]);
        string hidden = TestSite.Build(Site.Replace("title: Kopi <é>", "title: Kopi\nnoindex: true", StringComparison.Ordinal)).Pages["graph.json"];
        Assert.DoesNotContain("kopi", hidden, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("world/rail.md", hidden, StringComparison.Ordinal);
    }

    [Fact]
    public void GraphML_holds_every_node_and_only_edges_between_them()
    {
        XDocument xml = XDocument.Parse(TestGraph.Export(TestGraph.Of(Site).Value!, GraphFormat.GraphMl));
        XNamespace g = "http://graphml.graphdrawing.org/xmlns";
        string[] ids = [.. xml.Descendants(g + "node").Select(n => n.Attribute("id")!.Value)];
        Assert.Equal(["topics/ecrl.md", "topics/grain-reserves", "topics/ports.md", "world/_index.md", "world/kopi.md", "world/rail.md"], ids.Order(StringComparer.Ordinal));
        Assert.All(xml.Descendants(g + "edge"), e => Assert.All([e.Attribute("source")!.Value, e.Attribute("target")!.Value], end => Assert.Contains(end, ids)));
        string[] kinds = [.. xml.Descendants(g + "data").Where(d => d.Attribute("key")!.Value == "relation").Select(d => d.Value).Distinct().Order(StringComparer.Ordinal)];
        Assert.Equal(["about", "further-reading", "links", "mentions", "similar"], kinds);
    }

    [Fact]
    public void A_title_with_control_characters_still_gives_whole_GraphML() =>
        XDocument.Parse(TestGraph.Export(TestGraph.Of("-- content/a.md --\n---\ntitle: \"A \uFFFE B\"\n---\n").Value!, GraphFormat.GraphMl));

    [Fact]
    public void DOT_quotes_what_it_must()
    {
        string dot = TestGraph.Export(TestGraph.Of(Site).Value!, GraphFormat.Dot);
        Assert.StartsWith("digraph site {\n", dot, StringComparison.Ordinal);
        Assert.Contains("""  "world/rail.md" [label="Rail & \"ports\"", URL="/world/rail/"];""", dot, StringComparison.Ordinal);
        Assert.Contains("""  "topics/grain-reserves" [label="Grain reserves", URL="/topics/grain-reserves/", shape=ellipse, style=dashed];""", dot, StringComparison.Ordinal);
        Assert.Contains("""  "world/kopi.md" -> "world/rail.md" [class="links",""", dot, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ecrl", "East Coast Rail Link")]
    [InlineData("ECRL", "East Coast Rail Link")]
    [InlineData("east coast rail links", "East Coast Rail Link")]
    [InlineData("topics/ecrl.md", "East Coast Rail Link")]
    [InlineData("content/topics/ecrl.md", "East Coast Rail Link")]
    [InlineData("/topics/ecrl/", "East Coast Rail Link")]
    [InlineData("https://example.org/paper/topics/ecrl/", "East Coast Rail Link")]
    [InlineData("grain-reserves", "Grain reserves")]
    [InlineData("world/kopi", "Kopi <é>")]
    [InlineData("kopi", "Kopi <é>")]
    public void What_is_asked_for_is_found_by_slug_path_address_or_title(string name, string title) =>
        Assert.StartsWith(title + "\n", TestGraph.Of(Site).Value!.Show(name, Text).Value, StringComparison.Ordinal);

    [Fact]
    public void An_unknown_name_suggests_the_close_ones()
    {
        Checked<string> answer = TestGraph.Of(Site).Value!.Show("east coast railing", Text);
        Assert.Null(answer.Value);
        Diagnostic told = Assert.Single(answer.Diagnostics);
        Assert.Equal("SN1220", told.Code);
        Assert.StartsWith("Did you mean 'East Coast Rail Link' (topics/ecrl.md)", told.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public Task An_article_is_shown_with_all_that_the_graph_knows() => Verifier.Verify(TestGraph.Of(Site).Value!.Show("rail", Text).Value!);

    [Fact]
    public Task A_topic_is_shown_with_who_asks_for_it_and_who_names_it() => Verifier.Verify(TestGraph.Of(Site).Value!.Show("ecrl", Text).Value!);

    [Fact]
    public void Each_signal_of_a_related_article_is_explained_and_they_add_up_to_its_score()
    {
        JsonElement first = JsonDocument.Parse(TestGraph.Of(Site).Value!.Related("rail", explain: true, Json).Value!).RootElement.GetProperty("related")[0];
        Assert.Equal("world/kopi.md", first.GetProperty("path").GetString());
        Assert.Contains(first.GetProperty("signals").EnumerateObject(), s => s.Name == "Backlink");
        Assert.Equal(first.GetProperty("score").GetDouble(), first.GetProperty("signals").EnumerateObject().Sum(s => s.Value.GetDouble()), 2);
        string text = TestGraph.Of(Site).Value!.Related("rail", explain: true, Text).Value!;
        Assert.Matches(@"\n  signal +1\n", text);
        Assert.Matches(@"\n  Backlink +0\.\d\d\n", text);
    }

    [Fact]
    public void Likeness_is_the_cosine_of_the_BM25_weights_of_two_texts_beside_that_of_the_likest()
    {
        string[] texts = ["harbour crane crane barge tug tide", "crane barge barge pilot", "tide harbour harbour harbour tug", "barge orchard plum pear", "crane orchard"];
        string[] titles = ["amber", "birch", "cedar", "damson", "elder"];
        string site = string.Concat(texts.Select((text, i) => $"-- content/{titles[i]}.md --\n---\ntitle: {titles[i]}\n---\n{text}\n"));
        double[] cosines = [.. Bm25([.. texts.Select((text, i) => $"{titles[i]} {titles[i]} {titles[i]} {titles[i]} {text}")])];

        JsonElement related = JsonDocument.Parse(TestGraph.Of(site).Value!.Related("amber", explain: true, Json).Value!).RootElement.GetProperty("related");

        Assert.Equal(4, related.GetArrayLength());
        Assert.All(related.EnumerateArray(), r => Assert.Equal(
            0.8 * cosines[Array.IndexOf(titles, r.GetProperty("title").GetString())] / cosines[1..].Max(), r.GetProperty("signals").GetProperty("Likeness").GetDouble(), 0.0002));
    }

    /// <summary>The cosines between the first text and all, with k1 = 1.2 and b = 0.75.</summary>
    private static IEnumerable<double> Bm25(string[] texts)
    {
        string[][] words = [.. texts.Select(t => t.Split(' '))];
        double average = words.Average(w => w.Length);
        Dictionary<string, double>[] vectors = [.. words.Select(Weights)];
        return vectors.Select(v => v.Sum(p => p.Value * vectors[0].GetValueOrDefault(p.Key)) / (Norm(v) * Norm(vectors[0])));

        Dictionary<string, double> Weights(string[] text) =>
            text.CountBy(w => w, StringComparer.Ordinal).ToDictionary(c => c.Key, c => Idf(c.Key) * Gain(c.Value, text.Length), StringComparer.Ordinal);
        double Gain(int count, int length) => count * 2.2 / (count + (1.2 * (0.25 + (0.75 * length / average))));
        double Idf(string word) => words.Count(w => w.Contains(word, StringComparer.Ordinal)) is var with ? Math.Log(1 + ((words.Length - with + 0.5) / (with + 0.5))) : 0;
        double Norm(Dictionary<string, double> vector) => Math.Sqrt(vector.Values.Sum(x => x * x));
    }

    [Fact]
    public void Nothing_is_related_to_a_topic_that_nobody_wrote() =>
        Assert.Equal("SN1221", Assert.Single(TestGraph.Of(Site).Value!.Related("grain-reserves", explain: false, Text).Diagnostics).Code);

    [Fact]
    public Task Suggestions_are_as_verified() => Verifier.Verify(TestGraph.Of(Site).Value!.Suggest(10, Text));

    [Fact]
    public void Suggestions_in_JSON_name_each_place()
    {
        JsonElement json = JsonDocument.Parse(TestGraph.Of(Site).Value!.Suggest(1, Json)).RootElement;
        JsonElement write = Assert.Single(json.GetProperty("toWrite").EnumerateArray());
        Assert.Equal(("grain-reserves", 2), (write.GetProperty("slug").GetString(), write.GetProperty("sections").GetInt32()));
        Assert.Equal(["world/kopi.md", "world/rail.md"], write.GetProperty("asked").EnumerateArray().Select(a => a.GetProperty("path").GetString()));
        JsonElement unlinked = json.GetProperty("unlinked").EnumerateArray().Single(u => u.GetProperty("path").GetString() == "topics/ecrl.md");
        JsonElement place = Assert.Single(unlinked.GetProperty("places").EnumerateArray());
        Assert.Equal(("world/kopi.md", "Nobody asked the East Coast Rail Link."), (place.GetProperty("path").GetString(), place.GetProperty("sentence").GetString()));
        Assert.Equal("world/kopi.md", Assert.Single(json.GetProperty("orphans").EnumerateArray()).GetProperty("path").GetString());
    }

    [Theory]
    [InlineData("E-government", "eGovernment", true)]
    [InlineData("Data centers", "Data centres", true)]
    [InlineData("UN", "United Nations", true)]
    [InlineData("Elections 2024", "Elections 2025", false)]
    [InlineData("Ports", "Shipping", false)]
    [InlineData("Farming", "Food", false)]
    public void Topics_whose_names_say_the_same_are_suggested_to_be_one(string a, string b, bool isPair)
    {
        JsonElement json = JsonDocument.Parse(TestGraph.Of($"-- content/a.md --\n---\ntitle: A\ntopics: [{a}]\n---\n-- content/b.md --\n---\ntitle: B\ntopics: [{b}]\n---\n").Value!.Suggest(1, Json)).RootElement;
        Assert.Equal(isPair ? 1 : 0, json.GetProperty("merge").GetArrayLength());
    }

    [Fact]
    public void Evaluation_finds_hidden_links_between_articles_that_share_their_words()
    {
        string[] words = ["harbour", "durian", "batik", "monsoon"];
        string site = string.Concat(Enumerable.Range(0, 40).Select(i =>
            $"-- content/n{i:00}.md --\n---\ntitle: Story {i} on {words[i % 4]}\n---\nAll about {words[i % 4]}, {words[i % 4]}s and {words[i % 4]} things.\n\n## See also\n\n- [Story {(i + 4) % 40} on {words[i % 4]}](n{(i + 4) % 40:00}.md)\n"));
        JsonElement json = JsonDocument.Parse(TestGraph.Of(site).Value!.Evaluate(5, Json, CancellationToken.None)).RootElement;
        Assert.Equal((40, 40), (json.GetProperty("related").GetProperty("articles").GetInt32(), json.GetProperty("phrases").GetProperty("asked").GetInt32()));
        Assert.False(json.GetProperty("tooSmall").GetBoolean());
        Assert.True(json.GetProperty("related").GetProperty("recallAt10").GetDouble() > 0.9);
        Assert.True(json.GetProperty("phrases").GetProperty("rightFirst").GetDouble() > 0.9);
        Assert.Equal(1, json.GetProperty("phrases").GetProperty("precision").GetDouble());
    }

    [Fact]
    public void Evaluation_of_a_small_site_says_that_it_means_little()
    {
        string text = TestGraph.Of(Site).Value!.Evaluate(5, Text, CancellationToken.None);
        Assert.Contains("Fewer than 30", text, StringComparison.Ordinal);
        Assert.Equal(text, TestGraph.Of(Site).Value!.Evaluate(5, Text, CancellationToken.None));
    }

    [Fact]
    public void Text_keeps_to_the_width_and_shows_no_control_characters()
    {
        string site = "-- content/a.md --\n---\ntitle: \"\u001b[31mRed " + string.Concat(Enumerable.Repeat("铁路 ", 60)) + "\"\n---\nText. [Grain reserves]()\n";
        string text = TestGraph.Of(site).Value!.Suggest(10, new AnswerForm(false, 60)) + TestGraph.Of(site).Value!.Show("a", new AnswerForm(false, 60)).Value;
        Assert.All(text.Split('\n'), line => Assert.True(line.Sum(c => c > '\u2E80' ? 2 : 1) <= 60, line));
        Assert.DoesNotContain('\u001b', text);
    }

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
