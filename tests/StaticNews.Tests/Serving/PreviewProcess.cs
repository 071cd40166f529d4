using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading.Channels;

namespace StaticNews.Tests.Serving;

/// <summary>The real program serving a site of its own in a temporary folder; STATICNEWS names another binary to test.</summary>
internal sealed partial class PreviewProcess : IAsyncDisposable
{
    /// <summary>How long anything may take on a busy machine; tests end at the event, not after this.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    private PreviewProcess(Process process, string folder)
    {
        _process = process;
        Folder = folder;
    }

    /// <summary>The site's folder.</summary>
    public string Folder { get; }

    /// <summary>Port on 127.0.0.1.</summary>
    public int Port { get; private set; }

    /// <summary>Lines that the program printed so far, stdout and stderr.</summary>
    public List<string> Printed { get; } = [];

    /// <summary>Starts the program on a site of some files and waits until it serves.</summary>
    public static async Task<PreviewProcess> StartAsync(IReadOnlyDictionary<string, string> files, params string[] arguments)
    {
        PreviewProcess preview = Launch(Site(files), ["--port", "0", .. arguments]);
        await preview.ReadyAsync();
        return preview;
    }

    /// <summary>Waits until the program serves.</summary>
    public async Task ReadyAsync()
    {
        string line = await LineAsync("Serving at ");
        Port = int.Parse(PortNumber().Match(line).Groups[1].Value, CultureInfo.InvariantCulture);
    }

    /// <summary>Starts the program in a folder without waiting.</summary>
    public static PreviewProcess Launch(string folder, params string[] arguments) => Launch(folder, Program, ["serve", "-s", folder, "--no-color", .. arguments]);

    /// <summary>Starts a program, perhaps one that starts the real one, without waiting.</summary>
    public static PreviewProcess Launch(string folder, string program, string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8 };
        start.Environment.Remove("GITHUB_ACTIONS");
        Process process = new() { StartInfo = start };
        PreviewProcess preview = new(process, folder);
        process.OutputDataReceived += (_, e) => preview.Add(e.Data);
        process.ErrorDataReceived += (_, e) => preview.Add(e.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return preview;
    }

    /// <summary>Path of the program under test.</summary>
    public static string Program => Environment.GetEnvironmentVariable("STATICNEWS") ?? Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "staticnews.exe" : "staticnews");

    /// <summary>A new folder with a site of some files; staticnews.yml is added when there is none.</summary>
    public static string Site(IReadOnlyDictionary<string, string> files)
    {
        string folder = Directory.CreateTempSubdirectory("staticnews-serve-").FullName;
        File.WriteAllText(Path.Combine(folder, "staticnews.yml"), "title: The Test Paper\n");
        foreach ((string path, string text) in files)
        {
            Write(folder, path, text);
        }

        return folder;
    }

    /// <summary>Writes a file of the site in place.</summary>
    public void Write(string path, string text) => Write(Folder, path, text);

    /// <summary>Waits for the next line that holds a text.</summary>
    public async Task<string> LineAsync(string text)
    {
        using CancellationTokenSource limit = new(Patience);
        try
        {
            await foreach (string line in _lines.Reader.ReadAllAsync(limit.Token))
            {
                if (line.Contains(text, StringComparison.Ordinal))
                {
                    return line;
                }
            }
        }
        catch (OperationCanceledException)
        {
            // Told below, with what came instead.
        }

        throw new Xunit.Sdk.XunitException($"'{text}' was never printed, but:\n{string.Join('\n', Printed)}");
    }

    /// <summary>Sends a request.</summary>
    public Task<HttpResponseMessage> SendAsync(string path, HttpMethod? method = null, params (string Name, string Value)[] headers)
    {
        HttpRequestMessage request = new(method ?? HttpMethod.Get, new Uri($"http://127.0.0.1:{Port}{path}", new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));
        foreach ((string name, string value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    /// <summary>The body at a path.</summary>
    public async Task<string> GetAsync(string path) => await (await SendAsync(path)).Content.ReadAsStringAsync();

    /// <summary>Asks again and again until the answer is as hoped.</summary>
    public async Task<HttpResponseMessage> UntilAsync(string path, Func<HttpResponseMessage, string, bool> hoped)
    {
        long start = Stopwatch.GetTimestamp();
        while (true)
        {
            HttpResponseMessage answer = await SendAsync(path);
            string body = await answer.Content.ReadAsStringAsync();
            if (hoped(answer, body))
            {
                return answer;
            }

            Assert.True(Stopwatch.GetElapsedTime(start) < Patience, $"{path} stayed at {answer.StatusCode}:\n{body}\n{string.Join('\n', Printed)}");
            await Task.Delay(20);
        }
    }

    /// <summary>Sends bytes as they are and gives the status of the answer; 0 when the connection ended without one.</summary>
    public async Task<int> RawAsync(string request)
    {
        using TcpClient client = new();
        await client.ConnectAsync(IPAddress.Loopback, Port);
        await client.GetStream().WriteAsync(Encoding.Latin1.GetBytes(request));
        using StreamReader reader = new(client.GetStream(), Encoding.Latin1);
        using CancellationTokenSource limit = new(Patience);
        string? line = await reader.ReadLineAsync(limit.Token);
        return line is null ? 0 : int.Parse(line.Split(' ')[1], CultureInfo.InvariantCulture);
    }

    /// <summary>Opens the reload channel of a page as a browser does.</summary>
    public async Task<EventReader> EventsAsync(string path)
    {
        string page = await GetAsync(path);
        string version = VersionOf().Match(page).Groups[1].Value;
        HttpResponseMessage answer = await SendAsync($"/__staticnews/events?path={Uri.EscapeDataString(path)}&version={version}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return new EventReader(answer);
    }

    /// <summary>Asks the program to end, as Ctrl-C does with SIGINT and a supervisor with SIGTERM; its exit code.</summary>
    public async Task<int> SignalAsync(string signal)
    {
        using Process kill = Process.Start("kill", ["-" + signal, _process.Id.ToString(CultureInfo.InvariantCulture)]);
        return await ExitAsync();
    }

    /// <summary>Waits for the program to end by itself.</summary>
    public async Task<int> ExitAsync()
    {
        using CancellationTokenSource limit = new(Patience);
        await _process.WaitForExitAsync(limit.Token);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
        _http.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    private static void Write(string folder, string path, string text)
    {
        string file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    private void Add(string? line)
    {
        if (line is not null)
        {
            lock (Printed)
            {
                Printed.Add(line);
            }

            _lines.Writer.TryWrite(line);
        }
    }

    [GeneratedRegex(@":(\d+)/")]
    private static partial Regex PortNumber();

    [GeneratedRegex("data-version=\"([^\"]*)\"")]
    private static partial Regex VersionOf();
}
