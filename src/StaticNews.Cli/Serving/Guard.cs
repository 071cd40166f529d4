using System.Net;
using Microsoft.AspNetCore.Http;

namespace StaticNews.Cli.Serving;

/// <summary>
/// Who may read the preview. A website open in another tab can send requests here, under its own name pointed at this
/// machine (DNS rebinding) or from its own origin; neither gets an answer.
/// </summary>
internal sealed class Guard(ServeOptions options)
{
    /// <summary>Whether the Host of a request is this machine: a loopback name, the address it came in on, or an allowed name.</summary>
    public bool IsOurs(HttpContext http)
    {
        string host = http.Request.Host.Host.TrimEnd('.').ToLowerInvariant();
        return IPAddress.TryParse(host, out IPAddress? address)
            ? IPAddress.IsLoopback(address) || address.Equals(options.Bind) || address.Equals(Plain(http.Connection.LocalIpAddress))
            : host == "localhost" || host.EndsWith(".localhost", StringComparison.Ordinal) || options.AllowedHosts.Any(a => Fits(host, a));
    }

    /// <summary>Whether a request for the preview's own paths comes from one of its own pages, or from no page at all.</summary>
    public static bool IsSameOrigin(HttpRequest request)
    {
        string? origin = request.Headers.Origin;
        string? site = request.Headers["Sec-Fetch-Site"];
        return (origin is null || origin.Equals($"http://{request.Host.Value}", StringComparison.OrdinalIgnoreCase) || origin.Equals($"https://{request.Host.Value}", StringComparison.OrdinalIgnoreCase))
            && site is null or "same-origin" or "none";
    }

    private static bool Fits(string host, string allowed)
    {
        string name = allowed.ToLowerInvariant();
        return host == name || (name.StartsWith('.') && (host.EndsWith(name, StringComparison.Ordinal) || host == name[1..]));
    }

    private static IPAddress? Plain(IPAddress? address) => address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address;
}
