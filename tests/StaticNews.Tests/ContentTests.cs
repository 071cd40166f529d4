using StaticNews.Tests.Testing;
using static StaticNews.Tests.Testing.Verifier;

namespace StaticNews.Tests;

public sealed class ContentTests
{
    [Fact]
    public async Task Markdown_of_every_kind_renders_as_verified()
    {
        TestSite site = TestSite.Build("""
            -- content/world/a.md --
            ---
            title: Kinds
            ---
            First *paragraph* with **strong**, ~~struck~~ and `code`.

            ## A list

            - one
            - two
              1. inner

            | Port | Ships |
            | ---- | ----- |
            | East | 12    |

            > A quotation.

            ```text
            <b>not markup</b>
            ```

            <i onclick="x()">raw</i> text[^1]

            [^1]: The note.
            """);
        Assert.Empty(site.Diagnostics);
        await Verify(TestSites.Body(site, "world/a/index.html"), "html");
    }

    [Theory]
    [InlineData("tags: [Rail]")]
    [InlineData("categories: Rail")]
    [InlineData("topics:\n  - Rail")]
    public void Topics_are_read_by_the_names_that_other_generators_use(string line) =>
        Assert.Contains("topics/rail/index.html", TestSite.Build($"-- content/a.md --\n---\ntitle: A\n{line}\n---\nText.\n").Pages.Keys);

    [Fact]
    public void A_file_without_front_matter_is_an_article_named_by_its_file()
    {
        TestSite site = TestSite.Build("-- content/world/rail-and-ports.md --\nText.\n");
        Assert.Contains("<h1>Rail and ports</h1>", site.Pages["world/rail-and-ports/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_date_in_the_file_name_is_the_date_and_not_the_address() =>
        Assert.Contains("datetime=\"2026-03-04", TestSite.Build("-- content/world/2026-03-04-rail.md --\nText.\n").Pages["world/rail/index.html"], StringComparison.Ordinal);

    [Fact]
    public void Windows_line_ends_and_a_byte_order_mark_change_nothing()
    {
        const string Article = "---\ntitle: A\n---\nOne.\n\nTwo.\n";
        string plain = TestSite.Build("-- content/a.md --\n" + Article).Pages["a/index.html"];
        Assert.Equal(plain, TestSite.Build("-- content/a.md --\n\uFEFF" + Article.Replace("\n", "\r\n", StringComparison.Ordinal)).Pages["a/index.html"]);
    }
}
