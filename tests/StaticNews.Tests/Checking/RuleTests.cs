using StaticNews.Model;
using StaticNews.Tests.Testing;

namespace StaticNews.Tests.Checking;

public sealed class RuleTests
{
    [Theory]
    [InlineData("![](quay.png)", "content/a.md(4,1): warning SN1901: the picture 'quay.png' has no alternative text")]
    [InlineData("Words, then ![ ](quay.png)", "content/a.md(4,13): warning SN1901")]
    [InlineData("[![](quay.png)](https://example.com/)", "content/a.md(4,2): warning SN1901")]
    public void A_picture_without_alternative_text_is_named_with_its_place(string markdown, string expected) =>
        Assert.StartsWith(expected, Assert.Single(TestCheck.Of($"-- content/a.md --\n---\ntitle: A\n---\n{markdown}\n-- content/quay.png --\nx\n")), StringComparison.Ordinal);

    [Fact]
    public void A_check_after_a_build_finds_what_a_check_alone_finds()
    {
        LoadedSite site = TestSite.Load("""
            -- content/a.md --
            ---
            title: Cranes
            related: [pinned.md]
            ---
            Cranes lift boxes on the quay. [b](b.md)
            -- content/b.md --
            ---
            title: Boxes
            ---
            Boxes wait for cranes on the quay. [a](a.md)
            -- content/pinned.md --
            ---
            title: Pilots
            ---
            Pilots climb ladders.
            -- content/orphan.md --
            ---
            title: Tugs
            ---
            Tugs and cranes meet boxes on the quay.

            """);
        BuildMemory memory = SiteBuilder.Build(site, TestSite.Options, BuildMemory.None, CancellationToken.None).Remember();
        string[] alone = Lines(BuildMemory.None);
        Assert.Equal(alone, Lines(memory));
        Assert.Contains(alone, l => l.Contains("SN1903", StringComparison.Ordinal) && l.Contains("for instance from content/", StringComparison.Ordinal));
        Assert.DoesNotContain(alone, l => l.Contains("SN1903", StringComparison.Ordinal) && l.Contains("pinned.md", StringComparison.Ordinal));

        string[] Lines(BuildMemory known) => [.. SiteBuilder.Check(site, TestSite.Options, known, FileFacts.None, mend: false, CancellationToken.None).Build.Diagnostics.Select(d => $"{d.Code} {d.Location.File} {d.Message} {d.Remedy}")];
    }

    [Fact]
    public void A_related_article_that_is_not_there_is_pointed_out()
    {
        string[] found = TestCheck.Of("-- content/a.md --\n---\ntitle: A\nrelated: [b.md, /b/, held.md, bb.md]\n---\nText.\n-- content/b.md --\n---\ntitle: B\n---\nText.\n-- content/held.md --\n---\ntitle: H\ndraft: true\n---\nText.\n");
        Assert.Equal("content/a.md(2,1): warning SN1916: nothing is at 'bb.md', which related names. Write the path of an article below content/, such as world/rail.md, or its address.", Assert.Single(found));
    }

    [Fact]
    public void Lead_pictures_shared_pictures_and_those_of_running_stories_need_alternative_text_too()
    {
        string[] found = TestCheck.Of("""
            -- staticnews.yml --
            title: T
            base_url: https://example.org/
            image: /quay.png
            -- content/a.md --
            ---
            title: A
            date: 2026-11-20
            image: {src: quay.png, alt: A train at the quay}
            ---
            -- content/b.md --
            ---
            title: B
            date: 2026-11-20
            image: quay.png
            updates:
              - time: 2026-11-21
                text: |
                  ![](quay.png)
            ---
            -- content/quay.png --
            x
            -- static/quay.png --
            x

            """);
        Assert.Equal(["content/b.md(4,8)", "content/b.md(8,1)", "staticnews.yml(3,8)"], found.Where(f => f.Contains("SN1901", StringComparison.Ordinal)).Select(PlaceOf));
    }

    [Fact]
    public void An_article_or_topic_without_a_summary_is_a_notice_and_one_with_it_is_none()
    {
        string[] found = TestCheck.All("-- content/a.md --\n---\ntitle: A\n---\nText.\n-- content/b.md --\n---\ntitle: B\ndescription: All.\n---\n[a](a.md)\n-- content/topics/t.md --\n---\ntitle: T\n---\nOf a.\n-- content/c.md --\n---\ntitle: C\nnoindex: true\n---\n[b](b.md)\n");
        Assert.Equal(["content/a.md(2,1)", "content/topics/t.md(2,1)"], found.Where(f => f.Contains("info SN1902", StringComparison.Ordinal)).Select(PlaceOf));
    }

    [Fact]
    public void Articles_that_no_text_phrase_menu_or_editor_leads_to_are_orphans()
    {
        string[] found = TestCheck.All("""
            -- staticnews.yml --
            title: T
            base_url: https://example.org/
            menu:
              - {title: About, url: /about/}
            -- content/about.md --
            ---
            title: About
            ---
            -- content/linked.md --
            ---
            title: Linked
            ---
            -- content/asked.md --
            ---
            title: Straits and stories
            ---
            -- content/pinned.md --
            ---
            title: Pinned
            ---
            -- content/orphan.md --
            ---
            title: Orphan
            related: [pinned.md]
            ---
            [x](linked.md)

            [Straits and stories]()

            """);
        Assert.Equal(["content/orphan.md(2,1)"], found.Where(f => f.Contains("SN1903", StringComparison.Ordinal)).Select(PlaceOf));
    }

    [Fact]
    public void A_title_that_stands_twice_is_told_once_and_translations_may_share_it()
    {
        string[] found = TestCheck.Of("-- content/a.md --\n---\ntitle: Letters\n---\n-- content/b.md --\n---\ntitle: letters\n---\n-- content/c.md --\n---\ntitle: Letters\nlanguage: fr\n---\n");
        Assert.Equal("content/b.md(2,1): warning SN1904: the title 'letters' is that of content/a.md too. Say in one of them what sets it apart.", Assert.Single(found));
    }

    [Theory]
    [InlineData("## A\n\n### B\n\n#### C\n\n## D\n", "")]
    [InlineData("### A\n", "4: the heading 'A' is of level 3, below the headline")]
    [InlineData("## A\n\n#### B\n\n#### C\n", "6: the heading 'B' is of level 4, below one of level 2")]
    [InlineData("# A\n\n### B\n", "")]
    public void A_heading_that_skips_a_level_is_told_once_where_it_stands(string body, string expected)
    {
        string[] found = TestCheck.Of($"-- content/a.md --\n---\ntitle: T\n---\n{body}");
        Assert.Equal(expected, string.Join('\n', found.Select(f => $"{f.Split('(')[1].Split(',')[0]}: {f.Split("SN1905: ")[1].Split(". ")[0]}")));
    }

    [Fact]
    public void Headings_between_those_of_raw_HTML_are_not_judged()
    {
        const string Raw = "-- staticnews.yml --\ntitle: T\nbase_url: https://example.org/\nmarkdown: {unsafe_html: true}\n-- content/a.md --\n---\ntitle: A\n---\n<h2>One</h2>\n\n### Two\n";
        Assert.DoesNotContain(TestCheck.Of(Raw), f => f.Contains("SN1905", StringComparison.Ordinal));
        Assert.Contains(TestCheck.Of(Raw.Replace("<h2>One</h2>", "One", StringComparison.Ordinal)), f => f.Contains("SN1905", StringComparison.Ordinal));
    }

    [Fact]
    public void Pictures_that_nothing_names_are_unused_and_a_name_anywhere_counts()
    {
        string[] names = ["body.png", "front.png", "param.png", "config.png", "template.png", "style.png", "favicon.png", "alone.png", "With space.png"];
        string site = $"""
            -- staticnews.yml --
            title: T
            base_url: https://example.org/
            theme: {"{"}logo: /config.png{"}"}
            -- content/a.md --
            ---
            title: A
            image: {"{"}src: /front.png, alt: x{"}"}
            thumbnail: /img/param.png
            ---
            ![x](/body.png) ![x](/With%20space.png)
            -- templates/partials/head-extra.html --
            <link rel="icon" href="/template.png">

            """ + string.Concat(names.Select(n => $"-- static/{n} --\nx\n"));
        FileFacts facts = TestCheck.Pictures([.. names.Select(n => ($"static/{n}", 1L, "png", 1, 1))]) with { Named = System.Collections.Frozen.FrozenSet.ToFrozenSet(["style.png"]) };
        Assert.Equal(["static/alone.png(0,0): info SN1906: no page shows this picture. Show it, or remove the file."], TestCheck.Of(site, facts));
    }

    [Fact]
    public void A_written_topic_that_nothing_lists_asks_for_links_to_or_names_is_unused()
    {
        string[] found = TestCheck.Of("""
            -- content/a.md --
            ---
            title: A
            topics: [Listed]
            ---
            It was about Named. [x](topics/linked.md) [Learn more about Asked]()
            -- content/topics/listed.md --
            -- content/topics/named.md --
            -- content/topics/linked.md --
            -- content/topics/asked.md --
            -- content/topics/alone.md --
            ---
            title: Laksa
            ---
            Text.

            """.ReplaceLineEndings("\n").Replace(".md --\n-- ", ".md --\nText.\n-- ", StringComparison.Ordinal).Replace(".md --\n-- ", ".md --\nText.\n-- ", StringComparison.Ordinal));
        Assert.Equal(["content/topics/alone.md(2,1)"], found.Where(f => f.Contains("SN1907", StringComparison.Ordinal)).Select(PlaceOf));
    }

    [Theory]
    [InlineData("updated: 2026-11-19", "(4,10): warning SN1908: updated, 2026-11-19, is before the article's date, 2026-11-20 09:30")]
    [InlineData("lastmod: 2026-11-20T09:00", "(4,10): warning SN1908")]
    [InlineData("updated: 2026-11-20", "")]
    [InlineData("updated: 2026-11-21", "")]
    [InlineData("updated: 2027-11-21", "(4,10): warning SN1909: updated, 2027-11-21, is in the future")]
    [InlineData("corrections:\n  - {date: 2026-11-21, text: x}\n  - {date: 2026-10-21, text: x}", "(6,5): warning SN1908: the correction of 2026-10-21 is before the article's date")]
    [InlineData("corrections:\n  - {date: 2062-11-21, text: x}", "(5,5): warning SN1909: the correction of 2062-11-21 is in the future")]
    [InlineData("expires: 2026-11-01", "")]
    public void Dates_that_cannot_be_are_told_at_their_place(string line, string expected)
    {
        string[] found = TestCheck.Of($"-- content/a.md --\n---\ntitle: A\ndate: 2026-11-20T09:30\n{line}\n---\nText.\n-- content/b.md --\n[a](a.md)\n");
        found = [.. found.Where(f => f.Contains("SN190", StringComparison.Ordinal))];
        Assert.Equal(expected.Length == 0 ? 0 : 1, found.Length);
        Assert.All(found, f => Assert.StartsWith("content/a.md" + expected, f, StringComparison.Ordinal));
    }

    [Fact]
    public void Pictures_that_are_too_heavy_too_wide_or_no_pictures_are_told_with_what_to_do()
    {
        (string, long, string, int, int)[] pictures = [("static/ok.png", 9_000, "png", 800, 600), ("static/heavy.jpg", 2_500_000, "jpeg", 100, 100), ("static/wide.webp", 9_000, "webp", 9_000, 100), ("static/phone.heic", 9_000, "", 0, 0), ("static/cut.png", 9, "", 0, 0)];
        string site = "-- content/a.md --\n" + string.Concat(pictures.Select(p => $"![x](/{Path.GetFileName(p.Item1)})\n")) + string.Concat(pictures.Select(p => $"-- {p.Item1} --\nx\n"));
        Assert.Equal(
            [
                "static/cut.png(0,0): warning SN1911: the file is no picture that browsers show, or is cut off. Save it again as JPEG, PNG, WebP or AVIF.",
                "static/heavy.jpg(0,0): warning SN1910: the picture has 2,500 kB, more than 1,000. Scale it down, or save it as WebP or AVIF; readers on phones load all of it.",
                "static/phone.heic(0,0): warning SN1911: most browsers cannot show this kind of picture. Save it again as JPEG, PNG, WebP or AVIF.",
                "static/wide.webp(0,0): warning SN1910: the picture is 9,000 x 100 pixels, more than 4,096 on a side. Scale it down, or save it as WebP or AVIF; readers on phones load all of it.",
            ],
            TestCheck.Of(site, TestCheck.Pictures(pictures)));
        Assert.DoesNotContain(TestCheck.Of(site + "-- staticnews.yml --\ntitle: T\nbase_url: https://example.org/\ncheck: {max_image_kilobytes: 3000, max_image_pixels: 10000}\n", TestCheck.Pictures(pictures)), f => f.Contains("SN1910", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("http://localhost:1313/x/", "warning SN1913")]
    [InlineData("http://192.168.1.4/x/", "warning SN1913")]
    [InlineData("https://[::1]/", "warning SN1913")]
    [InlineData("http://intranet/x", "warning SN1913")]
    [InlineData("https://example.com/a?b=1&utm_source=mail", "info SN1914")]
    [InlineData("https://example.com/a?b=1", "")]
    [InlineData("https://example.org/world/?utm_source=own", "")]
    public void Links_into_private_networks_and_with_marks_that_follow_readers_are_told(string url, string expected)
    {
        string[] found = TestCheck.Of($"-- content/a.md --\nSee [x]({url}).\n");
        Assert.Equal(expected.Length == 0 ? 0 : 1, found.Length);
        Assert.All(found, f => Assert.StartsWith($"content/a.md(1,5): {expected}", f, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_link_to_another_site_is_collected_once_a_place_and_the_sites_own_are_not()
    {
        CheckResult result = TestCheck.Run("-- content/a.md --\n[x](https://example.com/a) <https://example.com/b?x=1&y=2>\n\n![p](https://example.com/p.png) [own](https://example.org/a/) [mail](mailto:x@example.com)\n");
        Assert.Equal(
            ["https://example.com/a 1,1", "https://example.com/p.png 3,1", "https://example.com/b?x=1&y=2 1,29"],
            result.Findings.Links.Select(l => $"{l.Url} {l.At.Line},{l.At.Column}"));
    }

    [Fact]
    public void Links_of_running_stories_and_key_points_are_checked_too()
    {
        string[] found = TestCheck.Of("""
            -- content/a.md --
            ---
            title: A
            date: 2026-11-20
            key_points:
              - See [b](b.md) and [c](c.md)
            updates:
              - time: 2026-11-20T10:00
                text: |
                  [b](b.md) [Learn of nothing]()
            ---
            -- content/b.md --
            ---
            title: B
            ---

            """);
        Assert.Equal(["content/a.md(5,19): warning SN1201: 'c.md'", "content/a.md(9,11): warning SN1201: 'Learn of nothing'"], found.Select(f => f[..f.IndexOf(" leads", StringComparison.Ordinal)]));
    }

    [Theory]
    [InlineData("https://example.org/b/", true)]
    [InlineData("https://example.org/b", true)]
    [InlineData("https://example.org/", true)]
    [InlineData("https://example.org/archive/", false)]
    [InlineData("https://example.com/b/", false)]
    public void A_whole_address_of_the_site_itself_is_told_when_it_surely_is_one(string url, bool expected) =>
        Assert.Equal(expected, TestCheck.Of($"-- content/a.md --\n[x]({url})\n-- content/b.md --\nText.\n").Any(f => f.StartsWith("content/a.md(1,1): info SN1915", StringComparison.Ordinal)));

    [Theory]
    [InlineData("x")]
    [InlineData("B.md")]
    public void The_home_page_is_not_what_a_short_wrong_link_means(string url) =>
        Assert.DoesNotContain("Did you mean /?", Assert.Single(TestCheck.Of($"-- content/a.md --\n[x]({url})\n"), f => f.Contains("SN1201", StringComparison.Ordinal)), StringComparison.Ordinal);

    [Fact]
    public void A_link_to_an_alias_is_told_with_the_present_address() => Assert.Contains(
        TestCheck.Of("-- content/a.md --\n---\ntitle: A\naliases: [/old/a/]\n---\n-- content/b.md --\n[x](/old/a/#top)\n"),
        f => f.StartsWith("content/b.md(1,1): info SN1912: '/old/a/#top' is an old address of content/a.md. Write /a/", StringComparison.Ordinal));

    private static string PlaceOf(string line) => line[..(line.IndexOf(')', StringComparison.Ordinal) + 1)];
}
