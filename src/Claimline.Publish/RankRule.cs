namespace Claimline.Publish;

/// <summary>What makes a claim a topline, and the reason printed for it.</summary>
public sealed record RankRule(string When, int Points, string? Reason);
