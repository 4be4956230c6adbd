using Claimline.Ledger.Linking;
using Claimline.Ledger.Store;

namespace Claimline.Ledger.Queries;

/// <summary>Claims as they stood at a vantage, the last spoken of first. A filter that is not set lets all pass.</summary>
public sealed record ClaimQuery
{
    /// <summary>Counts are exact up to so many.</summary>
    public const int Counted = 10_000;

    // Places and sources lead to claims by their indexes; of whose word it is, claim by claim, each has few.
    private const string Filter = """
        ($1 IS NULL OR last >= $1) AND ($2 IS NULL OR first <= $2)
            AND ($3 IS NULL OR claim.id IN (SELECT claim FROM claim_place WHERE name = $3 OR place = $4))
            AND ($5 IS NULL OR claim.id IN (SELECT claim FROM claim_place WHERE region = $5 OR name = $5))
            AND ($6 IS NULL OR (latitude BETWEEN $6 - $8 / 111.0 AND $6 + $8 / 111.0
                AND 6371.0 * acos(min(1.0, sin(radians($6)) * sin(radians(latitude)) + cos(radians($6)) * cos(radians(latitude)) * cos(radians(longitude - $7)))) <= $8))
            AND ($9 IS NULL OR claim.id IN (
                SELECT claim FROM speaker JOIN bearing ON bearing.speaker = speaker.id JOIN claim_voice ON claim_voice.bearing = bearing.id WHERE speaker.key = $9))
            AND ($10 IS NULL OR EXISTS (
                SELECT 1 FROM claim_voice JOIN bearing ON bearing.id = claim_voice.bearing JOIN speaker ON speaker.id = bearing.speaker
                WHERE claim_voice.claim = claim.id AND role = 0 AND speaker.party = $10))
            AND ($11 IS NULL OR kind = $11 OR kind LIKE $11 || '.%') AND ($12 IS NULL OR headline = $12) AND ($13 IS NULL OR basis = $13)
            AND ($14 IS NULL OR ',' || contest || ',' LIKE '%,' || $14 || ',%' OR ($14 = 'none' AND contest = '')) AND ($15 IS NULL OR currency = $15)
            AND ($16 IS NULL OR claim.id IN (
                SELECT claim_voice.claim FROM passage JOIN statement ON statement.document = passage.document AND statement.sentence = passage.start
                JOIN bearing ON bearing.statement = statement.id JOIN claim_voice ON claim_voice.bearing = bearing.id WHERE passage MATCH $16))
        """;

    private const string Page = $"""
        SELECT {ClaimRow.Columns} FROM claim WHERE {Filter} AND ($17 IS NULL OR (last, id) < ($17, $18)) ORDER BY last DESC, id DESC LIMIT $19
        """;

    private const string Counting = $"""
        SELECT count(*) FROM (SELECT 1 FROM claim WHERE {Filter} LIMIT $17)
        """;

    public Vantage Vantage { get; init; }

    /// <summary>Only claims spoken of on this day or later, and on this day or before.</summary>
    public DateOnly? Since { get; init; }
    public DateOnly? Until { get; init; }

    /// <summary>A place's name, or its id in the gazetteer.</summary>
    public string? Place { get; init; }

    /// <summary>A first-level division: itself, and all that lies in it.</summary>
    public string? Region { get; init; }
    public (double Latitude, double Longitude, double Km)? Near { get; init; }

    /// <summary>Only claims on which this source was heard: its key or its name.</summary>
    public string? Source { get; init; }

    /// <summary>Only claims that a source of this party put forward.</summary>
    public string? Party { get; init; }

    /// <summary>A kind of event, with all finer ones.</summary>
    public string? Kind { get; init; }
    public string? Headline { get; init; }
    public string? Basis { get; init; }

    /// <summary>"denied", "denied own side", "contradicted", "contrary evidence" or "none".</summary>
    public string? Contest { get; init; }
    public string? Currency { get; init; }

    /// <summary>Words that a sentence of one of its statements holds, as for a search.</summary>
    public string? Text { get; init; }
    public int Limit { get; init; } = 20;

    /// <summary>The cursor of the last one of the page before.</summary>
    public string? After { get; init; }

    /// <summary>A page, and how many there are in all, counted to one more than <see cref="Counted"/>.</summary>
    public ClaimList Run(ClaimLedger ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var database = ledger.Database;
        using var then = new ClaimsThen(database, Vantage);
        object?[] filter = [.. Filters(database)];
        var after = After?.Split('/');
        // One more than the page, to know whether there are more.
        var rows = database.Query(Page, ClaimRow.Read, [.. filter, after?[0], after is [_, var id] ? id : "", Limit + 1]).ToList();
        var count = rows.Count <= Limit && after is null ? rows.Count : (int)database.Number(Counting, [.. filter, Counted + 1]);
        return new ClaimList([.. rows.Take(Limit).Select(row => row.Claim with { ShortId = ClaimNames.Short(database, row.Claim.Id) })], count, rows.Count > Limit);
    }

    private object?[] Filters(Database database) =>
    [
        Days.Text(Since), Days.Text(Until), Place is null ? null : Folded.Of(Place), Place, Region is null ? null : Folded.Of(Region), Near?.Latitude, Near?.Longitude, Near?.Km,
        Source is null ? null : SourceNames.Named(database, Source), Party, Kind, Headline, Basis, Contest, Currency, Text is null ? null : SearchWords.Expression(Text),
    ];
}
