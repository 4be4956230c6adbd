namespace Claimline.Ledger.Queries;

/// <summary>A page of claims.</summary>
/// <param name="Count">How many there are in all; exact up to <see cref="ClaimQuery.Counted"/>.</param>
public sealed record ClaimList(IReadOnlyList<ClaimSummary> Claims, int Count, bool HasMore)
{
    /// <summary>How many have which value of each field, where that was asked for.</summary>
    public IReadOnlyList<ClaimFacet> Facets { get; init; } = [];
}
