using Claimline.Ledger.Judging;
using Claimline.Ledger.Kept;
using Claimline.Ledger.Log;
using Claimline.Ledger.Queries;

namespace Claimline.Ledger.Store;

/// <summary>Records decisions on evidence, and judgements and grades of claims within one transaction.</summary>
internal sealed class Deciding(Database database, WriteTransaction transaction)
{
    private const string ClaimsOfEvidence = $"""
        SELECT {ClaimRow.Columns} FROM claim WHERE id IN (SELECT claim_voice.claim FROM bearing JOIN claim_voice ON claim_voice.bearing = bearing.id WHERE evidence = $1) ORDER BY id
        """;

    private const string ClaimById = $"""
        SELECT {ClaimRow.Columns} FROM claim WHERE id = $1
        """;

    /// <returns>To be called after the transaction's claims were derived: those in which the evidence is heard, before and after.</returns>
    public Func<IReadOnlyList<(ClaimSummary? Before, ClaimSummary? After)>> Decide(EvidenceRuling ruling)
    {
        var id = EvidenceRow.Named(database, ruling.Evidence);
        var before = Claims(id);
        Decide(id, ruling);
        return () => Changes(id, before);
    }

    /// <returns>The piece's id; and, to be called afterwards, the claims in which it is heard.</returns>
    public (string Id, Func<IReadOnlyList<(ClaimSummary? Before, ClaimSummary? After)>> Changes) Add(NewEvidence evidence)
    {
        var claims = evidence.Claims.Select(c => ClaimNames.Named(database, c)).Distinct(StringComparer.Ordinal).ToList();
        var prepared = PreparedDocument.Of(evidence, new AddingEvidence(database).Of(evidence, claims));
        var id = prepared.Rows.Bearings.Bearings[0].Evidence!;
        var before = Claims(id).Concat(claims.SelectMany(c => Summaries(ClaimById, c))).DistinctBy(c => c.Id).ToList();
        new DocumentRecording(database, transaction).Record(prepared);
        if (evidence.Details?.CheckedBy is { } by) Decide(id, new EvidenceRuling(id, EvidenceState.Checked, by, evidence.Details.Method ?? evidence.Page.Name!));
        return (id, () => Changes(id, before));
    }

    private void Decide(string id, EvidenceRuling ruling)
    {
        var decision = new KeptDecision(ruling.By, ruling.Reason) { Evidence = (id, ruling.State) };
        var entry = transaction.Log.Append(EntryKind.Decision, decision.ToContent());
        transaction.Derived.Decision(entry.Number, entry.Recorded, decision);
    }

    private List<(ClaimSummary?, ClaimSummary?)> Changes(string evidence, List<ClaimSummary> before)
    {
        var after = Claims(evidence).ToDictionary(c => c.Id, StringComparer.Ordinal);
        var told = before.Select(b => ((ClaimSummary?)b, after.Remove(b.Id, out var now) ? now : null)).ToList();
        return [.. told, .. after.Values.Select(a => ((ClaimSummary?)null, (ClaimSummary?)a))];
    }

    public void Judge(Judgement judgement)
    {
        var kept = judgement with { Claim = ClaimNames.Named(database, judgement.Claim) };
        var entry = transaction.Log.Append(EntryKind.Judgement, KeptJudgement.ToContent(kept));
        transaction.Derived.Judgement(entry.Number, entry.Recorded, kept);
    }

    public void Grade(ClaimGrade grade)
    {
        var decision = new KeptDecision(grade.By, grade.Reason) { Grade = (ClaimNames.Named(database, grade.Claim), grade.Credibility) };
        var entry = transaction.Log.Append(EntryKind.Decision, decision.ToContent());
        transaction.Derived.Decision(entry.Number, entry.Recorded, decision);
    }

    private List<ClaimSummary> Claims(string evidence) => Summaries(ClaimsOfEvidence, evidence);

    private List<ClaimSummary> Summaries(string sql, string id) =>
        [.. database.Query(sql, ClaimRow.Read, id).ToList().Select(row => row.Claim with { ShortId = ClaimNames.Short(database, row.Claim.Id) })];
}
