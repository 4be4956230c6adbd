using Claimline.Ledger.Copies;

namespace Claimline.Ledger.Queries;

/// <summary>One of the near copies of a text.</summary>
public sealed record CopyTold
{
    /// <summary>SHA-256 of the document's bytes.</summary>
    public required string Document { get; init; }
    public string? Name { get; init; }

    /// <summary>Who published it; of a post its channel.</summary>
    public string? Publisher { get; init; }

    /// <summary>The instant, where the file tells it.</summary>
    public DateTimeOffset? At { get; init; }
    public DateOnly? Published { get; init; }
    public required DateTimeOffset Recorded { get; init; }

    /// <summary>Numbers and negations that are others than in the first of the group.</summary>
    public IReadOnlyList<TextChange> Changes { get; init; } = [];
}
