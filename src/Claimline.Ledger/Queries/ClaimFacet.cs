namespace Claimline.Ledger.Queries;

/// <summary>A field by which claims are chosen, and how many of those that were found have each of its values, the most frequent first.</summary>
/// <param name="Field">"headline", "basis", "contest", "currency", "kind", "party", "place" or "source".</param>
public sealed record ClaimFacet(string Field, IReadOnlyList<FacetValue> Values);
