namespace Claimline.Ledger.Queries;

/// <summary>Another claim, and how it bears on this one.</summary>
/// <param name="Kind">"claimed before", "claimed again", "part of", "has part", "counters", "perhaps the same".</param>
/// <param name="Note">What lay between, where that is known.</param>
public sealed record ClaimRelation(string Kind, string Id, string ShortId, DateOnly Day, string Label, string Headline, string? Note);
