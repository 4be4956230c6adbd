using Claimline.Ledger.Judging;
using Claimline.Ledger.Kept;
using Claimline.Ledger.Log;
using Claimline.Ledger.Queries;

namespace Claimline.Ledger.Store;

/// <summary>Records decisions on evidence, and judgements and grades of claims within one transaction.</summary>
internal sealed class Deciding(Database database, WriteTransaction transaction)
{
    private const string HeardIn = """
        SELECT DISTINCT claim_voice.claim FROM bearing JOIN claim_voice ON claim_voice.bearing = bearing.id WHERE evidence = $1 ORDER BY 1
        """;

    /// <returns>To be called after the transaction's claims were derived: those in which the evidence is heard, before and after.</returns>
    public Func<IReadOnlyList<(ClaimSummary? Before, ClaimSummary? After)>> Decide(EvidenceRuling ruling)
    {
        var id = EvidenceRow.Named(database, ruling.Evidence);
        if (ruling.Details?.At is { } at) new AddingEvidence(database).Locate(id, at);
        var heard = Claims(id);
        Decide(id, ruling);
        return Changes(id, heard);
    }

    /// <returns>The piece's id; and, to be called afterwards, the claims in which it is heard.</returns>
    public (string Id, Func<IReadOnlyList<(ClaimSummary? Before, ClaimSummary? After)>> Changes) Add(NewEvidence evidence)
    {
        var claims = evidence.Claims.Select(c => ClaimNames.Named(database, c)).Distinct(StringComparer.Ordinal).ToList();
        var prepared = PreparedDocument.Of(evidence, new AddingEvidence(database).Of(evidence, claims));
        var id = prepared.Rows.Bearings.Bearings[0].Evidence!;
        var heard = Claims(id);
        new DocumentRecording(database, transaction).Record(prepared);
        if (evidence.Details?.CheckedBy is { } by) Decide(id, new EvidenceRuling(id, EvidenceState.Checked, by, evidence.Details.Method ?? evidence.Page.Name!));
        return (id, Changes(id, [.. heard, .. claims]));
    }

    private void Decide(string id, EvidenceRuling ruling)
    {
        var decision = new KeptDecision(ruling.By, ruling.Reason) { Evidence = (id, ruling.State, ruling.Details) };
        var entry = transaction.Log.Append(EntryKind.Decision, decision.ToContent());
        transaction.Derived.Decision(entry.Number, entry.Recorded, decision);
    }

    /// <summary>Until the transaction ends the rows of claims are those from before.</summary>
    private Func<IReadOnlyList<(ClaimSummary?, ClaimSummary?)>> Changes(string evidence, List<string> heard)
    {
        var before = ClaimRow.OfBlocks(database, transaction.Derived.TouchedBlocks);
        ClaimSummary? Shown(ClaimSummary? claim) => claim is null ? null : claim with { ShortId = ClaimNames.Short(database, claim.Id) };
        return () => [.. heard.Concat(Claims(evidence)).Distinct(StringComparer.Ordinal).Select(id => (Shown(before.GetValueOrDefault(id)), Shown(database.First(ClaimRow.ById, ClaimRow.Read, id)?.Claim)))];
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

    private List<string> Claims(string evidence) => [.. database.Query(HeardIn, static r => r.GetString(0), evidence)];
}
