using StaticNews.Tests.Testing;

namespace StaticNews.Tests;

/// <summary>What templates may do with names and partials, though much of a page is filled once and copied.</summary>
public class TemplateTests
{
    [Fact]
    public void What_all_pages_show_alike_is_in_the_words_of_each_page()
    {
        TestSite site = Build("-- templates/layouts/base.html --\n[{{ t.topics }}, {{ site.title }}, {{ for link in site.menu }}{{ link.title }}{{ if !for.last }} and {{ end }}{{ end }}]{{ content }}\n");
        Assert.Contains("[Topics, Paper, World]", site.Pages["world/a/index.html"], StringComparison.Ordinal);
        Assert.Contains("[Th&#232;mes, Paper, World]", site.Pages["world/b/index.html"], StringComparison.Ordinal);
        Assert.Contains("[Topics, Paper, World]", site.Pages["404.html"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{ site = page }}<{{ site.title }}>")]
    [InlineData("{{ capture t }}{{ page.title }}{{ end }}<{{ t }}>")]
    [InlineData("{{ for site in page.breadcrumbs }}{{ end }}<{{ page.title }}>")]
    [InlineData("{{ this[\"site\"] = page }}<{{ site.title }}>")]
    [InlineData("{{ func title; ret $0.title; end }}<{{ title page }}>")]
    [InlineData("{{ with page }}<{{ title }}>{{ end }}")]
    [InlineData("{{ import page }}<{{ title }}>")]
    [InlineData("{{ for data in page.breadcrumbs }}{{ include \"shown.html\" }}{{ end }}<{{ page.title }}>")]
    public void A_template_that_gives_a_name_another_meaning_has_that_meaning_on_every_page(string frame)
    {
        TestSite site = Build($"-- templates/layouts/base.html --\n{frame}{{{{ content }}}}\n-- templates/partials/shown.html --\n({{{{ data.title }}}})\n");
        Assert.Contains("<A>", site.Pages["world/a/index.html"], StringComparison.Ordinal);
        Assert.Contains("<B>", site.Pages["world/b/index.html"], StringComparison.Ordinal);
        Assert.Equal(frame.Contains("shown", StringComparison.Ordinal), site.Pages["world/b/index.html"].Contains("(World)", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{{ $1 }}{{ include \"inner.html\" \"two\" }}{{ $1 }}", "one(two)one")]
    [InlineData("{{ $1 }}{{ kept = include \"inner.html\" \"two\" }}{{ kept }}{{ $1 }}", "one(two)one")]
    [InlineData("{{ func last; ret $0; end }}{{ last \"two\" }}{{ $1 }}", "twoone")]
    [InlineData("{{ if $1 == \"one\" }}yes{{ end }}{{ $1 | string.upcase }}{{ $1.size }}", "yesONE3")]
    [InlineData("{{ for item in [1, 2] }}{{ $1 }}{{ include \"inner.html\" item }}{{ end }}", "one(1)one(2)")]
    [InlineData("{{ $1[0] }}{{ \"\" + $1.size }}", "o3")]
    [InlineData("{{ $ | array.size }}{{ word = $1 }}{{ word }}", "2one")]
    public void A_partial_has_its_own_arguments_also_after_another(string partial, string expected)
    {
        TestSite site = Build($"-- templates/layouts/404.html --\n[{{{{ include \"outer.html\" \"one\" }}}}]\n-- templates/partials/outer.html --\n{partial}\n-- templates/partials/inner.html --\n({{{{ $1 }}}})\n");
        Assert.Contains($"[{expected}", site.Pages["404.html"].Replace("\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{ for item in [1, 2] }}{{ for item in [3] }}{{ item }}{{ end }}{{ item }}{{ end }}", "3132")]
    [InlineData("{{ for item in [] }}{{ item }}{{ else }}none{{ end }}", "none")]
    [InlineData("{{ for item in page.image }}{{ item }}{{ else }}none{{ end }}", "")]
    [InlineData("{{ for item in [1, 2] }}{{ include \"around.html\" }}{{ end }}", "(1)(2)")]
    [InlineData("{{ for item in [1, 2] }}{{ include (\"around\" + \".html\") }}{{ end }}", "(1)(2)")]
    [InlineData("{{ for item in [[1, 2]] }}{{ item[1] }}{{ !item }}{{ item.size }}{{ (item | array.first) + 1 }}{{ end }}", "2false22")]
    [InlineData("{{ for item in [1, 2, 3] }}{{ if item == 2 }}{{ break }}{{ end }}{{ item }}{{ end }}", "1")]
    [InlineData("{{ for item in [1, 2, 3] limit: 1 }}{{ for item in [4] }}{{ item }}{{ end }}{{ item }}{{ end }}", "41")]
    [InlineData("{{ for item in \"ab\" }}{{ item }}-{{ end }}", "a-b-")]
    [InlineData("{{ for item in (1..3) }}{{ item }}{{ end }}", "123")]
    [InlineData("{{ kept = \"\" }}{{ for item in [1, 2] }}{{ kept = kept + item }}{{ end }}{{ kept }}", "12")]
    [InlineData("{{ capture kept }}{{ for item in [1, 2] }}{{ item }}{{ end }}{{ end }}{{ kept }}", "12")]
    [InlineData("{{ for item in [1, 2] }}{{ item = 3 }}{{ end }}{{ item }}", "3")]
    [InlineData("{{ for item in [1, 2] }}{{ include \"state.html\" }}{{ end }}", "01")]
    [InlineData("{{ for page in [1, 2] }}{{ page }}{{ end }}{{ page.kind }}", "12404")]
    [InlineData("{{ for item in [1, 2] }}{{ for other in [item] }}{{ item + other }}{{ end }}{{ end }}", "24")]
    public void A_loop_has_its_item_also_within_another_and_in_partials(string template, string expected)
    {
        string state = template.Contains("state.html", StringComparison.Ordinal) ? "\n-- templates/partials/state.html --\n{{ for.index }}\n" : "\n";
        TestSite site = Build($"-- templates/layouts/404.html --\n[{template}]\n-- templates/partials/around.html --\n({{{{ item }}}}){state}");
        Assert.Contains($"[{expected}]", site.Pages["404.html"].Replace("\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{ for item in [1] }}{{ end }}{{ item }}", "404.html(1,34)")]
    [InlineData("{{ for item in [1] }}{{ itme }}{{ end }}", "404.html(1,25)")]
    [InlineData("{{ for item in 3 }}{{ item }}{{ end }}", "404.html(1,16)")]
    public void A_loop_that_goes_wrong_is_told_with_its_place(string template, string place) =>
        Assert.Contains(place, Build($"-- templates/layouts/404.html --\n{template}\n", fails: true).Diagnostics, StringComparison.Ordinal);

    [Fact]
    public void An_argument_that_was_not_given_is_told_with_its_place() =>
        Assert.Contains("templates/partials/outer.html(1,4)", Build("-- templates/layouts/404.html --\n{{ include \"outer.html\" }}\n-- templates/partials/outer.html --\n{{ $1 }}\n", fails: true).Diagnostics, StringComparison.Ordinal);

    [Fact]
    public void A_misspelt_name_in_what_all_pages_show_alike_is_told_with_its_place() =>
        Assert.Contains("templates/partials/footer.html(2,9)", Build("-- templates/partials/footer.html --\n<p>\n{{ site.titel }}</p>\n", fails: true).Diagnostics, StringComparison.Ordinal);

    private static TestSite Build(string templates, bool fails = false)
    {
        TestSite site = TestSite.Build($"-- staticnews.yml --\ntitle: Paper\n-- content/world/a.md --\n---\ntitle: A\n---\nText.\n-- content/world/b.md --\n---\ntitle: B\nlanguage: fr\n---\nTexte.\n{templates}");
        Assert.True(site.Result.HasErrors == fails, site.Diagnostics);
        return site;
    }
}
