using StaticNews.Importing.Hugo;

namespace StaticNews.Tests.Importing;

public sealed class HugoPermalinkTests
{
    [Theory]
    [InlineData("/:year/:month/:day/:slug/", "/2024/03/05/el-nino/")]
    [InlineData("/:monthname/:weekday/:weekdayname/:yearday/:slug/", "/march/2/tuesday/65/el-nino/")]
    [InlineData("/:section/:title/", "/news/él-niño-c-its-a-test/")]
    [InlineData("/:sections/:filename/", "/news/deep/a-post-more_x/")]
    [InlineData("/:sections[1:]/:contentbasename/", "/deep/a-post-more_x/")]
    [InlineData("/:sections[last]/:slugorfilename/", "/deep/el-nino/")]
    [InlineData("/:2006/:Jan/:06-:2/:slugorcontentbasename.html", "/2024/mar/24-5/el-nino.html")]
    public void Each_token_gives_what_Hugo_gives(string pattern, string expected)
    {
        string text = $$"""
            -- hugo.yaml --
            title: T
            permalinks:
              news: "{{pattern}}"
            -- content/news/deep/_index.md --
            ---
            title: D
            ---
            -- content/news/deep/plain/A Post & more_x.md --
            ---
            title: "Él Niño & C++: It’s a Test!"
            slug: El Nino
            date: 2024-03-05T23:30:00-05:00
            ---
            """;
        Assert.Contains(expected, ImportedSite.Of(HugoImporter.Import, text).Report.Urls.Select(u => u.Url));
    }

    [Theory]
    [InlineData("content/plain/UPPER_case.v2.md", "title: A", "/plain/upper_case.v2/")]
    [InlineData("content/plain/Some Page.md", "url: no/slash", "/no/slash/")]
    [InlineData("content/plain/x.md", "url: /x/y.htm", "/x/y.htm")]
    [InlineData("content/plain/x.md", "slug: 'A/B: c'", "/plain/a/b-c/")]
    [InlineData("content/plain/x - y.md", "title: A", "/plain/x---y/")]
    [InlineData("content/plain/2020-01-02-file.md", "title: A", "/plain/2020-01-02-file/")]
    [InlineData("content/plain/my/index.md", "title: A", "/plain/my/")]
    [InlineData("content/plain/x.md", "slug: services-sin%e2%80%8a-%e2%80%8aready", "/plain/services-sin-ready/")]
    public void Files_and_slugs_give_the_addresses_that_Hugo_gives(string path, string front, string expected) =>
        Assert.Contains(expected, ImportedSite.Of(HugoImporter.Import, $"-- hugo.toml --\ntitle='T'\n-- {path} --\n---\n{front}\n---\n").Report.Urls.Select(u => u.Url));
}
