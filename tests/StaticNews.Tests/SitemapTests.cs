using System.Globalization;
using System.Xml.Linq;
using StaticNews.Model;
using StaticNews.Tests.Testing;

namespace StaticNews.Tests;

public sealed class SitemapTests
{
    private const string Config = "-- staticnews.yml --\ntitle: Paper\nbase_url: https://example.org/repo/\n";

    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace News = "http://www.google.com/schemas/sitemap-news/0.9";
    private static readonly XNamespace Image = "http://www.google.com/schemas/sitemap-image/1.1";
    private static readonly XNamespace Html = "http://www.w3.org/1999/xhtml";

    [Fact]
    public void A_news_sitemap_without_news_lists_the_newest_article_as_any_other_page()
    {
        XElement only = Read(TestSite.Build(Config + Article("old", "date: 2026-11-01T12:00:00Z") + Article("older", "date: 2026-10-01T12:00:00Z")), "news-sitemap.xml").Elements(Map + "url").Single();
        Assert.EndsWith("/old/", only.Element(Map + "loc")!.Value, StringComparison.Ordinal);
        Assert.Empty(only.Descendants(News + "news"));
    }

    [Fact]
    public void The_sitemap_names_every_page_but_those_that_search_engines_pass_over()
    {
        TestSite site = TestSite.Build(Config + Article("a", "date: 2026-11-20") + Article("b", "noindex: true\naliases: [/old/]"));
        string[] urls = [.. Read(site, "sitemap.xml").Elements(Map + "url").Select(u => u.Element(Map + "loc")!.Value)];
        Assert.Contains("https://example.org/repo/world/a/", urls);
        Assert.DoesNotContain(urls, u => u.Contains("/b/", StringComparison.Ordinal) || u.Contains("old", StringComparison.Ordinal) || u.Contains("404", StringComparison.Ordinal));
        Assert.Equal(urls.Length, site.Pages.Count(p => p.Key.EndsWith(".html", StringComparison.Ordinal) && !p.Value.Contains("noindex", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_last_change_is_that_of_the_content_and_not_of_the_build()
    {
        string site = Config + Article("a", "date: 2026-11-20\nupdated: 2026-11-21T08:00:00Z\ncorrections: [{date: 2026-11-22, text: No.}]") + Article("b", "date: 2026-11-19");
        Assert.Equal("2026-11-22T00:00:00+00:00", LastChange(TestSite.Build(site), "world/a/"));
        Assert.Equal("2026-11-22T00:00:00+00:00", LastChange(TestSite.Build(site), "world/"));
        Assert.Equal(TestSite.Build(site).Pages["sitemap.xml"], TestSite.Build(site, TestSite.Options with { Now = TestSite.Options.Now.AddDays(20) }).Pages["sitemap.xml"]);
    }

    [Fact]
    public void Pictures_and_translations_stand_with_their_page()
    {
        TestSite site = TestSite.Build(
            Config + Article("a", "date: 2026-11-20\ntranslation_key: rail\nimage: {src: /a.jpg, alt: A}")
            + Article("b", "date: 2026-11-20\ntranslation_key: rail\nlanguage: ms") + "-- static/a.jpg --\nx\n");
        XElement url = Url(site, "world/a/");
        Assert.Equal("https://example.org/repo/a.jpg", url.Element(Image + "image")!.Element(Image + "loc")!.Value);
        Assert.Equal(["en", "ms", "x-default"], url.Elements(Html + "link").Select(l => l.Attribute("hreflang")!.Value));
        string[] inPage = [.. TestSites.Read(site, "world/b/index.html").QuerySelectorAll("link[hreflang]").Select(l => l.GetAttribute("hreflang") + " " + l.GetAttribute("href"))];
        Assert.Equal(["en https://example.org/repo/world/a/", "ms https://example.org/repo/world/b/", "x-default https://example.org/repo/world/a/"], inPage);
    }

    [Fact]
    public void Sixty_thousand_pages_are_two_sitemaps_and_an_index()
    {
        string articles = string.Concat(Enumerable.Range(0, 60_000).Select(i => $"-- content/n{i.ToString(CultureInfo.InvariantCulture)}.md --\n---\ntitle: N\n---\n"));
        TestSite site = TestSite.Build(Config + "related: {count: 0}\n-- templates/layouts/base.html --\n.\n" + articles);
        string[] parts = [.. Read(site, "sitemap.xml").Elements(Map + "sitemap").Select(s => s.Element(Map + "loc")!.Value)];
        Assert.Equal(["https://example.org/repo/sitemap-1.xml", "https://example.org/repo/sitemap-2.xml"], parts);
        Assert.Equal(50_000, Read(site, "sitemap-1.xml").Elements().Count());
        Assert.True(Read(site, "sitemap-2.xml").Elements().Count() > 10_000);
    }

    [Fact]
    public void The_news_sitemap_holds_the_articles_of_two_days()
    {
        TestSite site = TestSite.Build(Config + Article("a", "date: 2026-11-23T12:00:00Z") + Article("b", "date: 2026-11-21T23:00:00Z") + Article("c", "date: 2026-11-23\nkind: page") + Article("d", ""));
        XElement only = Read(site, "news-sitemap.xml").Elements(Map + "url").Single();
        Assert.Equal("https://example.org/repo/world/a/", only.Element(Map + "loc")!.Value);
        Assert.Equal("Paper", only.Descendants(News + "name").Single().Value);
        Assert.Equal("en", only.Descendants(News + "language").Single().Value);
        Assert.Equal("2026-11-23T12:00:00+00:00", only.Descendants(News + "publication_date").Single().Value);
    }

    [Fact]
    public void A_build_is_not_skipped_once_an_article_falls_out_of_the_news_sitemap()
    {
        TestSite site = TestSite.Build(Config + Article("a", "date: 2026-11-23T12:00:00Z"));
        DateTimeOffset change = new(2026, 11, 25, 12, 0, 0, TimeSpan.Zero);
        Assert.Equal(change, site.Result.Build.Until);
        Assert.True(site.Result.Build.Answers(site.Result.Build.Key, change.AddSeconds(-1)));
        Assert.False(site.Result.Build.Answers(site.Result.Build.Key, change));
    }

    [Fact]
    public void The_news_sitemap_holds_at_most_a_thousand_articles()
    {
        string articles = string.Concat(Enumerable.Range(0, 1_100).Select(i => Article($"n{i.ToString(CultureInfo.InvariantCulture)}", "date: 2026-11-23")));
        Assert.Equal(1_000, Read(TestSite.Build(Config + articles), "news-sitemap.xml").Elements().Count());
    }

    [Theory]
    [InlineData("zh-Hans", "zh-cn")]
    [InlineData("zh-TW", "zh-tw")]
    [InlineData("ms-MY", "ms")]
    public void The_news_sitemap_writes_languages_as_its_readers_know_them(string tag, string expected) =>
        Assert.Equal(expected, Read(TestSite.Build(Config + $"language: {tag}\n" + Article("a", "date: 2026-11-23T12:00:00Z")), "news-sitemap.xml").Descendants(News + "language").Single().Value);

    [Fact]
    public void Robots_may_read_everything_and_are_told_of_the_sitemaps()
    {
        string robots = TestSite.Build(Config + Article("a", "")).Pages["robots.txt"];
        Assert.Equal("User-agent: *\nDisallow:\n\nSitemap: https://example.org/repo/sitemap.xml\nSitemap: https://example.org/repo/news-sitemap.xml\n", robots);
    }

    [Fact]
    public void Crawlers_for_language_models_are_turned_away_by_the_list_that_a_site_may_replace()
    {
        string robots = TestSite.Build(Config + "ai_crawlers: deny\n" + Article("a", "")).Pages["robots.txt"];
        Assert.Contains("User-agent: GPTBot\n", robots, StringComparison.Ordinal);
        Assert.Contains("Disallow: /\n\nUser-agent: *\nDisallow:\n", robots, StringComparison.Ordinal);
        string own = TestSite.Build(Config + "ai_crawlers: deny\n" + Article("a", "") + "-- templates/data/ai-crawlers.txt --\nOnlyThisBot # of ours\n").Pages["robots.txt"];
        Assert.StartsWith("User-agent: OnlyThisBot\nDisallow: /\n\nUser-agent: *\n", own, StringComparison.Ordinal);
    }

    [Fact]
    public void Small_files_are_written_when_asked_for()
    {
        TestSite site = TestSite.Build(Config + "cname: news.example.org\nllms: true\n" + Article("a", "date: 2026-11-20"));
        Assert.Equal("news.example.org\n", site.Pages["CNAME"]);
        Assert.Equal("", site.Pages[".nojekyll"]);
        Assert.Contains("- [a](https://example.org/repo/world/a/): Text.", site.Pages["llms.txt"], StringComparison.Ordinal);
        Assert.DoesNotContain("llms.txt", TestSite.Build(Config + Article("a", "")).Pages.Keys);
    }

    [Fact]
    public void A_file_of_the_sites_own_takes_the_place_of_a_made_one()
    {
        TestSite site = TestSite.Build(Config + Article("a", "") + "-- static/robots.txt --\nmine\n");
        Assert.False(site.Result.HasErrors, site.Diagnostics);
        Assert.DoesNotContain("User-agent", site.Pages["robots.txt"], StringComparison.Ordinal);
    }

    private static string Article(string name, string front) => $"-- content/world/{name}.md --\n---\ntitle: {name}\n{front}\n---\nText.\n";

    private static XElement Read(TestSite site, string path) => XDocument.Parse(site.Pages[path]).Root!;

    private static XElement Url(TestSite site, string path) => Read(site, "sitemap.xml").Elements(Map + "url").Single(u => u.Element(Map + "loc")!.Value == "https://example.org/repo/" + path);

    private static string? LastChange(TestSite site, string path) => Url(site, path).Element(Map + "lastmod")?.Value;
}
