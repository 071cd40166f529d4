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
        Assert.IsType<PageChange.Reload>(Change(Site("<p>", "css", "js"), new ServedSite("/", [], PagePanel.None)));
    }

    [Fact]
    public void A_page_whose_style_or_picture_changes_exchanges_it()
    {
        PageChange.Exchange change = Assert.IsType<PageChange.Exchange>(Change(Site("<img alt='' src=p.png>", "css", "js"), Site("<img alt='' src=p.png>", "new", "js", picture: "new")));
        Assert.Equal([new Swap("/a.css?v=1", "/a.css?v=1"), new Swap("p.png", "p.png")], change.Swaps.ToArray());
    }

    private static PageChange Change(ServedSite before, ServedSite after) => PageChange.Between(before, after, "/");

    private static ServedSite Site(string body, string style, string script, string picture = "old") => new(
        "/", [Output("index.html", Head + body), Output("a.css", style), Output("s.js", script), Output("p.png", picture)], PagePanel.None);

    private static OutputFile Output(string path, string text) => new(path, Encoding.UTF8.GetBytes(text), text);
}
