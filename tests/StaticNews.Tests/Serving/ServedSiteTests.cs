using System.Text;
using StaticNews.Cli.Serving;
using StaticNews.Model;

namespace StaticNews.Tests.Serving;

public sealed class ServedSiteTests
{
    private const string Head = "<html><head><link rel=\"stylesheet\" href=\"/a.css?v=1\"><script src='/s.js'></script></head>";

    [Theory]
    [InlineData("/world/a", "/world/a")]
    [InlineData("/%E4%BD%A0%E5%A5%BD/", "/你好/")]
    [InlineData("/a%20b?c=%2f#d", "/a b")]
    [InlineData("http://localhost/a/", "/a/")]
    [InlineData("http://localhost", "/")]
    [InlineData("/a/../b", null)]
    [InlineData("/a/%2E%2E/b", null)]
    [InlineData("/a%2fb", null)]
    [InlineData("/a%5Cb", null)]
    [InlineData("/a%00", null)]
    [InlineData("/%ff", null)]
    [InlineData("a", null)]
    [InlineData("", null)]
    public void A_target_is_decoded_once_or_refused(string target, string? path) => Assert.Equal(path, RequestPath.Read(target));

    [Theory]
    [InlineData("/wrold/alpha/", "/world/alpha/")]
    [InlineData("/culture/alpha/", "/world/alpha/")]
    [InlineData("/world/alpha.html", "/world/alpha/")]
    [InlineData("/world/alhpa/", "/world/alpha/")]
    [InlineData("/something/else/entirely/", null)]
    public void The_nearest_page_has_the_same_name_or_few_other_letters(string wrong, string? nearest) =>
        Assert.Equal(nearest, NearestPage.To(wrong, ["/", "/world/", "/world/alpha/", "/world/beta/"]));

    [Theory]
    [InlineData("vscode", "vscode://file/site%20x/content/a.md:3:7")]
    [InlineData("idea", "idea://open?file=/site%20x/content/a.md&line=3&column=7")]
    [InlineData("ed://{file}?at={line}", "ed:///site%20x/content/a.md?at=3")]
    [InlineData("javascript:{file}", null)]
    [InlineData("notepad", null)]
    [InlineData("", null)]
    public void An_editor_is_opened_by_its_own_address(string editor, string? address)
    {
        string folder = Directory.CreateTempSubdirectory("staticnews editor").FullName;
        Directory.CreateDirectory(Path.Combine(folder, "content"));
        File.WriteAllText(Path.Combine(folder, "content/a.md"), "x");
        string? link = EditorLink.To(editor, folder, new("content/a.md", 3, 7));
        string escaped = string.Join('/', folder.Replace('\\', '/').Split('/').Select(Uri.EscapeDataString));
        Assert.Equal(address?.Replace("/site%20x", escaped, StringComparison.Ordinal), link);
        Assert.Null(EditorLink.To(editor, folder, new("(default theme)/layouts/base.html", 1)));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void A_page_whose_bytes_stay_hears_nothing()
    {
        Assert.IsType<PageChange.None>(Change(Site("<p>", "css", "js"), Site("<p>", "css", "js")));
    }

    [Fact]
    public void A_page_whose_text_or_script_changes_reloads()
    {
        Assert.IsType<PageChange.Reload>(Change(Site("<p>", "css", "js"), Site("<b>", "css", "js")));
        Assert.IsType<PageChange.Reload>(Change(Site("<p>", "css", "js"), Site("<p>", "css", "other")));
        Assert.IsType<PageChange.Reload>(Change(Site("<p>", "css", "js"), ServedSite.Empty));
    }

    [Fact]
    public void A_page_whose_style_or_picture_changes_exchanges_it()
    {
        PageChange.Exchange change = Assert.IsType<PageChange.Exchange>(Change(Site("<img alt='' src=p.png>", "css", "js"), Site("<img alt='' src=p.png>", "new", "js", picture: "new")));
        Assert.Equal([new Swap("/a.css?v=1", "/a.css?v=1"), new Swap("p.png", "p.png")], change.Swaps.ToArray());
    }

    private static PageChange Change(ServedSite before, ServedSite after) => PageChange.Between(before, after, "/");

    [Fact]
    public void A_page_whose_template_breaks_is_shown_as_it_was_and_the_fault_is_told()
    {
        ServedSite good = Site("<p>", "css", "js");
        ServedFile shown = good.Find("index.html")!;
        List<Diagnostic> told = [];
        ServedSite broken = new("/", Outputs(_ => new(null, [Diagnostic.Error("SN1402", new("templates/layouts/home.html", 1, 1), "x", "y")]), "index.html", "other.html"), PagePanel.None, good) { Failed = (_, found) => told.AddRange(found) };
        Assert.Same(shown, broken.Find("index.html"));
        Assert.True(broken.Find("other.html")!.IsBroken);
        Assert.Equal(2, told.Count);
    }

    [Fact]
    public async Task Changes_that_were_dropped_in_a_flood_are_a_change_of_anything()
    {
        Changes changes = new();
        Enumerable.Range(0, 5_000).ToList().ForEach(n => changes.Add($"content/{n}.md"));
        Assert.Equal([Changes.Anything], (await changes.NextAsync(null, CancellationToken.None)).ToArray());
        changes.Add("content/a.md");
        Assert.Equal(["content/a.md"], (await changes.NextAsync(null, CancellationToken.None)).ToArray());
    }

    [Fact]
    public void Only_the_pages_shown_last_are_made_before_they_are_asked_for()
    {
        ServedSite site = new("/", Outputs(p => new(Output(p, p), []), [.. Enumerable.Range(0, 20).Select(n => $"{n}.html")]), PagePanel.None);
        Enumerable.Range(0, 20).ToList().ForEach(n => site.Find($"{n}.html"));
        Assert.Equal(["19.html", "18.html", "17.html", "16.html", "15.html", "14.html", "13.html", "12.html"], site.Recent.Paths.ToArray());
    }

    private static ServedSite Site(string body, string style, string script, string picture = "old")
    {
        Dictionary<string, OutputFile> files = new[] { Output("index.html", Head + body), Output("a.css", style), Output("s.js", script), Output("p.png", picture) }.ToDictionary(f => f.Path);
        return new ServedSite("/", Outputs(p => new(files[p], []), [.. files.Keys]), PagePanel.None);
    }

    private static SiteOutputs Outputs(Func<string, Checked<OutputFile>> make, params string[] paths) => new(paths, paths.Contains, make);

    private static OutputFile Output(string path, string text) => new(path, Encoding.UTF8.GetBytes(text), text);
}
