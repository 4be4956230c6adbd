using Claimline.Ledger.Queries;

namespace Claimline.Ledger;

/// <summary>What came of a decision on claims.</summary>
/// <param name="Decision">Its number, by which it can be taken back.</param>
/// <param name="Changed">The claims of the block that stand otherwise than before; those that are gone have no after, those that are new no before.</param>
public sealed record ClaimOutcome(long Decision, IReadOnlyList<(ClaimSummary? Before, ClaimSummary? After)> Changed);
