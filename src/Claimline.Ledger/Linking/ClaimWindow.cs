namespace Claimline.Ledger.Linking;

/// <summary>A span of days of a large block whose claims are made without the rest of it.</summary>
/// <param name="From">Claims that opened on this day or later, and on the last day or before, are given whole; those around only serve to compare.</param>
/// <param name="Settled">Bearings of claims that opened before: which one each is in, and whether it opened it. Compared by reference.</param>
public sealed record ClaimWindow(DateOnly From, DateOnly To, IReadOnlyDictionary<Bearing, (string Claim, bool Opens)> Settled)
{
    /// <summary>The block from its first day to its last.</summary>
    public static ClaimWindow Whole { get; } = new(DateOnly.MinValue, DateOnly.MaxValue, new Dictionary<Bearing, (string, bool)>());

    public bool Holds(DateOnly day) => day >= From && day <= To;
}
