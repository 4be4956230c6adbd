using System.Globalization;
using Claimline.Ledger.Judging;
using Claimline.Ledger.Store;

namespace Claimline.Ledger.Queries;

/// <summary>Pieces of evidence that the readings that stand tell of, the last published first.</summary>
public sealed record EvidenceQuery
{
    private const string Page = """
        SELECT * FROM (
            SELECT evidence, max(coalesce(published_last, '0001-01-01')) AS day FROM bearing JOIN reading ON reading.entry = bearing.id >> 24
            WHERE evidence IS NOT NULL AND replaced IS NULL AND ($1 IS NULL OR coalesce((SELECT state FROM evidence_decision WHERE evidence_decision.evidence = bearing.evidence ORDER BY entry DESC LIMIT 1), -1) = $1)
            GROUP BY evidence)
        WHERE $2 IS NULL OR (day, evidence) < ($2, $3) ORDER BY day DESC, evidence DESC LIMIT $4
        """;

    private const string First = $"""
        SELECT {BearingRow.Columns} FROM bearing JOIN reading ON reading.entry = bearing.id >> 24 WHERE evidence = $1 AND replaced IS NULL ORDER BY published_last, bearing.id LIMIT 1
        """;

    private const string InClaims = """
        SELECT DISTINCT claim_voice.claim FROM bearing JOIN claim_voice ON claim_voice.bearing = bearing.id WHERE evidence = $1 ORDER BY 1
        """;

    /// <summary>Only what a reviewer left in this state.</summary>
    public EvidenceState? Decided { get; init; }
    public int Limit { get; init; } = 20;

    /// <summary>The cursor of the last one of the page before.</summary>
    public string? After { get; init; }

    public IReadOnlyList<EvidenceTold> Run(ClaimLedger ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var database = ledger.Database;
        var after = After?.Split('/');
        var decisions = ClaimDerivation.Now(database);
        var sightings = new Sightings(ClaimRules.Rules, decisions);
        var blocks = new BlockReader(database);
        return [.. database.Query(Page, static r => r.GetString(0), (int?)Decided, after?[0], after is [_, var id] ? id : "", Limit).ToList().Select(evidence =>
        {
            var row = database.First(First, BearingRow.Read, evidence)!;
            var bearing = blocks.ToBearing(row);
            var item = sightings.ItemOf(bearing)!;
            var decided = decisions.Evidence.LastOrDefault(d => d.Evidence == evidence);
            return new EvidenceTold(evidence, Words.Of(item.StateAt(decisions.Evidence, decisions.Known)),
                decided is null ? null : string.Create(CultureInfo.InvariantCulture, $"{decided.By}, {decided.Known:yyyy-MM-dd}: {decided.Reason}"),
                bearing.Published, bearing.Source.Name, row.Words, bearing.Statement.Document, bearing.Content, item.Urls, [.. item.Places.Select(p => p.Name)],
                [.. database.Query(InClaims, static r => r.GetString(0), evidence)]);
        })];
    }
}
