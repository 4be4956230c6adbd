namespace Claimline.Ledger.Linking;

/// <summary>A number in a content with its bounds, and what is counted by its head word ("motorcycle").</summary>
public sealed record Amount(string Item, decimal? Min, decimal? Max, bool Approximate)
{
    /// <summary>The same bounds.</summary>
    public bool Agrees(Amount other) => Min == other.Min && Max == other.Max;

    /// <summary>Both may be so: the bounds meet.</summary>
    public bool Meets(Amount other) => (Min ?? decimal.MinValue) <= (other.Max ?? decimal.MaxValue) && (other.Min ?? decimal.MinValue) <= (Max ?? decimal.MaxValue);
}
