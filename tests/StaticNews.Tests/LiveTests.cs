using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using StaticNews.Tests.Testing;

namespace StaticNews.Tests;

public sealed class LiveTests
{
    private const string Story = """
        -- staticnews.yml --
        title: Paper
        base_url: https://example.org/repo/
        time_zone: Asia/Kuala_Lumpur
        -- content/world/a.md --
        ---
        title: The bridge
        date: 2026-11-23T08:00:00+08:00
        key_points:
          - The bridge is **closed**
          - Read [the background](b.md)
        updates:
          - {time: 2026-11-23T09:00:00+08:00, title: First, text: "See [b](b.md), [held](held.md) and [home](/)."}
          - time: 2026-11-23T10:00:00+08:00
            text: |
              Two paragraphs.

              With a [topic](topic:rail).
          - {time: 2026-11-23T10:00:00+08:00, text: The same minute.}
        ---
        What we know.
        -- content/world/b.md --
        ---
        title: B
        topics: [Rail]
        ---
        Text.
        -- content/world/held.md --
        ---
        title: Held
        draft: true
        ---
        Text.

        """;

    [Fact]
    public void Entries_stand_newest_first_each_with_a_lasting_address()
    {
        IElement[] entries = [.. Page().QuerySelectorAll(".updates li[id]")];
        Assert.Equal(["update-20261123-020000", "update-20261123-020000-2", "update-20261123-010000"], entries.Select(e => e.Id));
        Assert.All(entries, e => Assert.Equal("#" + e.Id, e.QuerySelector(".time a")!.GetAttribute("href")));
        Assert.Equal("First", entries[2].QuerySelector("h3")!.TextContent);
    }

    [Fact]
    public void Links_of_entries_are_resolved_and_one_to_a_held_article_is_plain_text()
    {
        IHtmlDocument page = Page();
        Assert.Equal(["/repo/world/b/", "/repo/"], Hrefs(page, "#update-20261123-010000 div a"));
        Assert.Equal(["/repo/topics/rail/"], Hrefs(page, "#update-20261123-020000 div a"));
        Assert.Contains("held", page.QuerySelector("#update-20261123-010000 div")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Key_points_stand_above_the_entries_as_Markdown_of_one_line()
    {
        IElement[] points = [.. Page().QuerySelectorAll(".keypoints li")];
        Assert.Equal("The bridge is <strong>closed</strong>", points[0].InnerHtml.Trim());
        Assert.Equal("/repo/world/b/", points[1].QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public void The_page_refreshes_by_a_script_of_the_sites_own()
    {
        string source = Page().QuerySelector("script[src]")!.GetAttribute("src")!;
        Assert.StartsWith("/repo/assets/story.", source, StringComparison.Ordinal);
        Assert.Contains("fetch(location.pathname", TestSite.Build(Story).Pages[source["/repo/".Length..]], StringComparison.Ordinal);
    }

    [Fact]
    public void Feeds_hold_the_entries_and_the_last_of_them_is_the_articles_last_change()
    {
        string feed = TestSite.Build(Story).Pages["feed.xml"];
        Assert.Contains("The same minute.", feed, StringComparison.Ordinal);
        Assert.Contains("<updated>2026-11-23T10:00:00+08:00</updated>", feed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("updates: soon", "content/world/a.md(3,10): error SN1803: 'updates' must be a list")]
    [InlineData("updates:\n  - {time: 2026-11-23}", "content/world/a.md(4,5): error SN1803: an update needs a time and a text")]
    [InlineData("updates:\n  - {time: noon, text: a}", "content/world/a.md(4,12): error SN1106: 'noon' is not a date")]
    public void A_bad_entry_is_an_error_at_its_place(string front, string expected) =>
        Assert.Contains(expected, TestSite.Build($"-- content/world/a.md --\n---\ntitle: A\n{front}\n---\nText.\n").Diagnostics, StringComparison.Ordinal);

    [Theory]
    [InlineData("top", true)]
    [InlineData("end", false)]
    public void Corrections_stand_where_the_site_wants_them(string place, bool isAbove)
    {
        TestSite site = TestSite.Build($"-- staticnews.yml --\ntitle: T\ncorrections: {place}\n-- content/world/a.md --\n---\ntitle: A\ncorrections: [{{date: 2026-11-22, text: Not so.}}]\n---\nText.\n");
        IHtmlDocument page = TestSites.Read(site, "world/a/index.html");
        Assert.Equal(isAbove, page.QuerySelector(".correction")!.CompareDocumentPosition(page.QuerySelector(".body")!).HasFlag(DocumentPositions.Following));
    }

    [Fact]
    public void A_kind_that_is_not_plain_news_stands_above_the_headline()
    {
        TestSite site = TestSite.Build("-- content/world/a.md --\n---\ntitle: A\ndate: 2026-11-22\nkind: opinion\n---\nText.\n");
        Assert.Contains("Opinion", TestSites.Read(site, "world/a/index.html").QuerySelector(".story-head .kicker")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Share_links_are_plain_links_to_the_networks_that_the_site_names()
    {
        TestSite site = TestSite.Build("-- staticnews.yml --\ntitle: T\nbase_url: https://example.org/\ntheme: {share: \"whatsapp, facebook\"}\n-- content/world/a.md --\n---\ntitle: A & B\ndate: 2026-11-22\n---\nText.\n");
        string[] links = [.. Hrefs(TestSites.Read(site, "world/a/index.html"), ".share a")];
        Assert.StartsWith("mailto:?subject=A%20%26%20B&body=https%3A%2F%2Fexample.org", links[0], StringComparison.Ordinal);
        Assert.StartsWith("https://wa.me/?text=A%20%26%20B%20https%3A", links[1], StringComparison.Ordinal);
        Assert.Equal("https://www.facebook.com/sharer/sharer.php?u=https%3A%2F%2Fexample.org%2Fworld%2Fa%2F", links[2]);
    }

    private static IHtmlDocument Page() => TestSites.Read(TestSite.Build(Story), "world/a/index.html");

    private static IEnumerable<string> Hrefs(IHtmlDocument page, string selector) => page.QuerySelectorAll(selector).Select(a => a.GetAttribute("href")!);

    [Fact]
    public void Text_behind_a_comma_without_quotes_is_pointed_out_where_it_is_lost()
    {
        TestSite site = TestSite.Build("-- content/a.md --\n---\ntitle: A\ncorrections: [{date: 2026-11-22, text: 665 km, not 656.}]\n---\nText.\n");
        Assert.Contains("content/a.md(3,48): warning SN1111: 'not 656.' is not known. Within {} a comma ends a value", site.Diagnostics, StringComparison.Ordinal);
    }

    [Fact]
    public void The_entries_of_a_running_story_count_when_its_reading_time_is_told()
    {
        string entry = string.Join(' ', Enumerable.Repeat("word", 460));
        TestSite site = TestSite.Build($"-- content/a.md --\n---\ntitle: A\ndate: 2026-11-20\nupdates:\n  - {{time: 2026-11-20T10:00:00Z, text: {entry}}}\n---\nText.\n");
        Assert.Contains("<p>2 min read</p>", site.Pages["a/index.html"], StringComparison.Ordinal);
    }
}
