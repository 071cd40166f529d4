using System.Net;
using System.Net.Sockets;

namespace StaticNews.Model;

/// <summary>Addresses that are no one's on the public Internet: this machine, home and company networks, link-local and reserved ones (RFC 6890).</summary>
public static class PrivateNetwork
{
    private static readonly IPNetwork[] Networks =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.168.0.0/16", "198.18.0.0/15", "224.0.0.0/4", "240.0.0.0/4",
            "::/127", "fc00::/7", "fe80::/10", "ff00::/8", "64:ff9b:1::/48",
        }.Select(n => IPNetwork.Parse(n)),
    ];

    /// <summary>Whether an address is one of them; IPv4 within IPv6 counts as what it stands for.</summary>
    public static bool Holds(IPAddress address)
    {
        IPAddress plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : Embedded(address) ?? address;
        return Array.Exists(Networks, n => n.BaseAddress.AddressFamily == plain.AddressFamily && n.Contains(plain));
    }

    /// <summary>The IPv4 address that NAT64 (64:ff9b::/96) leads to.</summary>
    private static IPAddress? Embedded(IPAddress address) =>
        address.AddressFamily == AddressFamily.InterNetworkV6 && address.GetAddressBytes() is [0, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0, .. var last] ? new IPAddress(last) : null;
}
