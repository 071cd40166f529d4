using System.Diagnostics;
using System.Globalization;
using StaticNews.Tests.Testing;

namespace StaticNews.Tests.Faults;

/// <summary>Builds that end before their time. STATICNEWS_KILLS sets at how many moments one is killed.</summary>
public sealed class InterruptionTests
{
    private const int Articles = 400;

    [UnixFact]
    public void A_build_that_is_killed_leaves_no_torn_file_and_the_next_one_is_right()
    {
        int kills = int.Parse(Environment.GetEnvironmentVariable("STATICNEWS_KILLS") ?? "4", CultureInfo.InvariantCulture);
        using SiteOnDisk site = Large("first");
        Stopwatch watch = Stopwatch.StartNew();
        Assert.Equal(0, site.Build().ExitCode);
        TimeSpan whole = watch.Elapsed;
        SortedDictionary<string, string> first = site.Tree();
        using SiteOnDisk clean = Large("second");
        clean.Build();
        SortedDictionary<string, string> second = clean.Tree();

        Random random = new(20261124);
        for (int kill = 0; kill < kills; kill++)
        {
            Rewrite(site, kill % 2 == 0 ? "second" : "first"); // So that every build has all pages to write.
            using Process build = StaticNewsProgram.Start(StaticNewsProgram.Path, site.Arguments(), new Dictionary<string, string>());
            Thread.Sleep(whole * (0.3 + (random.NextDouble() * 0.7)));
            build.Kill();
            build.WaitForExit();
            Assert.All(site.Tree().Where(f => !f.Key.StartsWith(".sn-staging/", StringComparison.Ordinal)), f =>
                Assert.True(f.Value == first.GetValueOrDefault(f.Key) || f.Value == second.GetValueOrDefault(f.Key), f.Key + " is torn"));
        }

        Rewrite(site, "second");
        Assert.Equal(0, site.Build().ExitCode);
        Assert.Equal(second, site.Tree());
    }

    [UnixFact]
    public void A_first_build_that_is_killed_while_it_writes_does_not_stand_in_the_way_of_the_next()
    {
        using SiteOnDisk site = Large("first");
        using Process build = StaticNewsProgram.Start(StaticNewsProgram.Path, site.Arguments(), new Dictionary<string, string>());
        while (!build.HasExited && !Directory.Exists(site.At("_site")))
        {
            Thread.Sleep(1);
        }

        build.Kill();
        build.WaitForExit();
        ProgramRun run = site.Build();
        Assert.Equal("", run.Error);
        Assert.DoesNotContain(site.Tree().Keys, k => k.StartsWith(".sn-staging", StringComparison.Ordinal));
    }

    [Fact]
    public void What_a_killed_build_staged_goes_even_when_nothing_is_to_be_built()
    {
        using SiteOnDisk site = new("-- content/a.md --\nText.\n");
        site.Build();
        SortedDictionary<string, string> before = site.Tree();
        site.Write("_site/.sn-staging/0", "A page of another build.");
        Assert.Equal(0, site.Build().ExitCode);
        Assert.Equal(before, site.Tree());
    }

    [UnixFact]
    public void Pages_of_a_killed_build_that_are_not_wanted_any_more_go()
    {
        using SiteOnDisk site = new();
        site.Build();
        SortedDictionary<string, string> before = site.Tree();
        site.Write("content/late.md", "Text.\n");
        site.Build();
        Assert.Contains("late/index.html", site.Tree().Keys);
        File.Delete(site.At("content/late.md"));
        site.Build();
        Assert.Equal(before, site.Tree());
    }

    [UnixFact]
    public void A_full_disk_leaves_the_output_as_it_was()
    {
        using SiteOnDisk site = new("-- content/a.md --\nText.\n");
        Directory.CreateDirectory(site.At("small"));
        if (!Environment.IsPrivilegedProcess || Shell.Run("mount -t tmpfs -o size=2m tmpfs \"$1\"", site.At("small")).ExitCode != 0)
        {
            return; // Only root can make a small disk.
        }

        // Some sandboxes mount one and do not keep it small.
        bool isSmall = Shell.Run("head -c 3000000 /dev/zero > \"$1\"/filled", site.At("small")).ExitCode != 0;
        File.Delete(site.At("small/filled"));

        try
        {
            Assert.Equal(0, site.Build("-d", "small").ExitCode);
            SortedDictionary<string, string> before = site.Tree("small");
            site.Write("content/large.md", string.Concat(Enumerable.Repeat("word word word word\n\n", 200_000)));
            ProgramRun run = site.Build("-d", "small");
            if (!isSmall)
            {
                return;
            }

            Assert.Equal(1, run.ExitCode);
            Assert.Contains("SN1503", Assert.Single(run.Errors), StringComparison.Ordinal);
            Assert.Equal(before, site.Tree("small"));
        }
        finally
        {
            Shell.Run("umount \"$1\"", site.At("small"));
        }
    }

    [UnixFact]
    public void Three_builds_at_once_all_come_right_or_say_why_not()
    {
        using SiteOnDisk site = Large("first");
        Process[] builds = [.. Enumerable.Range(0, 3).Select(_ => StaticNewsProgram.Start(StaticNewsProgram.Path, site.Arguments(), new Dictionary<string, string>()))];
        ProgramRun[] runs = [.. builds.Select(StaticNewsProgram.End)];
        Assert.All(runs, r => Assert.True(r.ExitCode == 0 || r.Error.Contains("SN1505", StringComparison.Ordinal), r.Error));
        Assert.Contains(runs, r => r.ExitCode == 0);
        using SiteOnDisk clean = Large("first");
        clean.Build();
        Assert.Equal(clean.Tree(), site.Tree());
    }

    [UnixFact]
    public void Builds_of_one_site_with_other_options_do_not_mix_their_pages()
    {
        using SiteOnDisk site = Large("first");
        site.Write("content/held.md", "---\ntitle: Held\ndraft: true\n---\nText.\n");
        site.Build();
        Process[] builds = [.. Enumerable.Range(0, 4).Select(i => StaticNewsProgram.Start(StaticNewsProgram.Path, site.Arguments(i % 2 == 0 ? "--drafts" : "--expired"), new Dictionary<string, string>()))];
        ProgramRun[] runs = [.. builds.Select(StaticNewsProgram.End)];
        Assert.All(runs, r => Assert.Equal("", r.Error));
        using SiteOnDisk clean = Large("first");
        SortedDictionary<string, string> without = TreeOf(clean);
        clean.Write("content/held.md", "---\ntitle: Held\ndraft: true\n---\nText.\n");
        SortedDictionary<string, string> with = TreeOf(clean, "--drafts");
        Assert.Contains(site.Tree(), new[] { without, with });
    }

    [UnixFact]
    public void A_build_that_waits_for_another_in_vain_says_so()
    {
        using SiteOnDisk site = new();
        site.Build();
        site.Write("content/b.md", "Text.\n");
        using FileStream held = new(site.At(".staticnews/lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        ProgramRun run = site.Build();
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("SN1505", Assert.Single(run.Errors), StringComparison.Ordinal);
    }

    [UnixTheory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public void A_signal_ends_the_build_soon_with_the_output_whole(string signal)
    {
        using SiteOnDisk site = Large("first");
        Assert.Equal(0, site.Build().ExitCode);
        SortedDictionary<string, string> first = site.Tree();
        Rewrite(site, "second");
        using Process build = StaticNewsProgram.Start(StaticNewsProgram.Path, site.Arguments(), new Dictionary<string, string>());
        Thread.Sleep(300);
        Shell.Run("kill -s \"$1\" \"$2\"", signal, build.Id.ToString(CultureInfo.InvariantCulture));
        ProgramRun run = StaticNewsProgram.End(build);
        Assert.Contains(run.ExitCode, new[] { 0, 130, 143 }); // The last two also when the signal came as the process ended, its work done.
        SortedDictionary<string, string> left = site.Tree();
        Assert.Equal(0, site.Build().ExitCode);
        Assert.True(left.SequenceEqual(site.Tree()) || (run.ExitCode != 0 && left.SequenceEqual(first)), "The output is neither the new one nor, of a build that was stopped, the old one.");
    }

    [UnixFact]
    public void A_reader_of_stdout_that_goes_away_does_not_stop_the_build()
    {
        using SiteOnDisk site = new();
        ProgramRun run = Shell.Run("\"$1\" build -s \"$2\" -v | true", StaticNewsProgram.Path, site.Root);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("a/index.html", site.Tree().Keys);
    }

    private static SiteOnDisk Large(string word)
    {
        SiteOnDisk site = new();
        Rewrite(site, word);
        return site;
    }

    private static void Rewrite(SiteOnDisk site, string word)
    {
        for (int i = 0; i < Articles; i++)
        {
            site.Write($"content/world/a{i}.md", $"---\ntitle: Article {i} of the {word} day\n---\nThe {word} text of article {i}.\n");
        }
    }

    private static SortedDictionary<string, string> TreeOf(SiteOnDisk site, params string[] arguments)
    {
        Assert.Equal(0, site.Build(arguments).ExitCode);
        return site.Tree();
    }
}
