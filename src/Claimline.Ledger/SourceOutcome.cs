using Claimline.Ledger.Queries;

namespace Claimline.Ledger;

/// <summary>What came of a decision on sources.</summary>
/// <param name="Decision">Its number, by which it can be taken back.</param>
/// <param name="Source">The key of the source that was decided on; of two that are one now, or of a decision that was taken back, the first it names.</param>
/// <param name="Derived">How many claims depend on it and were derived again.</param>
/// <param name="Changed">Those of them that stand otherwise than before.</param>
public sealed record SourceOutcome(long Decision, string Source, int Derived, IReadOnlyList<(ClaimSummary? Before, ClaimSummary? After)> Changed);
