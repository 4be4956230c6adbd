using Claimline.Ledger.Linking;

namespace Claimline.Ledger.Queries;

/// <summary>What a person decided of claims.</summary>
/// <param name="Number">By which it can be taken back.</param>
/// <param name="What">In words, with the ids of the claims then.</param>
public sealed record RulingTold(long Number, string What, DateTimeOffset Recorded, string By, string Reason)
{
    // As much of an id as people read.
    private const int Shown = 8;

    internal RulingTold(long number, ClaimRuling ruling, DateTimeOffset recorded, string by, string reason) : this(number, Words(ruling), recorded, by, reason)
    {
    }

    private static string Words(ClaimRuling ruling) => ruling switch
    {
        ClaimRuling.Same(var one, var other) => $"{one[..Shown]} and {other[..Shown]} are one claim",
        ClaimRuling.Apart(var one, var other) => $"{one[..Shown]} and {other[..Shown]} are not one claim",
        ClaimRuling.Split(var claim, var document, var content) => FormattableString.Invariant($"what is said at {document[..Shown]}:{content.Start}-{content.End} is not {claim[..Shown]}"),
        _ => "",
    };
}
