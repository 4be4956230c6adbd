using Claimline.Language;
using Claimline.Ledger.Log;

namespace Claimline.Ledger.Store;

/// <summary>Records documents within one transaction.</summary>
internal sealed class DocumentRecording(Database database, WriteTransaction transaction)
{
    public Receipt Record(PreparedDocument document)
    {
        var (source, row) = (document.Source, document.DocumentRow);
        if (RedactedBy(source) is { } decision) return new Receipt(source.Sha256, source.Name, Outcome.Refused, 0, LedgerProblems.WasRedacted(source.Name ?? "", decision));

        var known = database.First(DocumentRow.Known, static r => (Entry: (long?)r.GetInt64(0), Sha256: r.GetString(1)), row.Sha256, row.TextHash.ToBytes());
        if (known.Entry is { } there)
        {
            if (database.First(ReadingRow.Known, static r => (long?)r.GetInt64(0), there, document.Rows.Reading.Key.ToBytes()) is not null) return new Receipt(known.Sha256, source.Name, Outcome.AlreadyThere, 0, null);
            if (known.Sha256 != source.Sha256) document = document.As(known.Sha256);
        }
        else
        {
            var entry = transaction.Log.Append(EntryKind.Document, document.DocumentContent);
            transaction.Derived.Document(entry.Number, entry.Recorded, row);
        }
        var reading = transaction.Log.Append(EntryKind.Reading, document.ReadingContent);
        var added = transaction.Derived.Reading(reading.Number, reading.Recorded, document.Source.Sha256, document.Rows);
        return new Receipt(document.Source.Sha256, source.Name, known.Entry is null ? Outcome.Added : Outcome.ReadAgain, added, ClockProblem());
    }

    private Problem? ClockProblem() => transaction.Log.SetBack is { } back ? LedgerProblems.ClockSetBack(database.Path, back.Now, back.Last) : null;

    private long? RedactedBy(SourceText source) =>
        database.First(RedactionRow.OfDocument, static r => (long?)r.GetInt64(0), source.Sha256) ?? MaskRow.DecisionOn(database, source.Text);
}
