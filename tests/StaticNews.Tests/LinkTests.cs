using System.Text.Json;
using AngleSharp.Dom;
using StaticNews.Tests.Testing;

namespace StaticNews.Tests;

public sealed class LinkTests
{
    private const string Rail = "-- content/world/rail.md --\n---\ntitle: Rail\n---\n## Ports\n\nText.\n";

    [Theory]
    [InlineData("[x](rail.md)", "/world/rail/")]
    [InlineData("[x](../world/rail.md#ports)", "/world/rail/#ports")]
    [InlineData("[x](/world/rail/)", "/world/rail/")]
    [InlineData("[x](/world/rail)", "/world/rail/")]
    [InlineData("[[Rail]]", "/world/rail/")]
    [InlineData("[[rail|the line]]", "/world/rail/")]
    [InlineData("[Learn more about rail]()", "/world/rail/")]
    [InlineData("[x](https://example.org/a?b=1&c=2)", "https://example.org/a?b=1&c=2")]
    [InlineData("[x](mailto:desk@example.org)", "mailto:desk@example.org")]
    public void A_link_leads_to_the_page_that_it_means(string markdown, string expected)
    {
        TestSite site = TestSite.Build($"{Rail}-- content/world/a.md --\n---\ntitle: A\n---\n{markdown}\n");
        Assert.Empty(site.Diagnostics);
        Assert.Equal([expected], TestSites.Links(site, "world/a/index.html"));
    }

    [Theory]
    [InlineData("[x](javascript:alert%281%29)")]
    [InlineData("[x](JaVaScRiPt:alert)")]
    [InlineData("[x](java&#9;script:alert)")]
    [InlineData("[x](data:text/html,x)")]
    [InlineData("[x](vbscript:x)")]
    [InlineData("<javascript:alert>")]
    [InlineData("[x][r]\n\n[r]: javascript:alert")]
    [InlineData("![x](data:image/svg+xml,x)")]
    public void An_address_that_could_run_code_is_an_error(string markdown)
    {
        TestSite site = TestSite.Build($"-- content/a.md --\n---\ntitle: A\n---\n{markdown}\n");
        Assert.Contains("error SN1206", site.Diagnostics, StringComparison.Ordinal);
        Assert.Empty(site.Pages);
    }

    [Fact]
    public void A_missing_heading_is_a_warning_that_lists_the_headings()
    {
        string found = TestSite.Build($"{Rail}-- content/world/a.md --\n---\ntitle: A\n---\n[x](rail.md#harbours)\n").Diagnostics;
        Assert.Contains("content/world/a.md(4,1): warning SN1202: 'world/rail.md' has no heading '#harbours'. Its headings are #ports.", found, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#null-coalescing-operator-", "/b/#null-coalescing-operator")]
    [InlineData("#7111-simple-assignment", "/b/#7-11-1-simple-assignment")]
    [InlineData("#Null_coalescing_operator", "/b/#null-coalescing-operator")]
    [InlineData("#9-arrays", "/b/")]
    public void A_heading_is_found_by_the_id_that_another_generator_gave_it(string written, string url)
    {
        TestSite site = TestSite.Build($"-- content/b.md --\n---\ntitle: 9. Arrays\n---\n## Null-coalescing operator `??`\n\nX.\n\n## 7.11.1 Simple assignment\n\nY.\n-- content/a.md --\n---\ntitle: A\n---\n[x](b.md{written})\n");
        Assert.Equal("", site.Diagnostics);
        Assert.Contains($"<a href=\"{url}\">x</a>", site.Pages["a/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_misspelt_heading_is_answered_with_the_closest() =>
        Assert.Contains("no heading '#port'. Did you mean #ports?", TestSite.Build($"{Rail}-- content/world/a.md --\n---\ntitle: A\n---\n[x](rail.md#port)\n").Diagnostics, StringComparison.Ordinal);

    [Theory]
    [InlineData("<h2 id=\"quay\">Quay</h2>")]
    [InlineData("<a name='quay'></a>")]
    public void A_place_that_raw_HTML_names_can_be_linked(string html) =>
        Assert.Equal("", TestSite.Build($"-- staticnews.yml --\ntitle: T\nmarkdown: {{unsafe_html: true}}\n-- content/a.md --\n---\ntitle: A\n---\n[x](#quay)\n\n{html}\n").Diagnostics);

    [Theory]
    [InlineData("desk@example.org", "A mail address is written mailto:desk@example.org.")]
    [InlineData("www.example.gov/a", "An address of another site is written https://www.example.gov/a.")]
    [InlineData("zzzzzzzz.pdf", "Correct the path, or remove the link.")]
    public void A_link_that_leads_nowhere_says_what_was_probably_meant(string link, string remedy) =>
        Assert.Contains($"the link '{link}' leads nowhere. {remedy}", TestSite.Build($"{Rail}-- content/world/a.md --\n---\ntitle: A\n---\n[x]({link})\n").Diagnostics, StringComparison.Ordinal);

    [Fact]
    public void Related_articles_say_why()
    {
        TestSite site = TestSite.Build("-- content/a.md --\n---\ntitle: A\ntopics: [Rail]\n---\n[b](b.md)\n-- content/b.md --\n---\ntitle: B\ntopics: [Rail]\n---\nText.\n-- content/c.md --\n---\ntitle: C\n---\nOther words.\n");
        IElement related = TestSites.Read(site, "b/index.html").QuerySelector(".related")!;
        Assert.Equal(["A"], related.QuerySelectorAll("h3").Select(h => h.TextContent));
        Assert.Equal(["links here", "both cover Rail"], related.QuerySelectorAll(".reasons li").Select(r => r.TextContent));
    }

    [Theory]
    [InlineData("fr", "renvoie ici", "en commun : Port et Rail")]
    [InlineData("de", "verweist hierher", "beide zum Thema Port und Rail")]
    [InlineData("es", "enlaza aquí", "en común: Port, Rail")]
    [InlineData("ms", "memaut ke sini", "kedua-duanya tentang Port dan Rail")]
    [InlineData("zh", "链接到本文", "都涉及：Port、Rail")]
    [InlineData("ar", "يحيل إلى هنا", "كلاهما عن \u2068Port\u2069 و\u2068Rail\u2069")]
    [InlineData("fi", "links here", "both cover Port and Rail")]
    public void Reasons_are_in_the_language_of_the_page_and_of_the_site(string language, string first, string second)
    {
        string text = $"-- staticnews.yml --\ntitle: T\nbase_url: https://e.org/\nlanguage: {language}\n-- content/a.md --\n---\ntitle: A\ntopics: [Rail, Port]\n---\n[b](b.md)\n-- content/b.md --\n---\ntitle: B\ntopics: [Rail, Port]\n---\nText.\n-- content/c.md --\n---\ntitle: C\n---\nOther words.\n";
        TestSite site = TestSite.Build(text);
        Assert.Equal([first, second], TestSites.Read(site, "b/index.html").QuerySelectorAll(".related .reasons li").Select(r => r.TextContent));
        JsonElement article = TestGraph.Json(text).GetProperty("articles").EnumerateArray().Single(a => a.GetProperty("path").GetString() == "b.md");
        Assert.Equal([first, second], article.GetProperty("related")[0].GetProperty("reasons").EnumerateArray().Select(r => r.GetString()!));
    }

    [Fact]
    public void A_name_that_runs_from_right_to_left_keeps_its_direction_and_titles_are_quoted()
    {
        TestSite site = TestSite.Build("-- content/a.md --\n---\ntitle: A\n---\n[c](c.md)\n-- content/b.md --\n---\ntitle: B\n---\n[c](c.md)\n-- content/c.md --\n---\ntitle: قطار\n---\nOther words.\n");
        Assert.Equal("both linked with “\u2068قطار\u2069”", TestSites.Read(site, "b/index.html").QuerySelectorAll(".related .row").Single(r => r.QuerySelector("h3")!.TextContent == "A").QuerySelector(".reasons")!.TextContent);
    }
}
