using System.Text;
using StaticNews.Files;
using StaticNews.Importing;
using StaticNews.Importing.Hugo;
using StaticNews.Model;

namespace StaticNews.Tests.Importing;

public sealed class ImportFilesTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("staticnews-import-").FullName;

    private string In(string path) => Path.Combine(_root, path);

    private static OutputFile Text(string path, string text) => new(path, Encoding.UTF8.GetBytes(text), "");

    private WriteResult Commit(string site, bool force, bool dryRun, params OutputFile[] files)
    {
        using ImportWriter writer = new(In(site), force);
        Array.ForEach(files, writer.Add);
        return writer.Commit(dryRun, CancellationToken.None);
    }

    private void Put(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(In(path))!);
        File.WriteAllText(In(path), text);
    }

    [Fact]
    public void A_second_import_finds_everything_unchanged()
    {
        Assert.Equal((2, 0), Counts(Commit("site", false, false, Text("a.md", "a"), Text("b/c.md", "c"))));
        Assert.Equal((0, 2), Counts(Commit("site", false, false, Text("a.md", "a"), Text("b/c.md", "c"))));
        static (int, int) Counts(WriteResult r) => (r.Written, r.Unchanged);
    }

    [Fact]
    public void An_article_that_exists_already_stops_everything_unless_forced()
    {
        Put("site/b.md", "mine");
        WriteResult refused = Commit("site", false, false, Text("a.md", "a"), Text("b.md", "theirs"));
        Assert.Equal("SN1704", Assert.Single(refused.Diagnostics).Code);
        Assert.False(File.Exists(In("site/a.md")));
        Assert.Equal("mine", File.ReadAllText(In("site/b.md")));
        Assert.Equal(2, Commit("site", true, false, Text("a.md", "a"), Text("b.md", "theirs")).Written);
        Assert.Equal("theirs", File.ReadAllText(In("site/b.md")));
        Assert.Equal(["a.md", "b.md"], Directory.GetFiles(In("site")).Select(p => Path.GetFileName(p)!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_dry_run_writes_nothing()
    {
        Assert.Equal(1, Commit("site", false, true, Text("a.md", "a")).Written);
        Assert.False(Directory.Exists(In("site")));
    }

    [Fact]
    public void A_failure_half_way_takes_back_what_was_written_and_what_was_overwritten()
    {
        Put("site/a.md", "mine");
        Put("site/x", "a file where a folder must be");
        WriteResult result = Commit("site", true, false, Text("a.md", "theirs"), Text("new/b.md", "b"), Text("x/c.md", "c"));
        Assert.Equal("SN1705", Assert.Single(result.Diagnostics).Code);
        Assert.Equal("mine", File.ReadAllText(In("site/a.md")));
        Assert.False(Directory.Exists(In("site/new")));
        Assert.Equal(2, Directory.GetFiles(In("site"), "*", SearchOption.AllDirectories).Length);
    }

    [Fact]
    public void A_path_out_of_the_site_is_refused() =>
        Assert.Equal("SN1706", Assert.Single(Commit("site", true, false, Text("content/../../out.md", "x")).Diagnostics).Code);

    [Fact]
    public void A_large_import_waits_on_disk_and_leaves_no_trace()
    {
        OutputFile[] files = [.. Enumerable.Range(0, 9).Select(i => new OutputFile($"{i}.md", Encoding.UTF8.GetBytes(new string((char)('a' + i), 10 * 1024 * 1024)), ""))];
        Assert.Equal(9, Commit("site", false, false, files).Written);
        Assert.Equal(10 * 1024 * 1024, new FileInfo(In("site/8.md")).Length);
        Assert.False(Directory.Exists(In("site/.staticnews")));
        Assert.Equal(9, Commit("site", false, false, files).Unchanged);
    }

    [Fact]
    public void Links_out_of_the_folder_are_errors_and_are_never_read()
    {
        Put("secret.md", "secret");
        Put("old/content/a.md", "a");
        File.CreateSymbolicLink(In("old/content/b.md"), In("secret.md"));
        File.CreateSymbolicLink(In("old/content/c.md"), In("old/content/a.md"));
        Directory.CreateSymbolicLink(In("old/content/up"), _root);
        Checked<ImportFolder> read = ImportReader.Read(In("old"), [], [], CancellationToken.None);
        Assert.Equal(["content/b.md", "content/up"], read.Diagnostics.Select(d => d.Location.File));
        Assert.All(read.Diagnostics, d => Assert.Equal("SN1706", d.Code));
        Assert.Equal(["content/a.md", "content/c.md"], read.Value!.Files.Select(f => f.Path));
    }

    [Fact]
    public void A_missing_folder_and_an_empty_one_are_each_one_clear_error()
    {
        Assert.Equal("SN1701", Assert.Single(ImportReader.Read(In("none"), [], [], CancellationToken.None).Diagnostics).Code);
        Assert.Equal("the folder is empty", SystemDetector.Problem([], "Hugo", "x")!.Message);
    }

    [Theory]
    [InlineData("_config.yml", "Hugo", "this looks like a Jekyll site", "Use: staticnews import jekyll x.")]
    [InlineData("hugo.toml", "Jekyll", "this looks like a Hugo site", "Use: staticnews import hugo x.")]
    [InlineData("eleventy.config.js", "Hugo", "this looks like an Eleventy site", "Pass the folder")]
    [InlineData("notes.txt", "Hugo", "this does not look like a Hugo site", "Pass the folder")]
    public void A_site_of_another_system_is_named(string file, string wanted, string message, string remedy)
    {
        Diagnostic problem = SystemDetector.Problem([ImportedSite.File(file, "x")], wanted, "x")!;
        Assert.Equal(("SN1701", message), (problem.Code, problem.Message));
        Assert.StartsWith(remedy, problem.Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hugo.toml", "title = 'T'\n[a\nb = 1\n", "hugo.toml(2): SN1702")]
    [InlineData("hugo.toml", "title = 'T'\ntitle = 'U'\n", "hugo.toml(2): SN1702")]
    [InlineData("hugo.json", "{\"title\": \n \"T\",, }", "hugo.json(2): SN1702")]
    [InlineData("content/a.md", "+++\ntitle = 'T'\ndate = \n+++\n", "content/a.md(3): SN1702")]
    [InlineData("content/a.md", "+++\ntitle = 'T'\n", "content/a.md(1): SN1702")]
    [InlineData("content/a.md", "---\ntitle: 'T\n---\n", "content/a.md")]
    public void Broken_settings_and_front_matter_are_errors_with_their_line(string path, string text, string expected)
    {
        string config = path == "content/a.md" ? "-- hugo.toml --\ntitle='T'\n" : "";
        ImportedSite site = ImportedSite.Of(HugoImporter.Import, $"{config}-- {path} --\n{text}");
        Assert.StartsWith(expected, site.Diagnostics, StringComparison.Ordinal);
        Assert.Single(site.Report.Diagnostics);
    }

    [Fact]
    public void Deep_TOML_and_JSON_are_refused_and_odd_TOML_is_read()
    {
        Assert.Contains("SN1702", ImportedSite.Of(HugoImporter.Import, "-- hugo.toml --\na = " + new string('[', 50_000) + "\n").Diagnostics, StringComparison.Ordinal);
        Assert.Contains("SN1702", ImportedSite.Of(HugoImporter.Import, "-- hugo.json --\n{\"a\": " + new string('[', 50_000) + "\n").Diagnostics, StringComparison.Ordinal);
        ImportedSite site = ImportedSite.Of(HugoImporter.Import, "-- hugo.toml --\ntitle='T'\n-- content/a.md --\n+++\ntitle = \"\"\"\\\n  Two \\\n  lines\"\"\"\nx.p.z = 1_000\n[x.\"q r\"]\nw = {v = [1, 'b', 1979-05-27]}\n[[l]]\na = 1\n[[l]]\na = inf\n+++\n");
        Assert.Empty(site.Report.Diagnostics);
        Assert.Equal(["title: Two lines", "x:", "  p:", "    z: 1000", "  q r:", "    w:", "      v:", "        - 1", "        - b", "        - 1979-05-27", "l:", "  - a: 1", "  - a: inf"], site.Front("content/a.md"));
    }

    [Fact]
    public void Files_that_would_become_one_are_an_error_naming_both()
    {
        ImportedSite site = ImportedSite.Of(HugoImporter.Import, "-- hugo.toml --\ntitle='T'\n-- content/a.md --\n---\ntitle: A\n---\n-- content/a.markdown --\n---\ntitle: B\nslug: b\n---\n");
        Assert.Contains("SN1703: it would become content/a.md, and so would content/a.m", site.Diagnostics, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
