namespace Claimline.Ledger.Linking;

/// <summary>A place as a proposition means it: which, and how it stands to it.</summary>
/// <param name="Id">The gazetteer's id; the folded name for regions, countries and places that no gazetteer has.</param>
/// <param name="Manner">"at", "near", "toward", or bearings in degrees ("45", "315,45").</param>
public sealed record PlaceKey(string Id, string Name, string Manner, string? Type, string? Region, string? Country)
{
    public string Key => Manner == "at" ? Id : $"{Id}~{Manner}";

    /// <summary>A first-level division or a country: something that has parts of its own.</summary>
    public bool IsRegion => Type is "admin1" or "country" or "region" or "admin2";
}
