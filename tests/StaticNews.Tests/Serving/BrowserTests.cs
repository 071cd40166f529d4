using System.Globalization;

namespace StaticNews.Tests.Serving;

public sealed class BrowserTests : IAsyncLifetime
{
    private const string Policy = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'self'\">";
    private static readonly string Long = string.Concat(Enumerable.Repeat("A paragraph to scroll past.\n\n", 200));
    private PreviewProcess _preview = null!;
    private Chromium _browser = null!;

    public async Task InitializeAsync()
    {
        if (Chromium.Program is null)
        {
            return;
        }

        _preview = await PreviewProcess.StartAsync(new Dictionary<string, string>
        {
            ["content/world/a.md"] = Articles.Of("Alpha", "The first text.\n\n" + Long),
            ["templates/layouts/base.html"] = $"<!doctype html><html><head>{Policy}<title>{{{{ page.title }}}}</title><link rel=\"stylesheet\" href=\"{{{{ site.css_url }}}}\"><link rel=\"stylesheet\" href=\"/own.css\"></head><body>{{{{ content }}}}</body></html>",
            ["templates/assets/news.css"] = "body { color: rgb(1, 1, 1) }",
            ["static/own.css"] = "body { background-color: rgb(2, 2, 2) }",
            ["staticnews.yml"] = "title: The Test Paper\neditor: vscode\n",
        });
        _browser = await Chromium.StartAsync();
        await _browser.GoAsync($"http://127.0.0.1:{_preview.Port}/world/a/");
        await _browser.UntilAsync("document.readyState + document.body.innerText.includes('The first text.')", "completetrue");
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
            await _preview.DisposeAsync();
        }
    }

    [BrowserFact]
    public async Task An_edit_shows_by_itself_and_the_reader_stays_where_they_were()
    {
        await _browser.ReadAsync("scrollTo({ top: 1500, behavior: 'instant' })");
        await _browser.UntilAsync("scrollY", "1500");
        _preview.Write("content/world/a.md", Articles.Of("Alpha", "A new text.\n\n" + Long));
        await _browser.UntilAsync("document.body.innerText.includes('A new text.')", "true");
        await _browser.UntilAsync("document.readyState + scrollY", "complete1500");
    }

    [BrowserFact]
    public async Task Style_sheets_of_the_theme_and_of_the_site_change_without_a_reload()
    {
        await _browser.ReadAsync("window.stays = 'here'");
        _preview.Write("templates/assets/news.css", "body { color: rgb(9, 9, 9) }");
        await _browser.UntilAsync("getComputedStyle(document.body).color", "rgb(9, 9, 9)");
        _preview.Write("static/own.css", "body { background-color: rgb(8, 8, 8) }");
        await _browser.UntilAsync("getComputedStyle(document.body).backgroundColor", "rgb(8, 8, 8)");
        _preview.Write("static/own.css", "body { background-color: rgb(7, 7, 7) }");
        await _browser.UntilAsync("getComputedStyle(document.body).backgroundColor", "rgb(7, 7, 7)");
        await _browser.UntilAsync("document.querySelectorAll('link[rel=stylesheet]').length", "2");
        Assert.Equal("here", await _browser.ReadAsync("window.stays"));
    }

    [BrowserFact]
    public async Task A_broken_edit_is_explained_over_the_last_good_page_until_it_is_mended()
    {
        const string Dialog = "document.querySelector('staticnews-preview')?.shadowRoot.querySelector('dialog')";
        _preview.Write("content/world/a.md", "---\ntitle: Alpha\ndate: <img src=x onerror=alert(1)>\n---\nText.\n");
        await _browser.UntilAsync($"{Dialog}?.open", "true");
        string shown = await _browser.ReadAsync($"{Dialog}.innerText");
        Assert.Contains("content/world/a.md:3:7", shown, StringComparison.Ordinal);
        Assert.Contains("date: <img src=x onerror=alert(1)>", shown, StringComparison.Ordinal);
        Assert.StartsWith("vscode://file/", await _browser.ReadAsync($"{Dialog}.querySelector('li a').href"), StringComparison.Ordinal);
        Assert.Equal("true", await _browser.ReadAsync("document.body.innerText.includes('The first text.')"));
        Assert.Equal("heading", await _browser.ReadAsync("document.querySelector('staticnews-preview').shadowRoot.activeElement?.id"));
        if (Environment.GetEnvironmentVariable("STATICNEWS_PICTURES") is { } folder)
        {
            await _browser.PictureAsync(Path.Combine(folder, "overlay.png"));
        }

        _preview.Write("content/world/a.md", Articles.Of("Alpha", "A mended text.\n\n" + Long));
        await _browser.UntilAsync("document.body.innerText.includes('A mended text.')", "true");
        Assert.NotEqual("true", await _browser.ReadAsync($"{Dialog}?.open"));
    }

    [BrowserFact]
    public async Task The_explanation_can_be_put_away_by_keyboard()
    {
        const string Dialog = "document.querySelector('staticnews-preview')?.shadowRoot.querySelector('dialog')";
        _preview.Write("content/world/a.md", "---\ntitle: Alpha\ndate: never\n---\nText.\n");
        await _browser.UntilAsync($"{Dialog}?.open", "true");
        await _browser.PressAsync("Escape", 27);
        await _browser.UntilAsync($"{Dialog}.open", "false");
        _preview.Write("content/world/a.md", "---\ntitle: Alpha\ndate: not yet\n---\nText.\n");
        await _browser.UntilAsync($"{Dialog}.open", "true");
    }

    [BrowserFact]
    public async Task A_wrong_address_suggests_the_nearest_page_and_turns_into_the_page_when_it_is_written()
    {
        await _browser.GoAsync($"http://127.0.0.1:{_preview.Port}/world/aa/");
        await _browser.UntilAsync("document.querySelector('staticnews-preview')?.shadowRoot.querySelector('.notices a')?.pathname", "/world/a/");
        _preview.Write("content/world/aa.md", Articles.Of("Double", "Newly written."));
        await _browser.UntilAsync("document.body.innerText.includes('Newly written.')", "true");
    }

    [BrowserFact]
    public async Task The_editors_panel_is_collapsed_and_opens_the_source()
    {
        const string Panel = "document.querySelector('staticnews-preview')?.shadowRoot.querySelector('.panel')";
        await _browser.UntilAsync($"{Panel}?.querySelector('summary').innerText.startsWith('Published')", "true");
        Assert.Equal("false", await _browser.ReadAsync($"{Panel}.open"));
        await _browser.ReadAsync($"{Panel}.querySelector('summary').click()");
        await _browser.UntilAsync($"{Panel}.open", "true");
        Assert.Contains("content/world/a.md", await _browser.ReadAsync($"{Panel}.innerText"), StringComparison.Ordinal);
        Assert.StartsWith("vscode://file/", await _browser.ReadAsync($"{Panel}.querySelector('a').href"), StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable("STATICNEWS_PICTURES") is { } folder)
        {
            await _browser.PictureAsync(Path.Combine(folder, "panel.png"));
        }
    }

    [BrowserFact]
    public async Task A_preview_that_comes_back_is_found_again()
    {
        string port = _preview.Port.ToString(CultureInfo.InvariantCulture);
        await _preview.SignalAsync("KILL");
        _preview.Write("content/world/a.md", Articles.Of("Alpha", "Written while it was away.\n\n" + Long));
        await _browser.UntilAsync("document.querySelector('staticnews-preview')?.shadowRoot.querySelector('.notices p')?.innerText.includes('has stopped')", "true");
        PreviewProcess again = PreviewProcess.Launch(_preview.Folder, "--port", port);
        try
        {
            await _browser.UntilAsync("document.body.innerText.includes('Written while it was away.')", "true");
        }
        finally
        {
            await again.SignalAsync("KILL");
        }
    }
}
