using System.Security.Cryptography;
using System.Text;
using Claimline.Language;
using Claimline.Ledger.Kept;
using Claimline.Ledger.Log;

namespace Claimline.Ledger.Store;

/// <summary>Takes content out of a ledger within one transaction: of a document all, or spans, of which a copy stays that is blacked out and read again.</summary>
internal sealed class Redacting(Database database, WriteTransaction transaction)
{
    public void Redact(Redaction redaction, DocumentRow document, Func<SourceText, Reading> read)
    {
        var readings = database.Query(ReadingRow.OfDocument, static r => r.GetInt64(0), document.Entry).ToList();
        var kept = KeptDocument.Of(ContentOf(document.Entry));
        var entries = kept.InsteadOf is null ? [.. readings.Prepend(document.Entry)] : EntriesOn(document.Sha256);
        if (redaction.Spans.Count == 0)
        {
            Decide(redaction, new KeptRedaction(entries, document.Sha256, [], 0, null));
            return;
        }
        // What a person put down stands in the reading as well, and nothing could read it again.
        if (readings.Count == 0 || KeptReading.Of(ContentOf(readings[^1])) is not { Reading.Made.IsByHand: false } reading) throw new LedgerException(LedgerProblems.OnlyWhole(document.Sha256));
        var masked = MaskRow.Apply(kept.Text, redaction.Spans);
        var bytes = Encoding.UTF8.GetBytes(masked);
        var copy = new SourceText
        {
            Text = masked,
            Bytes = bytes,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)),
            MediaType = kept.MediaType,
            Name = kept.Name,
            Imprint = kept.Imprint,
            Collected = kept.Collected,
            Date = reading.Told.Date,
            Publisher = reading.Told.Publisher,
            Theatre = reading.Told.Theatre,
        };
        Decide(redaction, new KeptRedaction(entries, null, redaction.Spans, kept.Text.Length, DocumentRow.HashOf(masked).ToString()));
        Add(copy, read(copy), kept.StandsFor ?? document.Entry, reading.StandsFor ?? readings[^1]);
    }

    // The same bytes stand in another entry as well, and what was read in its text: no table leads to what another text took the place of.
    private List<long> EntriesOn(string sha256) =>
    [
        .. database.Query(EntryRow.All, EntryRow.Read).Where(row => row is { Content: { } content } && sha256 == row.Entry.Kind switch
        {
            EntryKind.Document => content.Read(static (json, _) => json.GetProperty("sha256").GetString()),
            EntryKind.Reading or EntryKind.Statement => content.Read(static (json, _) => json.GetProperty("document").GetString()),
            _ => null,
        }).Select(row => row.Entry.Number),
    ];

    private void Decide(Redaction redaction, KeptRedaction what)
    {
        var decision = new KeptDecision(redaction.By, redaction.Reason) { Redaction = what };
        var entry = transaction.Log.Append(EntryKind.Decision, decision.ToContent());
        transaction.Derived.Decision(entry.Number, entry.Recorded, decision);
        foreach (var gone in what.Entries) database.Run(EntryRow.Forget, gone);
        database.Run(PassageRow.ForgetDeleted);
        PlaceRow.MakePointsAgain(database);
    }

    // The copy counts as recorded when what it stands for was: what was known on a day stays known, but for what went.
    private void Add(SourceText copy, Reading reading, long document, long standing)
    {
        var kept = KeptDocument.Of(copy) with { StandsFor = document };
        var entry = transaction.Log.Append(EntryKind.Document, kept.ToContent(copy.Bytes.Span));
        transaction.Derived.Document(entry.Number, RecordedAt(document), DocumentRow.Of(kept));
        var read = new KeptReading { Document = copy.Sha256, Told = Told.Of(copy), StandsFor = standing, Reading = reading };
        entry = transaction.Log.Append(EntryKind.Reading, read.ToContent());
        transaction.Derived.Reading(entry.Number, RecordedAt(standing), copy.Sha256, ReadingRows.Of(read, copy.Text));
    }

    private Content ContentOf(long entry) => database.First(EntryRow.ByNumber, EntryRow.Read, entry)?.Content ?? throw new LedgerException(LedgerProblems.Damaged(database.Path, $"entry {entry} has no content"));

    private long RecordedAt(long entry) => database.First(EntryRow.ByNumber, EntryRow.Read, entry)!.Entry.Recorded;
}
