namespace Claimline.Ledger.Judging;

/// <summary>A reviewer's decision on one piece of evidence, from when it was known; a later one takes its place.</summary>
public sealed record EvidenceDecision(string Evidence, EvidenceState State, DateTimeOffset Known, string By, string Reason);
