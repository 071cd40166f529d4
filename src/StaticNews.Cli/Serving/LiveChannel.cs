using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace StaticNews.Cli.Serving;

/// <summary>The preview's own paths: its scripts, and the events that keep an open page as the site is (server-sent events, WHATWG HTML 9.2).</summary>
internal sealed class LiveChannel(ServeOptions options, Preview preview, CancellationToken stopping)
{
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    /// <summary>Answers a path below the reserved one; only pages of this preview may ask.</summary>
    public Task AnswerAsync(HttpContext http, string name)
    {
        if (!Guard.IsSameOrigin(http.Request))
        {
            return Answer.TextAsync(http, 403, "Only this preview's own pages may read this.\n");
        }

        return !options.Reload ? Answer.TextAsync(http, 404, "Live reload is off.\n")
            : name is "events" or "page.json" ? PageAsync(http, name)
            : PreviewAssets.Read(name) is { } bytes ? Answer.SendAsync(http, 200, ContentTypes.Of(name), bytes)
            : Answer.TextAsync(http, 404, "The preview has no such file.\n");
    }

    /// <summary>What is asked about the page that the query names.</summary>
    private Task PageAsync(HttpContext http, string name) =>
        RequestPath.Read(Uri.EscapeDataString(http.Request.Query["path"].ToString()).Replace("%2F", "/", StringComparison.Ordinal)) is not { } path ? Answer.TextAsync(http, 400, "path must be the path of a page.\n")
        : name == "events" ? EventsAsync(http, path)
        : Answer.SendAsync(http, 200, ContentTypes.Of(name), preview.Current.Site.Panel.Json(path));

    private async Task EventsAsync(HttpContext http, string path)
    {
        http.Response.ContentType = "text/event-stream";
        http.Response.Headers.CacheControl = "no-store";
        using CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, stopping);
        Snapshot seen = preview.Current;
        await WriteAsync(http, Greeting(seen, path, http.Request.Query["version"].ToString()), end.Token);
        while (!HttpMethods.IsHead(http.Request.Method))
        {
            if (!await SupersededAsync(seen, end.Token))
            {
                await WriteAsync(http, ":\n\n", end.Token);
                continue;
            }

            Snapshot next = preview.Current;
            await WriteAsync(http, Events(seen, next, path), end.Token);
            seen = next;
        }
    }

    /// <summary>What a page that has just connected must know: that it is old, and what is wrong.</summary>
    private static string Greeting(Snapshot now, string path, string version)
    {
        bool old = !now.Site.IsEmpty && now.Site.Shown(path)?.Version != version;
        return Problems(now) + (old ? Event("reload", "{}") : "");
    }

    private static string Events(Snapshot before, Snapshot now, string path)
    {
        string problems = before.Problems.IsEmpty && now.Problems.IsEmpty ? "" : Problems(now);
        if (now.Edited is { } edited && edited != path)
        {
            return problems + Event("navigate", JsonSerializer.Serialize(edited, LiveJson.Default.String));
        }

        return problems + PageChange.Between(before.Site, now.Site, path) switch
        {
            PageChange.Reload => Event("reload", "{}"),
            PageChange.Exchange change => Event("swap", JsonSerializer.Serialize(new SwapEvent(change.Version, change.Swaps), LiveJson.Default.SwapEvent)),
            _ => "",
        };
    }

    private static string Problems(Snapshot now) => Event("problems", JsonSerializer.Serialize(now.Problems, LiveJson.Default.ImmutableArrayProblem));

    /// <summary>One event; JSON holds no line ends, so one data line is enough.</summary>
    private static string Event(string name, string data) => $"event: {name}\ndata: {data}\n\n";

    private static async Task<bool> SupersededAsync(Snapshot seen, CancellationToken end)
    {
        try
        {
            await seen.Superseded.WaitAsync(Heartbeat, end);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    private static async Task WriteAsync(HttpContext http, string text, CancellationToken end)
    {
        await http.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(text), end);
        await http.Response.Body.FlushAsync(end);
    }
}
