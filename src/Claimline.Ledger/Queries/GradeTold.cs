namespace Claimline.Ledger.Queries;

/// <summary>How credible a person found a claim.</summary>
/// <param name="Words">What the number says.</param>
public sealed record GradeTold(int Credibility, string Words, DateTimeOffset Recorded, string By, string Reason);
