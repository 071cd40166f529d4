using System.Text;
using System.Text.Json;
using StaticNews.Content;
using StaticNews.Model;
using StaticNews.Tests.Testing;

namespace StaticNews.Tests.Cli;

public sealed class ConfigCommandTests
{
    private const string Yaml = "title: 'Ships: news'\nlanguage: ms\nmenu:\n  - {title: World, url: /world/}\nrelated:\n  count: 3\nfeeds: false\ntheme:\n  accent: teal\n  motto: \"true\"\nimage: {src: /a.png, alt: \"A, b\"}\ncheck:\n  orphan: off\n  SN1901: error\n";

    [Theory]
    [InlineData("title: \"Ships: news\"", "staticnews.yml(1)")]
    [InlineData("language: ms", "staticnews.yml(2)")]
    [InlineData("menu: [{title: World, url: /world/}]", "staticnews.yml(3)")]
    [InlineData("  count: 3", "staticnews.yml(6)")]
    [InlineData("  include_newer: true", "default")]
    [InlineData("  formats: []", "staticnews.yml(7)")]
    [InlineData("  motto: \"true\"", "staticnews.yml(10)")]
    [InlineData("image: {src: /a.png, alt: \"A, b\"}", "staticnews.yml(11)")]
    [InlineData("  orphan: \"off\"", "staticnews.yml(13)")]
    [InlineData("  missing_alt: error", "staticnews.yml(14)")]
    [InlineData("paginate: 20", "default")]
    [InlineData("#cname:", "default")]
    [InlineData("base_url: https://example.org/paper/", "--base-url")]
    public void Each_value_is_shown_with_where_it_comes_from(string value, string from)
    {
        using SiteOnDisk site = new("-- staticnews.yml --\n" + Yaml);
        ProgramRun run = StaticNewsProgram.Run("config", "-s", site.Root, "-b", "https://example.org/paper");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Single(run.Output.Split('\n'), line => line.StartsWith(value, StringComparison.Ordinal) && line[value.Length..].Trim() == "# " + from);
    }

    [Theory]
    [InlineData(Yaml)]
    [InlineData("title: T\n")]
    public void What_is_shown_is_a_configuration_that_shows_the_same(string yaml)
    {
        SourceFile first = File(yaml);
        string shown = ConfigReport.Of(first, TestSite.Options, asJson: false).Value!;
        Checked<string> again = ConfigReport.Of(File(shown), TestSite.Options, asJson: false);
        Assert.Empty(again.Diagnostics);
        Assert.Equal(Values(shown), Values(again.Value!));
    }

    [Fact]
    public void Every_setting_is_shown()
    {
        string[] shown = [.. Json(File("title: T\ntheme: {logo: a, accent: red, tagline: b, footer: c, share: x}\n")).Select(s => s.GetProperty("key").GetString()!)];
        Assert.Equal([], ConfigParser.KnownKeys.Where(k => !shown.Contains(k) && !shown.Any(s => s.StartsWith(k + ".", StringComparison.Ordinal))));
        Assert.Equal(shown.Distinct(), shown);
    }

    [Fact]
    public void Json_has_values_of_their_own_type_and_their_origin()
    {
        JsonElement[] settings = Json(File(Yaml));
        JsonElement Of(string key) => settings.Single(s => s.GetProperty("key").GetString() == key);
        Assert.Equal((3, "file", 6), (Of("related.count").GetProperty("value").GetInt32(), Of("related.count").GetProperty("from").GetString(), Of("related.count").GetProperty("line").GetInt32()));
        Assert.False(Of("llms").GetProperty("value").GetBoolean());
        Assert.Equal("true", Of("theme.motto").GetProperty("value").GetString());
        Assert.Equal("/world/", Of("menu").GetProperty("value")[0].GetProperty("url").GetString());
        Assert.Equal(("default", false), (Of("paginate").GetProperty("from").GetString(), Of("paginate").TryGetProperty("line", out _)));
    }

    [Fact]
    public void A_configuration_with_errors_is_told_and_nothing_is_shown()
    {
        using SiteOnDisk site = new("-- staticnews.yml --\ntitle: T\npaginat: 3\n");
        ProgramRun run = StaticNewsProgram.Run("config", "-s", site.Root);
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("staticnews.yml(2,1): error SN1108: 'paginat' is not a setting. Did you mean 'paginate'?", run.Error, StringComparison.Ordinal);
    }

    private static string[] Values(string shown) => [.. shown.Split('\n').Select(l => l.Split("  #")[0].TrimEnd())];

    private static SourceFile File(string yaml) => new("staticnews.yml", Encoding.UTF8.GetBytes(yaml), "");

    private static JsonElement[] Json(SourceFile file) =>
        [.. JsonDocument.Parse(ConfigReport.Of(file, TestSite.Options, asJson: true).Value!).RootElement.GetProperty("settings").EnumerateArray()];
}
