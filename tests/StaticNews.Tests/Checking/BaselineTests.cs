using System.Text.Json;
using StaticNews.Tests.Testing;

namespace StaticNews.Tests.Checking;

public sealed class BaselineTests
{
    private const string Old = "-- content/a.md --\n---\ntitle: A\nsummary: All.\n---\n[x](nowhere.md)\n\n![](/q.png)\n-- content/b.md --\n---\ntitle: B\nsummary: All.\n---\n[a](a.md) [x](nowhere.md)\n-- static/q.png --\nx\n";

    [Fact]
    public void An_old_site_starts_clean_and_hears_only_of_what_is_new()
    {
        using SiteOnDisk site = new(Old);
        ProgramRun written = Check(site, "--write-baseline");
        Assert.Equal(0, written.ExitCode);
        Assert.Matches(@"\n\d findings written to .*known\.json\.\n$", written.Output);
        ProgramRun clean = Check(site, "--strict");
        Assert.Equal((0, ""), (clean.ExitCode, clean.Error));
        Assert.Matches(@"Nothing found\.\n\d known findings hidden by .*known\.json\.\n$", clean.Output);

        site.Write("content/a.md", "---\ntitle: A\nsummary: All.\nkicker: New\n---\nA new first line.\n\n[x](nowhere.md) [y](elsewhere.md)\n\n![](/q.png)\n");
        ProgramRun run = Check(site, "--strict");
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("content/a.md(8,17): warning SN1201: the link 'elsewhere.md' leads nowhere", run.Error, StringComparison.Ordinal);
        Assert.Contains("1 warning.\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_finding_of_the_same_words_is_new_and_a_mended_one_is_counted()
    {
        using SiteOnDisk site = new(Old);
        Check(site, "--write-baseline");
        site.Write("content/b.md", "---\ntitle: B\nsummary: All.\n---\n[x](nowhere.md) [x](nowhere.md) [a](a.md)\n");
        Assert.Contains("content/b.md(5,17): warning SN1201", Check(site).Error, StringComparison.Ordinal);
        site.Write("content/b.md", "---\ntitle: B\nsummary: All.\n---\n[a](a.md)\n");
        Assert.Contains("1 finding of ", Check(site).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Errors_that_stop_a_build_are_never_hidden()
    {
        using SiteOnDisk site = new("-- content/a.md --\n---\ntitle: A\ndate: never\n---\n");
        Assert.Equal(1, Check(site, "--write-baseline").ExitCode);
        Assert.Contains("error SN1106", Check(site).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_warning_that_the_site_made_an_error_can_be_accepted()
    {
        using SiteOnDisk site = new(Old + "-- staticnews.yml --\ntitle: T\nbase_url: https://example.org/\ncheck: {broken_link: error}\n");
        Assert.Equal(1, StaticNewsProgram.Run("check", "-s", site.Root).ExitCode);
        Assert.Equal(0, Check(site, "--write-baseline").ExitCode);
        Assert.Equal(0, Check(site).ExitCode);
    }

    [Theory]
    [InlineData("nonsense", "the file is not a baseline")]
    [InlineData("{\"version\":2,\"findings\":[]}", "the baseline is of another version of the program")]
    [InlineData("{\"version\":1}", "the file is not a baseline")]
    [InlineData("[]", "the file is not a baseline")]
    [InlineData(null, "there is no such baseline")]
    public void A_file_that_is_no_baseline_is_an_error_and_hides_nothing(string? text, string message)
    {
        using SiteOnDisk site = new(Old);
        if (text is not null)
        {
            site.Write("known.json", text);
        }

        ProgramRun run = Check(site);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"error SN1930: {message}", run.Error, StringComparison.Ordinal);
        Assert.Contains("SN1201", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_baseline_is_JSON_that_a_person_can_review()
    {
        using SiteOnDisk site = new(Old);
        Check(site, "--write-baseline");
        JsonElement[] findings = [.. JsonDocument.Parse(File.ReadAllText(site.At("known.json"))).RootElement.GetProperty("findings").EnumerateArray()];
        Assert.Contains(findings, f => f.GetProperty("code").GetString() == "SN1201" && f.GetProperty("file").GetString() == "content/a.md" && f.GetProperty("message").GetString() == "the link 'nowhere.md' leads nowhere");
        Assert.Equal(findings.Length, findings.Select(f => f.GetProperty("fingerprint").GetString()).Distinct().Count());
    }

    private static ProgramRun Check(SiteOnDisk site, params string[] more) => StaticNewsProgram.Run(["check", "-s", site.Root, "--baseline", site.At("known.json"), .. more]);
}
