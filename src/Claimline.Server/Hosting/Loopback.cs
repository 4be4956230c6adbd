using System.Net;

namespace Claimline.Server.Hosting;

/// <summary>Addresses that no other machine can reach.</summary>
public static class Loopback
{
    /// <summary>The address that is meant; null where it is another machine's, or all of this one's.</summary>
    public static IPAddress? Of(string host)
    {
        ArgumentNullException.ThrowIfNull(host);
        if (host.Equals("localhost", StringComparison.OrdinalIgnoreCase)) return IPAddress.Loopback;
        return IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address) ? address : null;
    }

    /// <summary>Whether a request's Host names this machine.</summary>
    public static bool IsNamed(string host) => Of(host) is not null;
}
