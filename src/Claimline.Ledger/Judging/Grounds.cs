using Claimline.Language;
using Claimline.Ledger.Linking;
using Claimline.Ledger.Sources;

namespace Claimline.Ledger.Judging;

/// <summary>Finds what a claim rests on: each rung of the basis in turn, the strongest that holds.</summary>
internal sealed class Grounds
{
    private readonly Claim claim;
    private readonly List<Voice> told;
    private readonly Voices voices;
    private readonly Sightings sightings;
    private readonly StatusRules rules;
    private readonly Sides sides;
    private readonly (string? Party, DataLine Line, string Why, bool OnlyClaimed) loser;
    private readonly bool canConcede;

    public Grounds(Claim claim, List<Voice> told, Voices voices, Sightings sightings, StatusRules rules)
    {
        (this.claim, this.told, this.voices, this.sightings, this.rules) = (claim, told, voices, sightings, rules);
        var asserted = claim.With(BearingRole.Asserts).ToList();
        // Whose word tells it as harm to civilians, or first names the side, tells it for all.
        var whole = claim.Proposition with
        {
            Civilian = claim.Proposition.Civilian || asserted.Exists(b => b.Own.Civilian),
            ActorParty = claim.Proposition.ActorParty ?? asserted.Select(b => b.Own.ActorParty).FirstOrDefault(p => p is not null),
        };
        sides = rules.Linking.SidesOf(asserted.Count > 0 ? asserted[0].Theatre : claim.Bearings[0].Theatre);
        loser = rules.Interest.LoserOf(whole, sides);
        canConcede = loser.Party is not null && (!loser.OnlyClaimed || IsClaimedByOther());
    }

    /// <summary>Somebody of another side claims it, or what happened is told of the loser's own, with nobody who did it.</summary>
    private bool IsClaimedByOther() => claim.Proposition.ActorParty is { } actor && Camp(claim.Bearings[0], actor) == loser.Party ||
        told.Any(v => (voices.SpeaksForParty(v.Speaker) || v.Speaker.IsInsider) && Camp(v.First, v.Speaker.Party) != loser.Party);

    /// <summary>Who loses by the claim, as sentences call that party; null where nobody does.</summary>
    public string? Loser => loser.Party is null ? null : sides.NameOf(loser.Party);

    public List<string> RestsOn { get; } = [];

    public Basis Find(List<Derivation> why)
    {
        foreach (var basis in rules.Values.Basis)
        {
            var by = told.SelectMany(v => v.Bearings.Select(b => (Voice: v, Bearing: b))).Concat(claim.With(BearingRole.Supports).Select(b => (Voice: (Voice)null!, Bearing: b)))
                .Where(x => Holds(basis, x.Bearing)).Select(x => x.Bearing).ToList();
            // It rests on all its origins, not on that of no party alone.
            if (basis is Basis.Corroborated) by = IsCorroborated() ? [.. Independent.SelectMany(v => v.Bearings)] : [];
            if (by.Count == 0 && basis is not Basis.Claimed)
            {
                NotEnough(basis, why);
                continue;
            }
            if (basis is Basis.Shown) RestsOn.AddRange(by.Select(b => sightings.ItemOf(b)!.Id));
            why.Add(Because(basis, by));
            return basis;
        }
        return Basis.Claimed;
    }

    /// <summary>Whether one statement gives the claim this basis.</summary>
    public bool Holds(Basis basis, Bearing bearing)
    {
        var speaker = Voices.SpeakerOf(bearing);
        return basis switch
        {
            Basis.Shown => sightings.Lacks(bearing, claim) is null,
            Basis.Found => bearing.Role is BearingRole.Asserts && rules.Values.FindingKinds.Contains(speaker.Kind, StringComparer.Ordinal) && rules.Values.FindingStances.Contains(bearing.Stance) && (speaker.IsNamed || speaker.Body is not null),
            Basis.Conceded => bearing.Role is BearingRole.Asserts && canConcede && voices.SpeaksForParty(speaker) && Camp(bearing, speaker.Party) == loser.Party && IsPlainWord(bearing) && !Relays(bearing),
            Basis.Corroborated or Basis.Reported => bearing.Role is BearingRole.Asserts && voices.IsNoParty(speaker),
            _ => bearing.Role is BearingRole.Asserts,
        };
    }

    /// <summary>The strongest basis that any of these statements gives on its own.</summary>
    public Basis StrongestOf(IReadOnlyList<Bearing> bearings) => rules.Values.Basis.First(basis => basis is Basis.Claimed || (basis is not Basis.Corroborated && bearings.Any(b => Holds(basis, b))));

    private string? Camp(Bearing bearing, string? party) => rules.Linking.SidesOf(bearing.Theatre).CampOf(party);

    // What is expected, tried, wished, threatened or guessed grants nothing; nor does ground that is nowhere.
    private bool IsPlainWord(Bearing bearing) => !(bearing.Own.Family is "control" or "advance" && (bearing.Own.Places.Count == 0 || bearing.Proposition.Places.Any(p => p.Manner == "toward"))) &&
        !rules.Values.WeakStances.Contains(bearing.Stance) && !bearing.Own.IsForecast && bearing.Likelihood is null;

    // Passing on an opponent's claim is not conceding it.
    private bool Relays(Bearing bearing) => bearing.Via.Any(v => v.Party is not null && Camp(bearing, v.Party) != Camp(bearing, bearing.Source.Party));

    /// <summary>Voices that say it plainly, each of a known origin.</summary>
    private IEnumerable<Voice> Independent => told.Where(v => v.Origin is not null && v.Bearings.Any(b => !rules.Values.WeakStances.Contains(b.Stance)));

    private bool IsCorroborated() => Independent.Select(v => v.Origin).Distinct(StringComparer.Ordinal).Count() > 1 && Independent.Any(v => voices.IsNoParty(v.Speaker));

    private Derivation Because(Basis basis, List<Bearing> by)
    {
        var names = Names(by);
        var sentence = basis switch
        {
            Basis.Shown => $"{names}: evidence of the place whose visible content entails the claim.",
            Basis.Found => $"{names} found it: a named investigation.",
            Basis.Conceded => $"{names}: the word of {Loser}, which loses by it ({loser.Why}).",
            Basis.Corroborated => $"{names}: origins that are independent of one another; speaking for no party: {Names(by.Where(b => voices.IsNoParty(Voices.SpeakerOf(b))))}.",
            Basis.Reported => $"{names}: a source that is no party.",
            _ when by.Count == 0 => "Nobody whom we read puts it forward.",
            _ => $"Only {names}: {string.Join("; ", by.Select(Side).Distinct(StringComparer.Ordinal))}.",
        };
        return new Derivation("basis", basis is Basis.Conceded ? $"basis.conceded {loser.Line}" : $"basis.{Words.Of(basis)}", sentence, Judge.Statements(by));
    }

    private string Side(Bearing bearing)
    {
        var speaker = Voices.SpeakerOf(bearing);
        var party = speaker.Party is null ? null : sides.NameOf(speaker.Party);
        if (speaker.IsInsider) return $"from inside {party}, counted as its word and never as its concession";
        if (voices.SpeaksForParty(speaker)) return loser.Party is null ? $"speaks for {party}, which does not lose by it" : $"speaks for {party}; who loses by it is {Loser}";
        return speaker.Kind is "evidence" ? "evidence that proves it not" : "not known to be no party";
    }

    /// <summary>What came near a rung and why it did not reach it.</summary>
    private void NotEnough(Basis basis, List<Derivation> why)
    {
        if (basis is Basis.Shown)
        {
            foreach (var bearing in claim.Bearings.Where(b => b.Stance is Stance.Show && b.Role is BearingRole.Asserts or BearingRole.Supports && b.Stance is Stance.Show))
                why.Add(new("basis", "basis.shown", $"{bearing.Source.Name}: not enough, because {sightings.Lacks(bearing, claim)}.", [bearing.Statement]));
            var parts = claim.With(BearingRole.OfPart).ToList();
            if (parts.Count > 0) why.Add(new("basis", "basis.part", $"What is told of {string.Join(", ", parts.SelectMany(b => b.Own.Places.Select(p => p.Name)).Distinct(StringComparer.Ordinal).Take(5))} is told of parts: a part proves no whole.", Judge.Statements(parts)));
        }
        if (basis is Basis.Conceded && loser.Party is { } losing)
        {
            foreach (var bearing in told.SelectMany(v => v.Bearings).Where(b => Camp(b, b.Source.Party) == losing && !Holds(Basis.Conceded, b)))
                why.Add(new("basis", "basis.conceded", $"{bearing.Source.Name}: no concession, because {WhyNoConcession(bearing)}.", [bearing.Statement]));
        }
        if (basis is Basis.Corroborated && told.Count > 1) why.Add(new("basis", "basis.corroborated", "No second origin: what is heard comes from one, or rests on the other.", []));
    }

    private string WhyNoConcession(Bearing bearing)
    {
        if (!voices.SpeaksForParty(Voices.SpeakerOf(bearing))) return $"it does not speak for {Loser}";
        return canConcede ? "it is told as expected, tried or likely, or passes on another's word" : "nobody of the other side claims it, so that it is told as a charge";
    }

    internal static string Names(IEnumerable<Bearing> by) => string.Join(", ", by.Select(b => b.Via is [var via, ..] ? $"{via.Name} (through {b.Source.Name})" : b.Source.Name).Distinct(StringComparer.Ordinal));
}
