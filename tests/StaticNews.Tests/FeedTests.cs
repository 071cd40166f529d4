using System.Text.Json;
using System.Xml.Linq;
using StaticNews.Model;
using StaticNews.Tests.Testing;

namespace StaticNews.Tests;

public sealed class FeedTests
{
    private const string Config = "-- staticnews.yml --\ntitle: Paper\nbase_url: https://example.org/repo/\n";

    private const string Article = """
        -- content/world/a.md --
        ---
        title: Rail opens
        date: 2026-11-20T08:00:00Z
        updated: 2026-11-21T08:00:00Z
        topics: [Rail]
        authors: [Asia desk, Mei Tan]
        series: Lines
        image: {src: /images/a.jpg, alt: A train, credit: Desk}
        corrections: [{date: 2026-11-22, text: Not 656.}]
        ---
        See [b](b.md) and [above](#one).

        ## One

        ![Map](/images/a.jpg)
        -- content/world/b.md --
        ---
        title: B
        date: 2026-11-19
        topics: [Rail]
        ---
        Text.
        -- static/images/a.jpg --
        picture

        """;

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";
    private static readonly XNamespace DublinCore = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Media = "http://search.yahoo.com/mrss/";

    [Fact]
    public void Site_section_topic_author_and_series_each_have_three_feeds()
    {
        TestSite site = TestSite.Build(Config + Article);
        string[] lists = ["", "world/", "topics/rail/", "authors/mei-tan/", "series/lines/", "corrections/"];
        Assert.All(lists.SelectMany(l => new[] { l + "feed.xml", l + "rss.xml", l + "feed.json" }), path => Assert.Contains(path, site.Pages.Keys));
    }

    [Fact]
    public void Every_format_holds_the_whole_text_with_whole_addresses()
    {
        TestSite site = TestSite.Build(Config + Article);
        string[] texts =
        [
            Entry(site, "feed.xml").Element(Atom + "content")!.Value,
            Item(site).Element(Content + "encoded")!.Value,
            Json(site).GetProperty("content_html").GetString()!,
        ];
        Assert.All(texts, text =>
        {
            Assert.Contains("href=\"https://example.org/repo/world/b/\"", text, StringComparison.Ordinal);
            Assert.Contains("href=\"https://example.org/repo/world/a/#one\"", text, StringComparison.Ordinal);
            Assert.Contains("src=\"https://example.org/repo/images/a.jpg\"", text, StringComparison.Ordinal);
            Assert.Contains("Not 656.", text, StringComparison.Ordinal);
            Assert.DoesNotContain("href=\"/", text, StringComparison.Ordinal);
            Assert.DoesNotContain("href=\"#", text, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void An_RSS_item_names_its_authors_picture_and_time()
    {
        XElement item = Item(TestSite.Build(Config + Article));
        Assert.Equal(["Asia desk", "Mei Tan"], item.Elements(DublinCore + "creator").Select(e => e.Value));
        Assert.Equal("https://example.org/repo/images/a.jpg", item.Element(Media + "content")!.Attribute("url")!.Value);
        Assert.Equal("Fri, 20 Nov 2026 08:00:00 +0000", item.Element("pubDate")!.Value);
        Assert.Equal("false", item.Element("guid")!.Attribute("isPermaLink")!.Value);
    }

    [Fact]
    public void Each_feed_names_itself_and_the_page_whose_articles_it_lists()
    {
        XElement feed = Read(TestSite.Build(Config + Article), "world/feed.xml");
        Assert.Equal("https://example.org/repo/world/feed.xml", Link(feed, "self"));
        Assert.Equal("https://example.org/repo/world/", Link(feed, "alternate"));
        Assert.Equal("World · Paper", feed.Element(Atom + "title")!.Value);
    }

    [Theory]
    [InlineData("title: Rail opens", "title: Another title")]
    [InlineData("series: Lines", "series: Lines\nurl: /moved/")]
    [InlineData("series: Lines", "series: Lines\nslug: moved")]
    public void An_id_outlives_a_new_title_and_a_new_address(string before, string after) => Assert.Equal(
        Entry(TestSite.Build(Config + Article), "feed.xml").Element(Atom + "id")!.Value,
        Entry(TestSite.Build(Config + Article.Replace(before, after, StringComparison.Ordinal)), "feed.xml").Element(Atom + "id")!.Value);

    [Fact]
    public void An_id_of_the_articles_own_outlives_a_new_file_name()
    {
        string own = Article.Replace("series: Lines", "id: rail-opens", StringComparison.Ordinal);
        string id = Entry(TestSite.Build(Config + own), "feed.xml").Element(Atom + "id")!.Value;
        Assert.Equal("tag:example.org,2026:rail-opens", id);
        Assert.Equal(id, Entry(TestSite.Build(Config + own.Replace("world/a.md", "world/renamed.md", StringComparison.Ordinal)), "feed.xml").Element(Atom + "id")!.Value);
    }

    [Fact]
    public void An_updated_article_moves_to_the_top_only_when_the_site_asks_for_it()
    {
        string later = Article.Replace("title: B", "title: B\nupdated: 2026-11-23", StringComparison.Ordinal);
        Assert.Equal("Rail opens", Entry(TestSite.Build(Config + later), "feed.xml").Element(Atom + "title")!.Value);
        Assert.Equal("B", Entry(TestSite.Build(Config + "feeds: {order: updated}\n" + later), "feed.xml").Element(Atom + "title")!.Value);
    }

    [Fact]
    public void Limit_formats_lists_summaries_and_hubs_follow_the_configuration()
    {
        TestSite site = TestSite.Build(Config + "feeds: {limit: 1, formats: [atom], lists: false, full_text: false, hubs: [https://hub.example.org/]}\n" + Article);
        XElement feed = Read(site, "feed.xml");
        Assert.Single(feed.Elements(Atom + "entry"));
        Assert.Null(feed.Element(Atom + "entry")!.Element(Atom + "content"));
        Assert.Equal("https://hub.example.org/", Link(feed, "hub"));
        Assert.DoesNotContain(site.Pages.Keys, p => p is "rss.xml" or "feed.json" or "world/feed.xml");
    }

    [Fact]
    public void An_empty_section_has_a_valid_feed_without_entries()
    {
        XElement feed = Read(TestSite.Build(Config + Article + "-- content/empty/_index.md --\n---\ntitle: Empty\n---\n"), "empty/feed.xml");
        Assert.Empty(feed.Elements(Atom + "entry"));
        Assert.Equal("1970-01-01T00:00:00+00:00", feed.Element(Atom + "updated")!.Value);
    }

    [Fact]
    public void Pages_lead_to_their_own_feeds()
    {
        TestSite site = TestSite.Build(Config + Article);
        Assert.Equal(["/repo/feed.xml", "/repo/rss.xml", "/repo/feed.json"], Feeds(site, "index.html"));
        Assert.Equal(["/repo/world/feed.xml", "/repo/world/rss.xml", "/repo/world/feed.json", "/repo/feed.xml"], Feeds(site, "world/index.html"));
        Assert.Equal(["/repo/feed.xml", "/repo/rss.xml", "/repo/feed.json", "/repo/world/feed.xml"], Feeds(site, "world/a/index.html"));
    }

    [Theory]
    [InlineData("feeds: true")]
    [InlineData("feeds: {limit: 5}")]
    [InlineData("llms: true")]
    [InlineData("cname: news.example.org")]
    public void Without_an_address_a_site_that_asks_for_feeds_is_told_why_it_has_none(string setting)
    {
        TestSite site = TestSite.Build($"-- staticnews.yml --\ntitle: Paper\n{setting}\n" + Article);
        Assert.Contains("info SN1801", site.Diagnostics, StringComparison.Ordinal);
        Assert.DoesNotContain(site.Pages.Keys, p => p.EndsWith(".xml", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("feeds: false\n")]
    [InlineData("feeds: {formats: []}\n")]
    public void A_new_site_without_an_address_is_not_reminded_at_every_build(string setting) =>
        Assert.Empty(TestSite.Build("-- staticnews.yml --\ntitle: Paper\n" + setting + Article).Diagnostics);

    [Fact]
    public void Two_corrections_at_one_instant_are_two_items()
    {
        string two = Article.Replace("[{date: 2026-11-22, text: Not 656.}]", "[{date: 2026-11-22, text: Not 656.}, {date: 2026-11-22, text: Not Monday.}]", StringComparison.Ordinal);
        XElement[] entries = [.. Read(TestSite.Build(Config + two), "corrections/feed.xml").Elements(Atom + "entry")];
        Assert.Equal(["Not 656.", "Not Monday."], entries.Select(e => e.Element(Atom + "summary")!.Value));
        Assert.Equal(2, entries.Select(e => e.Element(Atom + "id")!.Value).Distinct().Count());
    }

    [Fact]
    public void A_feed_changes_when_an_articles_text_does_and_is_kept_when_nothing_does()
    {
        TestSite first = TestSite.Build(Config + Article);
        BuildMemory memory = first.Result.Remember();
        string changed = Config + Article.Replace("Text.", "Other words.", StringComparison.Ordinal);
        Assert.Equal(TestSite.Build(changed).Pages, TestSite.Build(changed, memory: memory).Pages);
        Assert.Contains("Other words.", TestSite.Build(changed, memory: memory).Pages["topics/rail/feed.xml"], StringComparison.Ordinal);
    }

    private static XElement Read(TestSite site, string path) => XDocument.Parse(site.Pages[path]).Root!;

    private static XElement Entry(TestSite site, string path) => Read(site, path).Element(Atom + "entry")!;

    private static XElement Item(TestSite site) => Read(site, "rss.xml").Element("channel")!.Element("item")!;

    private static JsonElement Json(TestSite site) => JsonDocument.Parse(site.Pages["feed.json"]).RootElement.GetProperty("items")[0];

    private static string Link(XElement feed, string relation) => feed.Elements(Atom + "link").Single(l => l.Attribute("rel")!.Value == relation).Attribute("href")!.Value;

    private static string[] Feeds(TestSite site, string path) =>
        [.. TestSites.Read(site, path).QuerySelectorAll("head link[rel=alternate][type]").Select(l => l.GetAttribute("href")!)];
}
