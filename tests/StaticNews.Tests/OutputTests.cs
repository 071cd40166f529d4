using StaticNews.Model;
using StaticNews.Tests.Testing;

namespace StaticNews.Tests;

public sealed class OutputTests
{
    [Fact]
    public void A_site_has_a_not_found_page_that_search_engines_pass_over()
    {
        string page = TestSite.Build("-- content/a.md --\nText.\n").Pages["404.html"];
        Assert.Contains("<meta name=\"robots\" content=\"noindex\">", page, StringComparison.Ordinal);
    }

    [Fact]
    public void An_alias_leads_to_the_article()
    {
        TestSite site = TestSite.Build("-- content/world/a.md --\n---\ntitle: A\naliases: [/old/path/, /older.html]\n---\nText.\n");
        Assert.Contains("url=/world/a/", site.Pages["old/path/index.html"], StringComparison.Ordinal);
        Assert.Contains("url=/world/a/", site.Pages["older.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_draft_is_named_nowhere_until_drafts_are_asked_for()
    {
        const string Site = "-- content/a.md --\n---\ntitle: A\n---\n[d](world/quux.md)\n-- content/world/quux.md --\n---\ntitle: Zanzibar plans\ndraft: true\ntopics: [Zanzibar]\nauthors: [Zanzibar desk]\naliases: [/zanzibar/]\n---\nText.\n";
        Assert.All(TestSite.Build(Site).Pages, p => Assert.DoesNotContain("zanzibar", p.Key + p.Value, StringComparison.OrdinalIgnoreCase));
        Assert.Contains("world/quux/index.html", TestSite.Build(Site, TestSite.Options with { Drafts = true }).Pages.Keys);
    }

    [Fact]
    public void An_expired_article_is_held_until_expired_ones_are_asked_for()
    {
        const string Site = "-- content/a.md --\nText.\n-- content/b.md --\n---\ntitle: B\nexpires: 2026-01-01\n---\nText.\n";
        Assert.DoesNotContain("b/index.html", TestSite.Build(Site).Pages.Keys);
        Assert.Contains("b/index.html", TestSite.Build(Site, TestSite.Options with { Expired = true }).Pages.Keys);
    }

    [Fact]
    public void No_page_holds_an_inline_script_or_style()
    {
        TestSite site = TestSite.Build("-- content/world/a.md --\n---\ntitle: A\ndate: 2026-01-01\ntopics: [X]\nauthors: [Asia desk]\n---\nText.\n");
        Assert.All(site.Pages.Keys.Where(p => p.EndsWith(".html", StringComparison.Ordinal)), path =>
            Assert.Empty(TestSites.Read(site, path).QuerySelectorAll("script:not([src]):not([type='application/ld+json']), style, [style], [onclick]")));
    }

    [Fact]
    public void A_loop_of_twenty_thousand_steps_in_a_template_renders_whole()
    {
        TestSite site = TestSite.Build("-- content/a.md --\nText.\n-- templates/layouts/article.html --\n{{ for i in 1..20000 }}<i>{{ i }}</i>{{ end }}\n");
        Assert.Contains("<i>20000</i>", site.Pages["a/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_base_address_on_the_command_line_wins()
    {
        BuildOptions options = TestSite.Options with { BaseUrl = "https://example.org/paper" };
        Assert.Contains("href=\"/paper/a/\"", TestSite.Build("-- content/a.md --\nText.\n", options).Pages["index.html"], StringComparison.Ordinal);
    }
}
