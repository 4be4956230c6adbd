namespace Claimline.Ledger.Queries;

/// <summary>A place of which claims tell.</summary>
/// <param name="Id">The gazetteer's; the folded name of divisions, countries and places that no gazetteer has.</param>
/// <param name="Type">"settlement", "admin1", "country" ...; null where no gazetteer has it.</param>
/// <param name="Claims">How many claims tell of it, and the days of the first and the last word on any of them.</param>
public sealed record PlaceTold(string Id, string Name, string? Type, string? Region, string? Country, (double Latitude, double Longitude)? Point, int Claims, DateOnly First, DateOnly Last)
{
    /// <summary>To go on behind it.</summary>
    public string Cursor { get; init; } = "";
}
