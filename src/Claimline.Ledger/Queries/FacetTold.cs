namespace Claimline.Ledger.Queries;

/// <summary>A part of what a claim says, with a basis of its own.</summary>
public sealed record FacetTold(string What, string Value, string Basis, IReadOnlyList<int> Voices);
