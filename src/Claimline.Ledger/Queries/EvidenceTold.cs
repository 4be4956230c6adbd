namespace Claimline.Ledger.Queries;

/// <summary>A piece of evidence that statements tell of.</summary>
/// <param name="State">"unlocated", "located", "checked" or "discredited".</param>
/// <param name="Decision">Who decided that, when and why; null where the text tells it.</param>
/// <param name="Words">What the first statement says that it shows, and where that stands.</param>
/// <param name="Claims">Ids of the claims in which it is heard.</param>
public sealed record EvidenceTold(string Id, string State, string? Decision, DateOnly Published, string Source, string Words, string Document, Language.TextSpan Span, IReadOnlyList<string> Urls, IReadOnlyList<string> Places, IReadOnlyList<string> Claims)
{
    /// <summary>A person added it; no text that was read tells of it first.</summary>
    public bool IsManual { get; init; }

    /// <summary>What a person found out of it; null where nobody added any.</summary>
    public EvidenceDetails? Details { get; init; }

    /// <summary>To go on behind it.</summary>
    public required string Cursor { get; init; }
}
