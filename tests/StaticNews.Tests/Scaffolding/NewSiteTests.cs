using System.Text;
using System.Text.RegularExpressions;
using StaticNews.Content;
using StaticNews.Model;
using StaticNews.Scaffolding;
using StaticNews.Tests.Testing;

namespace StaticNews.Tests.Scaffolding;

/// <summary>new site: what somebody has who begins.</summary>
public sealed class NewSiteTests
{
    [Fact]
    public void A_new_site_builds_at_once_without_a_warning_and_names_its_folder()
    {
        using NewSite site = new();
        Assert.Equal((0, "my-news"), (site.Made.ExitCode, Path.GetFileName(site.Made.Output.TrimEnd('\n'))));
        Assert.Contains("staticnews serve --open", site.Made.Error, StringComparison.Ordinal);
        ProgramRun build = site.Run("build", "--strict", "--base-url", "https://example.org/paper/");
        Assert.Equal((0, ""), (build.ExitCode, build.Error));
        Assert.Equal(0, site.Run("check", "--strict").ExitCode);
        Assert.Equal("", site.Run("list", "orphans").Output);
        Assert.Equal("", site.Run("list", "drafts").Output);
    }

    [Fact]
    public void Its_articles_show_a_phrase_that_leads_on_a_series_key_points_a_figure_and_a_desk()
    {
        using NewSite site = new();
        site.Run("build");
        string welcome = site.Read("_site/news/welcome/index.html");
        string write = site.Read("_site/news/write-an-article/index.html");
        Assert.Matches("<a [^>]*href=\"/topics/further-reading/\"[^>]*>Learn more about further-reading phrases</a>", welcome);
        Assert.Contains("/authors/news-desk/", welcome, StringComparison.Ordinal);
        Assert.Contains("Part 1 of 3", welcome, StringComparison.Ordinal);
        Assert.Contains("Part 2 of 3", write, StringComparison.Ordinal);
        Assert.Matches("<figure>\\s*<img [^>]*alt=\"A text file: [^\"]+\"", write);
        Assert.Contains("<code>staticnews new article</code> drafts a file", write, StringComparison.Ordinal);
        Assert.True(File.Exists(site.At("_site/news/welcome/how-articles-meet.svg")));
    }

    [Fact]
    public void Nothing_is_missing_when_the_welcome_is_deleted()
    {
        using NewSite site = new();
        Directory.Delete(site.At("content/news"), recursive: true);
        Directory.Delete(site.At("content/topics"), recursive: true);
        Assert.Equal(0, site.Run("new", "article", "The first edition").ExitCode);
        Assert.Equal(0, site.Run("build", "--strict", "--drafts").ExitCode);
    }

    [Theory]
    [InlineData("my-news", "My news")]
    [InlineData("the_daily.paper", "The daily paper")]
    [InlineData("晨报", "晨报")]
    public void The_paper_is_called_after_its_folder(string folder, string title) => Assert.Equal(title, StarterSite.TitleOf(folder));

    [Fact]
    public void A_title_of_any_letters_comes_through_yaml_as_it_is()
    {
        using NewSite site = new("--title", "Ships: \"news\" #1 & <more>");
        Assert.Equal(0, site.Run("build", "--strict").ExitCode);
        Assert.Contains("<title>Ships: &quot;news&quot; #1 &amp; &lt;more&gt;</title>", site.Read("_site/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_holds_anything_is_refused_and_left_as_it_is()
    {
        using SiteOnDisk other = new("-- notes.txt --\nmine\n");
        File.Delete(other.At("staticnews.yml"));
        ProgramRun run = StaticNewsProgram.Run("new", "site", other.Root);
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("error SN2001: the folder is not empty: it holds 'notes.txt'. Choose another name", run.Error, StringComparison.Ordinal);
        Assert.Equal(["notes.txt"], other.Tree("").Keys);
        Assert.Contains("there is a file of that name", StaticNewsProgram.Run("new", "site", other.At("notes.txt")).Error, StringComparison.Ordinal);
        using NewSite site = new();
        Assert.Contains("error SN2001: there is a site here already.", StaticNewsProgram.Run("new", "site", site.Root).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_repository_is_a_fine_place_to_begin()
    {
        using SiteOnDisk clone = new("-- .git/HEAD --\nref: refs/heads/main\n");
        File.Delete(clone.At("staticnews.yml"));
        Assert.Equal(0, StaticNewsProgram.Run("new", "site", clone.Root).ExitCode);
        Assert.Equal(0, StaticNewsProgram.Run("build", "-s", clone.Root, "--strict").ExitCode);
    }

    [UnixFact]
    public void Where_nothing_may_be_written_that_is_said_and_nothing_is_left()
    {
        using SiteOnDisk place = new();
        Shell.Run("chmod 555 \"$1\"", place.Root);
        ProgramRun run = Ordinary.Run(["new", "site", place.At("paper")]);
        if (run.ExitCode != Ordinary.CannotRun)
        {
            Assert.Equal((1, ""), (run.ExitCode, run.Output));
            Assert.Contains("error SN2005", run.Error, StringComparison.Ordinal);
            Assert.False(Directory.Exists(place.At("paper")));
        }

        Shell.Run("chmod 755 \"$1\"", place.Root);
    }

    [Fact]
    public void Every_setting_stands_in_the_configuration_and_all_of_them_together_are_valid()
    {
        using NewSite site = new();
        string text = site.Read("staticnews.yml");
        string whole = Regex.Replace(text, "^#(?=\\S|  )", "", RegexOptions.Multiline);
        Assert.NotEqual(text, whole);
        Checked<SiteConfig> config = ConfigParser.Parse(new SourceFile("staticnews.yml", Encoding.UTF8.GetBytes(whole), ""));
        Assert.Empty(config.Diagnostics);
        Checked<YamlNode.Mapping> yaml = YamlReader.Read(whole, "staticnews.yml", 0);
        string[] there = [.. yaml.Value!.Entries.SelectMany(e => e.Value is YamlNode.Mapping m ? m.Entries.Select(i => e.Key.Text + "." + i.Key.Text).Append(e.Key.Text) : [e.Key.Text])];
        Assert.Equal([], ConfigParser.KnownKeys.Except(there));
    }

    [Fact]
    public void Values_that_are_commented_out_are_the_defaults()
    {
        using NewSite site = new();
        string[] examples = ["base_url", "menu", "feeds.hubs", "feeds.id_prefix", "image", "publisher", "cname", "editor", "theme", "check.missing_alt", "check.orphan"];
        string whole = Regex.Replace(site.Read("staticnews.yml"), "^#(?=\\S|  )", "", RegexOptions.Multiline);
        SiteConfig asIs = ConfigParser.Parse(new SourceFile("staticnews.yml", Encoding.UTF8.GetBytes(site.Read("staticnews.yml")), "")).Value!;
        SiteConfig set = ConfigParser.Parse(new SourceFile("staticnews.yml", Encoding.UTF8.GetBytes(whole), "")).Value!;
        string[] Of(SiteConfig config) => [.. ConfigValues.Of(config).Where(v => !examples.Any(e => v.Key.StartsWith(e, StringComparison.Ordinal))).Select(v => $"{v.Key}: {YamlScalar.Flow(v.Value)}")];
        Assert.Equal(Of(asIs), Of(set));
    }

    [Fact]
    public void The_workflow_asks_for_little_and_honours_the_projects_address()
    {
        using NewSite site = new();
        string workflow = site.Read(".github/workflows/pages.yml");
        Checked<YamlNode.Mapping> yaml = YamlReader.Read(workflow, "pages.yml", 0);
        Assert.Empty(yaml.Diagnostics);
        Assert.Contains("\npermissions: {}\n", workflow, StringComparison.Ordinal);
        Assert.Contains("BASE_URL: ${{ steps.pages.outputs.base_url }}", workflow, StringComparison.Ordinal);
        Assert.DoesNotMatch("run:.*\\$\\{\\{", workflow);
        Assert.DoesNotContain("{{ version }}", workflow, StringComparison.Ordinal);
        Assert.Matches("cron: \"[1-9]\\d? \\* \\* \\* \\*\"", workflow);
        Assert.All(Regex.Matches(workflow, "uses: (\\S+)").Select(m => m.Groups[1].Value), use => Assert.Matches("^actions/[a-z-]+@(v\\d+|[0-9a-f]{40})$", use));
    }
}
