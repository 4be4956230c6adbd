namespace Claimline.Ledger.Queries;

/// <summary>What holds of a source by decision.</summary>
/// <param name="Field">"owner", "speaks for" ...</param>
/// <param name="Decision">The number of the decision.</param>
public sealed record SourceFactTold(string Field, string Value, long Decision);
