using StaticNews.Tests.Testing;

namespace StaticNews.Tests.Cli;

public sealed class CleanCommandTests
{
    [Fact]
    public void What_a_build_wrote_goes_and_the_source_stays()
    {
        using SiteOnDisk site = new("-- content/a/index.md --\nText.\n-- content/a/map.svg --\n<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n-- static/logo.txt --\nlogo\n");
        SortedDictionary<string, string> before = site.Tree("");
        site.Build();
        int written = site.Tree().Count;
        ProgramRun run = Clean(site);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal($"Removed {written} files of _site and what builds remember in .staticnews.\n", run.Output);
        Assert.Equal(before, site.Tree(""));
        Assert.False(Directory.Exists(site.At("_site")) || Directory.Exists(site.At(".staticnews")));
        Assert.Equal("Nothing to remove.\n", Clean(site).Output);
        Assert.Equal(0, site.Build("--strict").ExitCode);
    }

    [Fact]
    public void Files_of_others_in_the_output_stay()
    {
        using SiteOnDisk site = new();
        site.Write("_site/CNAME.txt", "mine\n");
        site.Write("_site/a/mine.txt", "mine\n");
        site.Build("--force");
        Assert.Equal(0, Clean(site).ExitCode);
        Assert.Equal(["CNAME.txt", "a/mine.txt"], site.Tree().Keys);
    }

    [Fact]
    public void An_output_that_was_changed_since_stays_until_it_is_forced()
    {
        using SiteOnDisk site = new();
        site.Build();
        site.Write("_site/a/index.html", "mine\n");
        File.SetLastWriteTimeUtc(site.At("_site/index.html"), new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        ProgramRun run = Clean(site);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal("_site/a/index.html: warning SN2006: the file was changed since it was built, and is kept. Pass --force to remove it too.\n", run.Error);
        Assert.Equal(["a/index.html"], site.Tree().Keys);
        Assert.Equal("Removed 1 files of _site and what builds remember in .staticnews.\n", Clean(site, "--force").Output);
        Assert.Empty(site.Tree());
    }

    [Fact]
    public void A_dry_run_lists_what_would_go_and_removes_nothing()
    {
        using SiteOnDisk site = new();
        site.Build();
        SortedDictionary<string, string> before = site.Tree("");
        string[] lines = Clean(site, "--dry-run").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(site.Tree().Keys.Select(k => "_site/" + k), lines[..^1]);
        Assert.StartsWith("Would remove ", lines[^1], StringComparison.Ordinal);
        Assert.Equal(before.Where(f => !f.Key.EndsWith("lock", StringComparison.Ordinal)), site.Tree("").Where(f => !f.Key.EndsWith("lock", StringComparison.Ordinal)));
    }

    [Fact]
    public void Another_output_folder_than_the_last_is_pointed_out()
    {
        using SiteOnDisk site = new();
        site.Build("-d", "public");
        ProgramRun run = Clean(site);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("_site: error SN2007: the last build wrote into '", run.Error, StringComparison.Ordinal);
        Assert.Equal(0, Clean(site, "-d", "public").ExitCode);
        Assert.False(Directory.Exists(site.At("public")));
    }

    [UnixFact]
    public void A_folder_of_the_output_that_became_a_link_is_not_followed()
    {
        using SiteOnDisk site = new("-- content/world/a.md --\nText.\n");
        using SiteOnDisk other = new("-- content/x.md --\nText.\n");
        site.Build();
        Directory.Move(site.At("_site/world"), other.At("world"));
        Directory.CreateSymbolicLink(site.At("_site/world"), other.At("world"));
        Clean(site, "--force");
        Assert.True(File.Exists(other.At("world/a/index.html")));
    }

    [Fact]
    public void Where_there_is_no_site_nothing_is_touched()
    {
        using SiteOnDisk site = new();
        File.Delete(site.At("staticnews.yml"));
        Assert.Equal(1, Clean(site).ExitCode);
    }

    private static ProgramRun Clean(SiteOnDisk site, params string[] more) => StaticNewsProgram.Run(["clean", "-s", site.Root, .. more]);
}
