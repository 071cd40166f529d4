using StaticNews.Tests.Testing;

namespace StaticNews.Tests.Scaffolding;

/// <summary>new article, topic and author: a file that can be written in at once.</summary>
public sealed class NewDraftTests
{
    [Fact]
    public void An_article_is_a_draft_of_now_in_the_sites_time_zone()
    {
        using SiteOnDisk site = new("-- staticnews.yml --\ntitle: T\ntime_zone: Asia/Kuala_Lumpur\nauthor: Port desk\n");
        ProgramRun run = New(site, "article", "The bridge opens on Friday", "--section", "world");
        Assert.Equal((0, site.At("content/world/the-bridge-opens-on-friday.md")), (run.ExitCode, Full(run)));
        Assert.StartsWith(
            "---\ntitle: The bridge opens on Friday\ndate: 2026-11-24T17:30:00+08:00\ndraft: true ", Text(site, "content/world/the-bridge-opens-on-friday.md"), StringComparison.Ordinal);
        Assert.Contains("\nauthors: [Port desk]\n", Text(site, "content/world/the-bridge-opens-on-friday.md"), StringComparison.Ordinal);
        Assert.Contains("'staticnews serve -D' shows it", run.Error, StringComparison.Ordinal);
        Assert.Contains("content/world/_index.md", run.Error, StringComparison.Ordinal);
        Assert.Equal("", New(site, "article", "Another", "-q").Error);
        Assert.Equal(0, site.Build("--drafts", "--strict").ExitCode);
    }

    [Theory]
    [InlineData("Ängstliche Möwen & Co.", "ängstliche-möwen-co")]
    [InlineData("你好：世界 #1", "你好-世界-1")]
    [InlineData("الميناء الجديد", "الميناء-الجديد")]
    [InlineData("कोलकाता का नया पुल", "कोलकाता-का-नया-पुल")]
    [InlineData("  \"Quoted\": it's {{ title }}\t- [x] ", "quoted-its-title-x")]
    [InlineData("true", "true")]
    [InlineData("2026", "2026")]
    public void A_title_of_every_script_is_a_file_a_headline_and_an_address(string title, string slug)
    {
        using SiteOnDisk site = new();
        Assert.Equal(0, New(site, "article", title).ExitCode);
        Assert.True(File.Exists(site.At($"content/news/{slug}.md")));
        Assert.Equal(0, site.Build("--drafts", "--future", "--strict").ExitCode);
        string page = File.ReadAllText(site.At($"_site/news/{slug}/index.html"));
        Assert.Equal(title.Replace("\t", " ", StringComparison.Ordinal).Trim(), new AngleSharp.Html.Parser.HtmlParser().ParseDocument(page).QuerySelector("h1")!.TextContent.Trim());
    }

    [Theory]
    [InlineData("topic", "East Coast Rail Link", "content/topics/east-coast-rail-link.md", "/topics/east-coast-rail-link/")]
    [InlineData("author", "Port desk", "content/authors/port-desk.md", "/authors/port-desk/")]
    public void Topics_and_authors_have_their_own_folder_and_page(string kind, string name, string file, string url)
    {
        using SiteOnDisk site = new("-- content/a.md --\n---\ntitle: A\nauthors: [Port desk]\n---\n[Learn more about East Coast Rail Link]()\n");
        Assert.Equal(site.At(file), Full(New(site, kind, name)));
        Assert.Equal(0, New(site, "topic", "East Coast Rail Link").ExitCode == 0 || kind == "topic" ? 0 : 1);
        Assert.Equal(0, site.Build("--strict").ExitCode);
        Assert.True(File.Exists(site.At("_site" + url + "index.html")));
    }

    [Theory]
    [InlineData("content/news/a-b.md")]
    [InlineData("content/news/a-b/index.md")]
    public void What_exists_is_never_overwritten(string file)
    {
        using SiteOnDisk site = new($"-- {file} --\nmine\n");
        foreach (string[] more in new[] { Array.Empty<string>(), ["--bundle"] })
        {
            ProgramRun run = New(site, ["article", "A b", .. more]);
            Assert.Equal((1, ""), (run.ExitCode, run.Output));
            Assert.Contains($"{file}: error SN2002: the file exists, and nothing is overwritten. Open it, or choose another title or --slug.", run.Error, StringComparison.Ordinal);
        }

        Assert.StartsWith("mine\n", Text(site, file), StringComparison.Ordinal);
        Assert.Equal(site.At("content/news/other.md"), Full(New(site, "article", "A b", "--slug", "Other")));
    }

    [Fact]
    public void A_bundle_is_a_folder_for_pictures()
    {
        using SiteOnDisk site = new();
        Assert.Equal(site.At("content/world/asia/a-b/index.md"), Full(New(site, "article", "A b", "--bundle", "-S", "world/asia")));
    }

    [Theory]
    [InlineData("!!!", "news", "no file can be named after '!!!'")]
    [InlineData("Index", "news", "no file can be named after 'Index'")]
    [InlineData("Con", "news", "the name 'con' holds 'con', which Windows reserves")]
    [InlineData("A", "../out", "'../out' cannot be a section")]
    [InlineData("A", ".hidden", "'.hidden' cannot be a section")]
    [InlineData("A", "topics", "what lies in content/topics is no article. Use 'staticnews new topic'")]
    public void A_name_that_no_file_or_section_can_have_is_an_error_with_a_way_out(string title, string section, string expected)
    {
        using SiteOnDisk site = new();
        ProgramRun run = New(site, "article", title, "--section", section);
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("error SN2003: " + expected, run.Error, StringComparison.Ordinal);
        Assert.Single(site.Tree("content"));
    }

    [Fact]
    public void A_title_too_long_for_a_file_is_an_error() =>
        Assert.Contains("has a part longer than 240 bytes", New(new SiteOnDisk(), "article", new string('好', 100)).Error, StringComparison.Ordinal);

    [Fact]
    public void The_sites_own_archetype_is_filled_so_that_yaml_reads_every_value_as_it_is()
    {
        const string Title = "Ships: \"it's\" #1";
        using SiteOnDisk site = new(
            "-- archetypes/article.md --\n---\ntitle: {{ title }}\nkicker: \"On {{ title }}\"\ndateline: 'On {{title}}'\ntopics: [{{ title }}, Ports]\ndate: {{ date }} # of {{ slug }}\n"
            + "series: {{ author }}\n---\n# {{ title }} in {{ section }}\n");
        Assert.Equal(0, New(site, "article", Title).ExitCode);
        Assert.Equal(
            "---\ntitle: \"Ships: \\\"it's\\\" #1\"\nkicker: \"On Ships: \\\"it's\\\" #1\"\ndateline: 'On Ships: \"it''s\" #1'\ntopics: [\"Ships: \\\"it's\\\" #1\", Ports]\ndate: 2026-11-24T09:30:00+00:00 # of ships-its-1\n"
            + "series:\n---\n# Ships: \"it's\" #1 in news\n\n",
            Text(site, "content/news/ships-its-1.md"));
    }

    [Theory]
    [InlineData("title: {{ titl }}", "archetypes/article.md(2,8): error SN2004: 'titl' is not a placeholder. Did you mean 'title'?")]
    [InlineData("title: On {{ title }}", "archetypes/article.md(2,11): error SN2004: the placeholder is only a part of its value. Put the whole value between double quotes.")]
    [InlineData("title: [", "archetypes/article.md(3,1): error SN1101")]
    [InlineData("title: {{ title }}\ndate: soon", "archetypes/article.md(3,7): error SN1106: 'soon' is not a date.")]
    public void An_archetype_that_does_not_fit_is_told_with_its_line_before_anything_is_written(string yaml, string expected)
    {
        using SiteOnDisk site = new($"-- archetypes/article.md --\n---\n{yaml}\n---\n");
        ProgramRun run = New(site, "article", "A");
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(site.At("content")));
    }

    [Fact]
    public void Outside_a_site_the_first_step_is_named()
    {
        using SiteOnDisk site = new();
        File.Delete(site.At("staticnews.yml"));
        Assert.Contains("error SN1001: there is no staticnews.yml here. Begin with 'staticnews new site my-news'", New(site, "article", "A").Error, StringComparison.Ordinal);
    }

    [UnixFact]
    public void A_section_that_is_a_link_out_of_the_site_is_not_written_to()
    {
        using SiteOnDisk site = new();
        using SiteOnDisk other = new();
        Directory.CreateSymbolicLink(site.At("content/news"), other.Root);
        Assert.Contains("error SN1006", New(site, "article", "A").Error, StringComparison.Ordinal);
        Assert.False(File.Exists(other.At("a.md")));
    }

    [UnixFact]
    public void An_editor_can_be_given_the_path_at_once()
    {
        using SiteOnDisk site = new();
        ProgramRun run = Shell.Run("cd \"$2\" && cat \"$(\"$1\" new article 'From the shell')\"", StaticNewsProgram.Path, site.Root);
        Assert.StartsWith("---\ntitle: From the shell\n", run.Output, StringComparison.Ordinal);
    }

    private static ProgramRun New(SiteOnDisk site, params string[] arguments) => StaticNewsProgram.Run(["new", .. arguments, "-s", site.Root, "--clock", "2026-11-24T09:30:00Z"]);

    private static string Full(ProgramRun run) => Path.GetFullPath(run.Output.TrimEnd('\n'));

    private static string Text(SiteOnDisk site, string path) => File.ReadAllText(site.At(path));
}
