using Claimline.Language;
using Claimline.Ledger.Linking;

namespace Claimline.Ledger.Judging;

/// <summary>Whether a statement is evidence that was located and still stands, and what it shows.</summary>
internal sealed class Sightings(StatusRules rules, JudgingInput input)
{
    /// <summary>The piece of evidence a statement tells of; null where its source is no evidence.</summary>
    public EvidenceItem? ItemOf(Bearing bearing)
    {
        if (!rules.Values.EvidenceKinds.Contains(bearing.Source.Kind, StringComparer.Ordinal) || bearing.Stance is not (Stance.Show or Stance.Confirm)) return null;
        var words = bearing.SourceWords.Split(' ');
        return new EvidenceItem
        {
            Id = bearing.Evidence ?? EvidenceItem.IdOf(bearing.Urls, bearing.Statement), Statement = bearing.Statement, Urls = bearing.Urls, Published = bearing.Said, Shows = bearing.Own.Shows,
            Places = bearing.Own.Places.Count > 0 ? bearing.Own.Places : bearing.Proposition.Places,
            State = rules.Values.Located.Any(l => words.Contains(l, StringComparer.Ordinal)) ? EvidenceState.Located : EvidenceState.Unlocated,
        };
    }

    /// <summary>Why a statement does not prove a claim as evidence; null where it does.</summary>
    public string? Lacks(Bearing bearing, Claim claim)
    {
        if (ItemOf(bearing) is not { } item) return bearing.Stance is Stance.Show ? "it is footage or a document of its own that nobody is said to have located" : "its source is no evidence";
        var state = item.StateAt(input.Evidence, input.Known);
        if (Standing(item, state) is { } unlocated) return unlocated;
        if (state is EvidenceState.Unlocated && !(ShowsPlace(bearing) && (bearing.Said is not null || bearing.Proposition.IsDated || bearing.Own.IsDated)))
            return "nobody is said to have located it, and it shows no named place on a known day";
        if (state is EvidenceState.Unlocated && rules.Linking.KindOf(claim.Proposition.Kind).By is Distinction.Words)
            return "nobody is said to have located it, and what it tells is nothing that a place would show";
        if (bearing.Likelihood is not null) return "what it shows is told as likely only";
        if (bearing.Own.Holder is { } own && claim.Proposition.Holder is { } held && own != held) return "it shows the contrary";
        if (bearing.Own.Negative != claim.Proposition.Negative && bearing.Role is BearingRole.Supports) return "it shows the contrary";
        if (!item.Shows.Any(s => rules.Entails.Of(s, claim.Proposition.Kind))) return $"it shows {string.Join(", ", item.Shows)}, which does not entail {claim.Proposition.Kind}";
        if (claim.Proposition.Places.Count > 0 && bearing.Own.Places.Count > 0 && !bearing.Own.Places.Any(p => claim.Proposition.Places.Any(c => c.Id == p.Id))) return "it shows another place, and a part proves no whole";
        return null;
    }

    /// <summary>Why a located piece of evidence proves nothing against a claim; null where it bears on it.</summary>
    public string? LacksAgainst(Bearing bearing)
    {
        if (ItemOf(bearing) is not { } item) return "its source is no evidence";
        var state = item.StateAt(input.Evidence, input.Known);
        if (Standing(item, state) is { } wrong) return wrong;
        if (state is EvidenceState.Unlocated) return "nobody is said to have located it";
        return bearing.Likelihood is null ? null : "what it shows is told as likely only";
    }

    /// <summary>Nothing rests on it, neither for a claim nor against one.</summary>
    public bool IsDiscredited(Bearing bearing) => input.Evidence.Count > 0 && ItemOf(bearing) is { } item && item.StateAt(input.Evidence, input.Known) is EvidenceState.Discredited;

    // What a statement puts forward is where the text puts it; what only bears on a claim must name a place itself, and not take the claim's.
    private static bool ShowsPlace(Bearing bearing) => bearing.Own.Places.Count > 0 || bearing is { Role: BearingRole.Asserts, Proposition.Places.Count: > 0 };

    private static string? Standing(EvidenceItem item, EvidenceState state) => state switch
    {
        EvidenceState.Discredited => "it is discredited",
        EvidenceState.Unlocated when item.State is not EvidenceState.Unlocated => "a reviewer set it back to unlocated",
        _ => null,
    };
}
