using Claimline.Ledger.Judging;
using Claimline.Ledger.Linking;

namespace Claimline.Ledger.Queries;

/// <summary>A claim of which a document of the day tells: all that bears on it, how it stands at the day's end and how it stood before.</summary>
public sealed record DayClaim
{
    public required ClaimSummary Summary { get; init; }
    public required Claim Claim { get; init; }
    public required Status Status { get; init; }

    /// <summary>How it stood by the documents from before; null where it is new.</summary>
    public Headline? Before { get; init; }

    /// <summary>What analysts concluded, the last first.</summary>
    public IReadOnlyList<JudgementTold> Judgements { get; init; } = [];

    public bool IsNew => Before is null;
}
