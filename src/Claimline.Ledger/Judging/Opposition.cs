using Claimline.Ledger.Linking;

namespace Claimline.Ledger.Judging;

/// <summary>Finds what stands against a claim: denials, statements that cannot hold together with it, evidence of the contrary.</summary>
internal sealed class Opposition(ClaimBlock block, Claim claim, List<Voice> told, Voices voices, Sightings sightings)
{
    public IReadOnlyList<Voice> Deniers { get; private set; } = [];

    public IReadOnlyList<Voice> Contradictors { get; private set; } = [];

    public List<string> RestsOn { get; } = [];

    public IReadOnlyList<Contest> Find(List<Derivation> why)
    {
        var found = new SortedSet<Contest>();
        var denials = claim.With(BearingRole.Denies).Where(b => !b.IsWithdrawn).ToList();
        Deniers = voices.Of(denials);
        var claimants = told.Select(v => Party(v)).Where(p => p is not null).ToHashSet(StringComparer.Ordinal);
        foreach (var denier in Deniers)
        {
            var own = Party(denier) is { } party && claimants.Count == 1 && claimants.Contains(party);
            found.Add(own ? Contest.DeniedOwnSide : Contest.Denied);
            why.Add(new("contest", own ? "contest.denied-own-side" : "contest.denied",
                // Worded so that one and many read alike.
                $"Denied by {denier.Speaker.Name}{(own ? ", of the claimant's own side" : "")}{(own && !voices.SpeaksForParty(denier.Speaker) ? ", but not speaking for that side, so the side concedes nothing" : "")}.", Judge.Statements(denier.Bearings)));
        }
        var against = claim.Bearings.Where(b => b.Role is BearingRole.Contradicts or BearingRole.AgainstPart)
            .Concat(claim.Counters.SelectMany(id => block[id]?.With(BearingRole.Asserts) ?? [])).Where(b => !b.IsWithdrawn && !sightings.IsDiscredited(b)).ToList();
        // Nobody disputes himself: what one voice says both ways is for its reader to weigh.
        Contradictors = [.. voices.Of(against).Where(v => !told.Exists(t => t.Key == v.Key))];
        foreach (var voice in Contradictors)
        {
            var proof = voice.Bearings.FirstOrDefault(b => sightings.LacksAgainst(b) is null);
            found.Add(proof is null ? Contest.Contradicted : Contest.ContraryEvidence);
            if (proof is not null) RestsOn.Add(sightings.ItemOf(proof)!.Id);
            var part = voice.Bearings.Any(b => b.Role is BearingRole.AgainstPart) ? " It tells of a part, which bears on the whole." : "";
            why.Add(new("contest", proof is null ? "contest.contradicted" : "contest.contrary-evidence",
                $"{(proof is null ? "Contradicted by" : "Shown otherwise by")} {voice.Speaker.Name}: both cannot be so.{part}", Judge.Statements(voice.Bearings)));
        }
        if (found.Count == 0) why.Add(new("contest", "contest.none", "Nobody whom we read denies it or puts forward the contrary.", []));
        return [.. found];
    }

    private static string? Party(Voice voice) => voice.Speaker.Party is "none" ? null : voice.Speaker.Party;
}
