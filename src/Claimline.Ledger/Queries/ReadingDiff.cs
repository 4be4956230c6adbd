using Claimline.Language;
using Claimline.Ledger.Kept;
using Claimline.Ledger.Store;

namespace Claimline.Ledger.Queries;

/// <summary>What changed between the last two readings of a document.</summary>
/// <param name="Document">SHA-256 of the document's bytes.</param>
public sealed record ReadingDiff(string Document, string? Name, Made Before, Made After, IReadOnlyList<StatementChange> Changes)
{
    private const string ReadTwice = """
        SELECT document.sha256 FROM document WHERE (SELECT count(*) FROM reading WHERE reading.document = document.entry) > 1 ORDER BY document.entry
        """;

    /// <summary>Ids of the documents that were read more than once.</summary>
    public static IReadOnlyList<string> Documents(ClaimLedger ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return [.. ledger.Database.Query(ReadTwice, static r => r.GetString(0))];
    }

    /// <summary>Null where the document was read once.</summary>
    /// <param name="document">A document's id, or the beginning of it that no other has.</param>
    public static ReadingDiff? Of(ClaimLedger ledger, string document)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(document);
        var database = ledger.Database;
        var row = DocumentRow.Named(database, document);
        var entries = database.Query(ReadingRow.OfDocument, static r => r.GetInt64(0), row.Entry).ToList();
        if (entries.Count < 2) return null;
        var text = KeptDocument.Of(Content(database, row.Entry)).Text;
        var (before, after) = (Reading(database, entries[^2], text), Reading(database, entries[^1], text));
        return new ReadingDiff(row.Sha256, row.Name, before.Reading.Made, after.Reading.Made, [.. Changed(before, after, row.Sha256, text)]);
    }

    private static IEnumerable<StatementChange> Changed(ReadingRows before, ReadingRows after, string document, string text)
    {
        var old = before.Statements.ToDictionary(s => s.Statement.Key, StringComparer.Ordinal);
        var changes = new List<StatementChange>();
        foreach (var (now, places) in after.Statements)
        {
            if (!old.Remove(now.Key, out var was)) changes.Add(new StatementChange(null, StatementTold.Of(now, document, text)));
            else if (!was.Statement.SaysTheSameAs(now) || !was.Places.SequenceEqual(places)) changes.Add(new StatementChange(StatementTold.Of(was.Statement, document, text), StatementTold.Of(now, document, text)));
        }
        changes.AddRange(old.Values.Select(gone => new StatementChange(StatementTold.Of(gone.Statement, document, text), null)));
        return changes.OrderBy(c => (c.After ?? c.Before)!.Content.Start).ThenBy(c => c.After is null ? 0 : 1);
    }

    private static ReadingRows Reading(Database database, long entry, string text) => ReadingRows.Of(KeptReading.Of(Content(database, entry)), text);

    private static Content Content(Database database, long entry) => database.First(EntryRow.ByNumber, EntryRow.Read, entry)?.Content ?? throw new LedgerException(LedgerProblems.Damaged(database.Path, $"entry {entry} has no content"));
}
