using Claimline.Ledger.Judging;

namespace Claimline.Ledger;

/// <summary>What a reviewer decides of a piece of evidence.</summary>
/// <param name="Evidence">The beginning of its id, at least six letters.</param>
public sealed record EvidenceRuling(string Evidence, EvidenceState State, string By, string Reason);
