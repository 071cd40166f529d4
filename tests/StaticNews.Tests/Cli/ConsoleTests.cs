using System.Text.Json;
using StaticNews.Tests.Testing;

namespace StaticNews.Tests.Cli;

public sealed class ConsoleTests
{
    private const string Bad = "-- content/a.md --\n---\ntitle: A\ndate: never\n---\n-- content/b.md --\n---\ntitle: B\ntitle: C\n---\n-- content/c.md --\n---\ntitle: C, 100%\n---\n[x](js:y)\n";

    [Fact]
    public void All_errors_of_a_run_are_told_in_one_order_and_counted()
    {
        using SiteOnDisk site = new(Bad);
        ProgramRun run = site.Build();
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(["content/a.md(3,7)", "content/b.md(3,1)", "content/c.md(4,1)"], run.Errors.Select(e => e[..e.IndexOf(':', StringComparison.Ordinal)]));
        Assert.EndsWith("\n3 errors; the output was not touched.\n", run.Error, StringComparison.Ordinal);
        Assert.Equal("", run.Output);
        Assert.DoesNotContain('\u001b', run.Error);
    }

    [Fact]
    public void A_good_build_says_what_it_did_and_how_long_each_stage_took_when_asked()
    {
        using SiteOnDisk site = new();
        Assert.Matches(@"^Built \d+ pages in \d+\.\d\d s: \d+ files written, 0 unchanged, 0 removed\.\n$", site.Build().Output);
        site.Write("content/b.md", "Text.\n");
        Assert.Matches(@"^theme \d+ ms, .*parse \d+ ms, .*render \d+ ms\n", site.Build("-v").Output);
        Assert.Equal("", site.Build("-q").Output);
    }

    [Fact]
    public void A_question_of_the_graph_says_how_long_each_stage_took_beside_its_answer()
    {
        using SiteOnDisk site = new();
        ProgramRun run = StaticNewsProgram.Run("graph", "export", "-v", "-s", site.Root);
        Assert.Matches(@"^words \d+ ms, .*parse \d+ ms, resolve \d+ ms\n$", run.Error);
        Assert.StartsWith("{", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_is_one_object_for_each_diagnostic_and_one_for_the_run()
    {
        using SiteOnDisk site = new(Bad);
        ProgramRun run = site.Build("--json");
        JsonElement[] told = [.. run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement)];
        Assert.Equal(["content/a.md", "content/b.md", "content/c.md"], told.Select(t => t.GetProperty("file").GetString()!));
        Assert.Equal((3, 7, "SN1106", "error"), (told[0].GetProperty("line").GetInt32(), told[0].GetProperty("column").GetInt32(), told[0].GetProperty("code").GetString(), told[0].GetProperty("severity").GetString()));

        using SiteOnDisk good = new();
        JsonElement summary = JsonDocument.Parse(good.Build("--json").Output).RootElement;
        Assert.True(summary.GetProperty("written").GetInt32() > 0);
        Assert.Equal(0, summary.GetProperty("warnings").GetInt32());
    }

    [Fact]
    public void GitHub_gets_ten_annotations_of_a_kind_with_paths_from_the_checkout_and_a_table()
    {
        using SiteOnDisk site = new(string.Concat(Enumerable.Range(0, 12).Select(i => $"-- paper/content/a{i:D2}.md --\n[x](nowhere%,.md)\n")) + "-- paper/staticnews.yml --\ntitle: T\nbase_url: https://example.org/\n");
        ProgramRun run = StaticNewsProgram.Run(
            ["build", "-s", site.At("paper")],
            new Dictionary<string, string> { ["GITHUB_ACTIONS"] = "true", ["GITHUB_WORKSPACE"] = site.Root, ["GITHUB_STEP_SUMMARY"] = site.At("summary.md") });
        string[] lines = run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(10, lines.Count(l => l.StartsWith("::warning file=paper/content/a", StringComparison.Ordinal)));
        Assert.Contains(",line=1,col=1,title=SN1201::the link 'nowhere%25,.md' leads nowhere.", lines[0], StringComparison.Ordinal);
        Assert.Equal(2, lines.Count(l => l.StartsWith("content/a1", StringComparison.Ordinal)));
        Assert.Equal("12 warnings, 10 of them annotated.", lines[^1]);
        string summary = File.ReadAllText(site.At("summary.md"));
        Assert.Matches(@"\n\| \d+ \| \d+ \| 0 \| 0 \| 0 \| 12 \| ", summary);
        Assert.Contains("- and 2 more", summary, StringComparison.Ordinal);
    }

    [Fact]
    public void Colours_and_source_lines_come_to_pipes_when_forced_and_go_when_forbidden()
    {
        using SiteOnDisk site = new("-- content/a.md --\n---\ntitle: A\ndate: never\n---\n");
        Assert.Equal(
            "\u001b[1mcontent/a.md(3,7)\u001b[0m: \u001b[31merror SN1106\u001b[0m: 'never' is not a date. Write date: 2026-11-24 or date: 2026-11-24T09:30:00+08:00.\n"
            + "\u001b[2m    3 |\u001b[0m date: never\n\u001b[2m      |\u001b[0m       \u001b[31m^\u001b[0m\n1 error; the output was not touched.\n",
            Forced(site, "CLICOLOR_FORCE", "1").Error);
        Assert.DoesNotContain('\u001b', Forced(site, "NO_COLOR", "1").Error);
        Assert.DoesNotContain('\u001b', StaticNewsProgram.Run([.. site.Arguments(), "--no-color"], new Dictionary<string, string> { ["CLICOLOR_FORCE"] = "1" }).Error);
    }

    [UnixFact]
    public void On_a_terminal_there_are_colours_a_caret_and_progress_that_is_erased()
    {
        using SiteOnDisk site = new("-- content/good.md --\nText.\n-- content/z.md --\n[x](nowhere.md)\n");
        ProgramRun run = Shell.Run("command -v script >/dev/null || exit 126; TERM=xterm script -qec \"'$1' build -s '$2'\" /dev/null", StaticNewsProgram.Path, site.Root);
        if (run.ExitCode == 126)
        {
            return; // No program here that makes a terminal.
        }

        Assert.Contains("\u001b[33mwarning SN1201\u001b[0m", run.Output, StringComparison.Ordinal);
        Assert.Contains("[x](nowhere.md)", run.Output, StringComparison.Ordinal);
        int shown = run.Output.LastIndexOf("\r\u001b[2K", StringComparison.Ordinal);
        Assert.True(shown < 0 || !run.Output[shown..].Contains('…', StringComparison.Ordinal), "progress was left on the screen");
    }

    private static ProgramRun Forced(SiteOnDisk site, string variable, string value) => StaticNewsProgram.Run(site.Arguments(), new Dictionary<string, string> { [variable] = value });
}
