using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace StaticNews.Tests.Testing;

/// <summary>A web server on a loopback port that answers as a test says and notes what it was asked.</summary>
internal sealed class WebStub : IDisposable
{
    private readonly HttpListener _listener = new();

    /// <summary>A server; <paramref name="answer"/> is given method and path, and how often that was asked before.</summary>
    public WebStub(Func<string, int, StubAnswer> answer)
    {
        using (TcpListener free = new(IPAddress.Loopback, 0))
        {
            free.Start();
            Port = ((IPEndPoint)free.LocalEndpoint).Port;
        }

        _listener.Prefixes.Add($"http://127.0.0.1:{Port}/");
        _listener.Prefixes.Add($"http://localhost:{Port}/");
        _listener.Start();
        _ = Task.Run(() => Serve(answer));
    }

    /// <summary>The port.</summary>
    public int Port { get; }

    /// <summary>Every request, such as HEAD /a, with the time at which it came and that at which it was answered.</summary>
    public ConcurrentQueue<(string Request, long From, long To)> Requests { get; } = [];

    /// <summary>The requests alone, in order.</summary>
    public string[] Asked => [.. Requests.Select(r => r.Request)];

    /// <summary>The address of a path.</summary>
    public string At(string path) => $"http://127.0.0.1:{Port}{path}";

    /// <inheritdoc/>
    public void Dispose() => _listener.Close();

    private async Task Serve(Func<string, int, StubAnswer> answer)
    {
        try
        {
            while (true)
            {
                HttpListenerContext context = await _listener.GetContextAsync();
                _ = Task.Run(() => Answer(context, answer));
            }
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private void Answer(HttpListenerContext context, Func<string, int, StubAnswer> answer)
    {
        long from = Stopwatch.GetTimestamp();
        string request = $"{context.Request.HttpMethod} {context.Request.RawUrl}";
        StubAnswer given = answer(request, Requests.Count(r => r.Request == request));
        context.Response.StatusCode = given.Status;
        if (given.Location is not null)
        {
            context.Response.RedirectLocation = given.Location;
        }

        if (given.RetryAfter is not null)
        {
            context.Response.AddHeader("Retry-After", given.RetryAfter);
        }

        Requests.Enqueue((request, from, Stopwatch.GetTimestamp()));
        context.Response.Close();
    }
}
