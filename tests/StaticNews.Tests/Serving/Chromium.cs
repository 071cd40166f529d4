using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace StaticNews.Tests.Serving;

/// <summary>A headless Chromium with one tab, driven by the DevTools protocol over its WebSocket.</summary>
internal sealed class Chromium : IAsyncDisposable
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];
    private static readonly string[] Flags =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage", "--remote-debugging-port=0", "--window-size=900,600", "about:blank",
    ];

    private readonly Process _process;
    private readonly string _profile;
    private readonly ClientWebSocket _socket = new();
    private string _session = "";
    private int _sent;

    private Chromium(Process process, string profile)
    {
        _process = process;
        _profile = profile;
    }

    /// <summary>Path of the browser: CHROMIUM, or where systems put it; null when there is none.</summary>
    public static string? Program => Environment.GetEnvironmentVariable("CHROMIUM") ?? Places.FirstOrDefault(File.Exists);

    /// <summary>Starts the browser with an empty tab.</summary>
    public static async Task<Chromium> StartAsync()
    {
        string profile = Directory.CreateTempSubdirectory("staticnews-chromium-").FullName;
        Process process = new() { StartInfo = new(Program!, [.. Flags, $"--user-data-dir={profile}"]) { RedirectStandardError = true, RedirectStandardOutput = true } };
        Chromium browser = new(process, profile);
        TaskCompletionSource<string> address = new(TaskCreationOptions.RunContinuationsAsynchronously);
        process.ErrorDataReceived += (_, e) => _ = e.Data is null ? address.TrySetException(new InvalidOperationException("the browser ended at its start"))
            : e.Data.IndexOf("ws://", StringComparison.Ordinal) is >= 0 and int at && address.TrySetResult(e.Data[at..].Trim());
        process.Start();
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        await browser._socket.ConnectAsync(new Uri(await address.Task.WaitAsync(PreviewProcess.Patience)), CancellationToken.None);
        JsonNode target = await browser.CallAsync("Target.createTarget", new() { ["url"] = "about:blank" });
        JsonNode attached = await browser.CallAsync("Target.attachToTarget", new() { ["targetId"] = (string)target["targetId"]!, ["flatten"] = true });
        browser._session = (string)attached["sessionId"]!;
        return browser;
    }

    /// <summary>Goes to an address.</summary>
    public Task GoAsync(string address) => CallAsync("Page.navigate", new() { ["url"] = address });

    /// <summary>The value of an expression in the page, as text.</summary>
    public async Task<string> ReadAsync(string expression)
    {
        JsonNode answer = await CallAsync("Runtime.evaluate", new() { ["expression"] = $"String({expression})" });
        return answer["exceptionDetails"] is { } thrown ? $"(threw {thrown["exception"]?["description"] ?? thrown["text"]})" : (string?)answer["result"]!["value"] ?? "";
    }

    /// <summary>Waits until an expression in the page has a value.</summary>
    public async Task UntilAsync(string expression, string value)
    {
        long start = Stopwatch.GetTimestamp();
        string read;
        while ((read = await ReadAsync(expression)) != value)
        {
            Assert.True(Stopwatch.GetElapsedTime(start) < PreviewProcess.Patience, $"{expression} stayed '{read}' and never became '{value}'");
            await Task.Delay(20);
        }
    }

    /// <summary>Presses and releases a key.</summary>
    public async Task PressAsync(string key, int code)
    {
        foreach (string type in new[] { "keyDown", "keyUp" })
        {
            await CallAsync("Input.dispatchKeyEvent", new() { ["type"] = type, ["key"] = key, ["code"] = key, ["windowsVirtualKeyCode"] = code });
        }
    }

    /// <summary>Writes what is on the screen to a PNG file.</summary>
    public async Task PictureAsync(string path)
    {
        JsonNode picture = await CallAsync("Page.captureScreenshot", []);
        await File.WriteAllBytesAsync(path, Convert.FromBase64String((string)picture["data"]!));
    }

    public async ValueTask DisposeAsync()
    {
        _socket.Dispose();
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        for (int attempt = 0; attempt < 10 && Directory.Exists(_profile); attempt++)
        {
            try
            {
                Directory.Delete(_profile, recursive: true);
            }
            catch (IOException)
            {
                await Task.Delay(100); // Its children still write there as they end.
            }
        }
    }

    private async Task<JsonNode> CallAsync(string method, JsonObject parameters)
    {
        int id = ++_sent;
        JsonObject message = new() { ["id"] = id, ["method"] = method, ["params"] = parameters };
        if (_session.Length > 0)
        {
            message["sessionId"] = _session;
        }

        using CancellationTokenSource limit = new(PreviewProcess.Patience);
        await _socket.SendAsync(Encoding.UTF8.GetBytes(message.ToJsonString()), WebSocketMessageType.Text, true, limit.Token);
        while (true)
        {
            JsonNode answer = await ReceiveAsync(limit.Token);
            if ((int?)answer["id"] == id)
            {
                return answer["result"] ?? new JsonObject { ["exceptionDetails"] = new JsonObject { ["text"] = answer["error"]?.ToJsonString() } };
            }
        }
    }

    private async Task<JsonNode> ReceiveAsync(CancellationToken cancellation)
    {
        using MemoryStream whole = new();
        byte[] buffer = new byte[64 * 1024];
        WebSocketReceiveResult part;
        do
        {
            part = await _socket.ReceiveAsync(buffer, cancellation);
            whole.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);
        return JsonNode.Parse(whole.ToArray())!;
    }
}
