using System.Net;
using StaticNews.Model;

namespace StaticNews.Checking;

/// <summary>SN1913 and SN1914: what was pasted together with a link: an address of one's own network, marks that follow readers.</summary>
internal static class LinkLint
{
    private static readonly string[] Marks = ["fbclid", "gclid", "msclkid", "mc_eid", "igshid", "utm_source", "utm_medium", "utm_campaign", "ust"];

    /// <summary>By path and place.</summary>
    public static IEnumerable<Diagnostic> Find(CheckedSite site) => WebLinks.Of(site).Select(Of).OfType<Diagnostic>();

    private static Diagnostic? Of(WebLink link)
    {
        if (!Uri.TryCreate(link.Url, UriKind.Absolute, out Uri? uri))
        {
            return Diagnostic.Warning("SN1913", link.At, $"'{link.Url}' is no web address", "Correct it, or remove the link.");
        }

        return IsLocal(uri) ? Diagnostic.Warning("SN1913", link.At, $"'{link.Url}' leads into a private network, where readers are not", "Link to the public address.")
            : MarkOf(uri) is { } mark ? Diagnostic.Notice("SN1914", link.At, $"the address of {uri.Host} carries '{mark}', by which readers are followed", "Remove what begins with it from the address.")
            : null;
    }

    private static bool IsLocal(Uri uri) =>
        uri.IsLoopback || uri.Host.EndsWith(".local", StringComparison.OrdinalIgnoreCase) || uri.Host.EndsWith(".internal", StringComparison.OrdinalIgnoreCase)
        || (uri.HostNameType == UriHostNameType.Dns && !uri.Host.Contains('.', StringComparison.Ordinal))
        || (IPAddress.TryParse(uri.Host.Trim('[', ']'), out IPAddress? address) && PrivateNetwork.Holds(address));

    private static string? MarkOf(Uri uri) => uri.Query.Length < 2
        ? null
        : uri.Query[1..].Split('&').Select(p => p.Split('=')[0]).FirstOrDefault(n => Marks.Contains(n, StringComparer.OrdinalIgnoreCase));
}
