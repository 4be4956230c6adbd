using Claimline.Language;

namespace Claimline.Ledger.Kept;

/// <summary>A reviewer's decision: who, why, and what, of which one is given.</summary>
internal sealed record KeptDecision
{
    public required string By { get; init; }
    public required string Reason { get; init; }
    public KeptRedaction? Redaction { get; init; }
}

/// <summary>Which content goes.</summary>
/// <param name="Entries">The entries whose content goes.</param>
/// <param name="Sha256">Of a document that goes whole; null where a copy with spans blacked out stays, for the hash would tell what they held.</param>
/// <param name="Mask">The spans blacked out.</param>
/// <param name="Length">UTF-16 code units of the text that spans were blacked out of.</param>
/// <param name="Rest">SHA-256 of the text with the spans blacked out.</param>
internal sealed record KeptRedaction(IReadOnlyList<long> Entries, string? Sha256, IReadOnlyList<TextSpan> Mask, int Length, string? Rest);
