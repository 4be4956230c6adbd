using System.Net;
using System.Net.Sockets;

namespace Claimline.Intake.Addresses;

/// <summary>Tells addresses of the public internet from those of the machine, of its network, and of nobody.</summary>
internal static class Networks
{
    private static readonly IPNetwork[] NotPublic =
    [
        // This host, private, shared by carriers, loopback, link-local.
        .. Of("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.168.0.0/16"),
        // For protocols, documentation, relays, measurements; multicast, reserved, broadcast.
        .. Of("192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4"),
        // Tunnels that hide an IPv4 address, protocols, documentation.
        .. Of("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"),
    ];

    private static readonly IPNetwork Global = IPNetwork.Parse("2000::/3"), Translated = IPNetwork.Parse("64:ff9b::/96");

    /// <summary>Whether an address is one of the public internet. One of IPv4 written as IPv6 counts as what it stands for.</summary>
    public static bool IsPublic(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        if (address.AddressFamily is AddressFamily.InterNetworkV6)
        {
            if (Translated.Contains(address)) return IsPublic(new IPAddress(address.GetAddressBytes()[12..]));
            // All else is local, multicast or not given out; a zone is of a link.
            if (address.ScopeId != 0 || !Global.Contains(address)) return false;
        }
        return !NotPublic.Any(network => network.Contains(address));
    }

    private static IEnumerable<IPNetwork> Of(params string[] networks) => networks.Select(IPNetwork.Parse);
}
