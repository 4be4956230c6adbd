using Claimline.Language.Tokens;

namespace Claimline.Language.Places;

/// <summary>Carries what is known of one name to others: along a list ("A, B, and C oblasts"), across a hyphen ("the A-B line"), and to the same name elsewhere.</summary>
internal sealed class PlaceLists(PlaceLexicon lexicon)
{
    public void Carry(TokenizedText text, List<PlaceCandidate> names)
    {
        foreach (var name in names) Settle(name);
        Apposed(text, names);
        Shared(text, names);
        Link(text, names);
        foreach (var name in names)
        {
            if (name.Before is { } before) Follow(text, before, name);
        }
        for (var i = names.Count - 1; i > 0; i--)
        {
            if (names[i].Before is not { } before) continue;
            if (before is { Kind: null, IsTold: false }) before.Kind = before.PluralKind = names[i].PluralKind;
            Precede(before, names[i]);
        }
        Repeat(text, names);
    }

    /// <summary>Ties each candidate to the one before it in its list; what stands in brackets is in no list with what stands outside.</summary>
    private void Link(TokenizedText text, List<PlaceCandidate> names)
    {
        PlaceCandidate? outside = null;
        PlaceCandidate? inside = null;
        var (at, open) = (0, false);
        foreach (var name in names)
        {
            if (outside?.Sentence != name.Sentence) (outside, at, open) = (null, text.Sentences[name.Sentence].First, false);
            for (; at < name.First; at++)
            {
                if (text[at].Kind == TokenKind.OpenBracket) (open, inside) = (true, null);
                else if (text[at].Kind == TokenKind.CloseBracket) open = false;
            }
            name.InBrackets = open;
            var before = open ? inside : outside;
            if (before is not null && Joins(text, before, name)) name.Before = before;
            if (open) inside = name;
            else outside = name;
        }
    }

    /// <summary>What is listed as a place is one where nothing speaks against it; countries and capitals, which also act, need a word that says where.</summary>
    private static void Settle(PlaceCandidate name)
    {
        if (name.Evidence == PlaceEvidence.Against || name.IsDoubtful) return;
        if (name.Standing == NameStanding.Listed)
        {
            if (name.IsCountry ? name.Evidence == PlaceEvidence.Weak : name.IsCapital && name.Evidence == PlaceEvidence.None) name.Evidence = PlaceEvidence.None;
            else if (!name.IsCountry && name.Evidence < PlaceEvidence.Enough) (name.Evidence, name.Rule) = (PlaceEvidence.Enough, "place.listed");
        }
        else if (name.Standing == NameStanding.Unknown && name.Evidence == PlaceEvidence.Enough)
        {
            name.Evidence = PlaceEvidence.Weak;
        }
    }

    /// <summary>"in Lyon, France": a comma and an area after a name say that it is a place, known or not.</summary>
    private void Apposed(TokenizedText text, List<PlaceCandidate> names)
    {
        for (var i = 0; i + 1 < names.Count; i++)
        {
            var (name, area) = (names[i], names[i + 1]);
            if (name.Standing == NameStanding.Listed || name.Evidence is PlaceEvidence.Against or PlaceEvidence.Strong || name.Rule.Length == 0 || area.First != name.Last + 2 || text[name.Last + 1].Kind != TokenKind.Comma) continue;
            if (!(area.Standing == NameStanding.Listed && (area.IsCountry || area.Kind is PlaceType.Admin1 || area.IsArea)) || area.Evidence == PlaceEvidence.Against || Acts(text, area)) continue;
            (name.Evidence, name.Rule) = (PlaceEvidence.Strong, "place.in-area");
        }
    }

    /// <summary>"the Donetsk and Luhansk Peoples' Republics": what the second is a part of, the first is too.</summary>
    private static void Shared(TokenizedText text, List<PlaceCandidate> names)
    {
        for (var i = 0; i + 1 < names.Count; i++)
        {
            var (name, next) = (names[i], names[i + 1]);
            if (next.IsPart && next.First == name.Last + 2 && name.Kind is null && text[name.Last + 1].Is(WordClass.Coordinator) && name.First > 0 && text[name.First - 1].Is(WordClass.Determiner))
                (name.Evidence, name.Rule) = (PlaceEvidence.Against, "place.part-of-a-name");
        }
    }

    private void Follow(TokenizedText text, PlaceCandidate before, PlaceCandidate name)
    {
        if (!before.IsPlace || name.Evidence >= before.Evidence || name.Evidence == PlaceEvidence.Against) return;
        // "control of A, B, and C": two known towns before it vouch for a third that no gazetteer has.
        if (name.Standing == NameStanding.Unknown && before.Evidence < PlaceEvidence.Strong && !(IsKnownTown(before) && before.Before is { } first && IsKnownTown(first) && text[name.Last + 1].Kind != TokenKind.Possessive)) return;
        if (Acts(text, name)) return;
        Take(name, before.Evidence);
    }

    private static bool IsKnownTown(PlaceCandidate name) => name is { IsPlace: true, IsSettlement: true, Standing: not NameStanding.Unknown };

    private static void Precede(PlaceCandidate name, PlaceCandidate after)
    {
        if (!after.IsPlace || name.Evidence >= after.Evidence || name.Evidence == PlaceEvidence.Against) return;
        var told = after.Rule is "place.kinds" or "place.direction" or "place.line" || (after.IsJoined && after.Evidence == PlaceEvidence.Strong);
        // "fired on A, B, and C": what is known of B and C tells that A is a place
        if (!told && name is { Standing: > NameStanding.Listed, Evidence: PlaceEvidence.Weak } && after.Standing == NameStanding.Listed) told = true;
        if (name.Rule == "place.between" && !after.IsCountry && !after.IsCapital) told = true;
        if (!told && (name.IsCountry || name.IsCapital || name.Standing == NameStanding.Unknown || after.Evidence < PlaceEvidence.Strong)) return;
        Take(name, after.Evidence);
    }

    private static void Take(PlaceCandidate name, PlaceEvidence evidence)
    {
        if (!name.IsPlace) name.Rule = "place.in-list";
        name.Evidence = evidence;
    }

    private void Repeat(TokenizedText text, List<PlaceCandidate> names)
    {
        var sure = new HashSet<ulong>();
        foreach (var name in names)
        {
            if (name is { Evidence: PlaceEvidence.Strong, IsCountry: false, IsCapital: false }) sure.Add(name.Key);
        }
        foreach (var name in names)
        {
            if (name.IsPlace || name.Evidence == PlaceEvidence.Against || name.IsCountry || name.IsCapital || !sure.Contains(name.Key) || Acts(text, name)) continue;
            (name.Evidence, name.Rule) = (PlaceEvidence.Enough, "place.repeated");
        }
    }

    /// <summary>A verb follows: then a name after a comma begins a clause of its own.</summary>
    private bool Acts(TokenizedText text, PlaceCandidate name)
    {
        var at = name.Last + 1;
        if (at >= text.Sentences[name.Sentence].End) return false;
        ref readonly var token = ref text[at];
        if ((lexicon.RoleOf(token.Word) & PlaceRole.Saying) != 0) return true;
        return token.Is(WordClass.Auxiliary | WordClass.Modal | WordClass.VerbPast | WordClass.VerbThird) && !token.Is(WordClass.Preposition | WordClass.Noun);
    }

    /// <summary>True where only commas, "and", brackets and the like stand between two names of one sentence.</summary>
    private bool Joins(TokenizedText text, PlaceCandidate before, PlaceCandidate name)
    {
        if (before.Sentence != name.Sentence) return false;
        if (name.IsJoined) return name.First <= before.Last + 2;
        var marks = 0;
        for (var i = before.Last + 1; i < name.First; i++)
        {
            ref readonly var token = ref text[i];
            if (token.Kind == TokenKind.OpenBracket)
            {
                while (i < name.First && text[i].Kind != TokenKind.CloseBracket) i++;
                if (i >= name.First) return false;
                continue;
            }
            if (token.Kind is TokenKind.Comma or TokenKind.Slash or TokenKind.Marker or TokenKind.Semicolon || token.Is(WordClass.Coordinator))
            {
                marks++;
                continue;
            }
            var role = lexicon.RoleOf(token.Word);
            if (token.Is(WordClass.Determiner) || (role & (PlaceRole.Before | PlaceRole.Nationality)) != 0 || ((role & PlaceRole.Bearing) != 0 && i == name.First - 1)) continue;
            return false;
        }
        return marks > 0;
    }
}
