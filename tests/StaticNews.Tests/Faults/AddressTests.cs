using StaticNews.Model;
using StaticNews.Tests.Testing;

namespace StaticNews.Tests.Faults;

public sealed class AddressTests
{
    private const string Composed = "caf\u00E9";
    private const string Decomposed = "cafe\u0301";

    [Theory]
    [InlineData("url: /x/", "url: /x/")]
    [InlineData("url: /Case/", "url: /case/")]
    [InlineData("url: /\u0130/", "url: /i\u0307/", false)]
    [InlineData("url: /" + Composed + "/", "url: /" + Decomposed + "/")]
    [InlineData("slug: " + Composed, "slug: " + Decomposed)]
    [InlineData("url: /caf%C3%A9/", "url: /cafe%CC%81/")]
    [InlineData("url: /x/", "aliases: [/x/]")]
    [InlineData("url: /world/", "aliases: [/world/index.html]")]
    public void Two_sources_of_one_address_are_an_error_that_names_both(string first, string second, bool collide = true)
    {
        TestSite site = TestSite.Build($"-- content/a.md --\n---\ntitle: A\n{first}\n---\n-- content/b.md --\n---\ntitle: B\n{second}\n---\n");
        Diagnostic[] found = [.. site.Result.Diagnostics.Where(d => d.Severity == Severity.Error)];
        if (!collide)
        {
            Assert.Empty(found);
            return;
        }

        Diagnostic one = Assert.Single(found);
        Assert.Equal("SN1301", one.Code);
        Assert.Equal("content/b.md", one.Location.File);
        Assert.Contains("content/a.md", one.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("static/" + Composed + ".txt", "static/" + Decomposed + ".txt")]
    [InlineData("content/" + Composed + ".md", "content/" + Decomposed + ".md")]
    [InlineData("static/A.txt", "static/a.txt")]
    [InlineData("static/a/index.html", "content/a.md")]
    public void Two_files_of_one_address_are_an_error_on_every_system(string first, string second)
    {
        using SiteOnDisk site = new($"-- {first} --\nText.\n-- {second} --\nText.\n-- content/z.md --\nText.\n");
        ProgramRun run = site.Build();
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("SN1301", Assert.Single(run.Errors), StringComparison.Ordinal);
        Assert.Empty(site.Tree());
    }

    [Theory]
    [InlineData("url: /a/b.html", "url: /a/b.html/c/")]
    [InlineData("url: /A/B.html", "url: /a/b.html/c/")]
    public void A_file_where_another_page_needs_a_folder_is_an_error(string first, string second) =>
        Assert.Contains("error SN1305", TestSite.Build($"-- content/a.md --\n---\ntitle: A\n{first}\n---\n-- content/b.md --\n---\ntitle: B\n{second}\n---\n").Diagnostics, StringComparison.Ordinal);

    [Theory]
    [InlineData("url: /con/")]
    [InlineData("url: /AUX.html")]
    [InlineData("url: /world/lpt1.txt/")]
    [InlineData("url: /trail./")]
    [InlineData("url: '/a:b/'")]
    [InlineData("url: '/a?b/'")]
    [InlineData("url: /../../x/")]
    [InlineData("url: /a/%2e%2e/b/")]
    [InlineData("url: /a%2f..%2f..%2fb/")]
    [InlineData("url: '/a\\b/'")]
    [InlineData("slug: nul")]
    [InlineData("aliases: [/con/]")]
    [InlineData("aliases: [/../../x/]")]
    [InlineData("authors: [Con]")]
    [InlineData("topics: [PRN]")]
    public void An_address_that_some_system_cannot_hold_is_an_error(string line) =>
        Assert.Contains("error SN1303", TestSite.Build($"-- content/a.md --\n---\ntitle: A\n{line}\n---\n").Diagnostics, StringComparison.Ordinal);

    [Fact]
    public void A_file_that_some_system_cannot_hold_is_an_error()
    {
        using SiteOnDisk site = new("-- content/a.md --\nText.\n-- static/aux.txt --\nText.\n");
        Assert.Contains("static/aux.txt: error SN1303", Assert.Single(site.Build().Errors), StringComparison.Ordinal);
    }

    [Fact]
    public void A_slug_of_three_hundred_letters_is_an_error_at_its_article()
    {
        TestSite site = TestSite.Build($"-- content/a.md --\n---\ntitle: A\nslug: {new string('x', 300)}\n---\n");
        Assert.StartsWith("content/a.md(2,1): error SN1303", site.Diagnostics, StringComparison.Ordinal);
        Assert.Contains("longer than 240 bytes", site.Diagnostics, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_are_written_composed_and_found_however_they_are_typed()
    {
        using SiteOnDisk site = new($"-- content/{Decomposed}.md --\n---\ntitle: C\n---\n![p](/{Composed}.png)\n-- content/b.md --\n[c]({Composed}.md) [d](/{Decomposed}/)\n-- static/{Decomposed}.png --\nx\n");
        ProgramRun run = site.Build();
        Assert.Equal("", run.Error);
        Assert.Contains(Composed + "/index.html", site.Tree().Keys);
        Assert.Contains(Composed + ".png", site.Tree().Keys);
    }
}
