using StaticNews.Tests.Testing;

namespace StaticNews.Tests;

public sealed class BadInputTests
{
    [Theory]
    [InlineData("---\ntitle: A\nText.\n", "SN1113")]
    [InlineData("---\ntitle: A\ndate: tomorrow\n---\n", "content/a.md(3,7): error SN1106")]
    [InlineData("---\ntitle: A\ntitle: B\n---\n", "content/a.md(3,1): error SN1102")]
    [InlineData("---\na: &a [*a]\n---\n", "SN1102")]
    [InlineData("---\ntitle: A\n---\n[x](javascript:alert(1))\n", "SN1206")]
    [InlineData("---\ntitle: A\nurl: /../../x/\n---\n", "SN1303")]
    [InlineData("---\ntitle: A\nurl: /con/\n---\n", "SN1303")]
    public void A_bad_article_is_one_clear_error_and_no_output(string article, string expected)
    {
        TestSite site = TestSite.Build("-- content/a.md --\n" + article);
        Assert.Contains(expected, site.Diagnostics, StringComparison.Ordinal);
        Assert.Empty(site.Pages);
        Assert.Single(site.Result.Diagnostics);
    }

    [Fact]
    public void Deep_YAML_is_refused() =>
        Assert.Contains("SN1102", TestSite.Build("-- content/a.md --\n---\na: " + new string('[', 30_000) + "\n---\n").Diagnostics, StringComparison.Ordinal);

    [Fact]
    public void Deep_Markdown_is_refused() =>
        Assert.Contains("SN1203", TestSite.Build("-- content/a.md --\n---\ntitle: A\n---\n" + new string('>', 1_000) + "\n").Diagnostics, StringComparison.Ordinal);

    [Fact]
    public void An_unknown_setting_suggests_the_closest() =>
        Assert.Contains("staticnews.yml(2,1): error SN1108: 'paginat' is not a setting. Did you mean 'paginate'?", TestSite.Build("-- staticnews.yml --\ntitle: T\npaginat: 3\n-- content/a.md --\nText\n").Diagnostics, StringComparison.Ordinal);

    [Fact]
    public void Two_articles_at_one_address_by_case_too_are_an_error_naming_both()
    {
        string found = TestSite.Build("-- content/a.md --\n---\ntitle: A\nurl: /Case/\n---\n-- content/b.md --\n---\ntitle: B\nurl: /case/\n---\n").Diagnostics;
        Assert.Contains("SN1301", found, StringComparison.Ordinal);
        Assert.Contains("content/a.md", found, StringComparison.Ordinal);
        Assert.Contains("content/b.md", found, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_link_names_the_line_and_the_nearest_target()
    {
        string found = TestSite.Build("-- content/world/a.md --\n---\ntitle: A\n---\nText.\n\nSee [b](raill.md).\n-- content/world/rail.md --\n---\ntitle: Rail\n---\n").Diagnostics;
        Assert.Contains("content/world/a.md(6,5): warning SN1201: the link 'raill.md' leads nowhere. Did you mean /world/rail/?", found, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{ article.titel }}", "templates/layouts/article.html(1,")]
    [InlineData("{{ while true }}{{ end }}", "SN1402")]
    [InlineData("{{ include '../../etc/passwd' }}", "SN1402")]
    [InlineData("{{ if }", "SN1401")]
    public void A_bad_template_is_an_error_with_its_file(string template, string expected)
    {
        TestSite site = TestSite.Build($"-- templates/layouts/article.html --\n{template}\n-- content/a.md --\n---\ntitle: A\n---\nText.\n");
        Assert.Contains(expected, site.Diagnostics, StringComparison.Ordinal);
        Assert.Empty(site.Pages);
    }
}
