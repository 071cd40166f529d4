using StaticNews.Tests.Testing;

namespace StaticNews.Tests.Faults;

public sealed class DestinationTests
{
    [Theory]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("../..")]
    [InlineData("content")]
    [InlineData("content/world")]
    [InlineData("templates")]
    [InlineData("static/out")]
    [InlineData(".staticnews")]
    [InlineData("./content/../.")]
    public void An_output_that_is_or_holds_the_source_is_refused(string destination)
    {
        using SiteOnDisk site = new();
        SortedDictionary<string, string> before = site.Tree(".");
        ProgramRun run = site.Build("-d", destination);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("SN1501", Assert.Single(run.Errors), StringComparison.Ordinal);
        Assert.Equal(before, site.Tree("."));
    }

    [UnixFact]
    public void An_output_that_a_link_leads_into_the_source_is_refused()
    {
        using SiteOnDisk site = new();
        Directory.CreateSymbolicLink(site.At("first"), site.At("content"));
        Directory.CreateSymbolicLink(site.At("second"), "first");
        foreach (string destination in new[] { "first", "second", "second/world", "first/.." })
        {
            ProgramRun run = site.Build("-d", destination);
            Assert.Contains("SN1501", Assert.Single(run.Errors), StringComparison.Ordinal);
        }

        Assert.Equal(["a.md"], site.Tree("content").Keys);
    }

    [UnixFact]
    public void An_output_that_the_content_folder_is_a_link_to_is_refused()
    {
        using SiteOnDisk site = new();
        Directory.Move(site.At("content"), site.At("texts"));
        Directory.CreateSymbolicLink(site.At("content"), "texts");
        Assert.Contains("SN1501", Assert.Single(site.Build("-d", "texts").Errors), StringComparison.Ordinal);
        Assert.Equal(0, site.Build().ExitCode);
    }

    [Fact]
    public void Foreign_files_in_the_output_are_refused_then_kept_by_force()
    {
        using SiteOnDisk site = new();
        site.Write("_site/theirs.txt", "theirs");
        ProgramRun refused = site.Build();
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("SN1502", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.Equal(["theirs.txt"], site.Tree().Keys);

        Assert.Equal(0, site.Build("--force").ExitCode);
        site.Write("_site/a/theirs.txt", "theirs");
        File.Delete(site.At("content/a.md"));
        site.Write("content/b.md", "Text.\n");
        Assert.Equal(0, site.Build().ExitCode);
        Assert.Equal("theirs", File.ReadAllText(site.At("_site/theirs.txt")));
        Assert.Equal("theirs", File.ReadAllText(site.At("_site/a/theirs.txt")));
        Assert.DoesNotContain("a/index.html", site.Tree().Keys);
    }

    [Fact]
    public void A_site_whose_folder_was_moved_goes_on_building_and_one_that_was_copied_over_others_files_does_not()
    {
        using SiteOnDisk site = new("-- here/staticnews.yml --\ntitle: Test\n-- here/content/a.md --\nText.\n");
        Assert.Equal(0, StaticNewsProgram.Run("build", "-s", site.At("here")).ExitCode);
        Directory.Move(site.At("here"), site.At("there"));
        ProgramRun moved = StaticNewsProgram.Run("build", "-s", site.At("there"));
        Assert.Contains(" 0 files written", moved.Output, StringComparison.Ordinal);

        Directory.Move(site.At("there"), site.At("elsewhere"));
        site.Write("elsewhere/_site/index.html", "theirs");
        Assert.Contains("SN1502", Assert.Single(StaticNewsProgram.Run("build", "-s", site.At("elsewhere")).Errors), StringComparison.Ordinal);
        Assert.Equal("theirs", File.ReadAllText(site.At("elsewhere/_site/index.html")));
    }

    [Fact]
    public void Pages_of_deleted_articles_go_and_their_empty_folders_too()
    {
        using SiteOnDisk site = new("-- content/world/a.md --\nText.\n-- content/b.md --\nText.\n");
        site.Build();
        Assert.Contains("world/a/index.html", site.Tree().Keys);
        File.Delete(site.At("content/world/a.md"));
        Assert.Contains("removed", site.Build().Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(site.At("_site/world")));
    }

    [Fact]
    public void A_stale_page_whose_folder_somebody_removed_is_no_error()
    {
        using SiteOnDisk site = new("-- content/world/a.md --\nText.\n-- content/b.md --\nText.\n");
        site.Build();
        Directory.Delete(site.At("_site/world"), recursive: true);
        File.Delete(site.At("content/world/a.md"));
        Assert.Equal(0, site.Build().ExitCode);
    }

    [Fact]
    public void A_file_gives_way_to_a_folder_and_back_when_addresses_change()
    {
        using SiteOnDisk site = new("-- content/a.md --\n---\ntitle: A\nurl: /x.html\n---\nText.\n");
        Assert.Equal(0, site.Build().ExitCode);
        site.Write("content/a.md", "---\ntitle: A\nurl: /x.html/y/\n---\nText.\n");
        Assert.Equal(0, site.Build().ExitCode);
        Assert.Contains("x.html/y/index.html", site.Tree().Keys);
        site.Write("content/a.md", "---\ntitle: A\nurl: /x.html\n---\nText.\n");
        Assert.Equal(0, site.Build().ExitCode);
        Assert.True(File.Exists(site.At("_site/x.html")));
    }

    [Fact]
    public void A_file_in_the_output_folders_place_is_a_clear_error()
    {
        using SiteOnDisk site = new();
        site.Write("out", "theirs");
        ProgramRun run = site.Build("-d", "out");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("SN1503", Assert.Single(run.Errors), StringComparison.Ordinal);
        Assert.Equal("theirs", File.ReadAllText(site.At("out")));
    }
}
