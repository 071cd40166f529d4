using System.Text.Json;
using StaticNews.Tests.Testing;

namespace StaticNews.Tests.Checking;

public sealed class SarifTests
{
    private const string Site = "-- paper/staticnews.yml --\ntitle: T\nbase_url: https://example.org/\ncheck: {missing_alt: error}\n-- paper/content/ü b.md --\n---\ntitle: A\n---\nWords ![](/q.png) [x](nowhere.md) [x](nowhere.md)\n-- paper/static/q.png --\nx\n";

    [Fact]
    public void The_log_is_one_run_whose_results_name_rules_places_and_fingerprints()
    {
        using SiteOnDisk site = new(Site);
        ProgramRun run = StaticNewsProgram.Run(["check", "-s", site.At("paper"), "--format", "sarif"], new Dictionary<string, string> { ["GITHUB_WORKSPACE"] = site.Root });
        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        JsonElement log = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal("2.1.0", log.GetProperty("version").GetString());
        Assert.EndsWith("sarif-2.1.0.json", log.GetProperty("$schema").GetString(), StringComparison.Ordinal);
        JsonElement only = Assert.Single(log.GetProperty("runs").EnumerateArray());
        JsonElement driver = only.GetProperty("tool").GetProperty("driver");
        Assert.Equal("StaticNews", driver.GetProperty("name").GetString());
        JsonElement[] rules = [.. driver.GetProperty("rules").EnumerateArray()];
        Assert.Equal(rules.Length, rules.Select(r => r.GetProperty("id").GetString()).Distinct().Count());
        Assert.All(rules, r =>
        {
            Assert.Matches("^SN[0-9]{4}$", r.GetProperty("id").GetString());
            Assert.Matches("^([A-Z][A-Za-z0-9]*)+$", r.GetProperty("name").GetString());
            Assert.EndsWith(".", r.GetProperty("shortDescription").GetProperty("text").GetString(), StringComparison.Ordinal);
            Assert.True(r.GetProperty("help").GetProperty("text").GetString()!.Length > 60, r.GetProperty("id").GetString());
            Assert.Contains(r.GetProperty("defaultConfiguration").GetProperty("level").GetString(), Levels);
        });

        JsonElement[] results = [.. only.GetProperty("results").EnumerateArray()];
        Assert.Contains(results, r => r.GetProperty("ruleId").GetString() == "SN1901" && r.GetProperty("level").GetString() == "error");
        Assert.All(results, r =>
        {
            Assert.Equal(r.GetProperty("ruleId").GetString(), rules[r.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString());
            Assert.Contains(r.GetProperty("level").GetString(), Levels);
            Assert.NotEqual("", r.GetProperty("message").GetProperty("text").GetString());
            JsonElement place = Assert.Single(r.GetProperty("locations").EnumerateArray()).GetProperty("physicalLocation");
            Assert.StartsWith("paper/", place.GetProperty("artifactLocation").GetProperty("uri").GetString(), StringComparison.Ordinal);
            Assert.True(place.GetProperty("region").GetProperty("startLine").GetInt32() >= 1);
            Assert.True(place.GetProperty("region").GetProperty("startColumn").GetInt32() >= 1);
        });
        Assert.Contains("\"uri\": \"paper/content/%C3%BC%20b.md\"", run.Output, StringComparison.Ordinal);
        string[] prints = [.. results.Select(r => r.GetProperty("partialFingerprints").GetProperty("staticnews/v1").GetString()!)];
        Assert.Equal(prints.Length, prints.Distinct().Count());
    }

    [Fact]
    public void An_error_that_stops_the_load_is_a_result_too()
    {
        using SiteOnDisk site = new();
        ProgramRun run = StaticNewsProgram.Run("check", "-s", site.At("nowhere"), "--format", "sarif");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("\"ruleId\": \"SN1001\"", run.Output, StringComparison.Ordinal);
    }

    private static readonly string[] Levels = ["error", "warning", "note", "none"];
}
