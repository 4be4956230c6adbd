using System.Net;

namespace Claimline.Intake.Addresses;

/// <summary>Within which bounds addresses are fetched.</summary>
public sealed record FetchRules
{
    /// <summary>How long one answer may take, to its last byte.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Bytes that one answer may have, unpacked.</summary>
    public int Limit { get; init; } = 64 * 1024 * 1024;

    /// <summary>How long to wait after one request to a host before the next.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Redirects that are followed from one address.</summary>
    public int Redirects { get; init; } = 5;

    /// <summary>To which addresses connections may be made: those of the public internet. Only tests say otherwise.</summary>
    public Func<IPAddress, bool> Allows { get; init; } = Networks.IsPublic;

    /// <summary>Asks for the addresses of a name. Only tests say otherwise.</summary>
    public Func<string, CancellationToken, Task<IPAddress[]>> Resolve { get; init; } = Dns.GetHostAddressesAsync;
}
