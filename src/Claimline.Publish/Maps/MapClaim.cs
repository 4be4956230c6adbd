using Claimline.Ledger.Judging;

namespace Claimline.Publish.Maps;

/// <summary>A claim at a point of the map, as the gate let it through.</summary>
/// <param name="Label">What is shown on pointing at it.</param>
/// <param name="Place">The name that stands beside it.</param>
/// <param name="IsArea">Said of a whole division or country: no point of the map stands for that, so it is named below.</param>
public sealed record MapClaim(string Id, string Label, string Place, double Latitude, double Longitude, Headline Headline, bool IsArea = false)
{
    /// <summary>The size of its symbol, of 1: what is older may be smaller.</summary>
    public double Size { get; init; } = 1;
}
