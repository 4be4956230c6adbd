using Claimline.Ledger.Judging;
using Claimline.Ledger.Linking;
using Claimline.Ledger.Queries;
using Microsoft.Data.Sqlite;

namespace Claimline.Ledger.Store;

/// <summary>A claim and how it stands, and the block that it was derived in.</summary>
internal sealed record ClaimRow(string Block, ClaimSummary Claim)
{
    public const string Columns =
        "id, block, label, kind, party, actor, object, place, place_name, latitude, longitude, extent, day, first, last, headline, basis, contest, currency, ended, voices, against, earlier";

    public const string Insert = $"""
        INSERT INTO claim ({Columns})
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23)
        """;

    public const string ById = $"""
        SELECT {Columns} FROM claim WHERE id = $1
        """;

    public const string InsertPlace = """
        INSERT INTO claim_place (claim, place, name, region, last) VALUES ($1, $2, $3, $4, $5)
        """;

    public const string InsertVoice = """
        INSERT INTO claim_voice (claim, bearing, opens, party) VALUES ($1, $2, $3, $4)
        """;

    public const string InsertAlias = """
        INSERT INTO claim_alias (alias, claim) VALUES ($1, $2)
        """;

    /// <summary>Those of a block that opened on some days.</summary>
    public const string OfDays = $"""
        SELECT {Columns} FROM claim WHERE block = $1 AND day BETWEEN $2 AND $3
        """;

    public const string VoicesOfDays = """
        SELECT claim_voice.claim, bearing, opens, claim_voice.party FROM claim JOIN claim_voice ON claim_voice.claim = claim.id WHERE block = $1 AND day BETWEEN $2 AND $3
        """;

    /// <summary>The claims of a block that opened before a day, each with the day on which its state ended.</summary>
    public const string EndsOfOlder = """
        SELECT id, ended FROM claim WHERE block = $1 AND day < $2
        """;

    /// <summary>The opening propositions, each by its bearing, of claims of some days.</summary>
    public const string OpeningsOfDays = """
        SELECT bearing FROM claim JOIN claim_voice ON claim_voice.claim = claim.id WHERE block = $1 AND day > $2 AND day <= $3 AND opens = 1
        """;

    /// <summary>Every table that holds something of a claim, by its id.</summary>
    public static readonly string[] Deletes =
    [
        "DELETE FROM claim_voice WHERE claim = $1", "DELETE FROM claim_place WHERE claim = $1", "DELETE FROM claim_alias WHERE claim = $1", "DELETE FROM claim WHERE id = $1",
    ];

    /// <param name="rows">The rows of the claim's bearings, among others.</param>
    public static ClaimRow Of(Claim claim, Status status, string block, IReadOnlyDictionary<Bearing, BearingRow> rows)
    {
        var p = claim.Proposition;
        // The words of whoever named the place himself say it best; a denial alone must do where nobody did.
        var opening = claim.Bearings.OrderBy(b => b.Role is not BearingRole.Asserts).ThenBy(b => b.Own.PlaceKeys != p.PlaceKeys).First();
        var days = claim.Bearings.Where(b => b.Role is BearingRole.Asserts or BearingRole.Denies or BearingRole.Contradicts or BearingRole.Supports).DefaultIfEmpty(claim.Bearings[0]).Select(DayOf).ToList();
        return new ClaimRow(block, new ClaimSummary
        {
            Id = claim.Id,
            Label = rows[opening].Words,
            Kind = p.Kind,
            Party = p.Holder ?? p.ActorParty,
            Actor = p.Actor,
            Object = string.Join(' ', p.Object),
            Place = p.Places.Count > 0 ? p.Places[0].Key : null,
            PlaceName = p.Places.Count > 0 ? p.Places[0].Name : null,
            Point = claim.Bearings.Select(b => rows[b]).Where(r => r.Latitude is not null).Select(r => ((double, double)?)(r.Latitude!.Value, r.Longitude!.Value)).FirstOrDefault(),
            Extent = Words.Of(p.Extent),
            Day = p.When,
            First = days.Min(),
            Last = days.Max(),
            Headline = Words.Of(status.Headline),
            Basis = Words.Of(status.Basis),
            Contest = string.Join(',', status.Contest.Select(Words.Of)),
            Currency = Words.Of(status.Currency),
            Ended = status.Ended,
            Voices = status.Voices.Count,
            Against = status.Deniers.Count + status.Contradictors.Count,
            Earlier = claim.Earlier.Count,
        });
    }

    /// <summary>All claims of blocks, by their ids.</summary>
    public static Dictionary<string, ClaimSummary> OfBlocks(Database database, IEnumerable<string> blocks) =>
        blocks.ToList().SelectMany(block => database.Query(OfDays, Read, block, Days.Text(DateOnly.MinValue), Days.Text(DateOnly.MaxValue))).ToDictionary(row => row.Claim.Id, row => row.Claim, StringComparer.Ordinal);

    public static ClaimRow Read(SqliteDataReader row)
    {
        string? Text(int column) => row.IsDBNull(column) ? null : row.GetString(column);
        return new ClaimRow(row.GetString(1), new ClaimSummary
        {
            Id = row.GetString(0),
            Label = row.GetString(2),
            Kind = row.GetString(3),
            Party = Text(4),
            Actor = row.GetString(5),
            Object = row.GetString(6),
            Place = Text(7),
            PlaceName = Text(8),
            Point = row.IsDBNull(9) ? null : (row.GetDouble(9), row.GetDouble(10)),
            Extent = row.GetString(11),
            Day = Days.Parse(row.GetString(12))!.Value,
            First = Days.Parse(row.GetString(13))!.Value,
            Last = Days.Parse(row.GetString(14))!.Value,
            Headline = row.GetString(15),
            Basis = row.GetString(16),
            Contest = row.GetString(17),
            Currency = row.GetString(18),
            Ended = Days.Parse(Text(19)),
            Voices = row.GetInt32(20),
            Against = row.GetInt32(21),
            Earlier = row.GetInt32(22),
        });
    }

    public void Write(Database database)
    {
        var c = Claim;
        database.Run(Insert, c.Id, Block, c.Label, c.Kind, c.Party, c.Actor, c.Object, c.Place, c.PlaceName, c.Point?.Latitude, c.Point?.Longitude, c.Extent,
            Days.Text(c.Day), Days.Text(c.First), Days.Text(c.Last), c.Headline, c.Basis, c.Contest, c.Currency, Days.Text(c.Ended), c.Voices, c.Against, c.Earlier);
    }

    private static DateOnly DayOf(Bearing bearing) => bearing.Said?.First ?? bearing.Published;
}
