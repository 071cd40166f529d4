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
        Assert.Equal("links here; both cover Rail", related.QuerySelector(".reasons")!.TextContent);
    }
}
