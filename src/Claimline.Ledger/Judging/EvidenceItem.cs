using Claimline.Language;
using Claimline.Ledger.Linking;

namespace Claimline.Ledger.Judging;

/// <summary>Footage, imagery or a document that a statement says shows something. Made from the text, or added by hand with the same fields.</summary>
public sealed record EvidenceItem
{
    /// <summary>Hash of its links, so that the same footage cited twice is one item; of the statement where it has none.</summary>
    public required string Id { get; init; }

    /// <summary>The statement that tells of it; for items added by hand, the claim's first.</summary>
    public required StatementKey Statement { get; init; }
    public IReadOnlyList<string> Urls { get; init; } = [];

    /// <summary>The text's own "published on", which dates no event.</summary>
    public PartialDate? Published { get; init; }
    public IReadOnlyList<PlaceKey> Places { get; init; } = [];
    public EvidenceState State { get; init; }

    /// <summary>Kinds of what is visible.</summary>
    public IReadOnlyList<string> Shows { get; init; } = [];

    public static string IdOf(IReadOnlyList<string> urls, StatementKey statement) =>
        ClaimId.Of(urls.Count > 0 ? string.Join('\n', urls.Order(StringComparer.Ordinal)) : $"{statement.Document}/{statement.Id}");

    /// <summary>As the decisions known at an instant leave it: the latest holds, of several of one instant (a clock may be set back) the last given.</summary>
    public EvidenceState StateAt(IEnumerable<EvidenceDecision> decisions, DateTimeOffset known) =>
        decisions.Where(d => d.Evidence == Id && d.Known <= known).OrderBy(d => d.Known).Select(d => (EvidenceState?)d.State).LastOrDefault() ?? State;
}
