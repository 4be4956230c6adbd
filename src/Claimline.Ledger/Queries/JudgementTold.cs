namespace Claimline.Ledger.Queries;

/// <summary>A judgement on a claim, and when it was recorded.</summary>
public sealed record JudgementTold(DateTimeOffset Recorded, string By, string Likelihood, string Confidence, string Basis, string? Alternatives, DateOnly? Revisit);
