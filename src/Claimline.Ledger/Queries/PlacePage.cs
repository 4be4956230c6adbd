using Claimline.Ledger.Store;

namespace Claimline.Ledger.Queries;

/// <summary>All about one place: who claimed to hold or take it, what is claimed of it now, what was said of it when, and evidence.</summary>
public sealed record PlacePage
{
    public required PlaceTold Place { get; init; }

    /// <summary>Other places of its name.</summary>
    public required IReadOnlyList<PlaceTold> Namesakes { get; init; }

    /// <summary>Claims of control, the last spoken of first.</summary>
    public required ClaimList Control { get; init; }

    /// <summary>Claims that nothing ended or superseded, of control and of all else, the last spoken of first.</summary>
    public required ClaimList Current { get; init; }
    public required IReadOnlyList<TimelineTold> Timeline { get; init; }
    public required IReadOnlyList<EvidenceTold> Evidence { get; init; }

    /// <param name="given">Its id or its name, in any spelling; of several the one with most claims.</param>
    /// <param name="limit">How many of each are listed.</param>
    public static PlacePage Of(ClaimLedger ledger, string given, Vantage vantage, int limit)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(given);
        var database = ledger.Database;
        PlaceTotal place;
        List<PlaceTotal> namesakes;
        using (new ClaimsThen(database, vantage))
        {
            place = PlaceNames.Most(database, given);
            namesakes = [.. PlaceNames.Meant(database, place.Label).Where(p => p.Id != place.Id)];
        }
        var claims = new ClaimQuery { Place = place.Id, Vantage = vantage, Limit = limit };
        return new PlacePage
        {
            Place = PlaceQuery.Told(database, place),
            Namesakes = [.. namesakes.Select(p => PlaceQuery.Told(database, p))],
            Control = (claims with { Kind = "control" }).Run(ledger),
            Current = (claims with { Currency = "current" }).Run(ledger),
            Timeline = new TimelineQuery { Claims = claims, Limit = limit }.Run(ledger),
            Evidence = new EvidenceQuery { Place = place.Id, Vantage = vantage, Limit = limit }.Run(ledger),
        };
    }
}
