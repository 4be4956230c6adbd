namespace Claimline.Ledger.Queries;

/// <summary>A decision on a source.</summary>
/// <param name="What">What was decided, a line each.</param>
/// <param name="From">The first and the last day on which it holds; null where it has none.</param>
/// <param name="IsTakenBack">A later decision took it back.</param>
public sealed record SourceDecisionTold(long Number, DateTimeOffset Recorded, string By, string Reason, IReadOnlyList<string> What, DateOnly? From, DateOnly? Until, bool IsTakenBack);
