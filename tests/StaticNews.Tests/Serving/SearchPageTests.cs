namespace StaticNews.Tests.Serving;

public sealed class SearchPageTests : IAsyncLifetime
{
    private const string Titles = "[...document.querySelectorAll('#search-results a')].map(a => a.textContent).join(' | ')";
    private PreviewProcess _preview = null!;
    private Chromium _browser = null!;

    public async Task InitializeAsync()
    {
        if (Chromium.Program is null)
        {
            return;
        }

        Dictionary<string, string> files = new()
        {
            ["content/world/zurich.md"] = "---\ntitle: Trains to Zürich\ndate: 2026-01-02\nsummary: By <b>night</b>.\ntopics: [Rail]\n---\nText.\n",
            ["content/world/railway.md"] = "---\ntitle: A railway opens\ndate: 2026-01-01\n---\nText.\n",
            ["content/world/port.md"] = "---\ntitle: 東京の港\nlanguage: ja\ndate: 2026-01-03\n---\nText.\n",
            ["templates/partials/head-extra.html"] = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'self'\">",
            ["staticnews.yml"] = "title: The Test Paper\nbase_url: https://example.org/my-repo/\n",
        };
        for (int i = 0; i < 25; i++)
        {
            files[$"content/sport/match-{i}.md"] = $"---\ntitle: Match {i}\ndate: 2026-02-01\n---\nText.\n";
        }

        _preview = await PreviewProcess.StartAsync(files);
        _browser = await Chromium.StartAsync();
        await GoAsync("");
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
            await _preview.DisposeAsync();
        }
    }

    [BrowserTheory]
    [InlineData("zurich", "Trains to Zürich")]
    [InlineData("ZÜRICH trains", "Trains to Zürich")]
    [InlineData("東京", "東京の港")]
    [InlineData("港", "東京の港")]
    [InlineData("railwa", "A railway opens")]
    [InlineData("trains sandwich", "Trains to Zürich")]
    public async Task What_is_typed_finds_what_holds_it(string typed, string titles)
    {
        await TypeAsync(typed);
        await _browser.UntilAsync(Titles, titles);
        await _browser.UntilAsync("document.getElementById('search-status').textContent", "Results: 1");
    }

    [BrowserFact]
    public async Task A_title_comes_before_a_topic_and_markup_stays_text()
    {
        await TypeAsync("rail");
        await _browser.UntilAsync(Titles, "Rail | Trains to Zürich | A railway opens");
        Assert.Equal("By <b>night</b>.", await _browser.ReadAsync("document.querySelectorAll('#search-results .row')[1].querySelector('.summary').textContent"));
        await TypeAsync("nothing like it");
        await _browser.UntilAsync("document.getElementById('search-status').textContent", "Nothing found. Fewer or other words may help.");
        Assert.Equal("", await _browser.ReadAsync(Titles));
    }

    [BrowserFact]
    public async Task A_search_has_an_address_and_more_than_a_page_of_results()
    {
        await GoAsync("?q=match");
        await _browser.UntilAsync("document.querySelectorAll('#search-results a').length", "20");
        Assert.Equal("match", await _browser.ReadAsync("document.getElementById('q').value"));
        await _browser.ReadAsync("document.getElementById('search-more').click()");
        await _browser.UntilAsync("document.querySelectorAll('#search-results a').length + ' ' + document.getElementById('search-more').hidden", "25 true");
        await TypeAsync("match 7");
        await _browser.UntilAsync("location.search", "?q=match%207");
        if (Environment.GetEnvironmentVariable("STATICNEWS_PICTURES") is { } folder)
        {
            await _browser.PictureAsync(Path.Combine(folder, "search.png"));
        }
    }

    [BrowserFact]
    public async Task The_arrow_keys_lead_through_the_results_and_back()
    {
        await TypeAsync("rail");
        await _browser.UntilAsync("document.querySelectorAll('#search-results a').length", "3");
        await _browser.ReadAsync("document.getElementById('q').focus()");
        await _browser.PressAsync("ArrowDown", 40);
        await _browser.PressAsync("ArrowDown", 40);
        Assert.Equal("Trains to Zürich", await _browser.ReadAsync("document.activeElement.textContent"));
        await _browser.PressAsync("Escape", 27);
        Assert.Equal("q", await _browser.ReadAsync("document.activeElement.id"));
    }

    private async Task GoAsync(string query)
    {
        await _browser.GoAsync($"http://127.0.0.1:{_preview.Port}/my-repo/search/{query}");
        await _browser.UntilAsync("document.readyState + document.getElementById('q')?.id", "completeq");
    }

    private async Task TypeAsync(string words) =>
        await _browser.ReadAsync($"(q => {{ q.value = '{words}'; q.dispatchEvent(new Event('input')); }})(document.getElementById('q'))");
}
