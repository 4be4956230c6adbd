using System.Globalization;
using Claimline.Ledger.Judging;
using Claimline.Ledger.Store;

namespace Claimline.Ledger.Queries;

/// <summary>Pieces of evidence that the readings that stand tell of, or that a person added; the last told of first.</summary>
public sealed record EvidenceQuery
{
    private const string Page = $"""
        SELECT {EvidenceRow.Columns} FROM evidence
        WHERE ($1 IS NULL OR coalesce(decided, -1) = $1) AND ($2 IS NULL OR id = $2)
            AND ($3 IS NULL OR id IN (SELECT evidence FROM claim_voice JOIN bearing ON bearing.id = claim_voice.bearing WHERE claim_voice.claim = $3))
            AND ($4 IS NULL OR id IN (
                SELECT evidence FROM claim_place JOIN claim_voice ON claim_voice.claim = claim_place.claim JOIN bearing ON bearing.id = claim_voice.bearing WHERE name = $4 AND ($5 IS NULL OR place = $5)))
            AND ($6 IS NULL OR day >= $6) AND ($7 IS NULL OR day <= $7) AND ($8 IS NULL OR (day, id) < ($8, $9))
        ORDER BY day DESC, id DESC LIMIT $10
        """;

    private const string ById = $"""
        SELECT {BearingRow.Columns} FROM bearing WHERE id = $1
        """;

    private const string InClaims = """
        SELECT DISTINCT claim_voice.claim FROM bearing JOIN claim_voice ON claim_voice.bearing = bearing.id WHERE evidence = $1 ORDER BY 1
        """;

    /// <summary>Only what was told of by then, with the claims, decisions and details of then.</summary>
    public Vantage Vantage { get; init; }

    /// <summary>Only what a reviewer left in this state.</summary>
    public EvidenceState? Decided { get; init; }

    /// <summary>Only this one, by the beginning of its id.</summary>
    public string? Item { get; init; }

    /// <summary>Only what is heard in this claim, by the beginning of its id.</summary>
    public string? Claim { get; init; }

    /// <summary>Only what is heard in claims of this place: its name, or its id in the gazetteer.</summary>
    public string? Place { get; init; }

    /// <summary>Only what was last told of on this day or later, and on this day or before.</summary>
    public DateOnly? Since { get; init; }
    public DateOnly? Until { get; init; }
    public int Limit { get; init; } = 20;

    /// <summary>The cursor of the last one of the page before.</summary>
    public string? After { get; init; }

    public IReadOnlyList<EvidenceTold> Run(ClaimLedger ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var database = ledger.Database;
        var after = Cursor.Parts(After, 2);
        using var claims = new ClaimsThen(database, Vantage);
        using var then = new EvidenceThen(database, Vantage);
        (string? name, string? place) = Place is null ? (null, null) : PlaceNames.Filed(database, Place);
        var rows = database.Query(Page, EvidenceRow.Read, (int?)Decided, Item is null ? null : EvidenceRow.Named(database, Item), Claim is null ? null : ClaimNames.Named(database, Claim, Vantage),
            name, place, Days.Text(Since), Days.Text(Until), after is null ? null : Cursor.Day(after[0], After!), after is null ? "" : Cursor.Id(after[1], After!), Limit).ToList();
        if (rows.Count == 0) return [];
        var decisions = ClaimDerivation.Input(database, Vantage.AsOf, Vantage.Known);
        var sightings = new Sightings(ClaimRules.Rules, decisions);
        var blocks = new BlockReader(database, decisions.Known);
        return [.. rows.Select(row => Told(row, database, blocks, sightings, decisions))];
    }

    private static EvidenceTold Told(EvidenceRow row, Database database, BlockReader blocks, Sightings sightings, JudgingInput decisions)
    {
        var first = database.First(ById, BearingRow.Read, row.First)!;
        var bearing = blocks.ToBearing(first);
        var item = sightings.ItemOf(bearing)!;
        var decided = decisions.Evidence.LastOrDefault(d => d.Evidence == row.Id && d.Known <= decisions.Known);
        return new EvidenceTold(row.Id, Words.Of(item.StateAt(decisions.Evidence, decisions.Known)),
            decided is null ? null : string.Create(CultureInfo.InvariantCulture, $"{decided.By}, {decided.Known:yyyy-MM-dd}: {decided.Reason}"),
            bearing.Published, bearing.Source.Name, first.Words, bearing.Statement.Document, bearing.Content, item.Urls, [.. item.Places.Select(p => p.Name)],
            [.. database.Query(InClaims, static r => r.GetString(0), row.Id)])
        {
            Cursor = Cursor.Of(row.Day, row.Id),
            IsManual = bearing.IsManual,
            Details = row.Added is null && decided is null ? null : EvidenceRow.DetailsOf(database, row.Id, decisions.Known.ToUnixTimeMilliseconds()),
        };
    }
}
