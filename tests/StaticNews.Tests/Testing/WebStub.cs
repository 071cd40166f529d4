using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace StaticNews.Tests.Testing;

/// <summary>
/// A web server on a loopback port that answers as a test says and notes what it was asked. Its threads are its own: those of the pool
/// are taken while tests wait for programs.
/// </summary>
internal sealed class WebStub : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Func<string, int, StubAnswer> _answer;

    /// <summary>A server; <paramref name="answer"/> is given method and path, and how often that was asked before.</summary>
    public WebStub(Func<string, int, StubAnswer> answer)
    {
        _answer = answer;
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        new Thread(Accept) { IsBackground = true }.Start();
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
    public void Dispose() => _listener.Dispose();

    private void Accept()
    {
        try
        {
            while (true)
            {
                TcpClient client = _listener.AcceptTcpClient();
                new Thread(() => Serve(client)) { IsBackground = true }.Start();
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // The test is over.
        }
    }

    private void Serve(TcpClient client)
    {
        using (client)
        using (StreamReader reader = new(client.GetStream(), Encoding.Latin1))
        {
            try
            {
                string? first = reader.ReadLine();
                while (!string.IsNullOrEmpty(reader.ReadLine()))
                {
                    // The other lines of the head say nothing here.
                }

                if (first?.Split(' ') is [string method, string path, _])
                {
                    client.GetStream().Write(Answer($"{method} {path}"));
                }
            }
            catch (IOException)
            {
                // The program went away.
            }
        }
    }

    private byte[] Answer(string request)
    {
        long from = Stopwatch.GetTimestamp();
        StubAnswer given = _answer(request, Requests.Count(r => r.Request == request));
        string location = given.Location is null ? "" : $"Location: {given.Location}\r\n";
        string retry = given.RetryAfter is null ? "" : $"Retry-After: {given.RetryAfter}\r\n";
        Requests.Enqueue((request, from, Stopwatch.GetTimestamp()));
        return Encoding.Latin1.GetBytes($"HTTP/1.1 {given.Status} Said\r\n{location}{retry}Content-Length: 0\r\nConnection: close\r\n\r\n");
    }
}
