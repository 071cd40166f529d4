using StaticNews.Tests.Testing;

namespace StaticNews.Tests;

public sealed class PagesTests
{
    [Fact]
    public void A_title_with_markup_is_escaped_everywhere()
    {
        TestSite site = TestSite.Build("-- content/a.md --\n---\ntitle: \"<script>alert(1)</script>\"\ndate: 2026-01-01\n---\nText.\n");
        Assert.All(site.Pages.Where(p => p.Key.EndsWith(".html", StringComparison.Ordinal)), p => Assert.DoesNotContain("<script>alert", p.Value, StringComparison.Ordinal));
        Assert.Contains("&lt;script&gt;alert(1)", site.Pages["a/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void Every_link_honours_the_base_path()
    {
        TestSite site = TestSite.Build("-- staticnews.yml --\ntitle: T\nbase_url: https://example.org/repo/\n-- content/world/a.md --\n---\ntitle: A\ndate: 2026-01-01\ntopics: [Rail]\n---\n[b](b.md) [[Rail]]\n-- content/world/b.md --\n---\ntitle: B\naliases: [/old/]\n---\nText.\n");
        string[] links = [.. site.Pages.Where(p => p.Key.EndsWith(".html", StringComparison.Ordinal))
            .SelectMany(p => new AngleSharp.Html.Parser.HtmlParser().ParseDocument(p.Value).QuerySelectorAll("a[href],link[href],img[src]"))
            .Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")!)];
        Assert.NotEmpty(links);
        Assert.All(links, l => Assert.True(l.StartsWith('#') || l.StartsWith("mailto:", StringComparison.Ordinal) || l.StartsWith("/repo/", StringComparison.Ordinal) || l.StartsWith("https://example.org/repo/", StringComparison.Ordinal), l));
        Assert.Contains("url=/repo/world/b/", site.Pages["old/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_held_article_is_named_nowhere()
    {
        TestSite site = TestSite.Build("-- content/world/a.md --\n---\ntitle: A\ndate: 2026-01-01\n---\nText.\n-- content/world/b.md --\n---\ntitle: Zanzibarquux\ndate: 2027-01-01\ntopics: [Zanzibartopic]\nauthors: [Zanzibardesk]\n---\nText.\n");
        Assert.All(site.Pages, p => Assert.DoesNotContain("zanzibar", p.Value + p.Key, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(1, site.Result.Build.Held);
        Assert.Equal(2027, site.Result.Build.NextDue!.Value.Year);
    }

    [Fact]
    public void A_page_over_one_mebibyte_and_a_list_of_twenty_thousand_render_whole()
    {
        string articles = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"-- content/world/n{i}.md --\n---\ntitle: N{i}\ndate: 2026-01-01\n---\nText.\n"));
        string large = "-- content/large.md --\n---\ntitle: Large\n---\n" + string.Concat(Enumerable.Repeat("word word word word\n\n", 80_000)) + "the-very-end\n";
        TestSite site = TestSite.Build("-- staticnews.yml --\ntitle: T\npaginate: 10000\nrelated: {count: 0}\n" + articles + large);
        Assert.Contains("the-very-end", site.Pages["large/index.html"], StringComparison.Ordinal);
        Assert.Equal(10_000, site.Pages["world/page/2/index.html"].Split("<article").Length - 1);
    }

    [Fact]
    public void A_phrase_links_to_the_written_topic_or_makes_a_stub_that_lists_who_asks()
    {
        TestSite site = TestSite.Build("-- content/topics/ecrl.md --\n---\ntitle: East Coast Rail Link\nalso_known_as: [ECRL]\n---\nA railway.\n-- content/world/a.md --\n---\ntitle: A\n---\n## Rail\n\nText. [Learn more about ECRL]()\n\nMore. [Digital Silk Road insights]()\n");
        Assert.Contains("<a href=\"/topics/ecrl/\" class=\"further-reading\">Learn more about ECRL</a>", site.Pages["world/a/index.html"], StringComparison.Ordinal);
        Assert.Contains("href=\"/world/a/#rail\"", site.Pages["topics/digital-silk-road/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void Headings_in_Chinese_and_Arabic_keep_their_letters_and_repeated_ones_are_numbered()
    {
        TestSite site = TestSite.Build("-- content/a.md --\n---\ntitle: A\n---\n## 你好 世界\n\n## مرحبا\n\n## Same\n\n## Same\n\n## Own {#mine}\n");
        Assert.All(new[] { "你好-世界", "مرحبا", "same", "same-2", "mine" }, id => Assert.Contains($"id=\"{id}\"", site.Pages["a/index.html"], StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_site_gives_the_same_bytes()
    {
        const string Site = "-- content/world/a.md --\n---\ntitle: A\ntopics: [X, Y]\n---\n[[B]] [[C]]\n-- content/world/b.md --\n---\ntitle: B\ntopics: [Y, X]\n---\n[a](a.md)\n";
        Assert.Equal(TestSite.Build(Site).Pages, TestSite.Build(Site).Pages);
    }
}
