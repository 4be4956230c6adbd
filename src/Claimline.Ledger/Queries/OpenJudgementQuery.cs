using Claimline.Ledger.Store;

namespace Claimline.Ledger.Queries;

/// <summary>Judgements that are to be looked at again, the earliest day first: the last on each claim.</summary>
public sealed record OpenJudgementQuery
{
    // A judgement keeps the id that its claim had then.
    private const string Open = """
        SELECT coalesce((SELECT id FROM claim WHERE id = judged.claim), (SELECT claim FROM claim_alias WHERE alias = judged.claim LIMIT 1)), revisit, likelihood, confidence, analyst, basis
        FROM judgement judged WHERE revisit IS NOT NULL AND NOT EXISTS (SELECT 1 FROM judgement later WHERE later.claim = judged.claim AND later.entry > judged.entry)
        ORDER BY revisit, entry LIMIT $1
        """;

    public int Limit { get; init; } = 20;

    public IReadOnlyList<OpenJudgement> Run(ClaimLedger ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var database = ledger.Database;
        var rows = database.Query(Open, static r => (Claim: r.IsDBNull(0) ? null : r.GetString(0), Revisit: Days.Parse(r.GetString(1))!.Value, Likelihood: r.GetString(2), Confidence: r.GetString(3), By: r.GetString(4), Basis: r.GetString(5)), Limit).ToList();
        // The claim goes with the last document that puts it forward.
        return [.. rows.Where(static r => r.Claim is not null).Select(r => new OpenJudgement(database.First(ClaimRow.ById, ClaimRow.Read, r.Claim)!.Claim, r.Revisit, r.Likelihood, r.Confidence, r.By, r.Basis))];
    }
}
