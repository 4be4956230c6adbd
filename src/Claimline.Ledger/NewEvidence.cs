using Claimline.Language;

namespace Claimline.Ledger;

/// <summary>A piece of evidence that a person adds or ties to further claims: the page that says what it shows, and on which claims it bears.</summary>
public sealed record NewEvidence
{
    /// <summary>The page and its reading, as <see cref="Language.ByHand.LoggedReader"/> makes them: one statement, whose source is evidence.</summary>
    public required SourceText Page { get; init; }
    public required Reading Reading { get; init; }

    /// <summary>The beginning of the id of a piece that the ledger knows; without it, its links tell which it is.</summary>
    public string? Item { get; init; }
    public EvidenceDetails? Details { get; init; }

    /// <summary>Claims that it bears on, each by the beginning of its id; without any, what it shows is a claim of its own.</summary>
    public IReadOnlyList<string> Claims { get; init; } = [];

    /// <summary>It shows the contrary of the claims.</summary>
    public bool Against { get; init; }

    /// <summary>Kinds of event that are visible; without them, what each claim claims.</summary>
    public IReadOnlyList<string> Shows { get; init; } = [];

    /// <summary>When it was taken, where that is known.</summary>
    public PartialDate? Captured { get; init; }
}
