using Claimline.Ledger.Queries;

namespace Claimline.Publish;

/// <summary>A list of claims as rows for other programs.</summary>
public static class ClaimColumns
{
    public static IReadOnlyList<string> Names { get; } =
        ["id", "day", "first", "last", "headline", "basis", "contest", "currency", "ended", "earlier", "voices", "against", "kind", "party", "actor", "object", "place", "latitude", "longitude", "extent", "label"];

    /// <summary>In the order of the names.</summary>
    public static object?[] Of(ClaimSummary claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return
        [
            claim.Id, claim.Day, claim.First, claim.Last, claim.Headline, claim.Basis, claim.Contest, claim.Currency, claim.Ended, claim.Earlier, claim.Voices, claim.Against, claim.Kind, claim.Party,
            claim.Actor, claim.Object, claim.PlaceName, claim.Point?.Latitude, claim.Point?.Longitude, claim.Extent, claim.Label,
        ];
    }
}
