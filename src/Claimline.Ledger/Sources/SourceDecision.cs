namespace Claimline.Ledger.Sources;

/// <summary>A decision on sources as it was recorded.</summary>
/// <param name="Number">Of its entry; decisions take effect in this order.</param>
/// <param name="Known">When it was recorded: it counts from then on.</param>
public sealed record SourceDecision(long Number, DateTimeOffset Known, SourceRuling Ruling, string By, string Reason);
