using Claimline.Language;
using Claimline.Ledger.Kept;
using Claimline.Ledger.Store;

namespace Claimline.Ledger.Queries;

/// <summary>Statements as they stood at a vantage, the last said first. A filter that is not set lets all pass.</summary>
public sealed record StatementQuery
{
    // The subquery on places is made once, from the R*Tree's box and then by distance on a sphere.
    private const string Page = $"""
        SELECT {StatementRow.Columns}, (SELECT sha256 FROM document WHERE entry = statement.document),
            (SELECT engine FROM document JOIN reading ON reading.entry = document.reading WHERE document.entry = statement.document)
        FROM statement
        WHERE since <= $1 AND (until IS NULL OR until > $1) AND ($2 IS NULL OR day <= $2)
            AND ($3 IS NULL OR document = $3) AND ($4 IS NULL OR party = $4) AND ($5 IS NULL OR stance = $5) AND ($6 IS NULL OR type = $6)
            AND ($7 IS NULL OR source = $7 OR source_name = $7)
            AND ($8 IS NULL OR id IN (
                SELECT place.statement FROM place_point JOIN place ON place.id = place_point.id
                WHERE south BETWEEN $8 - $10 / 111.0 AND $8 + $10 / 111.0 AND west BETWEEN $9 - $11 AND $9 + $11 AND km(latitude, longitude, $8, $9) <= $10))
            AND ($12 IS NULL OR day < $12 OR (day IS $12 AND id < $13) OR (day IS NULL AND $12 <> ''))
            AND ($15 IS NULL OR day >= $15)
            AND ($16 IS NULL OR id IN (SELECT place.statement FROM place WHERE gazetteer = $16))
            AND ($17 IS NULL OR EXISTS (SELECT 1 FROM place WHERE place.statement = statement.id AND (admin1 = $17 OR (type IN ('admin1', 'country') AND place.name = $17))))
        ORDER BY day DESC, id DESC LIMIT $14
        """;

    public Vantage Vantage { get; init; }

    /// <summary>A document's id, or the beginning of it that no other has.</summary>
    public string? Document { get; init; }
    public string? Party { get; init; }

    /// <summary>"deny", "claim" ...</summary>
    public string? Stance { get; init; }

    /// <summary>Kind of event that is put forward.</summary>
    public string? Type { get; init; }

    /// <summary>A source's id in its reading, or its name.</summary>
    public string? Source { get; init; }

    /// <summary>Only what was said on this day or later.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Only statements that name this place: its name in any spelling, or its id.</summary>
    public string? Place { get; init; }

    /// <summary>Only statements that name a place within so many kilometres of a point.</summary>
    public (double Latitude, double Longitude, double Km)? Near { get; init; }
    public int Limit { get; init; } = 20;

    /// <summary>The cursor of the last one of the page before.</summary>
    public string? After { get; init; }

    public IReadOnlyList<StatementTold> Run(ClaimLedger ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var database = ledger.Database;
        var after = Cursor.Parts(After, 2);
        var (place, region) = PlaceNamed(database);
        var found = database.Query(Page, static r => (Row: StatementRow.Read(r), Document: r.GetString(31), Engine: r.GetString(32)),
            Vantage.Instant, Days.Text(Vantage.AsOf), Document is null ? null : DocumentRow.Named(database, Document).Entry, Party is null ? null : KnownValues.Party(database, Party), Stance, Type is null ? null : KnownValues.Kind(database, Type), Source,
            Near?.Latitude, Near?.Longitude, Near?.Km, Near is { } near ? near.Km / (111.0 * Math.Max(0.01, Math.Cos(near.Latitude * Math.PI / 180))) : null,
            after is null || after[0].Length == 0 ? after?[0] : Cursor.Day(after[0], After!), after is null ? 0 : Cursor.Number(after[1], After!), Limit, Days.Text(Since), place, region).ToList();
        // A page holds few documents; each is unpacked once.
        var texts = found.Select(f => f.Row.Document).Distinct().ToDictionary(d => d, d => KeptDocument.Of(database.First(EntryRow.ByNumber, EntryRow.Read, d)!.Content!).Text);
        return [.. found.Select(f => StatementTold.Of(f.Row, f.Document, texts[f.Row.Document]) with { IsManual = f.Engine == Made.ByHand })];
    }

    /// <summary>Of a division or a country the name, of other places the gazetteer's id.</summary>
    private (string? Place, string? Region) PlaceNamed(Database database)
    {
        if (Place is null) return (null, null);
        var place = PlaceNames.Most(database, Place);
        return place.Type is "admin1" or "country" ? (null, place.Label) : (place.Id, null);
    }
}
