using Claimline.Ledger.Queries;

namespace Claimline.Server.Maps;

/// <summary>How long before the last day of a map a claim was last spoken of: told by the size of its symbol, and in words.</summary>
internal readonly record struct Age(double Size, string Words)
{
    public static Age Of(ClaimSummary claim, DateOnly until) => (until.DayNumber - claim.Last.DayNumber) switch
    {
        <= 0 => new(1.35, "on the last day"),
        <= 3 => new(1.05, "up to three days before"),
        _ => new(0.8, "earlier"),
    };
}
