using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Authentication;
using StaticNews.Model;

namespace StaticNews.Cli.Links;

/// <summary>Sends single requests and reads no more than the head of the answer. A connection is made to the very addresses that were judged, so no name can lead into a private network behind our back.</summary>
internal sealed class LinkClient : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly HttpClient _client;
    private readonly bool _allowPrivate;

    /// <summary>A client; <paramref name="allowPrivate"/> opens private networks to it.</summary>
    public LinkClient(bool allowPrivate)
    {
        _allowPrivate = allowPrivate;
        _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ConnectCallback = ConnectAsync }) { Timeout = Timeout.InfiniteTimeSpan };
        _client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("StaticNews", "1.0"));
        _client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("(link check)"));
        _client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("*/*"));
    }

    /// <summary>The head of an answer; failures of the network are answers too.</summary>
    public async Task<Reply> SendAsync(HttpMethod method, Uri uri, CancellationToken cancellation)
    {
        if (!_allowPrivate && (uri.IsLoopback || (IPAddress.TryParse(uri.Host.Trim('[', ']'), out IPAddress? literal) && PrivateNetwork.Holds(literal))))
        {
            return Failed(ReplyFailure.Private, "");
        }

        using CancellationTokenSource deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        deadline.CancelAfter(Patience);
        try
        {
            using HttpRequestMessage request = new(method, uri);
            using HttpResponseMessage response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, deadline.Token);
            RetryConditionHeaderValue? retry = response.Headers.RetryAfter;
            return new(response.StatusCode, response.Headers.Location, retry?.Delta ?? (retry?.Date - DateTimeOffset.UtcNow));
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Failed(ReplyFailure.Connection, $"no answer within {Patience.TotalSeconds:F0} seconds");
        }
        catch (HttpRequestException e)
        {
            return e.GetBaseException() switch
            {
                PrivateAddressException => Failed(ReplyFailure.Private, ""),
                SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData } => Failed(ReplyFailure.NoHost, $"there is no host '{uri.Host}'"),
                AuthenticationException => Failed(ReplyFailure.Certificate, "its certificate is not valid"),
                _ when e.InnerException is AuthenticationException => Failed(ReplyFailure.Certificate, "its certificate is not valid"),
                Exception inner => Failed(ReplyFailure.Connection, inner.Message.TrimEnd('.')),
            };
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private static Reply Failed(ReplyFailure failure, string detail) => new(0, null, null, failure, detail);

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        IPAddress[] addresses = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellation);
        bool isProxy = context.InitialRequestMessage.RequestUri is { } asked && asked.IdnHost != context.DnsEndPoint.Host;
        if (!_allowPrivate && !isProxy && Array.Exists(addresses, PrivateNetwork.Holds))
        {
            throw new PrivateAddressException();
        }

        Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
