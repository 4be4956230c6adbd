using Claimline.Ledger.Queries;
using Claimline.Publish.Maps;
using Claimline.Server.Pages;

namespace Claimline.Server.Maps;

/// <summary>Claims as a map draws them.</summary>
internal static class Drawn
{
    /// <summary>Null where no point of a map stands for it: it has none, or tells of a whole area.</summary>
    /// <param name="areas">Ids of places that are whole areas.</param>
    public static MapClaim? Of(ClaimSummary claim, IReadOnlySet<string> areas, double size = 1) => claim is not { Point: { } point, Place: { } place } || areas.Contains(IdOf(place)) ? null
        : new MapClaim(claim.Id, Told.Line(claim.Label), claim.PlaceName ?? "", point.Latitude, point.Longitude, Enum.Parse<Ledger.Judging.Headline>(claim.Headline, ignoreCase: true)) { Size = size };

    /// <summary>The place's id alone; a tilde parts it from how it is told: near it, towards it.</summary>
    public static string IdOf(string place) => place.Split('~')[0];
}
