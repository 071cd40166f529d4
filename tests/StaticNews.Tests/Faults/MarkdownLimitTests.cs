using StaticNews.Tests.Testing;

namespace StaticNews.Tests.Faults;

public sealed class MarkdownLimitTests
{
    [Theory]
    [InlineData(">", 100_000)]
    [InlineData("> ", 100_000)]
    [InlineData("- ", 20_000)]
    [InlineData("**a ", 50_000)]
    [InlineData("![", 50_000)]
    [InlineData("<b>", 50_000)]
    [InlineData("`", 100_000)]
    [InlineData("$a^b_", 50_000)]
    [InlineData("[^a]", 20_000)]
    [InlineData("\n# a", 50_000)]
    [InlineData("|a", 20_000)]
    public void Hostile_Markdown_gives_pages_or_one_error_never_a_crash(string unit, int count)
    {
        TestSite site = TestSite.Build("-- content/hostile.md --\n---\ntitle: H\n---\n" + string.Concat(Enumerable.Repeat(unit, count)) + "\n");
        Assert.True(site.Result.HasErrors || site.Pages.ContainsKey("hostile/index.html"), site.Diagnostics);
        Assert.All(site.Result.Diagnostics, d => Assert.StartsWith("content/hostile.md", d.Location.File, StringComparison.Ordinal));
    }

    [Fact]
    public void Markdown_that_takes_for_ever_meets_a_deadline_that_names_the_article()
    {
        using SiteOnDisk site = new("-- content/good.md --\nText.\n-- content/hostile.md --\n" + string.Concat(Enumerable.Repeat("[a](", 100_000)) + "\n");
        ProgramRun run = site.Build();
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("content/hostile.md(1,1): error SN1213", Assert.Single(run.Errors), StringComparison.Ordinal);
        Assert.Empty(site.Tree());
    }

    [Theory]
    [InlineData("[x]: /", "")]
    [InlineData("[x]: / \"", "\"")]
    public void A_long_definition_that_thousands_of_links_name_is_capped(string before, string after)
    {
        string text = before + new string('u', 10_000) + after + "\n\n" + string.Concat(Enumerable.Repeat("[x] ", 10_000)) + "\n";
        TestSite site = TestSite.Build("-- content/hostile.md --\n---\ntitle: H\n---\n" + text);
        Assert.StartsWith("content/hostile.md(4,1): error SN1204", site.Diagnostics, StringComparison.Ordinal);
        Assert.Empty(site.Pages);
    }

    [Fact]
    public void Empty_rows_below_a_wide_table_header_are_capped()
    {
        string header = string.Concat(Enumerable.Repeat("|a", 2_000)) + "|\n" + string.Concat(Enumerable.Repeat("|-", 2_000)) + "|\n";
        TestSite site = TestSite.Build("-- content/hostile.md --\n---\ntitle: H\n---\n" + header + string.Concat(Enumerable.Repeat("|\n", 20_000)));
        Assert.True(site.Result.HasErrors || site.Pages["hostile/index.html"].Length < 64 * 1024 * 1024);
    }
}
