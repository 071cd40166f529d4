using System.Text.Json;
using StaticNews.Tests.Testing;

namespace StaticNews.Tests.Checking;

public sealed class CheckCommandTests
{
    private const string Site = "-- content/a.md --\n---\ntitle: A\nsummary: All.\n---\n[x](nowhere.md)\n";

    [Fact]
    public void A_check_tells_what_it_found_by_rule_and_writes_nothing()
    {
        using SiteOnDisk site = new(Site);
        ProgramRun run = StaticNewsProgram.Run("check", "-s", site.Root, "-v");
        Assert.Equal(0, run.ExitCode);
        Assert.Matches(@"^files \d+ ms, .*resolve \d+ ms, .*check \d+ ms\nChecked \d+ pages in \d+\.\d\d s\. 1 warning, 1 notice\.\n  broken_link 1, orphan 1\n$", run.Output);
        Assert.Equal(["staticnews.yml", "content/a.md"], site.Tree(".").Keys.OrderDescending(StringComparer.Ordinal));
    }

    [Fact]
    public void After_a_build_the_check_finds_the_same_without_making_pages_again()
    {
        using SiteOnDisk site = new(Site + "-- templates/partials/head-extra.html --\n{{ site.title }}\n");
        string before = StaticNewsProgram.Run("check", "-s", site.Root, "--clock", "2026-11-24T00:00:00Z").Error;
        site.Build();
        ProgramRun run = StaticNewsProgram.Run("check", "-s", site.Root, "--clock", "2026-11-24T00:00:00Z", "-v");
        Assert.Equal(before, run.Error);
        Assert.DoesNotContain("render", run.Output, StringComparison.Ordinal);
        Assert.Matches(@"Checked [1-9]\d* pages", run.Output);
    }

    [Fact]
    public void A_template_that_fails_is_found_although_nothing_is_written()
    {
        using SiteOnDisk site = new(Site + "-- templates/layouts/article.html --\n{{ article.titel }}\n");
        ProgramRun run = StaticNewsProgram.Run("check", "-s", site.Root);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("error SN1402", run.Error, StringComparison.Ordinal);
        Assert.Contains("SN1903", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--json")]
    [InlineData("--format json")]
    public void Json_is_an_object_a_finding_on_stderr_and_one_for_the_run_on_stdout(string option)
    {
        using SiteOnDisk site = new(Site);
        ProgramRun run = StaticNewsProgram.Run(["check", "-s", site.Root, .. option.Split(' ')]);
        Assert.Equal(["SN1903", "SN1201"], run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement.GetProperty("code").GetString()!));
        JsonElement summary = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal((0, 1, 1, 0), (summary.GetProperty("errors").GetInt32(), summary.GetProperty("warnings").GetInt32(), summary.GetProperty("notices").GetInt32(), summary.GetProperty("hidden").GetInt32()));
        Assert.Equal(JsonValueKind.Null, summary.GetProperty("external").ValueKind);
    }

    [Fact]
    public void Notices_never_fail_and_warnings_do_when_the_run_is_strict()
    {
        using SiteOnDisk site = new("-- content/a.md --\n---\ntitle: A\n---\nText.\n");
        Assert.Equal(0, StaticNewsProgram.Run("check", "-s", site.Root, "--strict").ExitCode);
        site.Write("content/a.md", "[x](nowhere.md)\n");
        ProgramRun run = StaticNewsProgram.Run("check", "-s", site.Root, "--strict");
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("\nChecked ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--format xml", "xml")]
    [InlineData("--write-baseline", "--write-baseline needs --baseline")]
    [InlineData("--dry-run", "--dry-run needs --fix")]
    [InlineData("--allow-private", "--allow-private needs --external")]
    [InlineData("--explain nonsense", "'nonsense' is no rule")]
    public void Wrong_usage_is_exit_code_2(string arguments, string expected)
    {
        ProgramRun run = StaticNewsProgram.Run(["check", .. arguments.Split(' ')]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SN1901")]
    [InlineData("missing_alt")]
    public void A_rule_is_explained_by_code_or_name(string rule)
    {
        ProgramRun run = StaticNewsProgram.Run("check", "--explain", rule);
        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("SN1901 missing_alt (warning): A picture has no alternative text.\n\nWarning. ", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("###", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Pictures_are_judged_by_the_head_of_their_files()
    {
        byte[] png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0x20, 0, 0, 0, 0, 9];
        using SiteOnDisk site = new("-- content/a.md --\n![x](/wide.png) ![x](/page.jpg)\n-- static/page.jpg --\n<!doctype html>\n-- static/news.css --\nbody { background: url(\"bg.png\") }\n-- static/bg.png --\nx\n-- static/alone.png --\nx\n");
        site.Write("static/wide.png", png);
        string[] found = StaticNewsProgram.Run("check", "-s", site.Root).Error.Split('\n');
        Assert.Contains(found, f => f.StartsWith("static/wide.png: warning SN1910: the picture is 8,192 x 9 pixels", StringComparison.Ordinal));
        Assert.Contains(found, f => f.StartsWith("static/page.jpg: warning SN1911", StringComparison.Ordinal));
        Assert.Equal(["static/alone.png"], found.Where(f => f.Contains("SN1906", StringComparison.Ordinal)).Select(f => f.Split(':')[0]));
    }
}
