using StaticNews.Importing.Jekyll;
using StaticNews.Model;

namespace StaticNews.Tests.Importing;

public sealed class JekyllImportTests
{
    private const string Newsroom = """
        -- _config.yml --
        title: Gazette
        url: https://gazette.example
        baseurl: /g
        timezone: Asia/Kuala_Lumpur
        permalink: pretty
        collections:
          recipes: {output: true}
          hidden: {output: false}
        exclude: [secret.md, "*.tmp"]
        defaults:
          - scope: {path: "", type: posts}
            values: {author: mei}
        plugins: [jekyll-feed]
        -- _data/authors.yml --
        mei:
          name: Mei Desk
          bio: Writes.
        -- _data/prices.yml --
        a: 1
        -- _posts/2024-05-01-first-train.md --
        ---
        title: First train
        categories: [World, Sea Trade]
        tags: rail ports
        image: {path: img/a.png, alt: A train}
        redirect_from: /old/train
        last_modified_at: 2024-06-01
        ---
        See [cranes]({% post_url 2024-05-02-cranes %}#x), [about]({{ site.baseurl }}{% link about.md %}), [home]({{ "/about/" | relative_url }}) and ![pic]({{ "/img/a b.png" | absolute_url }}).
        {: .lead}

        {% highlight ruby linenos %}
        puts {{ 1 }}
        {% endhighlight %}

        {% raw %}{{ shown }}{% endraw %} {% comment %}gone{% endcomment %}

        {% include note.html text="x" %}

        ## A heading
        {: #own-id}

        ## Other {#kept}

        * TOC
        {:toc}

        `{% include code.html %}`
        -- _posts/2024-05-02-cranes.md --
        ---
        title: Cranes
        date: 2024-05-02 23:30:00 -0500
        published: false
        ---
        {% for p in site.posts %}{% for q in p %}x{% endfor %}{% endfor %}
        -- _drafts/later.md --
        ---
        title: Later
        ---
        -- _recipes/sub/laksa.md --
        ---
        title: Laksa
        ---
        -- _hidden/x.md --
        ---
        title: X
        ---
        -- about.md --
        ---
        title: About
        ---
        -- old.html --
        ---
        title: Old page
        permalink: /old-page
        ---
        <p>Old <b>page</b> of {{ site.title }}</p>
        -- secret.md --
        ---
        title: S
        ---
        -- feed.xml --
        ---
        ---
        <x/>
        -- img/a.png --
        PNG
        -- _layouts/x.html --
        x
        -- 404.html --
        ---
        ---
        x
        """;

    [Fact]
    public void Every_old_address_answers_after_the_build()
    {
        ImportedSite site = ImportedSite.Of(JekyllImporter.Import, Newsroom);
        Assert.Empty(site.Report.Diagnostics);
        string[] expected = ["/world/sea trade/2024/05/01/first-train/", "/old/train/", "/2024/05/03/cranes/", "/recipes/sub/laksa/", "/about/", "/old-page/", "/old-page.html", "/404/"];
        Assert.Empty(expected.Except(site.Report.Urls.Select(u => u.Url)));
        BuildResult built = site.Build();
        Assert.DoesNotContain(built.Diagnostics, d => d.Severity == Severity.Error);
        Assert.Empty(site.Unanswered(built));
    }

    [Fact]
    public void Liquid_that_writers_use_becomes_Markdown()
    {
        string body = ImportedSite.Of(JekyllImporter.Import, Newsroom).Body("content/world/2024-05-01-first-train.md");
        Assert.StartsWith("See [cranes](../posts/2024-05-02-cranes.md#x), [about](../about.md), [home](/about/) and ![pic](/img/a%20b.png).", body, StringComparison.Ordinal);
        Assert.Contains("```ruby\nputs {{ 1 }}\n```", body, StringComparison.Ordinal);
        Assert.Contains("{{ shown }} \n", body, StringComparison.Ordinal);
        Assert.Contains("`{% include note.html text=\"x\" %}`", body, StringComparison.Ordinal);
        Assert.Contains("## A heading {#own-id}", body, StringComparison.Ordinal);
        Assert.Contains("## Other {#kept}", body, StringComparison.Ordinal);
        Assert.DoesNotMatch("gone|\\{:|TOC", body);
    }

    [Fact]
    public void Front_matter_defaults_authors_and_pictures_are_carried()
    {
        ImportedSite site = ImportedSite.Of(JekyllImporter.Import, Newsroom);
        string[] front = site.Front("content/world/2024-05-01-first-train.md");
        string[] expected = ["date: 2024-05-01", "updated: 2024-06-01", "  - Sea Trade", "  - rail", "  - ports", "  - Mei Desk", "  src: /img/a.png", "  alt: A train", "  - /old/train/"];
        Assert.Empty(expected.Except(front));
        Assert.Contains("title: Mei Desk", site.Front("content/authors/mei-desk.md"));
        Assert.Contains("summary: Writes.", site.Front("content/authors/mei-desk.md"));
        Assert.Contains("draft: true", site.Front("content/posts/later.md"));
        Assert.Contains("draft: true", site.Front("content/posts/2024-05-02-cranes.md"));
        Assert.Contains("date: 2024-05-02T23:30:00-05:00", site.Front("content/posts/2024-05-02-cranes.md"));
        Assert.Equal("a: 1", site.Files["data/prices.yml"]);
        Assert.Equal("PNG", site.Files["static/img/a.png"]);
        Assert.DoesNotContain(site.Files.Keys, k => k.Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    public void What_only_a_template_can_do_stays_visible_and_is_reported_by_line()
    {
        ImportedSite site = ImportedSite.Of(JekyllImporter.Import, Newsroom);
        Assert.Equal("```liquid\n{% for p in site.posts %}{% for q in p %}x{% endfor %}{% endfor %}\n```", site.Body("content/posts/2024-05-02-cranes.md"));
        string losses = site.Losses;
        Assert.Contains("Template _posts/2024-05-01-first-train.md(18) 'include note.html text=\"x\"' is kept as text", losses, StringComparison.Ordinal);
        Assert.Contains("Attribute _posts/2024-05-01-first-train.md(10) '{: .lead}' is left out", losses, StringComparison.Ordinal);
        Assert.Contains("Template feed.xml(0)", losses, StringComparison.Ordinal);
        Assert.Contains("Page _hidden/x.md(0)", losses, StringComparison.Ordinal);
        Assert.Contains("Setting _config.yml(13) plugins", losses, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_in_HTML_becomes_Markdown() =>
        Assert.Equal("Old **page** of Gazette", ImportedSite.Of(JekyllImporter.Import, Newsroom).Body("content/old.md"));

    [Theory]
    [InlineData("date", "/news/sea trade/2024/12/31/My-Week_x.html")]
    [InlineData("pretty", "/news/sea trade/2024/12/31/My-Week_x/")]
    [InlineData("ordinal", "/news/sea trade/2024/366/My-Week_x.html")]
    [InlineData("weekdate", "/news/sea trade/2024/W01/Tue/My-Week_x.html")]
    [InlineData("none", "/news/sea trade/My-Week_x.html")]
    [InlineData("/b/:slugified_categories/:short_year/:i_month/:short_month/:i_day/:y_day/:w_year/:w_day/:long_day/:hour/:slug:output_ext", "/b/news/sea-trade/24/12/Dec/31/366/2025/2/Tuesday/12/my-week-x.html")]
    public void Each_permalink_style_gives_what_Jekyll_gives(string style, string expected)
    {
        ImportedSite site = ImportedSite.Of(JekyllImporter.Import, $"-- _config.yml --\ntitle: T\ntimezone: Asia/Kuala_Lumpur\npermalink: {style}\n-- news/_posts/2024-12-30-My-Week_x.md --\n---\ntitle: W\ncategories: [Sea Trade]\ndate: 2024-12-30 23:30:00 -0500\n---\n");
        Assert.Contains(expected, site.Report.Urls.Select(u => u.Url));
        Assert.Empty(site.Unanswered(site.Build()));
    }

    [Fact]
    public void An_import_twice_gives_the_same_files() =>
        Assert.Equal(ImportedSite.Of(JekyllImporter.Import, Newsroom).Files, ImportedSite.Of(JekyllImporter.Import, Newsroom).Files);
}
