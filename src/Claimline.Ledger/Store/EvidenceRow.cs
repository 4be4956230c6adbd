using Claimline.Ledger.Kept;
using Microsoft.Data.Sqlite;

namespace Claimline.Ledger.Store;

/// <summary>A piece of evidence as lists look for it; all else is read from the bearing that first tells of it, and from the page by which a person added it.</summary>
/// <param name="Added">The entry of the last page by which a person added or tied it; null where only texts tell of it.</param>
internal sealed record EvidenceRow(string Id, string Day, long First, long? Added)
{
    public const string Columns = "id, day, first, added";

    public const string Delete = """
        DELETE FROM evidence WHERE id = $1
        """;

    /// <summary>Makes the row of one piece from the readings that stand; none where they tell of it no more.</summary>
    public const string Derive = """
        INSERT INTO evidence (id, day, first, decided, added)
        SELECT $1, max(coalesce(published_last, '0001-01-01')),
            (SELECT told.id FROM bearing told JOIN reading source ON source.entry = told.id >> 24 WHERE told.evidence = $1 AND source.replaced IS NULL ORDER BY source.published_last, told.id LIMIT 1),
            (SELECT state FROM evidence_decision WHERE evidence_decision.evidence = $1 ORDER BY entry DESC LIMIT 1), max(CASE WHEN engine = 'by hand' THEN reading.entry END)
        FROM bearing JOIN reading ON reading.entry = bearing.id >> 24 WHERE evidence = $1 AND replaced IS NULL HAVING count(*) > 0
        """;

    /// <summary>Makes the rows of all pieces as of another day and instant, of the readings that stood then.</summary>
    public const string DeriveThen = """
        INSERT INTO evidence (id, day, first, decided, added)
        SELECT evidence, max(coalesce(published_last, '0001-01-01')),
            (SELECT told.id FROM bearing told JOIN reading source ON source.entry = told.id >> 24
                WHERE told.evidence = bearing.evidence AND source.recorded <= $1 AND (source.replaced IS NULL OR source.replaced > $1) AND ($2 IS NULL OR coalesce(source.published_last, '') <= $2)
                ORDER BY source.published_last, told.id LIMIT 1),
            (SELECT state FROM evidence_decision WHERE evidence_decision.evidence = bearing.evidence AND recorded <= $1 ORDER BY entry DESC LIMIT 1), max(CASE WHEN engine = 'by hand' THEN reading.entry END)
        FROM bearing JOIN reading ON reading.entry = bearing.id >> 24
        WHERE evidence IS NOT NULL AND reading.recorded <= $1 AND (replaced IS NULL OR replaced > $1) AND ($2 IS NULL OR coalesce(published_last, '') <= $2) GROUP BY evidence
        """;

    public const string OfReading = """
        SELECT DISTINCT evidence FROM bearing WHERE id > $1 AND id <= $2 AND evidence IS NOT NULL
        """;

    public const string ByPrefix = """
        SELECT id FROM evidence WHERE id >= $1 AND id < $1 || '~' ORDER BY id LIMIT 2
        """;

    private const string Pages = """
        SELECT DISTINCT reading.entry FROM bearing JOIN reading ON reading.entry = bearing.id >> 24
        WHERE evidence = $1 AND recorded <= $2 AND (replaced IS NULL OR replaced > $2) AND engine = 'by hand' ORDER BY 1 DESC
        """;

    private const string Decisions = """
        SELECT entry FROM evidence_decision WHERE evidence = $1 AND recorded <= $2 ORDER BY entry DESC
        """;

    private const int ShortestPrefix = 6;

    public static EvidenceRow Read(SqliteDataReader row) => new(row.GetString(0), row.GetString(1), row.GetInt64(2), row.IsDBNull(3) ? null : row.GetInt64(3));

    /// <summary>What the last page says that has any, of those that stood at an instant, and over it the last decision that has; null where a person told nothing more of the piece.</summary>
    public static EvidenceDetails? DetailsOf(Database database, string id, long instant)
    {
        EvidenceDetails? Last(string sql, Func<Content, EvidenceDetails?> details) =>
            database.Query(sql, static r => r.GetInt64(0), id, instant).ToList().Select(entry => details(database.First(EntryRow.ByNumber, EntryRow.Read, entry)!.Content!)).FirstOrDefault(d => d is not null);
        var told = Last(Pages, static content => KeptReading.Of(content).Evidence?.Details);
        if (Last(Decisions, static content => KeptDecision.Of(content).Evidence?.Details) is not { } decided) return told;
        told ??= new EvidenceDetails();
        return told with
        {
            At = decided.At ?? told.At, Precision = decided.At is null ? told.Precision : decided.Precision, Method = decided.Method ?? told.Method,
            Features = decided.Features.Count > 0 ? decided.Features : told.Features, LocatedBy = decided.LocatedBy ?? told.LocatedBy,
        };
    }

    /// <summary>The id that the beginning of one means.</summary>
    public static string Named(Database database, string given)
    {
        var prefix = given.ToLowerInvariant();
        var found = prefix.Length >= ShortestPrefix && prefix.All(char.IsAsciiLetterOrDigit) ? database.Query(ByPrefix, static r => r.GetString(0), prefix).ToList() : [];
        return found.Count == 1 ? found[0] : throw new LedgerException(found.Count == 0 ? LedgerProblems.NoEvidence(given) : LedgerProblems.SeveralEvidence(given));
    }
}
