using System.Globalization;
using Claimline.Language.Sentences;
using Claimline.Language.Tokens;

namespace Claimline.Language.Places;

/// <summary>Finds what a text says of where its places lie: "(both east of Borova)", "20 km north of X", "southwest of X near Y", "in X Oblast", "between X and Y".</summary>
internal sealed class PlaceLinks(PlaceLexicon lexicon)
{
    public void Find(TokenizedText text, List<PlaceMention> places)
    {
        for (var i = 0; i < places.Count; i++)
        {
            var sentence = text.Sentences[places[i].Name.Sentence];
            After(text, places, i, sentence);
            Governed(text, places, i, sentence);
        }
    }

    /// <summary>Reads on from the end of a name: a bracket or an apposition that says where it lies.</summary>
    private void After(TokenizedText text, List<PlaceMention> places, int place, in Sentence sentence)
    {
        var name = places[place].Name;
        if (text[name.Last].End != name.Span.End) return;
        var at = name.Last + 1;
        if (at >= sentence.End) return;
        // "the A-B and C-D directions (all north of X)"
        if (text[at].Kind == TokenKind.Word && !text[at].IsCapital && at + 1 < sentence.End && text[at + 1].Kind == TokenKind.OpenBracket) at++;
        var bracket = text[at].Kind == TokenKind.OpenBracket;
        var comma = text[at].Kind == TokenKind.Comma;
        if (text[at].Kind == TokenKind.Possessive)
        {
            Owned(places, place);
            return;
        }
        if (bracket || comma) at++;
        var reach = 1;
        double? km = null;
        var words = 0;
        for (; at < sentence.End && words < 9; at++, words++)
        {
            ref readonly var token = ref text[at];
            var role = lexicon.RoleOf(token.Word);
            if (token.Kind == TokenKind.Number)
            {
                if (double.TryParse(text.TextOf(at), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && at + 1 < sentence.End && (lexicon.RoleOf(text[at + 1].Word) & PlaceRole.Distance) != 0)
                {
                    km = number * lexicon.MetresOf(text[at + 1].Word) / 1000;
                    at++;
                }
                continue;
            }
            if (token.Kind != TokenKind.Word) break;
            if ((role & PlaceRole.Both) != 0)
            {
                reach = token.Is(WordClass.Determiner) && (role & PlaceRole.Before) == 0 ? int.MaxValue : 2;
                continue;
            }
            if ((role & PlaceRole.Bearing) != 0)
            {
                if (Anchor(text, places, place, at, sentence) is not { } anchor) continue;
                // "X, northeast of X near Y" speaks of Y, and "north of X, east of Y" of two other places.
                if (!bracket && comma && (IsFollowedByNear(text, anchor, sentence) || IsBearingOf(text, name, sentence))) return;
                Give(places, place, reach, new PlaceLink(PlaceRelationKind.Bearing, anchor, lexicon.BearingOf(token.Word), km, at, true));
                return;
            }
            if ((role & PlaceRole.Place) != 0)
            {
                if (NextPlace(places, place, at, 2) is { } near) Give(places, place, reach, new PlaceLink(PlaceRelationKind.Near, near, 0, null, at, true));
                return;
            }
            // "the A-B highway northeast of C": the highway lies there, not B
            if (!bracket && (role & (PlaceRole.Beside | PlaceRole.After)) != 0) break;
            if (token.IsCapital || (role & PlaceRole.In) != 0)
            {
                var container = NextPlace(places, place, token.IsCapital ? at - 1 : at, 4);
                if (container is null || !CanContain(container) || !(token.IsCapital ? bracket || comma : true)) break;
                // "withdrew to X due to losses in Y Oblast" says nothing of X
                if (!token.IsCapital && !bracket && at > name.Last + 3) break;
                Contain(places, place, container, at, token.IsCapital ? int.MaxValue : reach);
                // "near X in Y Oblast (20 km northwest of Z)": the bracket speaks of X
                if (!token.IsCapital && container.Name.Last + 1 < sentence.End && text[container.Name.Last + 1].Kind == TokenKind.OpenBracket) Bracket(text, places, place, container, sentence);
                return;
            }
            if (token.Is(WordClass.Coordinator | WordClass.Subordinator | WordClass.Auxiliary | WordClass.Modal | WordClass.Relative)) break;
            if (token.Is(WordClass.AnyVerb) && !token.Is(WordClass.VerbParticiple | WordClass.Noun | WordClass.Adjective)) break;
        }
    }

    private void Bracket(TokenizedText text, List<PlaceMention> places, int place, PlaceMention container, in Sentence sentence)
    {
        double? km = null;
        for (var at = container.Name.Last + 2; at < sentence.End && text[at].Kind is TokenKind.Word or TokenKind.Number; at++)
        {
            if (text[at].Kind == TokenKind.Number && at + 1 < sentence.End && (lexicon.RoleOf(text[at + 1].Word) & PlaceRole.Distance) != 0
                && double.TryParse(text.TextOf(at), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) km = number * lexicon.MetresOf(text[at + 1].Word) / 1000;
            if ((lexicon.RoleOf(text[at].Word) & PlaceRole.Bearing) == 0 || Anchor(text, places, place, at, sentence) is not { } anchor) continue;
            Give(places, place, 1, new PlaceLink(PlaceRelationKind.Bearing, anchor, lexicon.BearingOf(text[at].Word), km, at, true));
            return;
        }
    }

    /// <summary>Reads back from a name: "southwest of X near" it, "near" it, "between X and" it, and the line that a hyphen draws.</summary>
    private void Governed(TokenizedText text, List<PlaceMention> places, int place, in Sentence sentence)
    {
        var name = places[place].Name;
        if (name.Before is { } before)
        {
            // What is said of the first of a list before it, "south of X near A, B, and C", holds for all.
            if (Earlier(places, place, before) is { } mate)
            {
                foreach (var link in mate.Links)
                {
                    if (link.Word < mate.Name.First && link.Word >= 0) places[place].Links.Add(link);
                }
                if (name.IsJoined || text[Math.Max(0, mate.Name.First - 1)] is var word && (lexicon.RoleOf(word.Word) & PlaceRole.Between) != 0)
                {
                    places[place].Links.Add(new PlaceLink(PlaceRelationKind.Near, mate, 0, null, -1, false));
                    mate.Links.Add(new PlaceLink(PlaceRelationKind.Near, places[place], 0, null, -1, false));
                }
            }
            return;
        }
        var at = name.First - 1;
        while (at > sentence.First && text[at].Is(WordClass.Determiner | WordClass.Adjective) && !text[at].Is(WordClass.Preposition)) at--;
        if (at <= sentence.First || place == 0 || (lexicon.RoleOf(text[at].Word) & (PlaceRole.Place | PlaceRole.Locative)) == 0) return;
        var anchor = places[place - 1];
        if (anchor.Name.Last != at - 1 || anchor.Name.Key == name.Key || anchor.Name.Sentence != name.Sentence) return;
        if (!IsBearingOf(text, anchor.Name, sentence)) return;
        var of = anchor.Name.First - 1;
        while (text[of].Is(WordClass.Determiner)) of--;
        if ((lexicon.RoleOf(text[at].Word) & PlaceRole.Place) == 0 && CanContain(places[place])) return;
        places[place].Links.Add(new PlaceLink(PlaceRelationKind.Bearing, anchor, lexicon.BearingOf(text[of - 1].Word), null, of - 1, true));
    }

    /// <summary>"Belgorod Oblast's Shebekino": the place owns the next.</summary>
    private static void Owned(List<PlaceMention> places, int place)
    {
        if (place + 1 < places.Count && CanContain(places[place]) && places[place + 1].Name is var next && next.Sentence == places[place].Name.Sentence && next.First <= places[place].Name.Last + 3)
            places[place + 1].Links.Add(new PlaceLink(PlaceRelationKind.Inside, places[place], 0, null, places[place].Name.Last, true));
    }

    /// <summary>The place of "of X" after a bearing, "northeast of the city of X", "south and east of X".</summary>
    private PlaceMention? Anchor(TokenizedText text, List<PlaceMention> places, int place, int bearing, in Sentence sentence)
    {
        var at = bearing + 1;
        while (at < sentence.End && (text[at].Is(WordClass.Coordinator) || (lexicon.RoleOf(text[at].Word) & PlaceRole.Bearing) != 0)) at++;
        if (at >= sentence.End || (lexicon.RoleOf(text[at].Word) & PlaceRole.Of) == 0) return null;
        return NextPlace(places, place, at, 4) is { } anchor && anchor.Name.Key != places[place].Name.Key ? anchor : null;
    }

    /// <summary>The first place after a token, if it begins within so many tokens.</summary>
    private static PlaceMention? NextPlace(List<PlaceMention> places, int place, int at, int within)
    {
        for (var i = place + 1; i < places.Count && i < place + 12; i++)
        {
            if (places[i].Name.First > at) return places[i].Name.First <= at + within && places[i].Name.Sentence == places[place].Name.Sentence ? places[i] : null;
        }
        return null;
    }

    private static PlaceMention? Earlier(List<PlaceMention> places, int place, PlaceCandidate name)
    {
        for (var i = place - 1; i >= 0 && i > place - 12; i--)
        {
            if (places[i].Name == name) return places[i];
        }
        return null;
    }

    private bool IsFollowedByNear(TokenizedText text, PlaceMention anchor, in Sentence sentence) =>
        anchor.Name.Last + 1 < sentence.End && (lexicon.RoleOf(text[anchor.Name.Last + 1].Word) & PlaceRole.Place) != 0;

    private bool IsBearingOf(TokenizedText text, PlaceCandidate name, in Sentence sentence)
    {
        var of = name.First - 1;
        while (of > sentence.First && text[of].Is(WordClass.Determiner)) of--;
        return of > sentence.First && (lexicon.RoleOf(text[of].Word) & PlaceRole.Of) != 0 && (lexicon.RoleOf(text[of - 1].Word) & PlaceRole.Bearing) != 0;
    }

    private static bool CanContain(PlaceMention place) => place.Name.IsCountry || place.Name.Kind is PlaceType.Admin1 or PlaceType.Admin2 or PlaceType.Region or PlaceType.District || place.IsArea;

    private static void Contain(List<PlaceMention> places, int place, PlaceMention container, int word, int reach)
    {
        if (places[place].Name.IsCountry) return;
        var sure = true;
        for (var at = places[place]; at is not null; at = at.Name.Before is { } before ? Earlier(places, at.Index, before) : null, sure = false)
        {
            if (at != container && !at.IsArea) at.Links.Add(new PlaceLink(PlaceRelationKind.Inside, container, 0, null, word, sure));
            if (reach == int.MaxValue) break;
        }
    }

    private static void Give(List<PlaceMention> places, int place, int reach, PlaceLink link)
    {
        var at = places[place];
        for (var given = 0; at is not null && given < reach; given++)
        {
            if (at != link.Of) at.Links.Add(link);
            if (reach == 1) return;
            at = at.Name.Before is { } before ? Earlier(places, at.Index, before) : null;
        }
    }
}
