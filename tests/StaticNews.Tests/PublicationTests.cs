using System.Text;
using StaticNews.Files;
using StaticNews.Model;
using StaticNews.Tests.Testing;

namespace StaticNews.Tests;

public sealed class PublicationTests
{
    private const string Word = "zanzibar";

    /// <summary>Every word that could give a held article away is made of one that stands nowhere else.</summary>
    private const string Paper = """
        -- staticnews.yml --
        title: Paper
        base_url: https://example.org/
        llms: true
        expired: tombstone
        -- content/world/out.md --
        ---
        title: Out
        date: 2026-11-23
        topics: [Rail]
        authors: [Asia desk]
        translation_key: shared
        ---
        Text with [a link](held/index.md), [an address](/world/secret-slug/) and ![a picture](/images/shared.jpg).

        -- content/world/held/index.md --
        ---
        title: Zanzibar title
        slug: secret-slug
        HELD
        summary: Zanzibar summary
        kicker: Zanzibar kicker
        dateline: Zanzibar place
        topics: [Zanzibar topic, Rail]
        authors: [Zanzibar author]
        series: Zanzibar series
        aliases: [/zanzibar-alias/]
        translation_key: shared
        language: ms
        id: zanzibar-id
        image: {src: zanzibar-front.jpg, alt: Zanzibar alt}
        further_reading: [Zanzibar phrase]
        corrections: [{date: 2026-11-20, text: Zanzibar correction}]
        updates: [{time: 2026-11-20, title: Zanzibar update, text: Zanzibar news}]
        key_points: [Zanzibar point]
        custom: Zanzibar param
        ---
        Zanzibar body. [Learn more about Zanzibar wishes]() ![Zanzibar](/images/zanzibar-static.jpg) ![shared](/images/shared.jpg) [b](../out.md)

        ## Zanzibar heading
        -- content/world/held/zanzibar-front.jpg --
        x
        -- static/images/zanzibar-static.jpg --
        x
        -- static/images/shared.jpg --
        x
        -- content/topics/zanzibar-topic.md --
        ---
        title: Zanzibar topic
        draft: true
        ---
        Text.
        -- content/authors/zanzibar-author.md --
        ---
        title: Zanzibar author
        draft: true
        ---
        Text.

        """;

    /// <summary>Outputs that the leak test must have read, so that a new kind of output cannot slip past it unnoticed.</summary>
    private static readonly string[] Kinds =
    [
        "index.html", "world/index.html", "world/out/index.html", "topics/index.html", "topics/rail/index.html", "authors/asia-desk/index.html",
        "archive/index.html", "archive/2026/index.html", "archive/2026/11/index.html", "corrections/index.html", "graph/index.html", "404.html",
        "feed.xml", "rss.xml", "feed.json", "world/feed.xml", "topics/rail/feed.json", "authors/asia-desk/rss.xml", "corrections/feed.xml",
        "sitemap.xml", "news-sitemap.xml", "robots.txt", "llms.txt", "graph.json", "search/index.html", "search/index.json",
    ];

    [Theory]
    [InlineData("draft: true")]
    [InlineData("date: 2026-12-24")]
    [InlineData("date: 2026-01-01\nembargo: 2026-12-24")]
    [InlineData("date: 2026-01-01\nexpires: 2026-02-01")]
    public void Nothing_of_a_held_article_is_in_any_output(string held)
    {
        TestSite site = TestSite.Build(Paper.Replace("HELD", held, StringComparison.Ordinal));
        Assert.False(site.Result.HasErrors, site.Diagnostics);
        Assert.All(Kinds, kind => Assert.Contains(kind, site.Pages.Keys));
        Assert.All(site.Result.Files, f =>
        {
            Assert.DoesNotContain(Word, f.Path, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(Word, f.CopyFrom ?? "", StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(Word, Encoding.UTF8.GetString(f.Bytes.Span), StringComparison.OrdinalIgnoreCase);
        });
        Assert.Contains("images/shared.jpg", site.Result.Files.Select(f => f.Path));
        Assert.DoesNotContain("hreflang", site.Pages["world/out/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_article_once_due_is_in_every_kind_of_output()
    {
        TestSite site = TestSite.Build(Paper.Replace("HELD", "date: 2026-11-23", StringComparison.Ordinal).Replace("draft: true", "draft: false", StringComparison.Ordinal));
        string[] silent = [.. Kinds.Where(k => !site.Pages[k].Contains(Word, StringComparison.OrdinalIgnoreCase))];
        Assert.Equal(["authors/asia-desk/index.html", "archive/index.html", "404.html", "authors/asia-desk/rss.xml", "robots.txt", "search/index.html"], silent);
    }

    [Fact]
    public void A_held_article_is_counted_with_the_next_due_time()
    {
        TestSite site = TestSite.Build(Paper.Replace("HELD", "date: 2026-12-01T06:00:00+08:00", StringComparison.Ordinal));
        Assert.Equal(3, site.Result.Build.Held);
        Assert.Equal(new DateTimeOffset(2026, 12, 1, 6, 0, 0, TimeSpan.FromHours(8)), site.Result.Build.NextDue);
    }

    [Fact]
    public void An_expired_article_leaves_a_page_that_says_only_that_it_is_gone()
    {
        string expired = Paper.Replace("HELD", "date: 2026-01-01\nexpires: 2026-02-01", StringComparison.Ordinal);
        TestSite site = TestSite.Build(expired);
        Assert.Contains("no longer available", site.Pages["world/secret-slug/index.html"], StringComparison.Ordinal);
        Assert.Contains("noindex", site.Pages["world/secret-slug/index.html"], StringComparison.Ordinal);
        Assert.DoesNotContain("secret-slug", site.Pages["sitemap.xml"], StringComparison.Ordinal);
        Assert.DoesNotContain("world/secret-slug/index.html", TestSite.Build(expired.Replace("expired: tombstone\n", "", StringComparison.Ordinal)).Pages.Keys);
    }

    [Theory]
    [InlineData("draft: true", PublicationState.Draft, null)]
    [InlineData("date: 2026-12-24", PublicationState.Future, "2026-12-24")]
    [InlineData("date: 2026-01-01\nembargo: 2026-12-25", PublicationState.Future, "2026-12-25")]
    [InlineData("date: 2026-01-01\nexpires: 2026-02-01", PublicationState.Expired, "2026-02-01")]
    [InlineData("date: 2026-01-01", PublicationState.Published, null)]
    public void Documents_are_listed_by_state_with_the_time_of_their_next_change(string front, PublicationState state, string? at)
    {
        ListedDocument listed = SiteListing.All(TestSite.Load(Paper.Replace("HELD", front, StringComparison.Ordinal)), TestSite.Options, BuildMemory.None, CancellationToken.None).Value!.Single(d => d.Path == "world/held/index.md");
        Assert.Equal(state, listed.State);
        Assert.Equal(at, listed.At?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_picture_of_a_held_article_is_copied_once_a_published_one_shows_it()
    {
        const string Site = "-- content/world/held/index.md --\n---\ntitle: H\ndraft: true\n---\n![](pic.jpg)\n-- content/world/held/pic.jpg --\nx\n-- content/a.md --\nText.\n";
        Assert.DoesNotContain(TestSite.Build(Site).Result.Files, f => f.Path.EndsWith("pic.jpg", StringComparison.Ordinal));
        Assert.Contains(TestSite.Build(Site + "-- content/b.md --\n![](world/held/pic.jpg)\n").Result.Files, f => f.Path.EndsWith("pic.jpg", StringComparison.Ordinal));
    }

    [Fact]
    public void Orphans_are_the_articles_that_nothing_links_to()
    {
        LoadedSite site = TestSite.Load("-- content/a.md --\n---\ntitle: A\n---\n[b](b.md)\n-- content/b.md --\n---\ntitle: B\n---\nText.\n");
        Assert.Equal(["a.md"], SiteListing.Orphans(site, TestSite.Options, BuildMemory.None, CancellationToken.None).Value!.Select(d => d.Path));
    }

    [Fact]
    public void A_build_tells_which_addresses_it_added_changed_and_removed() => InFolder(folder =>
    {
        BuildOptions options = TestSite.Options with { Source = folder, Destination = Path.Combine(folder, "_site") };
        Write(folder, "staticnews.yml", "title: T\nbase_url: https://example.org/\n");
        Write(folder, "content/a.md", "---\ntitle: A\n---\nOne.\n");
        Write(folder, "content/b.md", "---\ntitle: B\n---\nText.\n");
        Build(options);
        Write(folder, "content/a.md", "---\ntitle: A\n---\nTwo.\n");
        Write(folder, "content/neu & alt.md", "---\ntitle: C\nslug: neu\nurl: /größe/\n---\nText.\n");
        File.Delete(Path.Combine(folder, "content/b.md"));
        WriteResult written = Build(options);
        Assert.Equal("größe/index.html", Assert.Single(written.Added));
        Assert.Contains("a/index.html", written.Changed);
        Assert.DoesNotContain("404.html", written.Changed);
        Assert.Equal("b/index.html", Assert.Single(written.Removed));
        ChangeReport.Write(Path.Combine(folder, "changes.json"), written, "https://example.org/");
        Assert.Contains("\"https://example.org/gr%C3%B6%C3%9Fe/\"", File.ReadAllText(Path.Combine(folder, "changes.json")), StringComparison.Ordinal);
    });

    [Fact]
    public void A_page_that_somebody_tampered_with_is_put_right_and_is_no_change() => InFolder(folder =>
    {
        BuildOptions options = TestSite.Options with { Source = folder, Destination = Path.Combine(folder, "_site") };
        Write(folder, "staticnews.yml", "title: T\n");
        Write(folder, "content/a.md", "---\ntitle: A\n---\nOne.\n");
        Build(options);
        Write(folder, "_site/a/index.html", "Something else.");
        WriteResult written = Build(options);
        Assert.Equal(1, written.Written);
        Assert.Empty(written.Changed);
        Assert.Contains("One.", File.ReadAllText(Path.Combine(folder, "_site/a/index.html")), StringComparison.Ordinal);
    });

    [Fact]
    public void A_build_into_another_folder_forgets_nothing_of_the_first() => InFolder(folder =>
    {
        BuildOptions site = TestSite.Options with { Source = folder, Destination = Path.Combine(folder, "_site") };
        BuildOptions preview = site with { Destination = Path.Combine(folder, "preview") };
        Write(folder, "staticnews.yml", "title: T\n");
        Write(folder, "content/a.md", "---\ntitle: A\n---\nOne.\n");
        Build(site);
        Build(preview);
        Assert.Equal(0, Build(site).Written);
        Assert.Empty(SiteCleaner.Clean(preview, dryRun: false, CancellationToken.None).Diagnostics);
        Assert.False(Directory.Exists(preview.Destination));
        Assert.Equal(0, Build(site).Written);
    });

    private static void InFolder(Action<string> test)
    {
        string folder = Directory.CreateTempSubdirectory("staticnews-").FullName;
        try
        {
            test(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Write(string folder, string path, string text)
    {
        string file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    private static WriteResult Build(BuildOptions options)
    {
        LoadedSite site = SiteLoader.Load(options, CancellationToken.None).Value!;
        BuildResult result = SiteBuilder.Build(site, options, SiteMemory.Read(options), CancellationToken.None);
        Assert.False(result.HasErrors);
        return SiteWriter.Write(result, options, CancellationToken.None);
    }
}
