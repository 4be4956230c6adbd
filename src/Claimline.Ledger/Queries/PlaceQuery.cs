using System.Text.Json;
using Claimline.Ledger.Linking;
using Claimline.Ledger.Store;
using Spelling = Claimline.Language.Places.PlaceKey;

namespace Claimline.Ledger.Queries;

/// <summary>Places of which claims tell, those with most claims first.</summary>
public sealed record PlaceQuery
{
    private const string Page = $"""
        SELECT {PlaceTotal.Columns} FROM claimed_place
        WHERE ($1 IS NULL OR region = $1 OR name = $1) AND ($2 IS NULL OR name LIKE '%' || $2 || '%' OR spelling LIKE '%' || $3 || '%' OR id IN (SELECT value FROM json_each($14)))
            AND ($4 IS NULL OR (latitude BETWEEN $4 - $6 / 111.0 AND $4 + $6 / 111.0 AND km(latitude, longitude, $4, $5) <= $6))
            AND ($7 IS NULL OR last >= $7) AND ($8 IS NULL OR first <= $8) AND ($9 IS NULL OR type = $9) AND ($10 IS NULL OR (claims, id, name) < ($10, $11, $12))
        ORDER BY claims DESC, id DESC, name DESC LIMIT $13
        """;

    // Claims that tell of the division itself write its name.
    private const string LabelOf = """
        SELECT label FROM claimed_place WHERE id = $1 LIMIT 1
        """;

    public Vantage Vantage { get; init; }

    /// <summary>A first-level division: itself, and all that lies in it.</summary>
    public string? Region { get; init; }
    public (double Latitude, double Longitude, double Km)? Near { get; init; }

    /// <summary>Only with this in the name, in any spelling.</summary>
    public string? Text { get; init; }

    /// <summary>"settlement", "admin1" ...</summary>
    public string? Type { get; init; }

    /// <summary>Only spoken of on this day or later, and on this day or before.</summary>
    public DateOnly? Since { get; init; }
    public DateOnly? Until { get; init; }
    public int Limit { get; init; } = 20;

    /// <summary>The cursor of the last one of the page before.</summary>
    public string? After { get; init; }

    public IReadOnlyList<PlaceTold> Run(ClaimLedger ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var database = ledger.Database;
        using var then = new ClaimsThen(database, Vantage);
        var after = Cursor.Parts(After, 3);
        return
        [
            .. database.Query(Page, PlaceTotal.Read, Region is null ? null : PlaceNames.Region(database, Region), Text is null ? null : Folded.Of(Text), Text is null ? null : Spelling.Fold(Text), Near?.Latitude, Near?.Longitude, Near?.Km,
                Days.Text(Since), Days.Text(Until), Type is null ? null : KnownValues.PlaceType(database, Type), after is null ? null : Cursor.Number(after[0], After!), after?[1], after?[2], Limit,
                Text is null ? "[]" : JsonSerializer.Serialize(OtherNames.Of(Spelling.Fold(Text)).Select(static n => n.Id))).ToList().Select(p => Told(database, p)),
        ];
    }

    internal static PlaceTold Told(Database database, PlaceTotal p) => new(p.Id, p.Label, p.Type, p.Region is null ? null : database.First(LabelOf, static r => r.GetString(0), p.Region) ?? p.Region, p.Country, p is { Latitude: { } latitude, Longitude: { } longitude } ? (latitude, longitude) : null, p.Claims, p.First, p.Last)
    {
        Cursor = Cursor.Of(p.Claims, p.Id, p.Name),
    };
}
