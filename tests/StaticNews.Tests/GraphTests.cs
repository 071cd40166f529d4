using System.Collections.Immutable;
using System.Text.Json;
using StaticNews.Graph.Reports;
using StaticNews.Model;
using StaticNews.Tests.Testing;

namespace StaticNews.Tests;

public sealed class GraphTests
{
    /// <summary>A small newsroom: two topics, articles with texts of their own, and links that teach a name.</summary>
    private const string Newsroom = """
        -- content/topics/ecrl.md --
        ---
        title: East Coast Rail Link
        also_known_as: [ECRL]
        ---
        A railway from Kota Bharu to Port Klang.
        -- content/topics/digital-silk-road.md --
        ---
        title: Digital Silk Road
        ---
        Cables and data centres.
        -- content/business/tin.md --
        ---
        title: The last dredge of the Kinta valley
        ---
        Tin was washed from gravel.

        ## How a dredge floats

        On pontoons.
        -- content/business/kopi.md --
        ---
        title: Kopi, and how it is roasted
        ---
        Beans are roasted with sugar.
        -- content/business/links.md --
        ---
        title: Links
        ---
        Miners used [the floating factory](tin.md) for decades, and [the floating factory](tin.md) it was called.

        """;

    [Theory]
    [InlineData("[East Coast Rail Link]()", "topics/ecrl.md", "topic", "exact-name")]
    [InlineData("[ECRL]()", "topics/ecrl.md", "topic", "exact-name")]
    [InlineData("[ＥＣＲＬ]()", "topics/ecrl.md", "topic", "exact-name")]
    [InlineData("[[Digital Silk Roads]]", "topics/digital-silk-road.md", "topic", "exact-name")]
    [InlineData("[[ecrl|the new railway]]", "topics/ecrl.md", "topic", "exact-name")]
    [InlineData("[Learn more about ECRL]()", "topics/ecrl.md", "topic", "stripped-name")]
    [InlineData("[Digital Silk Road insights]()", "topics/digital-silk-road.md", "topic", "stripped-name")]
    [InlineData("[The floating factory]()", "business/tin.md", "article", "learned-name")]
    [InlineData("[How a dredge floats]()", "business/tin.md", "section", "heading")]
    [InlineData("[the rails](topic:ecrl)", "topics/ecrl.md", "topic", "explicit-topic")]
    [InlineData("[[topics/ecrl]]", "topics/ecrl.md", "topic", "explicit-path")]
    [InlineData("[[business/tin.md#How a dredge floats]]", "business/tin.md", "section", "explicit-path")]
    public void Each_form_and_stage_finds_its_target_and_says_which_stage_it_was(string phrase, string path, string kind, string rule)
    {
        TestGraph.Phrase found = Assert.Single(TestGraph.Phrases($"{Newsroom}-- content/world/a.md --\n---\ntitle: A\n---\n## Rails\n\nText. {phrase}\n"));
        Assert.Equal(("resolved", path, kind, rule), (found.Outcome, found.Path, found.Kind, found.Rule));
        Assert.Equal(("world/a.md", "rails", 6), (found.From, found.Section, found.Line));
    }

    [Fact]
    public void A_phrase_that_is_no_name_is_found_by_its_words_and_by_what_the_article_is_about()
    {
        const string Site = """
            -- content/food/kopi.md --
            ---
            title: Kopi, and how it is roasted
            date: 2026-11-02
            ---
            Kopi beans are roasted in a drum with sugar and margarine until they are black.
            -- content/food/ipoh.md --
            ---
            title: A morning in Ipoh
            date: 2026-11-03
            ---
            The shop tells [how the kopi is roasted here](kopi.md) to all who ask.
            -- content/food/visit.md --
            ---
            title: Kopi, and the drum in the back yard
            date: 2026-11-02
            ---
            Sugar and margarine go into the drum with the beans until they are black. [How kopi is roasted]()
            -- content/world/ports.md --
            ---
            title: Ports
            ---
            Ships wait.

            """;
        TestGraph.Phrase found = Assert.Single(TestGraph.Phrases(Site));
        Assert.Equal(("resolved", "food/kopi.md", "fuzzy"), (found.Outcome, found.Path, found.Rule));
    }

    [Fact]
    public void A_page_may_be_called_by_a_word_that_says_nothing_elsewhere()
    {
        const string Site = "-- content/guide/overview.md --\n---\ntitle: Overview\n---\n-- content/a.md --\n---\ntitle: A\n---\n[[Overview]]\n\nText. [Overview]()\n";
        Assert.Equal(["guide/overview.md", null], TestGraph.Phrases(Site).Select(p => p.Path));
    }

    [Theory]
    [InlineData("zh", "双方签署了文件。了解更多关于一带一路", "了解更多关于一带一路")]
    [InlineData("zh", "双方签署了文件。这是第一次", null)]
    [InlineData("fr", "Le texte est signé. En savoir plus sur la ligne", "En savoir plus sur la ligne")]
    [InlineData("fr", "Le texte est signé. Personne ne sait pourquoi", null)]
    [InlineData("es", "El texto está firmado. Más información sobre el puerto", "Más información sobre el puerto")]
    [InlineData("es", "El texto está firmado. Nadie sabe qué es", null)]
    [InlineData("de", "Der Text ist unterschrieben. Mehr zum Hafen", "Mehr zum Hafen")]
    [InlineData("de", "Der Text ist unterschrieben. Niemand hat Zeit", null)]
    [InlineData("ms", "Dokumen itu ditandatangani. Ketahui lebih lanjut tentang pelabuhan", "Ketahui lebih lanjut tentang pelabuhan")]
    [InlineData("ms", "Dokumen itu ditandatangani. Mereka akan kembali", null)]
    [InlineData("ar", "وقع الوزيران الوثيقة. اقرأ المزيد عن الميناء", "اقرأ المزيد عن الميناء")]
    [InlineData("ar", "وقع الوزيران الوثيقة. هذا هو الأول", null)]
    public void Pasted_phrases_are_found_in_other_languages_and_sentences_are_not(string language, string text, string? phrase) =>
        Assert.Equal(phrase, TestGraph.Phrases($"-- staticnews.yml --\ntitle: T\nlanguage: {language}\nfurther_reading:\n  detect: true\n-- content/a.md --\n---\ntitle: A\n---\n{text}\n").SingleOrDefault()?.Text);

    [Theory]
    [InlineData("## Further reading\n\n- ECRL\n- [Digital Silk Road]()\n- [Tin](../business/tin.md)\n", new[] { "topics/ecrl.md", "topics/digital-silk-road.md" })]
    [InlineData("## See also\n\n1. Learn more about **ECRL**\n", new[] { "topics/ecrl.md" })]
    public void Items_below_a_further_reading_heading_are_phrases(string body, string[] paths) =>
        Assert.Equal(paths, TestGraph.Phrases($"{Newsroom}-- content/world/a.md --\n---\ntitle: A\n---\n{body}").Select(p => p.Path));

    [Fact]
    public void Phrases_of_front_matter_are_resolved_with_the_line_of_their_list()
    {
        TestGraph.Phrase[] found = TestGraph.Phrases($"{Newsroom}-- content/world/a.md --\n---\ntitle: A\nfurther_reading: [ECRL, Digital Silk Road overview]\n---\nText.\n");
        Assert.Equal(["topics/ecrl.md", "topics/digital-silk-road.md"], found.Select(p => p.Path));
        Assert.All(found, p => Assert.Equal((3, ""), (p.Line, p.Section)));
    }

    [Fact]
    public void Two_topics_with_one_synonym_are_ambiguous_and_the_warning_names_both()
    {
        const string Site = "-- content/topics/a.md --\n---\ntitle: Malayan Railway\nalso_known_as: [KTM]\n---\n-- content/topics/b.md --\n---\ntitle: Cosmonaut Training Mission\nalso_known_as: [KTM]\n---\n-- content/x.md --\n---\ntitle: X\n---\nText. [KTM]()\n";
        TestGraph.Phrase found = Assert.Single(TestGraph.Phrases(Site));
        Assert.Equal(("ambiguous", null), (found.Outcome, found.Kind));
        Assert.Equal(["topics/a.md", "topics/b.md"], found.Candidates.Order());
        string told = TestSite.Build(Site).Diagnostics;
        Assert.Contains("content/x.md(4,7): warning SN1210: 'KTM' may mean", told, StringComparison.Ordinal);
        Assert.Contains("'Malayan Railway' (/topics/a/", told, StringComparison.Ordinal);
        Assert.Contains("'Cosmonaut Training Mission' (/topics/b/", told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[Learn more about grain reserves]()", "Grain reserves")]
    [InlineData("[[iPhone repairs]]", "iPhone repairs")]
    public void A_stub_is_titled_as_a_page_is(string written, string title) =>
        Assert.Equal(title, Assert.Single(TestGraph.Json($"-- content/a.md --\n---\ntitle: A\n---\n{written}\n").GetProperty("topics").EnumerateArray()).GetProperty("title").GetString());

    [Fact]
    public void A_phrase_that_nobody_wrote_about_becomes_a_stub_with_a_page()
    {
        const string Site = "-- content/x.md --\n---\ntitle: X\n---\n## Grain\n\nText. [Learn more about grain reserves]()\n-- content/y.md --\n---\ntitle: Y\n---\nText. [Grain reserves]()\n";
        TestGraph.Phrase[] found = TestGraph.Phrases(Site);
        Assert.All(found, p => Assert.Equal(("unresolved", "topic", null, "/topics/grain-reserves/", "stub"), (p.Outcome, p.Kind, p.Path, p.Url, p.Rule)));
        Assert.Contains("/x/", TestSite.Build(Site).Pages["topics/grain-reserves/index.html"], StringComparison.Ordinal);
        JsonElement topic = Assert.Single(TestGraph.Json(Site).GetProperty("topics").EnumerateArray());
        Assert.Equal(("grain-reserves", "stub", 2), (topic.GetProperty("slug").GetString(), topic.GetProperty("status").GetString(), topic.GetProperty("articles").GetArrayLength()));
    }

    [Theory]
    [InlineData("text", "warning SN1212", true)]
    [InlineData("error", "error SN1212", false)]
    public void What_nothing_is_found_for_can_be_text_or_an_error(string setting, string told, bool hasPages)
    {
        TestSite site = TestSite.Build($"-- staticnews.yml --\ntitle: T\nfurther_reading:\n  unresolved: {setting}\n-- content/x.md --\n---\ntitle: X\n---\nText. [Grain reserves]()\n");
        Assert.Contains(told, site.Diagnostics, StringComparison.Ordinal);
        Assert.Equal(hasPages, site.Pages.ContainsKey("x/index.html"));
        Assert.DoesNotContain("topics/grain-reserves/index.html", site.Pages.Keys);
        if (hasPages)
        {
            Assert.Equal("<p>Text. Grain reserves</p>", TestSites.Body(site, "x/index.html"));
        }
    }

    [Fact]
    public void An_abbreviation_that_a_text_introduces_is_a_name()
    {
        const string Site = "-- content/topics/rail.md --\n---\ntitle: East Coast Rail Link\n---\n-- content/a.md --\n---\ntitle: A\n---\nThe East Coast Rail Link (ECRL) is being built.\n-- content/b.md --\n---\ntitle: B\n---\nText. [Learn more about ECRL]()\n";
        Assert.Equal("topics/rail.md", Assert.Single(TestGraph.Phrases(Site)).Path);
        Assert.Equal("unresolved", Assert.Single(TestGraph.Phrases(Site.Replace(" (ECRL)", "", StringComparison.Ordinal))).Outcome);
    }

    [Theory]
    [InlineData("zh", "一带一路", "了解更多关于一带一路的信息", "topics/t.md")]
    [InlineData("zh", "一带一路", "一带一路概述", "topics/t.md")]
    [InlineData("ja", "東海岸鉄道", "東海岸鉄道", "topics/t.md")]
    [InlineData("ar", "قناة السويس", "اقرأ المزيد عن قناة السويس", "topics/t.md")]
    [InlineData("ar", "الأمن الغذائي", "الامن الغذائى", "topics/t.md")]
    [InlineData("fr", "Économie numérique", "En savoir plus sur l’économie numérique", "topics/t.md")]
    [InlineData("ms", "Laluan Rel Pantai Timur", "Ketahui lebih lanjut tentang Laluan Rel Pantai Timur", "topics/t.md")]
    [InlineData("es", "Canal de Panamá", "Claves del Canal de Panamá", "topics/t.md")]
    [InlineData("es", "Ruta de la Seda Digital", "Más información sobre la Ruta de la Seda Digital", "topics/t.md")]
    [InlineData("de", "Neue Seidenstraße", "Mehr über die Neue Seidenstrasse", "topics/t.md")]
    public void Phrases_of_other_languages_and_scripts_are_resolved(string language, string title, string phrase, string path)
    {
        TestGraph.Phrase found = Assert.Single(TestGraph.Phrases($"-- staticnews.yml --\ntitle: T\nlanguage: {language}\n-- content/topics/t.md --\n---\ntitle: {title}\n---\n-- content/a.md --\n---\ntitle: A\n---\n[{phrase}]()\n"));
        Assert.Equal((path, "resolved"), (found.Path, found.Outcome));
    }

    [Fact]
    public void A_pasted_article_has_its_five_phrases_found_and_nothing_else()
    {
        TestGraph.Phrase[] found = TestGraph.Phrases($"-- staticnews.yml --\ntitle: T\nfurther_reading:\n  detect: true\n{Newsroom}-- content/world/harbour.md --\n---\ntitle: Two ports agree\n---\n{Pasted}");
        Assert.Equal(["Straits trade overview", "Learn more about ECRL", "Digital Silk Road insights", "Harbour language courses", "Port cities cooperation"], found.Select(p => p.Text));
        Assert.Equal([null, "topics/ecrl.md", "topics/digital-silk-road.md", null, null], found.Select(p => p.Path));
        Assert.All(found, p => Assert.StartsWith("/topics/", p.Url, StringComparison.Ordinal));
    }

    [Fact]
    public void Ordinary_paragraphs_are_left_as_they_are_by_detection()
    {
        string[] ordinary =
        [
            "The port opened in 1901. It closed last year.", "She asked who would pay. Nobody knew.", "Prices fell by half. That is a lot of rice.",
            "It was called Port Swettenham then. Ships came from Aden, Galle and Penang.", "The line is single. Trains wait at Gemas.", "We spoke to J. R. Tan", "He lives in the U.S. East Coast",
        ];
        string site = $"-- staticnews.yml --\ntitle: T\nfurther_reading:\n  detect: true\n-- content/a.md --\n---\ntitle: A\n---\n{string.Join("\n\n", ordinary)}\n";
        Assert.Empty(TestGraph.Phrases(site));
        Assert.Empty(TestSites.Links(TestSite.Build(site), "a/index.html"));
    }

    [Fact]
    public void A_topic_named_like_a_section_has_its_own_page()
    {
        TestSite site = TestSite.Build("-- content/topics/world.md --\n---\ntitle: World\n---\nAll of it.\n-- content/world/_index.md --\n---\ntitle: World\n---\nOur desk.\n-- content/world/a.md --\n---\ntitle: A\n---\nText. [World]()\n");
        Assert.Equal(["/topics/world/"], TestSites.Links(site, "world/a/index.html"));
    }

    [Theory]
    [InlineData("[A]()")]
    [InlineData("[[A]]")]
    [InlineData("[x](a.md)")]
    [InlineData("[[#Here]]")]
    public void An_article_that_links_to_itself_is_neither_related_nor_linked_from_itself(string link)
    {
        string site = $"-- content/a.md --\n---\ntitle: A\n---\n## Here\n\nText. {link}\n-- content/b.md --\n---\ntitle: B\n---\nText.\n";
        Assert.DoesNotContain("a.md", TestGraph.Related(site, "a.md"));
        Assert.DoesNotContain("Is linked from", TestGraph.Of(site).Value!.Show("a.md", new AnswerForm(false, 80)).Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Articles_that_link_in_a_circle_are_related_both_ways()
    {
        const string Site = "-- content/a.md --\n---\ntitle: A\n---\n[next](b.md)\n-- content/b.md --\n---\ntitle: B\n---\n[next](c.md)\n-- content/c.md --\n---\ntitle: C\n---\n[next](a.md)\n";
        Assert.Equal(["b.md", "c.md"], TestGraph.Related(Site, "a.md").Order());
        Assert.Equal(["a.md", "b.md"], TestGraph.Related(Site, "c.md").Order());
    }

    [Theory]
    [InlineData("[]()")]
    [InlineData("[ ]()")]
    [InlineData("[…]()")]
    [InlineData("[here]()")]
    public void A_phrase_that_names_nothing_is_told_and_makes_no_topic(string phrase)
    {
        TestSite site = TestSite.Build($"-- content/a.md --\n---\ntitle: A\n---\nText. {phrase}\n");
        Assert.Contains("content/a.md(4,7): warning SN1212", site.Diagnostics, StringComparison.Ordinal);
        Assert.Empty(TestGraph.Json($"-- content/a.md --\n---\ntitle: A\n---\nText. {phrase}\n").GetProperty("topics").EnumerateArray());
    }

    [Fact]
    public void A_phrase_of_ten_thousand_characters_is_told_in_a_short_line()
    {
        TestSite site = TestSite.Build($"-- content/a.md --\n---\ntitle: A\n---\n[{string.Concat(Enumerable.Repeat("word ", 2_000))}]()\n");
        Assert.Contains("warning SN1212", site.Diagnostics, StringComparison.Ordinal);
        Assert.True(site.Diagnostics.Length < 400);
        Assert.Contains("a/index.html", site.Pages.Keys);
    }

    [Fact]
    public void Double_brackets_that_are_never_closed_stay_text()
    {
        TestSite site = TestSite.Build("-- content/a.md --\n---\ntitle: A\n---\nSee [[ECRL and [[ and [[ECRL] and ]].\n");
        Assert.Empty(site.Diagnostics);
        Assert.Equal("<p>See [[ECRL and [[ and [[ECRL] and ]].</p>", TestSites.Body(site, "a/index.html"));
        Assert.Contains("error SN1203", TestSite.Build($"-- content/a.md --\n---\ntitle: A\n---\n{string.Concat(Enumerable.Repeat("[[", 20_000))}\n").Diagnostics, StringComparison.Ordinal);
    }

    [Fact]
    public void A_heading_that_every_article_has_relates_none_and_is_no_target()
    {
        string articles = string.Concat(Enumerable.Range(0, 60).Select(i => $"-- content/n{i}.md --\n---\ntitle: Number{i} Xylo{i}\n---\n## Quick facts\n\nWord{i} alone{i}.\n"));
        TestGraph.Phrase found = Assert.Single(TestGraph.Phrases(articles + "-- content/z.md --\n---\ntitle: Z\n---\nText. [Quick facts]()\n"));
        Assert.Equal("unresolved", found.Outcome);
        Assert.All(TestGraph.Json(articles, 5).GetProperty("articles").EnumerateArray().SelectMany(a => a.GetProperty("related").EnumerateArray()), r =>
            Assert.DoesNotContain(r.GetProperty("reasons").EnumerateArray(), reason => reason.GetString()!.Contains("acts", StringComparison.Ordinal)));
    }

    [Fact]
    public void Fifty_thousand_phrases_in_one_article_all_resolve()
    {
        string phrases = string.Concat(Enumerable.Range(0, 50_000).Select(i => $"[About number {i}](){(i % 10 == 9 ? "\n\n" : ". ")}"));
        LoadedSite site = TestSite.Load($"-- staticnews.yml --\ntitle: T\nfurther_reading:\n  unresolved: text\n{Newsroom}-- content/a.md --\n---\ntitle: A\n---\n{phrases}\n\n[ECRL]()\n");
        JsonElement json = JsonDocument.Parse(TestGraph.Export(TestGraph.Of(site, 0).Value!)).RootElement;
        Assert.Equal(50_001, json.GetProperty("furtherReading").GetArrayLength());
    }

    [Fact]
    public void An_article_that_asks_for_more_topics_than_anyone_will_write_makes_a_hundred_and_says_so()
    {
        string phrases = string.Concat(Enumerable.Range(0, 150).Select(i => $"[Wharf number {i}]()\n\n"));
        TestSite site = TestSite.Build($"-- content/a.md --\n---\ntitle: A\n---\n{phrases}[Wharf number 0]()\n\n[Wharf number 149]()\n");
        Assert.Contains("content/a.md(1,1): warning SN1214: the article asks for 150 topics", site.Diagnostics, StringComparison.Ordinal);
        Assert.DoesNotContain("SN1212", site.Diagnostics, StringComparison.Ordinal);
        Assert.Contains("topics/wharf-number-99/index.html", site.Pages.Keys);
        Assert.DoesNotContain("topics/wharf-number-100/index.html", site.Pages.Keys);
        Assert.Equal(101, TestSites.Links(site, "a/index.html").Length);
    }

    [Fact]
    public void An_address_pasted_below_a_further_reading_heading_is_a_link_and_no_topic()
    {
        TestSite site = TestSite.Build("-- content/a.md --\n---\ntitle: A\n---\n## Further reading\n\n- https://example.net/port_of_call_x?a=1\n");
        Assert.Empty(site.Diagnostics);
        Assert.Contains("https://example.net/port_of_call_x?a=1", TestSites.Links(site, "a/index.html"));
        Assert.DoesNotContain(site.Pages.Keys, p => p.StartsWith("topics/", StringComparison.Ordinal) && p != "topics/index.html");
    }

    [Theory]
    [InlineData("[Lone dredge]()")]
    [InlineData("[[Lone dredge]]")]
    public void A_phrase_that_names_its_own_article_is_not_told_to_be_unwritten(string phrase)
    {
        string text = $"-- content/a.md --\n---\ntitle: Lone dredge\n---\nText.\n\n{phrase}\n";
        Assert.Equal(("resolved", "a.md"), (Assert.Single(TestGraph.Phrases(text)).Outcome, Assert.Single(TestGraph.Phrases(text)).Path));
        Assert.Empty(TestSite.Build(text).Diagnostics);
    }

    [Fact]
    public void A_section_that_an_article_lacks_is_told_and_makes_no_topic_named_like_the_article()
    {
        TestSite site = TestSite.Build("-- content/rail.md --\n---\ntitle: Rail and ports\n---\n## The yard\n\nText.\n-- content/a.md --\n---\ntitle: A\n---\nText. [[Rail and ports#Harbours]]\n");
        Assert.Contains("content/a.md(4,7): warning SN1212: 'Rail and ports#Harbours' names a heading that 'Rail and ports' does not have", site.Diagnostics, StringComparison.Ordinal);
        Assert.DoesNotContain("topics/rail-and-ports/index.html", site.Pages.Keys);
    }

    [Fact]
    public void The_order_of_the_files_changes_nothing()
    {
        LoadedSite site = TestSite.Load($"{Newsroom}-- content/world/a.md --\n---\ntitle: A\ntopics: [Tin, Coffee]\n---\n[ECRL]() and [tin](../business/tin.md)\n\n[Grain reserves]()\n-- content/world/b.md --\n---\ntitle: B\ntopics: [Coffee]\n---\nECRL. [[A]]\n");
        string expected = TestGraph.Export(TestGraph.Of(site).Value!);
        for (int turn = 1; turn < site.Content.Length; turn++)
        {
            ImmutableArray<SourceFile> turned = [.. site.Content[turn..].Reverse(), .. site.Content[..turn]];
            Assert.Equal(expected, TestGraph.Export(TestGraph.Of(site with { Content = turned }).Value!));
        }
    }

    [Fact]
    public void An_article_that_is_out_of_related_lists_shows_none_and_is_in_none()
    {
        const string Site = "-- content/a.md --\n---\ntitle: A\nrelated: false\n---\n[b](b.md)\n-- content/b.md --\n---\ntitle: B\n---\n[a](a.md) [c](c.md)\n-- content/c.md --\n---\ntitle: C\n---\nText.\n";
        Assert.Empty(TestGraph.Related(Site, "a.md"));
        Assert.Equal(["c.md"], TestGraph.Related(Site, "b.md"));
    }

    [Fact]
    public void What_editors_choose_comes_first_and_counts()
    {
        const string Site = "-- content/a.md --\n---\ntitle: A\nrelated: [c.md, /b/]\n---\n[d](d.md)\n-- content/b.md --\n---\ntitle: B\n---\n-- content/c.md --\n---\ntitle: C\n---\n-- content/d.md --\n---\ntitle: D\n---\n";
        Assert.Equal(["c.md", "b.md", "d.md"], TestGraph.Related(Site, "a.md"));
        Assert.Equal(["c.md"], TestGraph.Related(Site, "a.md", 1));
    }

    [Theory]
    [InlineData("true", new[] { "new.md" })]
    [InlineData("false", new string[0])]
    public void Newer_articles_are_related_to_older_ones_unless_the_site_says_no(string setting, string[] expected)
    {
        string site = $"-- staticnews.yml --\ntitle: T\nrelated:\n  include_newer: {setting}\n-- content/old.md --\n---\ntitle: Old\ndate: 2026-01-01\n---\nText.\n-- content/new.md --\n---\ntitle: New\ndate: 2026-02-01\n---\n[old](old.md)\n";
        Assert.Equal(expected, TestGraph.Related(site, "old.md"));
        Assert.Equal(["old.md"], TestGraph.Related(site, "new.md"));
    }

    [Fact]
    public void A_backlink_shows_the_sentence_that_links()
    {
        const string Site = "-- content/a.md --\n---\ntitle: A\n---\nFirst comes this. Then [the port](b.md) is named. Then the end.\n-- content/b.md --\n---\ntitle: B\n---\nText.\n";
        string shown = TestGraph.Of(Site).Value!.Show("b", new AnswerForm(false, 200)).Value!;
        Assert.Contains("  a.md: Then the port is named.\n", shown, StringComparison.Ordinal);
        Assert.Contains("Then the port is named.", TestSite.Build(Site).Pages["b/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void Parts_of_a_series_are_related_and_stand_in_their_order()
    {
        const string Site = "-- content/c.md --\n---\ntitle: Third\nseries: Coast\ndate: 2026-03-01\n---\n-- content/a.md --\n---\ntitle: First\nseries: Coast\ndate: 2026-01-01\n---\n-- content/b.md --\n---\ntitle: Second\nseries: Coast\ndate: 2026-02-01\n---\n-- content/other.md --\n---\ntitle: Other\ndate: 2026-02-01\n---\n";
        Assert.Equal(["a.md", "c.md"], TestGraph.Related(Site, "b.md", 2).Order());
        AngleSharp.Html.Dom.IHtmlDocument page = TestSites.Read(TestSite.Build(Site), "b/index.html");
        Assert.Equal(["/a/", "/c/"], page.QuerySelectorAll(".series-nav a, nav.series a, .series a").Select(a => a.GetAttribute("href")).Where(h => h is "/a/" or "/c/").Distinct());
    }

    [Fact]
    public void Reasons_name_telling_words_on_a_small_site_too()
    {
        const string Site = "-- content/a.md --\n---\ntitle: A\n---\nThe kiln and the drum, and how it is done.\n-- content/b.md --\n---\ntitle: B\n---\nHow it is with the kiln and with the drum.\n-- content/c.md --\n---\ntitle: C\n---\nShips and how it is at sea.\n-- content/d.md --\n---\ntitle: D\n---\nAnother one.\n-- content/e.md --\n---\ntitle: E\n---\nOne more.\n";
        JsonElement related = TestGraph.Json(Site).GetProperty("articles")[0].GetProperty("related")[0];
        Assert.Equal("b.md", related.GetProperty("path").GetString());
        Assert.Equal("both write of kiln and drum", related.GetProperty("reasons")[0].GetString());
    }

    [Theory]
    [InlineData("-- content/news/a.md --\n---\ntitle: A kiln\n---\nFired badly.\n-- content/world/b.md --\n---\ntitle: Another kiln\n---\nFired well.\n", "both have kiln in the title")]
    [InlineData("-- content/news/a.md --\n---\ntitle: A\n---\nThe kiln was fired badly.\n-- content/news/b.md --\n---\ntitle: B\n---\nHe fired at noon.\n", "from the same section")]
    [InlineData("-- content/news/a.md --\n---\ntitle: A\ndate: 2026-03-02\n---\nThe kiln was fired badly.\n-- content/world/b.md --\n---\ntitle: B\ndate: 2026-03-21\n---\nHe fired at noon.\n", "published around the same time")]
    [InlineData("-- content/news/a.md --\n---\ntitle: A\n---\nThe kiln was fired badly.\n-- content/world/b.md --\n---\ntitle: B\n---\nHe fired at noon.\n", "similar in wording")]
    public void Where_nothing_strong_joins_two_articles_the_best_that_is_true_is_said(string two, string reason)
    {
        string others = string.Concat(Enumerable.Range(0, 8).Select(i => $"-- content/other/{i}.md --\n---\ntitle: Ship{i}\n---\nHarbour.\n"));
        JsonElement related = TestGraph.Json(two + others).GetProperty("articles").EnumerateArray().Single(a => a.GetProperty("path").GetString() == "news/a.md").GetProperty("related")[0];
        Assert.EndsWith("b.md", related.GetProperty("path").GetString(), StringComparison.Ordinal);
        Assert.Equal(reason, Assert.Single(related.GetProperty("reasons").EnumerateArray()).GetString());
    }

    [Fact]
    public void An_article_is_related_to_its_topic_because_it_is_about_it() =>
        Assert.Equal("about this topic", TestGraph.Json("-- content/topics/rail.md --\n---\ntitle: Rail\n---\nTrains and their tracks.\n-- content/a.md --\n---\ntitle: A\ntopics: [Rail]\n---\nTrains run late.\n")
            .GetProperty("articles").EnumerateArray().Single(a => a.GetProperty("path").GetString() == "topics/rail.md").GetProperty("related")[0].GetProperty("reasons")[0].GetString());

    [Fact]
    public void Texts_are_alike_however_many_articles_stand_between_them()
    {
        string between = string.Concat(Enumerable.Range(0, 5_000).Select(i => $"-- content/n{i}.md --\n---\ntitle: N{i}\n---\nText.\n"));
        string site = $"-- content/a.md --\n---\ntitle: Hills\n---\nGneiss lies on schist.\n{between}-- content/z.md --\n---\ntitle: Quarries\n---\nThey cut schist and gneiss.\n";
        Assert.Equal(["z.md"], TestGraph.Related(site, "a.md", 1));
    }

    [Fact]
    public void Words_that_join_others_are_no_reason()
    {
        const string Site = "-- content/a.md --\n---\ntitle: A\n---\nThe kiln stood under everything.\n-- content/b.md --\n---\ntitle: B\n---\nThe kiln fell, everything under it.\n-- content/c.md --\n---\ntitle: C\n---\nUnder everything.\n-- content/d.md --\n---\ntitle: D\n---\nAnother one.\n-- content/e.md --\n---\ntitle: E\n---\nMany ships.\n-- content/f.md --\n---\ntitle: F\n---\nNo boat.\n-- content/g.md --\n---\ntitle: G\n---\nNo train.\n";
        Assert.DoesNotContain("under", TestGraph.Json(Site).GetProperty("articles").ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("everything", TestGraph.Json(Site).GetProperty("articles").ToString(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Pages_whose_titles_differ_in_one_word_are_nearer_than_others_with_the_same_words()
    {
        const string Site = "-- content/a.md --\n---\ntitle: Open port gates\n---\nOne.\n-- content/b.md --\n---\ntitle: Gates close port\n---\nTwo.\n-- content/c.md --\n---\ntitle: Close port gates\n---\nTwo.\n";
        Assert.Equal(["c.md", "b.md"], TestGraph.Related(Site, "a.md", 2));
    }

    [Theory]
    [InlineData("The data of ports.", "data-analysis")]
    [InlineData("All of Data is new.", "data")]
    public void A_stub_is_not_called_by_a_common_word_alone(string text, string slug)
    {
        string site = $"-- content/a.md --\n---\ntitle: A\n---\nText. [Data analysis]()\n-- content/b.md --\n---\ntitle: B\n---\n{text}\n";
        Assert.Equal($"/topics/{slug}/", TestGraph.Json(site).GetProperty("furtherReading")[0].GetProperty("target").GetProperty("url").GetString());
    }

    [Fact]
    public void What_is_held_is_named_nowhere_in_the_graph()
    {
        const string Site = "-- content/a.md --\n---\ntitle: A\n---\nText. [Secret merger]() and [x](held.md)\n-- content/held.md --\n---\ntitle: Secret merger\ndate: 2027-01-01\ntopics: [Hush hush]\n---\n[a](a.md)\n-- content/topics/draft.md --\n---\ntitle: Quiet topic\ndraft: true\n---\nText.\n";
        string json = TestSite.Build(Site).Pages["graph.json"];
        Assert.DoesNotContain("held", json, StringComparison.Ordinal);
        Assert.DoesNotContain("Hush", json, StringComparison.Ordinal);
        Assert.DoesNotContain("Quiet", json, StringComparison.Ordinal);
    }

    private const string Pasted = """
        The ministers of two coasts have promised each other more ships. The meeting was the third this year, and the first with a signed paper. Straits trade overview

        ## Rails to the quay

        One line was the focus of the talks. It will connect the east of the peninsula with the west, and goods with ships. Learn more about ECRL

        ## Cables

        Both sides will lay fibre along the tracks. Companies of both countries are to build the data centres. Digital Silk Road insights

        ## Words

        Crews are to learn each other’s languages. Schools in both ports will take part. Harbour language courses

        ## What comes next

        Nothing of this is quick. The paper leaves the prices open.

        As the ships grow larger, such agreements decide which port they call at. Port cities cooperation.

        """;
}
