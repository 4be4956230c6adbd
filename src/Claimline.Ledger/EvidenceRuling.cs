using Claimline.Ledger.Judging;

namespace Claimline.Ledger;

/// <summary>What a reviewer decides of a piece of evidence.</summary>
/// <param name="Evidence">The beginning of its id, at least six letters.</param>
/// <param name="Details">Where it was taken and how that was found out, where the decision tells it; stands over what was told of it before.</param>
public sealed record EvidenceRuling(string Evidence, EvidenceState State, string By, string Reason, EvidenceDetails? Details = null);
