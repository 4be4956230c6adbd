using Claimline.Ledger.Kept;
using Claimline.Ledger.Log;
using Claimline.Ledger.Queries;

namespace Claimline.Ledger.Store;

/// <summary>Records decisions on evidence and judgements on claims within one transaction.</summary>
internal sealed class Deciding(Database database, WriteTransaction transaction)
{
    private const string ClaimsOfEvidence = $"""
        SELECT {ClaimRow.Columns} FROM claim WHERE id IN (SELECT claim_voice.claim FROM bearing JOIN claim_voice ON claim_voice.bearing = bearing.id WHERE evidence = $1) ORDER BY id
        """;

    private const string Evidence = """
        SELECT DISTINCT evidence FROM bearing WHERE evidence >= $1 AND evidence < $1 || '~' LIMIT 2
        """;

    private const int ShortestPrefix = 6;

    /// <returns>To be called after the transaction's claims were derived: those in which the evidence is heard, before and after.</returns>
    public Func<IReadOnlyList<(ClaimSummary? Before, ClaimSummary? After)>> Decide(EvidenceRuling ruling)
    {
        var id = Named(ruling.Evidence);
        var before = Claims(id);
        var decision = new KeptDecision(ruling.By, ruling.Reason) { Evidence = (id, ruling.State) };
        var entry = transaction.Log.Append(EntryKind.Decision, decision.ToContent());
        transaction.Derived.Decision(entry.Number, entry.Recorded, decision);
        return () =>
        {
            var after = Claims(id).ToDictionary(c => c.Id, StringComparer.Ordinal);
            var told = before.Select(b => ((ClaimSummary?)b, after.Remove(b.Id, out var now) ? now : null)).ToList();
            return [.. told, .. after.Values.Select(a => ((ClaimSummary?)null, (ClaimSummary?)a))];
        };
    }

    public void Judge(Judgement judgement)
    {
        var kept = judgement with { Claim = ClaimNames.Named(database, judgement.Claim) };
        var entry = transaction.Log.Append(EntryKind.Judgement, KeptJudgement.ToContent(kept));
        transaction.Derived.Judgement(entry.Number, entry.Recorded, kept);
    }

    private string Named(string given)
    {
        var prefix = given.ToLowerInvariant();
        var found = prefix.Length >= ShortestPrefix && prefix.All(char.IsAsciiLetterOrDigit) ? database.Query(Evidence, static r => r.GetString(0), prefix).ToList() : [];
        return found.Count == 1 ? found[0] : throw new LedgerException(found.Count == 0 ? LedgerProblems.NoEvidence(given) : LedgerProblems.SeveralEvidence(given));
    }

    private List<ClaimSummary> Claims(string evidence) =>
        [.. database.Query(ClaimsOfEvidence, ClaimRow.Read, evidence).ToList().Select(row => row.Claim with { ShortId = ClaimNames.Short(database, row.Claim.Id) })];
}
