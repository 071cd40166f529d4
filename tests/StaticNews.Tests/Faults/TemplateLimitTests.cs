using StaticNews.Tests.Testing;

namespace StaticNews.Tests.Faults;

public sealed class TemplateLimitTests
{
    [Theory]
    [InlineData("{{ while true }}{{ end }}")]
    [InlineData("{{ for i in 1..1000000000 }}{{ end }}")]
    [InlineData("{{ (1..1000000000) | array.size }}")]
    [InlineData("{{ func f; f; end; f }}")]
    [InlineData("{{ 'x' * 1000000000 }}")]
    [InlineData("{{ 'x' | string.pad_left 1000000000 }}")]
    [InlineData("{{ a = 'x'; for i in 1..40; a = a + a; end; a }}")]
    [InlineData("{{ for i in 1..4000000 }}0123456789012345678901234567890123456789{{ end }}")]
    [InlineData("{{ a = [1]; a[1000000000] = 1 }}")]
    [InlineData("{{ 1 << 1000000000 }}")]
    [InlineData("{{ 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!' | regex.match '^(a+)+$' }}")]
    [InlineData("{{ include '/etc/passwd' }}")]
    [InlineData("{{ include '../../etc/passwd' }}")]
    [InlineData("{{ include '../layouts/base.html' }}")]
    [InlineData("{{ include 'nothing.html' }}")]
    [InlineData("{{ article.titel }}")]
    [InlineData("{{ nothing }}")]
    [InlineData("{{ article.title = 'x' }}")]
    [InlineData("{{ object.eval 'x' }}")]
    [InlineData("{{ site.title = 'x' }}")]
    [InlineData("{{ article.authors[0] = 'x' }}")]
    [InlineData("{{ date.now }}")]
    [InlineData("{{ math.random 1 9 }}")]
    [InlineData("{{ math.uuid }}")]
    [InlineData("{{ 'x' | math.abs }}")]
    public void A_hostile_template_is_an_error_with_its_file_and_line(string template)
    {
        TestSite site = TestSite.Build($"-- templates/layouts/article.html --\n\n{template}\n-- content/a.md --\n---\ntitle: A\n---\nText.\n");
        Assert.StartsWith("templates/layouts/article.html(2,", site.Diagnostics, StringComparison.Ordinal);
        Assert.Contains("error SN1402", site.Diagnostics, StringComparison.Ordinal);
        Assert.Empty(site.Pages);
    }

    [Fact]
    public void A_partial_that_includes_itself_is_an_error_with_its_file()
    {
        TestSite site = TestSite.Build("-- templates/layouts/article.html --\n{{ include 'self.html' }}\n-- templates/partials/self.html --\n{{ include 'self.html' }}\n-- content/a.md --\nText.\n");
        Assert.StartsWith("templates/partials/self.html(1,", site.Diagnostics, StringComparison.Ordinal);
    }

    [Fact]
    public void An_endless_template_ends_a_large_site_soon()
    {
        string articles = string.Concat(Enumerable.Range(0, 2_000).Select(i => $"-- content/a{i}.md --\nText.\n"));
        TestSite site = TestSite.Build("-- templates/layouts/article.html --\n{{ while true }}{{ end }}\n" + articles);
        Assert.Contains("error SN1402", site.Diagnostics, StringComparison.Ordinal);
    }

    [Fact]
    public void A_template_that_fails_changes_no_byte_of_the_output()
    {
        using SiteOnDisk site = new(string.Concat(Enumerable.Range(0, 50).Select(i => $"-- content/a{i}.md --\n---\ntitle: A{i}\n---\nText.\n")));
        Assert.Equal(0, site.Build().ExitCode);
        SortedDictionary<string, string> before = site.Tree();
        site.Write("content/a7.md", "---\ntitle: Changed\nkicker: bad\n---\nText.\n");
        site.Write("templates/layouts/article.html", "{{ if article.kicker == 'bad' }}{{ article.titel }}{{ end }}\n");
        ProgramRun run = site.Build();
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("templates/layouts/article.html(1,", Assert.Single(run.Errors), StringComparison.Ordinal);
        Assert.Equal(before, site.Tree());
    }
}
