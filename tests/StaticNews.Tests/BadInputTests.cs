using StaticNews.Tests.Testing;

namespace StaticNews.Tests;

public sealed class BadInputTests
{
    [Theory]
    [InlineData("---\ntitle: A\nText.\n", "SN1113")]
    [InlineData("---\ntitle: A\ndate: tomorrow\n---\n", "content/a.md(3,7): error SN1106")]
    [InlineData("---\ntitle: A\ntitle: B\n---\n", "content/a.md(3,1): error SN1102")]
    [InlineData("---\na: &a [*a]\n---\n", "SN1102")]
    [InlineData("+++\ntitle = 'A'\n+++\n", "content/a.md(1,1): error SN1116: the front matter is TOML. Write it as YAML")]
    [InlineData("{\n\"title\": \"A\"\n}\n", "content/a.md(1,1): error SN1116: the front matter is JSON")]
    [InlineData("---\ntitle: \"A\ndate: 2026-11-24\n---\n", "content/a.md(2,8): error SN1101: the YAML cannot be read: While scanning a multi-line double-quoted scalar, found wrong indentation. Close the quotation mark")]
    [InlineData("---\ntitle: A\n\tdate: 2026-11-24\n---\n", "Indent with spaces; YAML takes no tabs.")]
    [InlineData("---\ntopics: [a, b\n---\n", "Close the bracket, and put commas between its values.")]
    [InlineData("---\ntitle: A: B\n---\n", "text with ': ' or '#' needs quotes.")]
    [InlineData("---\ntopics: {a: b}\n---\n", "content/a.md(2,9): error SN1103: 'topics' must be a list. Write topics: [one, another].")]
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

    [Theory]
    [InlineData("titel", "title")]
    [InlineData("authr", "author")]
    [InlineData("sumary", "summary")]
    [InlineData("updaetd", "updated")]
    public void A_slip_of_the_hand_in_a_key_is_pointed_out(string written, string meant) =>
        Assert.Contains($"content/a.md(2,1): warning SN1111: '{written}' is not known. Did you mean '{meant}'?", TestSite.Build($"-- content/a.md --\n---\n{written}: x\n---\nText.\n").Diagnostics, StringComparison.Ordinal);

    [Theory]
    [InlineData("long")]
    [InlineData("tag")]
    [InlineData("location")]
    public void A_key_of_ones_own_is_left_alone(string key) =>
        Assert.DoesNotContain("SN1111", TestSite.Build($"-- content/a.md --\n---\n{key}: x\n---\nText.\n").Diagnostics, StringComparison.Ordinal);

    [Theory]
    [InlineData("english", "content/a.md(2,11): warning SN1117: 'english' is not a language tag. Write language: en, or")]
    [InlineData("pt_BR", "Write language: pt-BR.")]
    [InlineData("zh-Hant-HK", "")]
    public void A_language_that_is_no_tag_is_pointed_out(string language, string expected)
    {
        string found = TestSite.Build($"-- content/a.md --\n---\nlanguage: {language}\n---\nText.\n").Diagnostics;
        Assert.Equal(expected.Length > 0, found.Contains("SN1117", StringComparison.Ordinal));
        Assert.Contains(expected, found, StringComparison.Ordinal);
    }

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
