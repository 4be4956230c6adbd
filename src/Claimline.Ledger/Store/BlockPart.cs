using Claimline.Ledger.Linking;

namespace Claimline.Ledger.Store;

/// <summary>Bearings of a block, each with its row, of which the claims of some days can be made; of all days where nothing else is set.</summary>
internal sealed class BlockPart
{
    public DateOnly From { get; init; } = DateOnly.MinValue;

    public DateOnly To { get; init; } = DateOnly.MaxValue;

    /// <summary>What people decided of its claims; a block of which anything was decided is made whole.</summary>
    public ClaimRulings Rulings { get; init; } = ClaimRulings.None;

    // By reference: two bearings may say the same, and comparing all their parts takes time.
    public Dictionary<Bearing, BearingRow> Rows { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>Those of claims that opened before: which claim each is in, and whether it opened it.</summary>
    public Dictionary<Bearing, (string Claim, bool Opens)> Settled { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>The claims of those days.</summary>
    public ClaimBlock Link() => ClaimBlock.Of(Rows.Keys, ClaimRules.Rules.Linking, new ClaimWindow(From, To, Settled), rulings: Rulings);
}
