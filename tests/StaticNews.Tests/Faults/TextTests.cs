using System.Text;
using StaticNews.Tests.Testing;

namespace StaticNews.Tests.Faults;

public sealed class TextTests
{
    [Theory]
    [InlineData("content/a.md")]
    [InlineData("staticnews.yml")]
    [InlineData("templates/layouts/article.html")]
    [InlineData("templates/i18n/fr.yml")]
    public void Text_that_is_not_UTF_8_is_an_error_with_the_bytes_place(string path)
    {
        using SiteOnDisk site = new();
        site.Write(path, [.. "title: A\nab"u8, 0xC3, 0x28, 0xFF]);
        ProgramRun run = site.Build();
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith($"{path}(2,3): error SN1003: the file is not UTF-8 at byte 11.", Assert.Single(run.Errors), StringComparison.Ordinal);
        Assert.Empty(site.Tree());
    }

    [Fact]
    public void A_NUL_is_an_error_with_its_place()
    {
        using SiteOnDisk site = new();
        site.Write("content/a.md", "one\ntwo \0 three\n");
        Assert.StartsWith("content/a.md(2,5): error SN1003", Assert.Single(site.Build().Errors), StringComparison.Ordinal);
    }

    [Fact]
    public void Other_control_characters_reach_no_page()
    {
        TestSite site = TestSite.Build("-- content/a.md --\n---\ntitle: \"A\u0008B\"\n---\nOne\u001b[31m two\u000Bthree &#1; four\uFFFE.\n");
        Assert.Empty(site.Diagnostics);
        Assert.All(site.Pages.Values, p => Assert.DoesNotContain(p, c => char.IsControl(c) && c is not ('\n' or '\t')));
        Assert.Contains("One [31m two three", site.Pages["a/index.html"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Line_ends_of_other_systems_change_neither_pages_nor_places(string end)
    {
        const string Good = "---\ntitle: A\n---\nOne.\n\n- two\n- three\n";
        const string Bad = "---\ntitle: A\n---\nOne.\n\n[x](nowhere.md)\n";
        Assert.Equal(Page(Good), Page(Good.Replace("\n", end, StringComparison.Ordinal)));
        Assert.Contains("content/a.md(6,1)", Found(Bad.Replace("\n", end, StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public void Separators_of_lines_in_Unicode_are_no_lines() =>
        Assert.Contains("content/a.md(5,1)", Found("---\ntitle: A\n---\nOne\u2028two\u0085three\u000Cfour.\n[x](nowhere.md)\n"), StringComparison.Ordinal);

    [Theory]
    [InlineData("title: \"\\ud800\"", "(2,")]
    [InlineData("title: \"a\\0b\"", "content/a.md(2,8): error SN1102")]
    [InlineData("title: \"a\\x1bb\"", "content/a.md(2,8): error SN1102")]
    [InlineData("a: &x [*x]", "content/a.md(2,4): error SN1102")]
    [InlineData("a: &a [x]\nb: &b [*a, *a]\nc: [*b, *b]", "content/a.md(2,4): error SN1102")]
    [InlineData("a: !!binary eA==", "content/a.md(2,4): error SN1102")]
    [InlineData("title: A\ntitle: B", "content/a.md(3,1): error SN1102: the key 'title' is there twice")]
    [InlineData("title: A\n\tdate: 2026-01-01", "content/a.md(2,8): error SN1101")]
    [InlineData("title: A\ndate: 2026-02-30", "content/a.md(3,7): error SN1106: '2026-02-30' is not a date")]
    [InlineData("title: A\ndate: yesterday", "content/a.md(3,7): error SN1106")]
    [InlineData("title: [A", "content/a.md(")]
    [InlineData("[1, 2]: x", "content/a.md(2,")]
    [InlineData("just text", "content/a.md(2,1): error SN1102: expected 'key: value' lines")]
    public void Bad_front_matter_is_one_error_with_line_and_column(string yaml, string expected)
    {
        TestSite site = TestSite.Build($"-- content/a.md --\n---\n{yaml}\n---\nText.\n");
        Assert.Single(site.Result.Diagnostics);
        Assert.Contains(expected, site.Diagnostics, StringComparison.Ordinal);
        Assert.Empty(site.Pages);
    }

    [Fact]
    public void Front_matter_that_is_not_closed_is_an_error() =>
        Assert.StartsWith("content/a.md(1,1): error SN1113", Found("---\ntitle: A\nText.\n"), StringComparison.Ordinal);

    [Theory]
    [InlineData("[", 60_000)]
    [InlineData("{a: ", 15_000)]
    [InlineData("- ", 30_000)]
    [InlineData("? ", 30_000)]
    [InlineData("a: &a ", 10_000)]
    [InlineData("\"\\ud83d", 9_000)]
    public void Hostile_YAML_is_refused_before_it_costs_anything(string unit, int count)
    {
        string yaml = "a: " + string.Concat(Enumerable.Repeat(unit, count));
        Assert.Contains("error SN11", Found($"---\n{yaml}\n---\n"), StringComparison.Ordinal);
        Assert.Contains("error SN11", TestSite.Build($"-- staticnews.yml --\ntitle: T\n{yaml}\n-- content/a.md --\nText.\n").Diagnostics, StringComparison.Ordinal);
    }

    [Fact]
    public void A_hundred_thousand_brackets_of_front_matter_are_too_large() =>
        Assert.Contains("error SN1114", Found("---\na: " + new string('[', 100_000) + "\n---\n"), StringComparison.Ordinal);

    private static string Found(string article) => TestSite.Build("-- content/a.md --\n" + article).Diagnostics;

    private static string Page(string article) => TestSite.Build(Encoding.UTF8.GetString([.. "-- content/a.md --\n"u8, .. Encoding.UTF8.GetBytes(article)])).Pages["a/index.html"];
}
