using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using StaticNews.Model;

namespace StaticNews.Cli.Serving;

/// <summary>Kestrel without a host: HTTP/1.1 on one address, one application, no configuration, no logging.</summary>
internal sealed class PreviewServer : IAsyncDisposable
{
    private const int MostConnections = 1024;
    private readonly ServiceProvider _parts;
    private readonly IServer _server;
    private readonly CancellationTokenSource _stopping = new();

    private PreviewServer(ServiceProvider parts)
    {
        _parts = parts;
        _server = parts.GetRequiredService<IServer>();
    }

    /// <summary>Port that is listened on.</summary>
    public int Port { get; private set; }

    /// <summary>Listens and answers from the preview; a port in use is a diagnostic.</summary>
    public static async Task<Checked<PreviewServer>> StartAsync(ServeOptions options, Preview preview, CancellationToken cancellation)
    {
        PreviewServer server = new(KestrelParts.Provide(kestrel => Configure(kestrel, options)));
        try
        {
            await server._server.StartAsync(new PreviewApplication(options, preview, server._stopping.Token), cancellation);
        }
        catch (Exception e) when (e is IOException or SocketException or UnauthorizedAccessException)
        {
            await server.DisposeAsync();
            return new(null, [Refusal(e, options)]);
        }

        server.Port = new Uri(server._server.Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port;
        return new(server, []);
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

    public async ValueTask DisposeAsync()
    {
        await _parts.DisposeAsync();
        _stopping.Dispose();
    }

    private static void Configure(KestrelServerOptions kestrel, ServeOptions options)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxConcurrentConnections = MostConnections;
        kestrel.Limits.MaxRequestBodySize = 0;
        kestrel.Limits.MinResponseDataRate = null; // A paused video reads nothing for minutes.
        kestrel.Listen(options.Bind, options.Port, listen => listen.Protocols = HttpProtocols.Http1);
    }

    private static Diagnostic Refusal(Exception e, ServeOptions options) => e.InnerException is AddressInUseException or SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse }
        ? Diagnostic.Error("SN1601", new("serve"), $"port {options.Port} is in use", $"Stop the other program, or choose another with --port {(options.Port == 65535 ? 0 : options.Port + 1)}; --port 0 takes a free one.")
        : Diagnostic.Error("SN1602", new("serve"), $"the preview cannot listen on {options.Bind} port {options.Port}: {e.GetBaseException().Message.TrimEnd('.')}", "Choose another with --bind and --port.");
}
