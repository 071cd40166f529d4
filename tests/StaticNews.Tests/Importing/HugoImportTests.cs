using StaticNews.Importing;
using StaticNews.Importing.Hugo;
using StaticNews.Model;

namespace StaticNews.Tests.Importing;

public sealed class HugoImportTests
{
    private const string Newsroom = """
        -- hugo.toml --
        baseURL = "https://news.example/"
        title = 'The "Harbour" Post'
        languageCode = "en-gb"
        timeZone = "Asia/Kuala_Lumpur"
        buildFuture = true
        [taxonomies]
        tag = "tags"
        author = "authors"
        desk = "desks"
        [permalinks.page]
        news = "/:year/:month/:slug/"
        [[menus.main]]
        name = "News"
        pageRef = "/news"
        weight = 2
        [[menus.main]]
        name = "About"
        url = "/about/"
        weight = 1
        [[menus.footer]]
        name = "Legal"
        url = "/legal/"
        -- content/_index.md --
        +++
        title = "Home"
        +++
        -- content/about.md --
        ---
        title: About us
        aliases: [/who-we-are/, team]
        ---
        We are the [first](/2024/05/first/), [also](https://news.example/2024/05/first/#quay) and [gone](javascript:alert(1)).
        -- content/news/_index.md --
        ---
        title: News
        ---
        -- content/news/first.md --
        +++
        title = "First: ports & rail"
        date = 2024-05-01T23:30:00-05:00
        lastmod = 2024-06-01
        tags = ["Ports", "C++"]
        authors = ["mei"]
        desks = "sea"
        draft = false
        rating = 4.50
        [cover]
        image = "x.jpg"
        +++
        See [the bundle]({{< ref "second" >}}), [about]({{% relref "/about.md#top" %}}) and [nothing]({{< ref "missing" >}}).

        {{< youtube dQw4w9WgXcQ >}}

        {{< figure src="/crane.jpg" alt="A crane" caption="At *night*" attr="Desk" >}}

        {{< highlight go >}}
        fmt.Println("a *b* [c](d)")
        {{< /highlight >}}

        {{< note type="x" >}}Inner **text**.{{< /note >}}

        Shown: {{</* figure src="a" */>}}

        ## Quay & berth: what's new? {.wide}
        -- content/news/second/index.md --
        { "title": "Second", "date": "2024-05-02", "slug": "Number Two", "expiryDate": "2025-01-01", "images": ["pic.png"] }
        ![A picture](pic.png)
        -- content/news/second/pic.png --
        PNG
        -- content/news/second/deep/map.png --
        PNG
        -- content/news/third.md --
        ---
        title: Third
        date: 2024-05-03
        ---
        -- content/news/fourth.md --
        ---
        title: Fourth
        date: 2024-05-04
        ---
        -- content/guides/port/_index.md --
        ---
        title: Port guide
        ---
        -- content/guides/port/berths.md --
        ---
        title: Berths
        ---
        -- content/authors/mei/_index.md --
        ---
        title: Mei
        ---
        -- content/tags/c++/_index.md --
        ---
        title: The C++ language
        ---
        -- static/crane.jpg --
        JPG
        -- layouts/index.html --
        x
        -- data/prices.csv --
        a,1
        -- data/ports.toml --
        # Quays
        [klang]
        berths = 31
        name = "Port: Klang"
        -- data/bad.yml --
        a: 1
        a: 2
        """;

    [Fact]
    public void Every_old_address_of_a_newsroom_answers_after_the_build()
    {
        ImportedSite site = ImportedSite.Of(HugoImporter.Import, Newsroom);
        Assert.Empty(site.Report.Diagnostics);
        BuildResult built = site.Build();
        Assert.DoesNotContain(built.Diagnostics, d => d.Severity == Severity.Error);
        Assert.Empty(site.Unanswered(built));
        string[] old = [.. site.Report.Urls.Select(u => u.Url)];
        string[] expected = ["/", "/about/", "/who-we-are/", "/team/", "/news/", "/2024/05/first-ports-rail/", "/2024/05/number-two/", "/guides/", "/guides/port/", "/guides/port/berths/", "/authors/", "/authors/mei/", "/tags/", "/tags/c++/", "/tags/ports/", "/desks/", "/desks/sea/"];
        Assert.Empty(expected.Except(old));
    }

    [Fact]
    public void Front_matter_of_all_three_kinds_is_carried_with_the_same_instants()
    {
        ImportedSite site = ImportedSite.Of(HugoImporter.Import, Newsroom);
        string[] first = site.Front("content/news/first.md");
        Assert.Contains("title: \"First: ports & rail\"", first);
        Assert.Contains("date: 2024-05-01T23:30:00-05:00", first);
        Assert.Contains("updated: 2024-06-01", first);
        Assert.Contains("rating: 4.50", first);
        Assert.Contains("  - Mei", first);
        Assert.Contains("expires: 2025-01-01", site.Front("content/news/second/index.md"));
    }

    [Fact]
    public void The_configuration_keeps_the_pattern_that_most_articles_have()
    {
        string config = ImportedSite.Of(HugoImporter.Import, Newsroom).Files["staticnews.yml"];
        Assert.Contains("articles: /:year/:month/:slug/", config, StringComparison.Ordinal);
        Assert.Contains("time_zone: Asia/Kuala_Lumpur", config, StringComparison.Ordinal);
        Assert.Contains("language: en-GB", config, StringComparison.Ordinal);
        Assert.Matches("(?s)title: About.*title: News", config);
    }

    [Fact]
    public void Known_shortcodes_become_Markdown_and_others_stay_visible()
    {
        string body = ImportedSite.Of(HugoImporter.Import, Newsroom).Body("content/news/first.md");
        Assert.Contains("[the bundle](second/index.md), [about](../about.md#top)", body, StringComparison.Ordinal);
        Assert.Contains("[Video on YouTube](https://www.youtube.com/watch?v=dQw4w9WgXcQ)", body, StringComparison.Ordinal);
        Assert.Contains("![A crane](/crane.jpg \"At night | Desk\")", body, StringComparison.Ordinal);
        Assert.Contains("```go\nfmt.Println(\"a *b* [c](d)\")\n```", body, StringComparison.Ordinal);
        Assert.Contains("`{{< note type=\"x\" >}}`Inner **text**.`{{< /note >}}`", body, StringComparison.Ordinal);
        Assert.Contains("Shown: {{< figure src=\"a\" >}}", body, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_lost_is_reported_by_file_and_line()
    {
        string losses = ImportedSite.Of(HugoImporter.Import, Newsroom).Losses;
        Assert.Contains("Link content/news/first.md(13) ref 'missing' finds no page", losses, StringComparison.Ordinal);
        Assert.Contains("Shortcode content/news/first.md(23) the shortcode 'note' is kept as text", losses, StringComparison.Ordinal);
        Assert.Contains("Attribute content/news/first.md(27)", losses, StringComparison.Ordinal);
        Assert.Contains("Link content/about.md(5) addresses with 'javascript:' are not allowed", losses, StringComparison.Ordinal);
        Assert.Contains("Setting hugo.toml(5) buildFuture", losses, StringComparison.Ordinal);
        Assert.Contains("Menu hugo.toml(20) the menu 'footer'", losses, StringComparison.Ordinal);
        Assert.Contains("Data data/prices.csv(0)", losses, StringComparison.Ordinal);
        Assert.Contains("Data data/bad.yml(2) the key 'a' is there twice; correct the file", losses, StringComparison.Ordinal);
        Assert.Contains("Template layouts/(0) 1 file", losses, StringComparison.Ordinal);
    }

    [Fact]
    public void Data_in_TOML_becomes_YAML_and_data_that_no_build_could_read_stays_behind()
    {
        ImportedSite site = ImportedSite.Of(HugoImporter.Import, Newsroom);
        Assert.Equal("klang: {berths: 31, name: \"Port: Klang\"}\n", site.Files["data/ports.yml"]);
        Assert.DoesNotContain(site.Files.Keys, f => f.StartsWith("data/bad", StringComparison.Ordinal));
    }

    [Fact]
    public void Links_to_the_own_site_become_paths()
    {
        string body = ImportedSite.Of(HugoImporter.Import, Newsroom.Replace("/2024/05/first/", "/2024/05/number-two/", StringComparison.Ordinal)).Body("content/about.md");
        Assert.Contains("[first](/2024/05/number-two/), [also](/2024/05/number-two/#quay)", body, StringComparison.Ordinal);
        Assert.Contains("[gone](<javascript%3Aalert(1)>)", body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_heading_keeps_the_anchor_that_Hugo_gave_it()
    {
        ImportedSite site = ImportedSite.Of(HugoImporter.Import, "-- hugo.toml --\ntitle='T'\n-- content/a.md --\n---\ntitle: A\n---\n## The U.S. port\n\n## Ports\n\n## Ports\n\n```\n## code's\n```\n");
        Assert.Equal("## The U.S. port {#the-us-port}\n\n## Ports\n\n## Ports {#ports-1}\n\n```\n## code's\n```", site.Body("content/a.md"));
    }

    [Fact]
    public void An_anchor_that_cannot_be_kept_is_reported_and_links_on_the_page_follow_it()
    {
        ImportedSite site = ImportedSite.Of(HugoImporter.Import, "-- hugo.toml --\ntitle='T'\n-- content/a.md --\n---\ntitle: A\n---\n[x](#IVR) [y](#bits--bobs)\n\n## Call flow {#IVR}\n\n## Bits & bobs\n");
        Assert.Equal("[x](#ivr) [y](#bits-bobs)\n\n## Call flow {#ivr}\n\n## Bits & bobs", site.Body("content/a.md"));
        Assert.Contains("Anchor content/a.md(6) the heading's anchor #IVR is now #ivr", site.Losses, StringComparison.Ordinal);
    }

    [Fact]
    public void An_existing_configuration_stays_and_addresses_are_fitted_to_it()
    {
        ImportedSite site = ImportedSite.Of(HugoImporter.Import, Newsroom, new SiteConfig { Title = "Mine" });
        Assert.False(site.Files.ContainsKey("staticnews.yml"));
        Assert.Contains("url: /2024/05/first-ports-rail/", site.Front("content/news/first.md"));
    }

    [Fact]
    public void A_redirect_stands_in_for_an_expired_page_and_yields_to_it_when_it_is_built()
    {
        ImportedSite site = ImportedSite.Of(HugoImporter.Import, "-- hugo.toml --\ntitle='T'\n-- content/gone.md --\n---\ntitle: Gone\naliases: [/old/]\n---\n-- content/old.md --\n---\ntitle: Old\nexpiryDate: 2020-01-01\n---\n");
        Assert.Contains("  - /old/", site.Front("content/gone.md"));
        Assert.DoesNotContain(site.Build().Diagnostics, d => d.Severity == Severity.Error);
    }

    [Fact]
    public void Two_pages_of_one_address_keep_both_and_say_so()
    {
        ImportedSite site = ImportedSite.Of(HugoImporter.Import, "-- hugo.toml --\ntitle='T'\n-- content/a.md --\n---\ntitle: A\nurl: /same/\n---\n-- content/b.md --\n---\ntitle: B\nurl: /Same/\n---\n");
        Assert.Contains("url: /Same-2/", site.Front("content/b.md"));
        Assert.Contains("Address content/b.md(0) the address /Same/ belongs to content/a.md too", site.Losses, StringComparison.Ordinal);
        Assert.DoesNotContain(site.Build().Diagnostics, d => d.Severity == Severity.Error);
    }

    [Fact]
    public void An_import_twice_gives_the_same_files()
    {
        ImportedSite once = ImportedSite.Of(HugoImporter.Import, Newsroom);
        ImportedSite twice = ImportedSite.Of(HugoImporter.Import, Newsroom);
        Assert.Equal(once.Files, twice.Files);
    }

    [Fact]
    public void Every_old_address_of_a_site_named_by_the_environment_answers()
    {
        if (Environment.GetEnvironmentVariable("STATICNEWS_HUGO_SITE") is not { Length: > 0 } folder)
        {
            return;
        }

        List<OutputFile> written = [];
        Checked<StaticNews.Files.ImportFolder> read = StaticNews.Files.ImportReader.Read(folder, ["public", "resources"], ["static", "assets", "themes"], CancellationToken.None);
        ImportReport report = HugoImporter.Import(read.Value!.Files, new ImportOptions { Now = ImportedSite.Now }, written.Add);
        ImportedSite site = ImportedSite.Collect(written, report);
        Assert.Empty(report.Diagnostics);
        BuildResult built = site.Build();
        Assert.DoesNotContain(built.Diagnostics, d => d.Severity == Severity.Error);
        Assert.Empty(site.Unanswered(built));
    }
}
