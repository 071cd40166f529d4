using System.Text.Json;
using System.Xml.Linq;
using StaticNews.Rendering;
using StaticNews.Tests.Testing;

namespace StaticNews.Tests;

public sealed class StructuredDataTests
{
    private const string Config = "-- staticnews.yml --\ntitle: Paper\nbase_url: https://example.org/repo/\nimage: {src: /share.png, alt: Paper}\npublisher: {logo: /logo.png, ethics: /ethics/, same_as: [https://social.example.org/paper]}\n";

    private const string Front = """
        title: Rail opens
        date: 2026-11-20T08:00:00Z
        updated: 2026-11-21T08:00:00Z
        topics: [Rail]
        authors: [Asia desk, Mei Tan]
        series: Lines
        dateline: Kota Bharu
        corrections: [{date: 2026-11-22, text: Not 656.}]

        """;

    [Fact]
    public void An_article_is_a_NewsArticle_with_all_that_is_known_of_it()
    {
        JsonElement article = Node(Site(Front), "world/a/index.html", "NewsArticle");
        Assert.Equal("Rail opens", Text(article, "headline"));
        Assert.Equal("2026-11-20T08:00:00+00:00", Text(article, "datePublished"));
        Assert.Equal("2026-11-22T00:00:00+00:00", Text(article, "dateModified"));
        Assert.Equal("Kota Bharu", Text(article, "dateline"));
        Assert.Equal("https://example.org/repo/share.png", article.GetProperty("image")[0].GetString());
        Assert.Equal(["Organization Asia desk", "Person Mei Tan"], article.GetProperty("author").EnumerateArray().Select(a => $"{Text(a, "@type")} {Text(a, "name")}"));
        Assert.Equal("https://example.org/repo/authors/mei-tan/", Text(article.GetProperty("author")[1], "url"));
        Assert.Equal("Not 656.", Text(article.GetProperty("correction")[0], "text"));
        Assert.Equal("https://example.org/repo/topics/rail/", Text(article.GetProperty("about")[0], "url"));
        Assert.True(article.GetProperty("isAccessibleForFree").GetBoolean());
    }

    [Theory]
    [InlineData("opinion", "OpinionNewsArticle")]
    [InlineData("Analysis", "AnalysisNewsArticle")]
    [InlineData("review", "ReviewNewsArticle")]
    [InlineData("reportage", "ReportageNewsArticle")]
    [InlineData("background", "BackgroundNewsArticle")]
    [InlineData("ask", "AskPublicNewsArticle")]
    [InlineData("page", "WebPage")]
    public void The_kind_of_an_article_is_its_type(string kind, string type) => Node(Site(Front + $"kind: {kind}\n"), "world/a/index.html", type);

    [Fact]
    public void An_unknown_kind_is_a_warning_that_names_the_nearest()
    {
        TestSite site = Site(Front + "kind: opnion\n");
        Assert.Contains("warning SN1802: 'opnion' is not a kind of article, so it counts as news. Did you mean 'opinion'?", site.Diagnostics, StringComparison.Ordinal);
        Node(site, "world/a/index.html", "NewsArticle");
    }

    [Fact]
    public void An_article_for_subscribers_says_which_part_is_theirs_and_feeds_keep_it_back()
    {
        TestSite site = Site(Front + "paywall: true\nsummary: The gist.\n");
        JsonElement article = Node(site, "world/a/index.html", "NewsArticle");
        Assert.False(article.GetProperty("isAccessibleForFree").GetBoolean());
        Assert.Equal(".body", Text(article.GetProperty("hasPart"), "cssSelector"));
        Assert.Single(TestSites.Read(site, "world/a/index.html").QuerySelectorAll(".body"));
        Assert.DoesNotContain("Whole text.", site.Pages["feed.xml"] + site.Pages["rss.xml"] + site.Pages["feed.json"], StringComparison.Ordinal);
    }

    [Fact]
    public void The_front_page_says_who_publishes_and_by_what_rules()
    {
        JsonElement publisher = Node(Site(Front), "index.html", "NewsMediaOrganization");
        Assert.Equal("https://example.org/repo/ethics/", Text(publisher, "ethicsPolicy"));
        Assert.Equal("https://example.org/repo/logo.png", Text(publisher.GetProperty("logo"), "url"));
        Assert.Equal("https://social.example.org/paper", publisher.GetProperty("sameAs")[0].GetString());
    }

    [Fact]
    public void Breadcrumbs_lead_from_the_front_page_to_the_article()
    {
        JsonElement[] way = [.. Node(Site(Front), "world/a/index.html", "BreadcrumbList").GetProperty("itemListElement").EnumerateArray()];
        Assert.Equal(["Front page", "World", "Rail opens"], way.Select(i => Text(i, "name")));
        Assert.Equal("https://example.org/repo/world/", Text(way[1], "item"));
        Assert.False(way[2].TryGetProperty("item", out _));
    }

    [Fact]
    public void Other_sites_are_told_of_picture_times_topics_and_card()
    {
        AngleSharp.Html.Dom.IHtmlDocument page = TestSites.Read(Site(Front), "world/a/index.html");
        string? Meta(string name) => page.QuerySelector($"meta[property='{name}'], meta[name='{name}']")?.GetAttribute("content");
        Assert.Equal("https://example.org/repo/share.png", Meta("og:image"));
        Assert.Equal("Paper", Meta("og:image:alt"));
        Assert.Equal("article", Meta("og:type"));
        Assert.Equal("2026-11-22T00:00:00+00:00", Meta("article:modified_time"));
        Assert.Equal("Rail", Meta("article:tag"));
        Assert.Equal("summary_large_image", Meta("twitter:card"));
        Assert.Equal("max-image-preview:large", Meta("robots"));
    }

    [Theory]
    [InlineData("</script><script>alert(1)</script>")]
    [InlineData("]]>")]
    [InlineData("\\uFFFE")]
    [InlineData("\\\"'&quot; \\u202e\\u2028")]
    [InlineData("<!-- <script>")]
    public void No_text_breaks_any_output(string text)
    {
        string front = string.Concat(new[] { "title", "summary", "kicker", "dateline", "series" }.Select(k => $"{k}: \"{text} {k}\"\n"))
            + $"topics: [\"{text} topic\"]\nauthors: [\"{text} author\"]\ncorrections: [{{date: 2026-11-22, text: \"{text}\"}}]\nimage: {{src: /a.jpg, alt: \"{text}\", caption: \"{text}\", credit: \"{text}\"}}\n"
            + $"updates: [{{time: 2026-11-22, title: \"{text}\", text: \"{text}\"}}]\nkey_points: [\"{text}\"]\ndate: 2026-11-23\n";
        TestSite site = TestSite.Build(Config + $"llms: true\n-- content/world/a.md --\n---\n{front}---\nText.\n-- static/a.jpg --\nx\n");
        Assert.False(site.Result.HasErrors, site.Diagnostics);
        foreach ((string path, string content) in site.Pages)
        {
            switch (Path.GetExtension(path))
            {
                case ".xml":
                    XDocument.Parse(content);
                    break;
                case ".json":
                    JsonDocument.Parse(content);
                    break;
                case ".html":
                    AngleSharp.Html.Dom.IHtmlDocument page = TestSites.Read(site, path);
                    Assert.DoesNotContain(page.QuerySelectorAll("script"), s => s.TextContent.StartsWith("alert", StringComparison.Ordinal));
                    Assert.All(page.QuerySelectorAll("script[type='application/ld+json']"), s => JsonDocument.Parse(s.TextContent));
                    break;
            }
        }

        string title = System.Text.RegularExpressions.Regex.Unescape(text.Replace("\\\"", "\"", StringComparison.Ordinal)) + " title";
        Assert.Equal(title, Text(Node(site, "world/a/index.html", "LiveBlogPosting"), "headline"));
    }

    [Theory]
    [InlineData("a\u0001b", "ab")]
    [InlineData("\uFFFE\uFFFFa\u000B", "a")]
    [InlineData("😀\t]]>&", "😀\t]]>&")]
    public void XML_is_written_without_what_it_cannot_hold_and_with_all_that_it_can(string text, string expected)
    {
        using XmlMarkup xml = new();
        Assert.Equal(expected, XDocument.Parse(System.Text.Encoding.UTF8.GetString(xml.Open("a").With("b", text).Text(text).Finish().ToArray())).Root!.Value);
    }

    [Fact]
    public void Half_a_surrogate_pair_is_left_out_of_XML()
    {
        Assert.Equal("ab", XmlText.Clean("\uD800a\uDC00b"));
        Assert.Equal("ab😀", XmlText.Clean("a\uDC00b😀\uD83D"));
    }

    [Theory]
    [InlineData("1899-05-05", "1899-05-05T00:00:00+01:00")]
    [InlineData("1955-08-01T12:00:00Z", "1955-08-01T13:00:00+01:00")]
    [InlineData("2026-03-29T02:30", "2026-03-29T03:30:00+02:00")]
    [InlineData("2025-10-26T02:30", "2025-10-26T02:30:00+01:00")]
    public void Old_dates_and_hours_that_the_clock_skips_or_repeats_are_instants(string date, string expected)
    {
        TestSite site = TestSite.Build($"-- staticnews.yml --\ntitle: T\nbase_url: https://example.org/\ntime_zone: Europe/Berlin\n-- content/world/a.md --\n---\ntitle: A\ndate: {date}\n---\nText.\n");
        Assert.Equal(expected, Text(Node(site, "world/a/index.html", "NewsArticle"), "datePublished"));
        XDocument.Parse(site.Pages["rss.xml"]);
    }

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31T23:59:59-12:00")]
    public void A_date_at_the_end_of_the_calendar_is_an_error_at_its_place(string date) =>
        Assert.Contains("content/a.md(2,7): error SN1106", TestSite.Build($"-- staticnews.yml --\ntitle: T\ntime_zone: Asia/Kuala_Lumpur\n-- content/a.md --\n---\ndate: {date}\n---\nText.\n").Diagnostics, StringComparison.Ordinal);

    private static TestSite Site(string front) => TestSite.Build(
        Config + $"-- content/world/a.md --\n---\n{front}---\nWhole text.\n-- static/share.png --\nx\n-- static/logo.png --\nx\n-- content/ethics.md --\n---\ntitle: Ethics\n---\nRules.\n");

    private static JsonElement Node(TestSite site, string path, string type)
    {
        Assert.True(site.Pages.ContainsKey(path), site.Diagnostics);
        string json = TestSites.Read(site, path).QuerySelector("script[type='application/ld+json']")!.TextContent;
        return JsonDocument.Parse(json).RootElement.GetProperty("@graph").EnumerateArray().Single(n => Text(n, "@type") == type);
    }

    private static string? Text(JsonElement node, string property) => node.GetProperty(property).GetString();
}
