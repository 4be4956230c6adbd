using Microsoft.Data.Sqlite;
using Spelling = Claimline.Language.Places.PlaceKey;

namespace Claimline.Ledger.Store;

/// <summary>A place of which claims tell under one name: which it is, how many, and from when to when they were spoken of.</summary>
/// <param name="Name">Folded.</param>
internal sealed record PlaceTotal(string Id, string Name, string Label, string? Type, string? Region, string? Country, double? Latitude, double? Longitude, int Claims, DateOnly First, DateOnly Last)
{
    public const string Columns = "id, name, label, type, region, country, latitude, longitude, claims, first, last";

    public const string ByName = $"""
        SELECT {Columns} FROM claimed_place WHERE id = $1 AND name = $2
        """;

    public const string NamesOf = """
        SELECT name FROM claimed_place WHERE id = $1
        """;

    public const string Insert = $"""
        INSERT INTO claimed_place ({Columns}, spelling) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
        """;

    public const string Delete = """
        DELETE FROM claimed_place WHERE id = $1 AND name = $2
        """;

    public const string OfClaim = """
        SELECT claim_place.place, name, claim.first, claim.last FROM claim JOIN claim_place ON claim_place.claim = claim.id WHERE claim.id = $1
        """;

    /// <summary>Of the claims of a place, by its folded name and its id.</summary>
    public const string Days = """
        SELECT min(claim.first), max(claim.last) FROM claim_place CROSS JOIN claim ON claim.id = claim_place.claim WHERE name = $1 AND claim_place.place = $2
        """;

    /// <summary>The bearing that opened the claim of a place that was last spoken of.</summary>
    public const string Opening = $"""
        SELECT {BearingRow.Columns} FROM claim_voice JOIN bearing ON bearing.id = claim_voice.bearing
        WHERE opens = 1 AND claim_voice.claim = (SELECT claim FROM claim_place WHERE name = $1 AND place = $2 ORDER BY last DESC, claim DESC LIMIT 1) ORDER BY day, bearing.id LIMIT 1
        """;

    public const string Point = """
        SELECT latitude, longitude FROM place WHERE gazetteer = $1 AND latitude IS NOT NULL ORDER BY id DESC LIMIT 1
        """;

    public static PlaceTotal Read(SqliteDataReader row)
    {
        string? Text(int column) => row.IsDBNull(column) ? null : row.GetString(column);
        double? Number(int column) => row.IsDBNull(column) ? null : row.GetDouble(column);
        return new PlaceTotal(row.GetString(0), row.GetString(1), row.GetString(2), Text(3), Text(4), Text(5), Number(6), Number(7), row.GetInt32(8), Store.Days.Parse(Text(9))!.Value, Store.Days.Parse(Text(10))!.Value);
    }

    public void Write(Database database) => database.Run(Insert, Id, Name, Label, Type, Region, Country, Latitude, Longitude, Claims, Store.Days.Text(First), Store.Days.Text(Last), Spelling.Fold(Label));
}
