namespace Claimline.Ledger.Queries;

/// <summary>A value of a field, and how many claims have it.</summary>
/// <param name="Value">By which claims of it are asked for.</param>
/// <param name="Name">How it is called.</param>
/// <param name="IsAtLeast">There may be more: counting stopped.</param>
public sealed record FacetValue(string Value, string Name, int Count, bool IsAtLeast = false);
