using System.Text;
using StaticNews.Model;
using StaticNews.Tests.Testing;

namespace StaticNews.Tests;

public sealed class DataTests
{
    private const string Team = """
        -- data/team.yml --
        editor: Mei & Lim
        phone: 007
        desks:
          - {name: Asia desk, people: 3, rate: 1.5, open: true}
          - {name: "12", people: 0, open: false, note: ~}
        -- data/ports/klang.json --
        {"berths": [31, 2.5], "deep-water": true, "gone": null,} // a remark
        -- data/ports/list.yaml --
        - first
        - second

        """;

    [Theory]
    [InlineData("{{ data.team.editor }} {{ data.team.phone }}", "Mei &amp; Lim 007")]
    [InlineData("{{ for d in data.team.desks }}{{ d.name }} {{ d.people + 1 }} {{ d.open }} {{ d.note }}; {{ end }}", "Asia desk 4 true ; 12 1 false ; ")]
    [InlineData("{{ data.team.desks[0].rate * 2 }}", "3")]
    [InlineData("{{ data.ports.klang.berths[1] }} {{ data.ports.klang['deep-water'] }} {{ data.ports.klang.gone }}", "2.5 true ")]
    [InlineData("{{ data.ports.list | array.join ', ' }}", "first, second")]
    [InlineData("[{{ data.nobody }}{{ data.team.nobody }}{{ data.nobody?.name }}{{ data['no-body'] }}]", "[]")]
    [InlineData("{{ if data.team.nobody }}yes{{ else }}no{{ end }}{{ for x in data.nobody }}x{{ end }}", "no")]
    public void Templates_see_data_by_folder_and_file(string template, string shown) => Assert.Equal(shown, Shown(template, Team));

    [Theory]
    [InlineData("[{{ article.params.nobody }}]", "[]")]
    [InlineData("[{{ article.params['sub-title'] }}]", "[A line below]")]
    public void A_key_that_an_article_does_not_have_is_empty(string template, string shown)
    {
        TestSite site = TestSite.Build($"-- content/a.md --\n---\ntitle: A\nsub-title: A line below\n---\nText.\n-- templates/layouts/article.html --\n{template}\n-- templates/layouts/base.html --\n{{{{ content }}}}");
        Assert.Equal(shown, site.Pages["a/index.html"].Trim());
    }

    [Theory]
    [InlineData("{{ article.parms.x }}")]
    [InlineData("{{ site.titel }}")]
    [InlineData("{{ dta.team }}")]
    public void A_misspelt_name_of_the_engine_stays_an_error(string template) =>
        Assert.Contains("templates/layouts/article.html(1,", TestSite.Build($"{Team}-- content/a.md --\nText.\n-- templates/layouts/article.html --\n{template}\n").Diagnostics, StringComparison.Ordinal);

    [Theory]
    [InlineData("-- data/a.yml --\nx: 1\nx: 2\n", "data/a.yml(2,1): error SN1102: the key 'x' is there twice")]
    [InlineData("-- data/a.yml --\nx: [1\n", "data/a.yml(")]
    [InlineData("-- data/a.yml --\nx: &a 1\n", "data/a.yml(1,4): error SN1102: YAML anchors")]
    [InlineData("-- data/a.json --\n{\"x\": 1,\n \"y\" 2}\n", "data/a.json(2,6): error SN1407: the JSON cannot be read")]
    [InlineData("-- data/a.json --\n{\"x\": 1,\n \"x\": 2}\n", "data/a.json(2,2): error SN1407: the name 'x' is there twice")]
    [InlineData("-- data/a.json --\n{} {}\n", "data/a.json(1,4): error SN1407")]
    [InlineData("-- data/a.json --\n{}\n-- data/a.yml --\nx: 1\n", "data/a.yml(0,0): error SN1406: templates would see both this file and data/a.json as data.a")]
    [InlineData("-- data/a.yml --\nx: 1\n-- data/a/b.yml --\nx: 1\n", "data/a.yml(0,0): error SN1406: templates would see both this file and data/a/ as data.a")]
    [InlineData("-- data/a.csv --\n1,2\n", "data/a.csv(0,0): warning SN1408")]
    public void Data_that_cannot_be_read_is_named_with_its_place(string data, string diagnostic) =>
        Assert.Contains(diagnostic, TestSite.Build("-- content/a.md --\nText.\n" + data).Diagnostics, StringComparison.Ordinal);

    [Fact]
    public void JSON_and_YAML_that_are_nested_too_deep_are_errors()
    {
        string deep = new('[', 100_000);
        Assert.Contains("SN1407", TestSite.Build($"-- content/a.md --\nText.\n-- data/a.json --\n{deep}\n").Diagnostics, StringComparison.Ordinal);
        Assert.Contains("SN1102", TestSite.Build($"-- content/a.md --\nText.\n-- data/a.yml --\n{deep}\n").Diagnostics, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_of_many_rows_is_read()
    {
        StringBuilder rows = new();
        for (int i = 0; i < 5000; i++)
        {
            rows.Append("- {name: port, tons: 12, year: 2026}\n");
        }

        Assert.Equal("5000", Shown("{{ data.rows.size }}", $"-- data/rows.yml --\n{rows}"));
    }

    [Fact]
    public void A_build_that_remembers_notices_a_change_of_the_data()
    {
        const string Site = "-- content/a.md --\nText.\n-- templates/layouts/base.html --\n{{ data.x.y }}\n-- data/x.yml --\n";
        BuildMemory memory = TestSite.Build(Site + "y: 1\n").Result.Remember();
        TestSite same = TestSite.Build(Site + "y: 1\n", memory: memory);
        Assert.True(same.Result.IsUnchanged);
        Assert.Equal("\"1\"", TestSite.Build(Site + "y: '\"1\"'\n", memory: memory).Pages["a/index.html"].Trim().Replace("&quot;", "\"", StringComparison.Ordinal));
    }

    private static string Shown(string template, string data)
    {
        TestSite site = TestSite.Build($"{data}-- content/a.md --\nText.\n-- templates/layouts/base.html --\n{template}\n");
        Assert.Equal("", site.Diagnostics);
        return site.Pages["a/index.html"].TrimEnd('\n');
    }
}
