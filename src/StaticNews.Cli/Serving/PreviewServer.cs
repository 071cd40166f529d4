using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using StaticNews.Model;

namespace StaticNews.Cli.Serving;

/// <summary>Kestrel without a host: HTTP/1.1 on one address, one application, no configuration, no logging.</summary>
internal sealed class PreviewServer : IDisposable
{
    private const int MostConnections = 1024;
    private readonly KestrelServer _server;
    private readonly CancellationTokenSource _stopping = new();

    private PreviewServer(KestrelServer server) => _server = server;

    /// <summary>Port that is listened on.</summary>
    public int Port { get; private set; }

    /// <summary>Listens and answers from the preview; a port in use is a diagnostic.</summary>
    public static async Task<Checked<PreviewServer>> StartAsync(ServeOptions options, Preview preview, CancellationToken cancellation)
    {
        KestrelServerOptions kestrel = new() { AddServerHeader = false };
        kestrel.Limits.MaxConcurrentConnections = MostConnections;
        kestrel.Limits.MaxRequestBodySize = 0;
        kestrel.Limits.MinResponseDataRate = null; // A paused video reads nothing for minutes.
        kestrel.Listen(options.Bind, options.Port, l => l.Protocols = HttpProtocols.Http1);
        KestrelServer server = new(Options.Create(kestrel), new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance), NullLoggerFactory.Instance);
        PreviewServer started = new(server);
        try
        {
            await server.StartAsync(new PreviewApplication(options, preview, started._stopping.Token), cancellation);
        }
        catch (Exception e) when (e is IOException or SocketException or UnauthorizedAccessException)
        {
            started.Dispose();
            return new(null, [Refusal(e, options)]);
        }

        started.Port = new Uri(server.Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port;
        return new(started, []);
    }

    /// <summary>The address for a browser on this machine.</summary>
    public string Address(ServeOptions options, string basePath)
    {
        IPAddress shown = options.Bind.Equals(IPAddress.Any) ? IPAddress.Loopback : options.Bind.Equals(IPAddress.IPv6Any) ? IPAddress.IPv6Loopback : options.Bind;
        return $"http://{(shown.AddressFamily == AddressFamily.InterNetworkV6 ? $"[{shown}]" : shown)}:{Port}{basePath}";
    }

    /// <summary>Addresses of this machine in its networks.</summary>
    public static IEnumerable<IPAddress> NetworkAddresses() =>
        NetworkInterface.GetAllNetworkInterfaces().Where(n => n.OperationalStatus == OperationalStatus.Up)
            .SelectMany(n => n.GetIPProperties().UnicastAddresses).Select(u => u.Address)
            .Where(a => a.AddressFamily == AddressFamily.InterNetwork && !IPAddress.IsLoopback(a));

    /// <summary>Ends every connection at once: open reload channels would otherwise hold the server for ever.</summary>
    public async Task StopAsync()
    {
        await _stopping.CancelAsync();
        await _server.StopAsync(new CancellationToken(canceled: true));
    }

    public void Dispose()
    {
        _server.Dispose();
        _stopping.Dispose();
    }

    private static Diagnostic Refusal(Exception e, ServeOptions options) => e.InnerException is AddressInUseException or SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse }
        ? Diagnostic.Error("SN1601", new("serve"), $"port {options.Port} is in use", $"Stop the other program, or choose another with --port {(options.Port == 65535 ? 0 : options.Port + 1)}; --port 0 takes a free one.")
        : Diagnostic.Error("SN1602", new("serve"), $"the preview cannot listen on {options.Bind} port {options.Port}: {e.GetBaseException().Message.TrimEnd('.')}", "Choose another with --bind and --port.");
}
