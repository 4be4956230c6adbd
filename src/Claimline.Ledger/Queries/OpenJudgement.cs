namespace Claimline.Ledger.Queries;

/// <summary>The last judgement on a claim, which is to be looked at again on a day.</summary>
public sealed record OpenJudgement(ClaimSummary Claim, DateOnly Revisit, string Likelihood, string Confidence, string By, string Basis);
