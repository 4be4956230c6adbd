using Claimline.Language;
using Claimline.Ledger.Kept;
using Claimline.Ledger.Log;

namespace Claimline.Ledger.Store;

/// <summary>Records documents within one transaction.</summary>
internal sealed class DocumentRecording(Database database, WriteTransaction transaction)
{
    public Receipt Record(PreparedDocument document)
    {
        var (source, row) = (document.Source, document.DocumentRow);
        if (RedactedBy(source) is { } decision) return new Receipt(source.Sha256, source.Name, Outcome.Refused, 0, LedgerProblems.WasRedacted(source.Name ?? "", decision));

        var known = database.First(DocumentRow.Known, static r => (Entry: (long?)r.GetInt64(0), Sha256: r.GetString(1), IsSameText: r.GetBoolean(2), IsRead: r.GetBoolean(3)), row.Sha256, row.TextHash.ToBytes());
        if (known is { Entry: { } there, IsSameText: true })
        {
            if (database.First(ReadingRow.Known, static r => (long?)r.GetInt64(0), there, document.Rows.Reading.Key.ToBytes()) is not null) return new Receipt(known.Sha256, source.Name, Outcome.AlreadyThere, 0, null);
            if (known.Sha256 != source.Sha256) document = document.As(known.Sha256);
        }
        else
        {
            var entry = transaction.Log.Append(EntryKind.Document, known.Entry is { } former ? document.InsteadOf(former) : document.DocumentContent);
            transaction.Derived.Document(entry.Number, entry.Recorded, row);
        }
        var reading = transaction.Log.Append(document.ReadingKind, document.ReadingContent);
        var added = transaction.Derived.Reading(reading.Number, reading.Recorded, document.Source.Sha256, document.Rows);
        return new Receipt(document.Source.Sha256, source.Name, known.IsRead ? Outcome.ReadAgain : Outcome.Added, added, ClockProblem());
    }

    /// <summary>Keeps a file that no reader reads, with a line that says what it is in the place of its text.</summary>
    public void Keep(SourceText file)
    {
        if (DecisionAgainst(file) is { } decision) throw new LedgerException(LedgerProblems.WasRedacted(file.Name ?? "", decision));
        var kept = KeptDocument.Of(file);
        if (database.First(DocumentRow.BySha256, static r => (long?)r.GetInt64(0), file.Sha256) is not null) return;
        var entry = transaction.Log.Append(EntryKind.Document, kept.ToContent(file.Bytes.Span));
        transaction.Derived.Document(entry.Number, entry.Recorded, DocumentRow.Of(kept));
    }

    /// <summary>The decision by which a file may not be kept. Of a document of which spans were blacked out the whole must not come back as a file.</summary>
    public long? DecisionAgainst(SourceText file) => RedactedBy(file) ?? MaskRow.DecisionOn(database, KeptDocument.Plain(file.Bytes.Span));

    private Problem? ClockProblem() => transaction.Log.SetBack is { } back ? LedgerProblems.ClockSetBack(database.Path, back.Now, back.Last) : null;

    private long? RedactedBy(SourceText source) =>
        database.First(RedactionRow.OfDocument, static r => (long?)r.GetInt64(0), source.Sha256) ?? MaskRow.DecisionOn(database, source.Text);
}
