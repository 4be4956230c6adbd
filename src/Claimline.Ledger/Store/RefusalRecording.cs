using System.Globalization;
using Claimline.Language;
using Claimline.Ledger.Kept;
using Claimline.Ledger.Log;

namespace Claimline.Ledger.Store;

/// <summary>Records what was refused, and closes what was refused before and is read now. One for all transactions of a run: it knows what was refused in it.</summary>
internal sealed class RefusalRecording(Database database)
{
    private readonly HashSet<long> refused = [];

    /// <summary>Keeps a refusal, and the bytes that came with it, once; the same refusal again changes nothing.</summary>
    public Receipt Record(RefusedDocument document, WriteTransaction transaction)
    {
        var kept = KeptRefusal.Of(document);
        var receipt = new Receipt(document.Sha256 ?? "", document.Name, Outcome.Refused, 0, document.Problem);
        var documents = new DocumentRecording(database, transaction);
        var file = document.Bytes.IsEmpty ? null : FileOf(document);
        // What a decision took out does not come back as a file that could not be read.
        if (file is not null && documents.DecisionAgainst(file) is { } decision) return receipt with { Problem = LedgerProblems.WasRedacted(document.Problem.Where, decision) };
        if (database.First(RefusalRow.Same, static r => (long?)r.GetInt64(0), kept.Path, kept.Part, kept.Code, kept.Sha256) is { } known)
        {
            refused.Add(known);
            return receipt;
        }
        if (file is not null) documents.Keep(file);
        var entry = transaction.Log.Append(EntryKind.Refusal, kept.ToContent());
        transaction.Derived.Refusal(entry.Number, entry.Recorded, kept);
        refused.Add(entry.Number);
        return receipt;
    }

    public void Close(FileRead file, WriteTransaction transaction)
    {
        var closed = database.Query(RefusalRow.OpenOf, static r => r.GetInt64(0), file.Path, file.Only).Where(r => !refused.Contains(r)).ToList();
        refused.Clear();
        if (closed.Count == 0) return;
        var entry = transaction.Log.Append(EntryKind.Refusal, KeptRefusal.Closing(closed));
        transaction.Derived.Close(closed, entry.Recorded);
    }

    private static SourceText FileOf(RefusedDocument document) => new()
    {
        Text = string.Create(CultureInfo.InvariantCulture, $"File: {document.Name ?? "unnamed"}, {document.Bytes.Length:N0} bytes, SHA-256 {document.Sha256}"),
        Sha256 = document.Sha256!,
        Bytes = document.Bytes,
        MediaType = "application/octet-stream",
        Name = document.Name,
        Collected = document.Collected,
    };
}
