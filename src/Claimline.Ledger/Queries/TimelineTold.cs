using Claimline.Language;

namespace Claimline.Ledger.Queries;

/// <summary>One voice heard for the first time on a claim, or one decision on evidence for it, and what became of the claim by it.</summary>
public sealed record TimelineTold
{
    public required DateOnly Day { get; init; }

    /// <summary>"claimed" (the first to put it forward), "also claimed", "denied", "contradicted", "evidence"; of a decision on evidence "located", "checked", "unlocated" or "discredited".</summary>
    public required string What { get; init; }

    /// <summary>The claim: its id, the beginning of it that no other has, and the words that opened it.</summary>
    public required string Claim { get; init; }
    public required string ShortId { get; init; }
    public required string Label { get; init; }
    public string? PlaceName { get; init; }

    /// <summary>How the claim stood when the day before ended, or before the decision was recorded, in one word; null where nobody had put it forward.</summary>
    public string? Was { get; init; }

    /// <summary>How it stood when the day ended, or with the decision.</summary>
    public string? Stands { get; init; }

    /// <summary>Who speaks, or who decided.</summary>
    public required string Source { get; init; }
    public string? Party { get; init; }

    /// <summary>What was said, or why it was decided.</summary>
    public required string Words { get; init; }

    /// <summary>SHA-256 of the document, and where in its text the words stand; null of a decision.</summary>
    public string? Document { get; init; }
    public TextSpan? Span { get; init; }

    /// <summary>A person logged it.</summary>
    public bool IsManual { get; init; }

    /// <summary>The piece of evidence it tells of.</summary>
    public string? Evidence { get; init; }

    /// <summary>To go on behind it.</summary>
    public required string Cursor { get; init; }

    /// <summary>Tells apart what is of one day: the later an entry was recorded, the higher.</summary>
    internal long Order { get; init; }
}
