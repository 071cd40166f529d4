using System.Net;
using System.Net.Sockets;

namespace StaticNews.Tests.Serving;

public sealed class RunTests
{
    [Fact]
    public async Task A_port_in_use_is_an_error_that_names_the_option()
    {
        using TcpListener taken = new(IPAddress.Loopback, 0);
        taken.Start();
        int port = ((IPEndPoint)taken.LocalEndpoint).Port;
        await using PreviewProcess preview = PreviewProcess.Launch(PreviewProcess.Site(Articles.Two), "--port", $"{port}");
        string line = await preview.LineAsync("SN1601");
        Assert.Contains($"port {port} is in use", line, StringComparison.Ordinal);
        Assert.Contains("--port", line, StringComparison.Ordinal);
        Assert.Equal(1, await preview.ExitAsync());
    }

    [Theory]
    [InlineData("--port", "65536")]
    [InlineData("--port", "x")]
    [InlineData("--bind", "the moon")]
    public async Task A_wrong_option_is_refused(string option, string value)
    {
        await using PreviewProcess preview = PreviewProcess.Launch(PreviewProcess.Site(Articles.Two), option, value);
        await preview.LineAsync(option);
        Assert.NotEqual(0, await preview.ExitAsync());
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task A_signal_ends_it_with_pages_still_open(string signal)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        await using PreviewProcess preview = await PreviewProcess.StartAsync(Articles.Two);
        using EventReader events = await preview.EventsAsync("/");
        await events.NextAsync();
        Assert.NotEqual(1, await preview.SignalAsync(signal));
    }

    [Fact]
    public async Task Nothing_is_written_unless_asked_for()
    {
        await using PreviewProcess preview = await PreviewProcess.StartAsync(Articles.Two);
        Assert.Equal(HttpStatusCode.OK, (await preview.SendAsync("/world/a/")).StatusCode);
        Assert.False(Directory.Exists(Path.Combine(preview.Folder, "_site")));
    }

    [Fact]
    public async Task Write_keeps_the_output_folder_as_a_build_would_without_the_previews_script()
    {
        await using PreviewProcess preview = await PreviewProcess.StartAsync(Articles.Two, "--write");
        string page = Path.Combine(preview.Folder, "_site/world/a/index.html");
        Assert.DoesNotContain("__staticnews", await File.ReadAllTextAsync(page), StringComparison.Ordinal);
        preview.Write("content/world/a.md", Articles.Of("Alpha", "A new text."));
        await preview.LineAsync("files written");
        Assert.Contains("A new text.", await File.ReadAllTextAsync(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_reload_pages_are_as_built()
    {
        await using PreviewProcess preview = await PreviewProcess.StartAsync(Articles.Two, "--no-reload");
        Assert.DoesNotContain("__staticnews", await preview.GetAsync("/world/a/"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await preview.SendAsync("/__staticnews/events?path=/")).StatusCode);
    }

    [Fact]
    public async Task The_base_path_is_kept_as_in_production()
    {
        await using PreviewProcess preview = await PreviewProcess.StartAsync(Articles.Two, "--base-url", "https://example.org/my-repo/");
        Assert.Equal("/my-repo/", (await preview.SendAsync("/")).Headers.Location?.OriginalString);
        Assert.Equal("/my-repo/", (await preview.SendAsync("/my-repo")).Headers.Location?.OriginalString);
        Assert.Equal("/my-repo/world/a/", (await preview.SendAsync("/my-repo/world/a")).Headers.Location?.OriginalString);
        Assert.Contains("The first text.", await preview.GetAsync("/my-repo/world/a/"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await preview.SendAsync("/world/a/")).StatusCode);
        Assert.Contains(preview.Printed, l => l.EndsWith("/my-repo/ (Ctrl-C stops)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Drafts_are_shown_by_choice()
    {
        Dictionary<string, string> files = Articles.Two;
        files["content/world/c.md"] = "---\ntitle: Gamma\ndraft: true\n---\nText.\n";
        await using PreviewProcess without = await PreviewProcess.StartAsync(files);
        await using PreviewProcess with = await PreviewProcess.StartAsync(files, "-D");
        Assert.Equal(HttpStatusCode.NotFound, (await without.SendAsync("/world/c/")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await with.SendAsync("/world/c/")).StatusCode);
    }

    [Fact]
    public async Task Listening_to_the_whole_network_says_what_it_means()
    {
        await using PreviewProcess preview = await PreviewProcess.StartAsync(Articles.Two, "--bind", "0.0.0.0");
        await preview.LineAsync("Every device in this network can read the preview");
        Assert.Equal(403, await preview.RawAsync("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"));
    }

    [Fact]
    public async Task A_file_that_became_a_link_out_of_the_site_is_not_served()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        await using PreviewProcess preview = await PreviewProcess.StartAsync(new Dictionary<string, string>(Articles.Two) { ["static/a.txt"] = "mine" });
        string secret = Path.GetTempFileName();
        await File.WriteAllTextAsync(secret, "SECRET");
        string file = Path.Combine(preview.Folder, "static/a.txt");
        Assert.Equal("mine", await preview.GetAsync("/a.txt"));
        File.Delete(file);
        File.CreateSymbolicLink(file, secret);
        await preview.LineAsync("SN1006");
        Assert.DoesNotContain("SECRET", await preview.GetAsync("/a.txt"), StringComparison.Ordinal);
        File.Delete(secret);
    }

    [Fact]
    public async Task When_the_system_has_no_watches_left_it_polls_and_says_so()
    {
        string folder = PreviewProcess.Site(Articles.Two);
        string command = $"echo 0 > /proc/sys/user/max_inotify_instances && exec '{PreviewProcess.Program}' serve -s '{folder}' --port 0";
        if (!OperatingSystem.IsLinux() || !File.Exists("/usr/bin/unshare"))
        {
            return;
        }

        await using PreviewProcess preview = PreviewProcess.Launch(folder, "/usr/bin/unshare", ["-Ur", "sh", "-c", command]);
        await preview.LineAsync("Changes cannot be watched");
        await preview.ReadyAsync();
        preview.Write("content/world/a.md", Articles.Of("Alpha", "A new and longer text."));
        await preview.UntilAsync("/world/a/", (_, body) => body.Contains("A new and longer text.", StringComparison.Ordinal));
    }
}
