using System.Text.RegularExpressions;
using Claimline.Ledger.Log;
using Claimline.Ledger.Store;

namespace Claimline.Ledger.Queries;

/// <summary>What the log holds behind a claim: the documents in which it is heard, files kept with them, decisions and judgements on it, each with its proof.</summary>
/// <param name="Checkpoint">What the proofs lead to.</param>
public sealed partial record ClaimRecord(Checkpoint Checkpoint, IReadOnlyList<RecordedDocument> Documents, IReadOnlyList<RecordedEntry> Entries)
{
    // Decisions are few: whom they concern is looked for in their words.
    private const string Decisions = """
        SELECT entry FROM evidence_decision WHERE evidence = $2
        UNION SELECT entry FROM source_decision WHERE instr(body, '"' || $3 || '"') > 0
        UNION SELECT entry FROM judgement WHERE claim = $1 OR claim IN (SELECT alias FROM claim_alias WHERE claim_alias.claim = $1)
        UNION SELECT entry FROM claim_grade WHERE claim = $1 OR claim IN (SELECT alias FROM claim_alias WHERE claim_alias.claim = $1)
        """;

    /// <summary>A file that a page of what was put down by hand names by its hash.</summary>
    [GeneratedRegex(@"\b[0-9a-f]{64}\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Hash { get; }

    /// <param name="against">The checkpoint that proofs are to lead to; null for the log as it stands.</param>
    /// <exception cref="LedgerException">The checkpoint is none of this log.</exception>
    public static ClaimRecord Of(ClaimLedger ledger, ClaimPage page, Checkpoint? against)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(page);
        var database = ledger.Database;
        var leaves = database.Query(EntryRow.Leaves, static r => EntryRow.DigestOf(r, 0)).ToList();
        var checkpoint = against ?? ledger.Checkpoint();
        if (checkpoint.Size > leaves.Count) throw new LedgerException(LedgerProblems.Shorter(database.Path, leaves.Count, checkpoint.Size));
        leaves.RemoveRange((int)checkpoint.Size, leaves.Count - (int)checkpoint.Size);
        if (MerkleProof.Root([.. leaves]) != checkpoint.Root) throw new LedgerException(LedgerProblems.Inconsistent(database.Path, checkpoint.Size));

        var documents = page.Voices.Select(v => v.Document).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(d => RecordedDocument.Of(database, d)).OfType<RecordedDocument>().ToList();
        var files = documents.Where(static d => d.Reading is { Made.IsByHand: true }).SelectMany(static d => Hash.Matches(d.Text).Select(static m => m.Value)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        documents.AddRange(files.Where(f => documents.TrueForAll(d => d.Sha256 != f)).ToList().Select(f => RecordedDocument.Of(database, f)).OfType<RecordedDocument>());
        var decisions = page.Voices.SelectMany(v => database.Query(Decisions, static r => r.GetInt64(0), page.Claim.Id, v.Evidence, v.SourceKey));
        var tree = new MerkleTree(leaves);
        return new ClaimRecord(checkpoint, documents,
        [
            .. documents.SelectMany(static d => d.Entries).Concat(decisions).Distinct().Order().ToList().Select(number => database.First(EntryRow.ByNumber, EntryRow.Read, number)!).Where(static row => row.Content is not null)
                .Select(row => new RecordedEntry(row.Entry, row.Content!.Salt, row.Content.Payload, row.Entry.Number < checkpoint.Size ? tree.Inclusion((int)row.Entry.Number) : null)),
        ]);
    }
}
