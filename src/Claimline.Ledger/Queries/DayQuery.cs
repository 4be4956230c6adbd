using Claimline.Language;
using Claimline.Ledger.Kept;
using Claimline.Ledger.Store;

namespace Claimline.Ledger.Queries;

/// <summary>The material of one day, or of the days since the last edition.</summary>
public sealed record DayQuery
{
    private const string Readings = """
        SELECT document.entry, document.sha256, name, reading.entry, title, publisher, published_last, theatre, engine FROM reading JOIN document ON document.entry = reading.document
        WHERE published_last BETWEEN $1 AND $2 AND reading.recorded <= $3 AND (replaced IS NULL OR replaced > $3) ORDER BY document.sha256
        """;

    private const string Blocks = """
        SELECT DISTINCT block FROM bearing WHERE id > $1 AND id <= $2
        """;

    public required DateOnly Day { get; init; }

    /// <summary>The first day of publication; without it the day alone.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>A document whose own data tell a later instant of publication waits for the next edition.</summary>
    public DateTimeOffset? CutOff { get; init; }

    /// <summary>Only what was recorded by then.</summary>
    public DateTimeOffset? Known { get; init; }

    public DayMaterial Run(ClaimLedger ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var database = ledger.Database;
        if (!ClaimRules.AreThoseOf(database)) throw new LedgerException(LedgerProblems.OtherRules(database.Path));
        var (since, instant) = (Since ?? Day, Known?.ToUnixTimeMilliseconds() ?? long.MaxValue);
        var documents = new List<DayDocument>();
        var readings = new Dictionary<string, (Reading Reading, SortedSet<string> Blocks)>(StringComparer.Ordinal);
        foreach (var (row, document, reading) in database.Query(Readings, static r => (
            Document: new DayDocument(r.GetString(1), r.IsDBNull(2) ? null : r.GetString(2), r.IsDBNull(4) ? null : r.GetString(4), r.IsDBNull(5) ? null : r.GetString(5), Days.Parse(r.GetString(6))!.Value, null, r.GetString(7), r.GetString(8) == Made.ByHand),
            Entry: r.GetInt64(0), Reading: r.GetInt64(3)), Days.Text(since), Days.Text(Day), instant).ToList())
        {
            var kept = KeptDocument.Of(database.First(EntryRow.ByNumber, EntryRow.Read, document)!.Content!);
            if (CutOff is { } cutOff && kept.Imprint?.Published > cutOff) continue;
            var (first, last) = BlockReader.Ids(reading);
            var read = KeptReading.Of(database.First(EntryRow.ByNumber, EntryRow.Read, reading)!.Content!).Reading with { Text = kept.Text };
            documents.Add(row with { Address = kept.Imprint?.Address, Headings = [.. read.Blocks.Where(b => b.Kind is BlockKind.Heading).Select(b => b.Span.Of(kept.Text))] });
            readings[row.Sha256] = (read,
                new SortedSet<string>(database.Query(Blocks, static r => r.GetString(0), first, last), StringComparer.Ordinal));
        }
        var claims = new DayClaims(database, since, Day, Known, [.. readings.Keys]).Of(readings.Values.SelectMany(r => r.Blocks).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        var bearings = claims.SelectMany(c => c.Claim.Bearings).Where(b => readings.ContainsKey(b.Statement.Document)).ToLookup(b => b.Statement);
        return new DayMaterial(since, Day, ledger.Checkpoint())
        {
            Documents = documents,
            Claims = claims,
            Statements = [.. documents.SelectMany(d => new DayStatements(readings[d.Sha256].Reading, d.Sha256).Of(bearings))],
        };
    }
}
