namespace Claimline.Ledger.Judging;

/// <summary>What a status depends on beside statements and rules.</summary>
/// <param name="AsOf">Only what was so or said by this day.</param>
/// <param name="Known">Only what was recorded or decided by this instant.</param>
public sealed record JudgingInput(DateOnly AsOf, DateTimeOffset Known)
{
    public IReadOnlyList<EvidenceDecision> Evidence { get; init; } = [];

    /// <summary>The desk's own judgement of the claim, shown beside.</summary>
    public string? Desk { get; init; }
}
