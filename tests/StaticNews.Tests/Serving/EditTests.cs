using System.Net;

namespace StaticNews.Tests.Serving;

public sealed class EditTests
{
    private const string Page = "/world/a/";

    [Fact]
    public async Task A_saved_edit_is_served_and_its_page_reloads()
    {
        await using PreviewProcess preview = await PreviewProcess.StartAsync(Articles.Two);
        using EventReader events = await preview.EventsAsync(Page);
        Assert.Equal(("problems", "[]"), await events.NextAsync());
        preview.Write("content/world/a.md", Articles.Of("Alpha", "A new text."));
        Assert.Equal("reload", (await events.NextAsync()).Name);
        Assert.Contains("A new text.", await preview.GetAsync(Page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_hears_nothing_of_an_edit_that_leaves_its_bytes_alone()
    {
        await using PreviewProcess preview = await PreviewProcess.StartAsync(Articles.Two);
        using EventReader events = await preview.EventsAsync("/404.html");
        Assert.Equal(("problems", "[]"), await events.NextAsync());
        preview.Write("content/world/a.md", Articles.Of("Alpha", "A new text."));
        await preview.UntilAsync(Page, (_, body) => body.Contains("A new text.", StringComparison.Ordinal));
        preview.Write("staticnews.yml", "title: Another Paper\n");
        Assert.Equal("reload", (await events.NextAsync()).Name);
        Assert.Contains("Another Paper", await preview.GetAsync("/404.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("in place")]
    [InlineData("new file, renamed over the old")]
    [InlineData("vim, with a backup")]
    [InlineData("old file removed first")]
    [InlineData("twice the same")]
    public async Task However_an_editor_saves_it_is_one_rebuild(string way)
    {
        await using PreviewProcess preview = await PreviewProcess.StartAsync(Articles.Two);
        string file = Path.Combine(preview.Folder, "content/world/a.md");
        int rebuilds = 0;
        for (int attempt = 1; rebuilds != 1 && attempt <= 5; attempt++)
        {
            // A machine that is busy may stop this process in the middle of a save; that save is then done again.
            Save(file, Articles.Of("Alpha", $"New text {attempt}."), way);
            await preview.UntilAsync(Page, (_, body) => body.Contains($"New text {attempt}.", StringComparison.Ordinal));
            rebuilds = await RebuildsAsync(preview, attempt);
        }

        Assert.Equal(1, rebuilds);
    }

    /// <summary>Rebuilds told since the last call. Two edits of other articles, one after the other, mark their end: nothing late can be mixed up with the second.</summary>
    private static async Task<int> RebuildsAsync(PreviewProcess preview, int attempt)
    {
        preview.Write("content/world/b.md", Articles.Of("Beta", $"End of attempt {attempt}."));
        await preview.UntilAsync("/world/b/", (_, body) => body.Contains($"End of attempt {attempt}.", StringComparison.Ordinal));
        preview.Write("content/world/c.md", Articles.Of("Gamma", $"End of attempt {attempt}."));
        int rebuilds = -1;
        while (!(await preview.LineAsync("changed: ")).StartsWith("content/world/c.md", StringComparison.Ordinal))
        {
            rebuilds++;
        }

        return rebuilds;
    }

    [Fact]
    public async Task A_file_written_again_as_it_was_is_no_rebuild()
    {
        await using PreviewProcess preview = await PreviewProcess.StartAsync(Articles.Two);
        preview.Write("content/world/a.md", Articles.Two["content/world/a.md"]);
        preview.Write("content/world/.a.md.swp", "an editor's own");
        await Task.Delay(500);
        preview.Write("content/world/b.md", Articles.Of("Beta", "The end of the test."));
        await preview.UntilAsync("/world/b/", (_, body) => body.Contains("The end of the test.", StringComparison.Ordinal));
        await preview.LineAsync("changed: ");
        Assert.Single(preview.Printed, l => l.Contains("changed: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_folder_moved_in_is_built_and_watched()
    {
        await using PreviewProcess preview = await PreviewProcess.StartAsync(Articles.Two);
        string outside = Directory.CreateTempSubdirectory("staticnews-moved-").FullName;
        Directory.CreateDirectory(Path.Combine(outside, "city/2026"));
        await File.WriteAllTextAsync(Path.Combine(outside, "city/2026/park.md"), Articles.Of("Park", "A park."));
        Directory.Move(Path.Combine(outside, "city"), Path.Combine(preview.Folder, "content/city"));
        await preview.UntilAsync("/city/2026/park/", (answer, _) => answer.StatusCode == HttpStatusCode.OK);
        preview.Write("content/city/2026/park.md", Articles.Of("Park", "A larger park."));
        await preview.UntilAsync("/city/2026/park/", (_, body) => body.Contains("A larger park.", StringComparison.Ordinal));
        Directory.Delete(outside);
    }

    [Fact]
    public async Task A_folder_that_did_not_exist_at_the_start_is_watched_when_it_comes()
    {
        await using PreviewProcess preview = await PreviewProcess.StartAsync(Articles.Two);
        preview.Write("static/notes/a.txt", "one");
        await preview.UntilAsync("/notes/a.txt", (_, body) => body == "one");
        preview.Write("static/notes/a.txt", "another");
        await preview.UntilAsync("/notes/a.txt", (_, body) => body == "another");
        Directory.Delete(Path.Combine(preview.Folder, "static"), recursive: true);
        await preview.UntilAsync("/notes/a.txt", (answer, _) => answer.StatusCode == HttpStatusCode.NotFound);
        preview.Write("static/notes/a.txt", "back");
        await preview.UntilAsync("/notes/a.txt", (_, body) => body == "back");
    }

    [Fact]
    public async Task A_burst_of_files_is_one_rebuild_and_none_is_lost()
    {
        await using PreviewProcess preview = await PreviewProcess.StartAsync(Articles.Two);
        int rebuilds = 0;
        for (int attempt = 1; rebuilds != 1 && attempt <= 5; attempt++)
        {
            // A machine that is busy may stop this process in the middle; the burst is then written again elsewhere.
            for (int i = 0; i < 1000; i++)
            {
                preview.Write($"content/s{attempt}/{i % 50}/n{i}.md", Articles.Of($"Number {i}", "Text."));
            }

            await preview.UntilAsync($"/s{attempt}/49/n999/", (answer, _) => answer.StatusCode == HttpStatusCode.OK);
            for (int i = 0; i < 1000; i += 41)
            {
                Assert.Equal(HttpStatusCode.OK, (await preview.SendAsync($"/s{attempt}/{i % 50}/n{i}/")).StatusCode);
            }

            rebuilds = await RebuildsAsync(preview, attempt);
        }

        Assert.Equal(1, rebuilds);
    }

    [Fact]
    public async Task A_broken_edit_keeps_the_last_good_page_and_says_what_is_wrong_until_it_is_mended()
    {
        await using PreviewProcess preview = await PreviewProcess.StartAsync(new Dictionary<string, string>(Articles.Two)
        {
            ["staticnews.yml"] = "title: The Test Paper\neditor: vscode\n",
        });
        using EventReader events = await preview.EventsAsync(Page);
        Assert.Equal(("problems", "[]"), await events.NextAsync());
        preview.Write("content/world/a.md", "---\ntitle: Alpha\ndate: the day after\n---\nA new text.\n");
        (string name, string data) = await events.NextAsync();
        Assert.Equal("problems", name);
        using (System.Text.Json.JsonDocument problems = System.Text.Json.JsonDocument.Parse(data))
        {
            System.Text.Json.JsonElement problem = problems.RootElement[0];
            Assert.Equal("content/world/a.md", problem.GetProperty("file").GetString());
            Assert.Equal(3, problem.GetProperty("line").GetInt32());
            Assert.Equal("date: the day after", problem.GetProperty("excerpt")[2].GetProperty("text").GetString());
            Assert.NotEmpty(problem.GetProperty("remedy").GetString()!);
            Assert.EndsWith("/content/world/a.md:3:7", problem.GetProperty("editor").GetString(), StringComparison.Ordinal);
        }

        Assert.Contains("The first text.", await preview.GetAsync(Page), StringComparison.Ordinal);
        preview.Write("content/world/a.md", Articles.Of("Alpha", "A mended text."));
        Assert.Equal(("problems", "[]"), await events.NextAsync());
        Assert.Equal("reload", (await events.NextAsync()).Name);
        Assert.Contains("A mended text.", await preview.GetAsync(Page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_template_or_configuration_keeps_the_last_good_page()
    {
        await using PreviewProcess preview = await PreviewProcess.StartAsync(Articles.Two);
        preview.Write("templates/layouts/article.html", "{{ article.titel }}");
        await preview.LineAsync("The last good site stays");
        Assert.Contains("The first text.", await preview.GetAsync(Page), StringComparison.Ordinal);
        File.Delete(Path.Combine(preview.Folder, "templates/layouts/article.html"));
        await preview.LineAsync("changed: ");
        preview.Write("staticnews.yml", "titel: x\n");
        await preview.LineAsync("The last good site stays");
        File.Delete(Path.Combine(preview.Folder, "staticnews.yml"));
        await preview.LineAsync("SN1001");
        Assert.Contains("The first text.", await preview.GetAsync(Page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_that_is_broken_at_the_start_is_served_when_it_is_mended()
    {
        await using PreviewProcess preview = await PreviewProcess.StartAsync(new Dictionary<string, string> { ["content/a.md"] = "---\ndate: <b>\n---\n" });
        HttpResponseMessage answer = await preview.SendAsync("/a/");
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Contains("&lt;b&gt;", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using EventReader events = await preview.EventsAsync("/a/");
        Assert.Equal("problems", (await events.NextAsync()).Name);
        preview.Write("content/a.md", Articles.Of("Alpha", "Text."));
        Assert.Equal(("problems", "[]"), await events.NextAsync());
        Assert.Equal("reload", (await events.NextAsync()).Name);
        Assert.Equal(HttpStatusCode.OK, (await preview.SendAsync("/a/")).StatusCode);
    }

    [Fact]
    public async Task A_deleted_article_is_gone()
    {
        await using PreviewProcess preview = await PreviewProcess.StartAsync(Articles.Two);
        using EventReader events = await preview.EventsAsync(Page);
        Assert.Equal(("problems", "[]"), await events.NextAsync());
        File.Delete(Path.Combine(preview.Folder, "content/world/a.md"));
        Assert.Equal("reload", (await events.NextAsync()).Name);
        Assert.Equal(HttpStatusCode.NotFound, (await preview.SendAsync(Page)).StatusCode);
    }

    [Fact]
    public async Task A_style_sheet_is_exchanged_without_a_reload()
    {
        await using PreviewProcess preview = await PreviewProcess.StartAsync(Articles.Two);
        using EventReader events = await preview.EventsAsync(Page);
        Assert.Equal(("problems", "[]"), await events.NextAsync());
        preview.Write("templates/assets/news.css", "body { color: red }");
        (string name, string data) = await events.NextAsync();
        Assert.Equal("swap", name);
        Assert.Matches("\"from\":\"/assets/news\\.[0-9a-f]+\\.css\",\"to\":\"/assets/news\\.[0-9a-f]+\\.css\"", data);
    }

    [Fact]
    public async Task A_page_that_is_old_when_it_connects_is_told_to_reload()
    {
        await using PreviewProcess preview = await PreviewProcess.StartAsync(Articles.Two);
        using EventReader events = new(await preview.SendAsync("/__staticnews/events?path=/world/a/&version=old"));
        Assert.Equal(("problems", "[]"), await events.NextAsync());
        Assert.Equal("reload", (await events.NextAsync()).Name);
    }

    [Fact]
    public async Task With_navigate_open_pages_follow_the_edit()
    {
        await using PreviewProcess preview = await PreviewProcess.StartAsync(Articles.Two, "--navigate");
        using EventReader events = await preview.EventsAsync("/");
        Assert.Equal(("problems", "[]"), await events.NextAsync());
        preview.Write("content/world/b.md", Articles.Of("Beta", "A new text."));
        Assert.Equal(("navigate", "\"/world/b/\""), await events.NextAsync());
    }

    [Fact]
    public async Task Polling_sees_edits_too()
    {
        await using PreviewProcess preview = await PreviewProcess.StartAsync(Articles.Two, "--poll");
        preview.Write("content/world/a.md", Articles.Of("Alpha", "A new and longer text."));
        await preview.UntilAsync(Page, (_, body) => body.Contains("A new and longer text.", StringComparison.Ordinal));
    }

    private static void Save(string file, string text, string way)
    {
        switch (way)
        {
            case "new file, renamed over the old":
                File.WriteAllText(file + ".tmp", text);
                File.Move(file + ".tmp", file, overwrite: true);
                break;
            case "vim, with a backup":
                File.Move(file, file + "~");
                File.WriteAllText(file, text);
                File.Delete(file + "~");
                break;
            case "old file removed first":
                File.Delete(file);
                File.WriteAllText(file, text);
                break;
            case "twice the same":
                File.WriteAllText(file, text);
                File.WriteAllText(file, text);
                break;
            default:
                File.WriteAllText(file, text);
                break;
        }
    }
}
