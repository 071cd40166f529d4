using StaticNews.Tests.Testing;

namespace StaticNews.Tests.Faults;

public sealed class FileTests
{
    [Fact]
    public void A_folder_without_configuration_is_one_clear_error()
    {
        using SiteOnDisk site = new();
        File.Delete(site.At("staticnews.yml"));
        ProgramRun run = site.Build();
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("staticnews.yml: error SN1001: there is no staticnews.yml here.", run.Error, StringComparison.Ordinal);
        Assert.Contains("SN1001", Assert.Single(StaticNewsProgram.Run("build", "-s", site.At("nowhere")).Errors), StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_without_articles_is_one_clear_error()
    {
        using SiteOnDisk site = new("-- static/robots.txt --\nUser-agent: *\n");
        ProgramRun run = site.Build();
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("SN1002", Assert.Single(run.Errors), StringComparison.Ordinal);
        Assert.Empty(site.Tree());
    }

    [UnixFact]
    public void A_loop_of_links_ends_and_is_named()
    {
        using SiteOnDisk site = new("-- content/sub/a.md --\nText.\n");
        Directory.CreateSymbolicLink(site.At("content/sub/loop"), "..");
        File.CreateSymbolicLink(site.At("content/self.md"), "self.md");
        File.CreateSymbolicLink(site.At("content/dangling.md"), "nothing.md");
        ProgramRun run = site.Build();
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["content/dangling.md", "content/self.md", "content/sub/loop"], [.. run.Error.Split('\n').Where(l => l.Contains("SN1008", StringComparison.Ordinal)).Select(l => l[..l.IndexOf(':', StringComparison.Ordinal)])]);
        Assert.Equal(["sub/a/index.html"], site.Tree().Keys.Where(k => k.Contains("/a/", StringComparison.Ordinal)));
    }

    [UnixFact]
    public void A_link_within_the_site_is_read()
    {
        using SiteOnDisk site = new("-- content/a.md --\nText.\n");
        File.CreateSymbolicLink(site.At("content/b.md"), "a.md");
        Assert.Equal(0, site.Build().ExitCode);
        Assert.Contains("b/index.html", site.Tree().Keys);
    }

    [UnixFact]
    public void A_link_out_of_the_site_is_an_error_and_never_read()
    {
        using SiteOnDisk outside = new("-- secret.md --\nSecret.\n");
        using SiteOnDisk site = new();
        File.CreateSymbolicLink(site.At("content/direct.md"), outside.At("secret.md"));
        File.CreateSymbolicLink(site.At("way"), outside.Root);
        File.CreateSymbolicLink(site.At("content/through.md"), "../way/secret.md");
        Directory.CreateSymbolicLink(site.At("static"), outside.Root);
        Directory.CreateSymbolicLink(site.At("content/sibling"), site.Root + "-leak");
        ProgramRun run = site.Build();
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(4, run.Errors.Count(e => e.Contains("SN1006", StringComparison.Ordinal)));
        Assert.Empty(site.Tree());
    }

    [UnixFact]
    public void A_pipe_is_skipped_with_a_message()
    {
        using SiteOnDisk site = new();
        Assert.Equal(0, Shell.Run("mkfifo \"$1\" \"$2\" \"$3\"", site.At("content/pipe.md"), site.At("content/pipe.jpg"), site.At("pipe")).ExitCode);
        File.CreateSymbolicLink(site.At("content/linked.md"), "../pipe");
        ProgramRun run = site.Build();
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(3, run.Error.Split('\n').Count(l => l.Contains("SN1005", StringComparison.Ordinal)));
    }

    [UnixFact]
    public void A_pipe_as_configuration_is_an_error()
    {
        using SiteOnDisk site = new();
        File.Delete(site.At("staticnews.yml"));
        Shell.Run("mkfifo \"$1\"", site.At("staticnews.yml"));
        Assert.Contains("SN1001", Assert.Single(site.Build().Errors), StringComparison.Ordinal);
    }

    [UnixFact]
    public void A_file_name_that_is_not_UTF_8_is_an_error()
    {
        using SiteOnDisk site = new();
        ProgramRun made = Shell.Run("printf 'Text.\\n' > \"$1/$(printf 'a\\377.md')\"", site.At("content"));
        if (made.ExitCode != 0)
        {
            return; // The file system takes no such names, so no site on it has one.
        }

        ProgramRun run = site.Build();
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("SN1004", Assert.Single(run.Errors), StringComparison.Ordinal);
        Assert.Empty(site.Tree());
        Shell.Run("rm -f \"$1\"/a?.md", site.At("content"));
    }

    [UnixFact]
    public void Files_that_cannot_be_read_are_all_named()
    {
        using SiteOnDisk site = new("-- content/a.md --\nText.\n-- content/b.md --\nText.\n-- content/c/d.md --\nText.\n");
        Shell.Run("chmod 000 \"$1\" \"$2\"; chmod -R a+rX \"$3\"; chmod 000 \"$1\" \"$2\" \"$4\"", site.At("content/a.md"), site.At("content/b.md"), site.Root, site.At("content/c"));
        ProgramRun run = Ordinary.Run(site.Arguments("-d", "/nowhere"));
        Shell.Run("chmod -R u+rwX \"$1\"", site.Root);
        if (run.ExitCode == Ordinary.CannotRun)
        {
            return; // The tests run as root where no other user can start the program.
        }

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(["content/a.md", "content/b.md", "content/c"], [.. run.Errors.Select(l => l[..l.IndexOf(':', StringComparison.Ordinal)]).Order(StringComparer.Ordinal)]);
        Assert.All(run.Errors, e => Assert.Contains("SN1007", e, StringComparison.Ordinal));
    }

    [UnixFact]
    public void An_output_that_cannot_be_written_is_named()
    {
        using SiteOnDisk site = new();
        Directory.CreateDirectory(site.At("out"));
        Shell.Run("chmod -R a+rwX \"$1\"; chmod 555 \"$2\"", site.Root, site.At("out"));
        ProgramRun run = Ordinary.Run(site.Arguments("-d", "out"));
        Shell.Run("chmod -R u+rwX \"$1\"", site.Root);
        if (run.ExitCode != Ordinary.CannotRun)
        {
            Assert.Equal(1, run.ExitCode);
            Assert.Contains("SN1504", Assert.Single(run.Errors), StringComparison.Ordinal);
            Assert.Contains("/out", run.Errors[0], StringComparison.Ordinal);
        }
    }
}
