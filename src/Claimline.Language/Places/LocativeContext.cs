using Claimline.Language.Sentences;
using Claimline.Language.Tokens;

namespace Claimline.Language.Places;

/// <summary>Judges by the words around a name whether it locates something there.</summary>
internal sealed class LocativeContext(PlaceLexicon lexicon)
{
    private const PlaceRole Geography = PlaceRole.Part | PlaceRole.After | PlaceRole.Bearing | PlaceRole.Kind | PlaceRole.KindPlural | PlaceRole.Beside;

    public void Judge(TokenizedText text, PlaceCandidate name)
    {
        if (name.IsPart)
        {
            Give(name, PlaceEvidence.Against, "place.part-of-a-name");
            return;
        }
        var sentence = text.Sentences[name.Sentence];
        if (IsVersion(text, name, sentence) || IsOwnedTitle(text, name)) Give(name, PlaceEvidence.Against, "place.part-of-a-name");
        if (IsQuotedPart(text, name)) Give(name, PlaceEvidence.Against, "place.part-of-a-name");
        if (IsRiver(text, name, sentence)) name.Kind = PlaceType.River;
        if (name.Kind is not null) Give(name, PlaceEvidence.Strong, "place.kind");
        Before(text, name, sentence);
        After(text, name, sentence);
        if (name.Evidence == PlaceEvidence.Against || !IsThing(text, name, sentence)) return;
        // "the Kupyansk, Borova, and Lyman directions": the end of the list will tell
        if (name.Last + 1 < sentence.End && (text[name.Last + 1].Kind == TokenKind.Comma || text[name.Last + 1].Is(WordClass.Coordinator))) (name.Evidence, name.IsDoubtful) = (PlaceEvidence.None, true);
        else Give(name, PlaceEvidence.Against, "place.thing");
    }

    /// <summary>"the Moskva" sinks and "the Orlan drone" flies: no settlement has an article but before a noun of ground.</summary>
    private bool IsThing(TokenizedText text, PlaceCandidate name, in Sentence sentence)
    {
        if (text[name.Last].End != name.Span.End) return false;
        var next = name.Last + 1 < sentence.End ? text[name.Last + 1] : default;
        var role = next.Kind == TokenKind.Word ? lexicon.RoleOf(next.Word) : PlaceRole.None;
        // "Ural military trucks"
        if (next.Kind == TokenKind.Word && next.Is(WordClass.Adjective) && !next.IsCapital && name.Last + 2 < sentence.End) role |= lexicon.RoleOf(text[name.Last + 2].Word) & PlaceRole.Thing;
        if (name.Standing != NameStanding.Listed && name.Kind is null && (role & PlaceRole.Thing) != 0) return true;
        if (!name.IsSettlement || name.IsJoined || name.First <= sentence.First || !text[name.First - 1].Is(WordClass.Determiner) || (lexicon.RoleOf(text[name.First - 1].Word) & PlaceRole.Before) != 0) return false;
        if (next.Kind == TokenKind.OpenBracket) return false;
        const PlaceRole ground = PlaceRole.After | PlaceRole.Kind | PlaceRole.KindPlural | PlaceRole.Beside | PlaceRole.Part | PlaceRole.Title | PlaceRole.TitlePart;
        if (name.Standing != NameStanding.Listed) return (role & ground) == 0;
        return next.Kind != TokenKind.Word || !next.Is(WordClass.Noun | WordClass.Adjective) || next.Is(WordClass.Preposition | WordClass.Coordinator);
    }

    /// <summary>"across the Inhulets": with an article and no noun after it a name is the river's, where one bears it.</summary>
    private bool IsRiver(TokenizedText text, PlaceCandidate name, in Sentence sentence)
    {
        if (!name.HasRiver || name.Kind is not null || name.First - 2 < sentence.First || !text[name.First - 1].Is(WordClass.Determiner) || (lexicon.RoleOf(text[name.First - 1].Word) & PlaceRole.Before) != 0) return false;
        if ((lexicon.RoleOf(text[name.First - 2].Word) & (PlaceRole.Locative | PlaceRole.Place | PlaceRole.Of)) == 0) return false;
        return name.Last + 1 >= sentence.End || text[name.Last + 1] is not { Kind: TokenKind.Word } next || (!next.Is(WordClass.Noun | WordClass.Adjective) && (lexicon.RoleOf(next.Word) & (PlaceRole.After | PlaceRole.Beside)) == 0);
    }

    /// <summary>"Shahed 149 Gaza": a capitalised word and a number before a name make it a machine's.</summary>
    private static bool IsVersion(TokenizedText text, PlaceCandidate name, in Sentence sentence) =>
        name.First - 2 >= sentence.First && text[name.First - 1].Kind == TokenKind.Number && text[name.First - 2] is { Kind: TokenKind.Word, IsCapital: true } word && !word.Is(WordClass.Month | WordClass.Weekday);

    /// <summary>"People's Republic of China": the name goes on to the left of the apostrophe.</summary>
    private bool IsOwnedTitle(TokenizedText text, PlaceCandidate name) =>
        name.First > 1 && text[name.First - 1].Kind == TokenKind.Possessive && text[name.First - 2].IsCapital && name.First < name.Last && (lexicon.RoleOf(text[name.First].Word) & PlaceRole.KindOf) != 0;

    // “Slovyansk” Brigade
    private static bool IsQuotedPart(TokenizedText text, PlaceCandidate name) =>
        name.First > 0 && name.Last + 2 < text.Count && text[name.First - 1].Kind == TokenKind.OpenQuote && text[name.Last + 1].Kind == TokenKind.CloseQuote && text[name.Last + 2] is { Kind: TokenKind.Word, IsCapital: true };

    private void Before(TokenizedText text, PlaceCandidate name, in Sentence sentence)
    {
        if (name.IsJoined) return;
        var at = name.First - 1;
        var described = false;
        for (; at >= sentence.First; at--)
        {
            ref readonly var token = ref text[at];
            if (token.Kind == TokenKind.OpenQuote) continue;
            if (token.Kind != TokenKind.Word) break;
            var role = lexicon.RoleOf(token.Word);
            if ((role & (PlaceRole.Bearing | PlaceRole.Before)) != 0)
            {
                described = true;
                continue;
            }
            if ((role & (PlaceRole.Nationality | PlaceRole.Name)) == PlaceRole.Nationality || (token.Is(WordClass.Determiner) && !token.Is(WordClass.Relative | WordClass.Possessive))) continue;
            if (token.Is(WordClass.Adjective) && !token.Is(WordClass.AnyVerb | WordClass.Preposition) && !token.IsCapital) continue;
            break;
        }
        if (described && at < name.First - 1) Give(name, PlaceEvidence.Enough, "place.described");
        if (at < sentence.First || text[at].Kind != TokenKind.Word) return;
        Governor(text, name, sentence, at);
    }

    /// <summary>The preposition or verb before the name.</summary>
    private void Governor(TokenizedText text, PlaceCandidate name, in Sentence sentence, int at)
    {
        var role = lexicon.RoleOf(text[at].Word);
        var before = at > sentence.First ? lexicon.RoleOf(text[at - 1].Word) : PlaceRole.None;
        var isState = name.IsCountry || name.IsCapital;
        if ((role & PlaceRole.Of) != 0)
        {
            if (at - 1 > sentence.First && text[at - 1].IsCapital)
            {
                // "Port of Tartus" and "Bank of Russia" are names of their own; "Mayor of Melitopol" is not
                Give(name, (before & (PlaceRole.Title | PlaceRole.KindOf | PlaceRole.Bearing)) != 0 || !text[at - 1].Is(WordClass.Noun) ? PlaceEvidence.Weak : PlaceEvidence.Against, "place.of-a-name");
            }
            else if ((before & PlaceRole.Bearing) != 0) Give(name, PlaceEvidence.Strong, "place.bearing-of");
            else if ((before & (PlaceRole.After | PlaceRole.Kind | PlaceRole.KindPlural)) != 0) Give(name, PlaceEvidence.Strong, "place.kind-of");
            else if ((before & PlaceRole.Part) != 0) Give(name, (before & PlaceRole.Beside) != 0 ? PlaceEvidence.Strong : PlaceEvidence.Enough, "place.part-of");
            else Give(name, PlaceEvidence.Weak, "place.of");
        }
        else if ((role & PlaceRole.Place) != 0)
        {
            Give(name, PlaceEvidence.Strong, "place.near");
        }
        else if ((role & PlaceRole.Locative) != 0)
        {
            if (name.IsCountry && (role & PlaceRole.Aimed) != 0) Give(name, PlaceEvidence.Against, "place.whom-not-where");
            else if (isState && (role & PlaceRole.Whom) != 0 && ((before & PlaceRole.NotFrom) != 0 || (name.IsCountry && (role & PlaceRole.From) != 0 && IsAsked(text, sentence, at)))) Give(name, PlaceEvidence.Against, "place.whom-not-where");
            else Give(name, PlaceEvidence.Enough, "place.in");
        }
        else if ((role & PlaceRole.To) != 0)
        {
            if (MovesTo(text, sentence, at, name.IsCountry)) Give(name, PlaceEvidence.Enough, "place.to");
            else Give(name, PlaceEvidence.Weak, "place.weak-to");
        }
        else if ((role & PlaceRole.With) != 0)
        {
            Give(name, (before & PlaceRole.Edge) != 0 ? PlaceEvidence.Enough : PlaceEvidence.Weak, "place.with");
        }
        else if ((role & PlaceRole.Between) != 0)
        {
            var border = (before & PlaceRole.Edge) != 0;
            Give(name, border ? PlaceEvidence.Enough : isState ? PlaceEvidence.None : PlaceEvidence.Enough, "place.between");
        }
        else if ((role & PlaceRole.Object) != 0 && text[at].Is(WordClass.AnyVerb))
        {
            Give(name, PlaceEvidence.Strong, "place.taken");
        }
        else if ((role & (PlaceRole.ObjectWeak | PlaceRole.ObjectCountry)) != 0 && text[at].Is(WordClass.AnyVerb))
        {
            if (!name.IsCountry || (role & PlaceRole.ObjectCountry) != 0) Give(name, PlaceEvidence.Enough, "place.object");
        }
        else if ((role & PlaceRole.Weak) != 0)
        {
            if (isState && (before & PlaceRole.NotFrom) != 0) Give(name, PlaceEvidence.Against, "place.whom-not-where");
            else Give(name, !name.IsCountry && (before & PlaceRole.Attack) != 0 ? PlaceEvidence.Enough : PlaceEvidence.Weak, "place.on");
        }
        else if ((role & PlaceRole.Kind) != 0 && !text[at].IsCapital)
        {
            Give(name, PlaceEvidence.Strong, "place.kind-before");
        }
    }

    /// <summary>"requested these systems from X": X gives, and is not where.</summary>
    private bool IsAsked(TokenizedText text, in Sentence sentence, int from)
    {
        for (var i = from - 1; i >= sentence.First && i >= from - 9; i--)
        {
            if (text[i].Kind is not (TokenKind.Word or TokenKind.Number)) return false;
            if ((lexicon.RoleOf(text[i].Word) & PlaceRole.Asking) != 0 && text[i].Is(WordClass.AnyVerb)) return true;
            if ((lexicon.RoleOf(text[i].Word) & (PlaceRole.Motion | PlaceRole.Whom)) != 0) return false;
        }
        return false;
    }

    /// <summary>True where "to" ends a way: a word of motion stands before it in the clause.</summary>
    private bool MovesTo(TokenizedText text, in Sentence sentence, int to, bool country)
    {
        for (var i = to - 1; i >= sentence.First && i >= to - 16; i--)
        {
            ref readonly var token = ref text[i];
            if (token.Kind is TokenKind.Stop or TokenKind.Semicolon or TokenKind.Colon) return false;
            if (token.Kind != TokenKind.Word) continue;
            if ((lexicon.RoleOf(token.Word) & PlaceRole.Motion) != 0) return true;
            if ((lexicon.RoleOf(token.Word) & (country ? PlaceRole.NotFrom | PlaceRole.To | PlaceRole.Goods : PlaceRole.NotFrom | PlaceRole.To)) != 0) return false;
        }
        return false;
    }

    private void After(TokenizedText text, PlaceCandidate name, in Sentence sentence)
    {
        var at = name.Last + 1;
        if (at >= sentence.End || name.Span.End < text[name.Last].End) return;
        ref readonly var token = ref text[at];
        var role = lexicon.RoleOf(token.Word);
        var isState = name.IsCountry || name.IsCapital;
        if (token.Kind == TokenKind.Possessive)
        {
            var owned = Owned(text, at + 1, sentence.End);
            if (name.IsCountry || (name.IsCapital && (owned & Geography) == 0)) Give(name, PlaceEvidence.Against, "place.owner");
            else if ((owned & Geography) != 0) Give(name, PlaceEvidence.Enough, "place.owner-of-ground");
            return;
        }
        if (token.Kind == TokenKind.Word)
        {
            if ((role & PlaceRole.Post) != 0 && name.Kind is null && !isState)
            {
                Give(name, PlaceEvidence.Against, "place.part-of-a-name");
            }
            else if ((role & PlaceRole.Operation) != 0)
            {
                Give(name, PlaceEvidence.Against, "place.operation");
            }
            else if ((role & PlaceRole.KindPlural) != 0 && !name.IsCountry)
            {
                // "Donetsk and Luhansk regions" are the divisions, where there are such
                if (!name.IsTold && name.Kind is null) name.Kind = name.PluralKind = lexicon.KindOf(token.Word) is PlaceType.Region ? PlaceType.Admin1 : lexicon.KindOf(token.Word);
                Give(name, PlaceEvidence.Strong, "place.kinds");
            }
            else if ((role & (PlaceRole.After | PlaceRole.Kind)) != 0 && !token.IsCapital)
            {
                // "Kharkiv region" is the division, where there is one of the name
                if (!name.IsTold && name.Kind is null && !name.IsCountry && (role & PlaceRole.Kind) != 0 && lexicon.KindOf(token.Word) is PlaceType.Admin1 or PlaceType.Region) name.Kind = name.PluralKind = PlaceType.Admin1;
                Give(name, PlaceEvidence.Strong, "place.direction");
            }
            else if ((role & PlaceRole.Beside) != 0)
            {
                Give(name, name.IsJoined || !isState || (role & PlaceRole.Edge) != 0 ? PlaceEvidence.Strong : PlaceEvidence.Weak, "place.line");
            }
            else if ((role & PlaceRole.Title) != 0 && !isState)
            {
                Give(name, PlaceEvidence.Enough, "place.title");
            }
            else if ((role & (PlaceRole.Title | PlaceRole.TitlePart)) != 0 && token.IsCapital)
            {
                Give(name, name.IsCountry ? PlaceEvidence.None : PlaceEvidence.Enough, "place.title");
            }
            else if ((role & PlaceRole.Bearing) != 0 && IsBearingOf(text, at, sentence.End))
            {
                Give(name, PlaceEvidence.Strong, "place.lies");
            }
            else if (name.IsCountry && (text[name.First].Shape & TokenShape.AllCapitals) != 0 && token.Is(WordClass.Noun | WordClass.Adjective) && !token.Is(WordClass.Preposition | WordClass.Adverb))
            {
                // "in US custody": here the name is an adjective
                Give(name, PlaceEvidence.Against, "place.adjective");
            }
            else if (name.IsCountry && (text[name.First].Shape & TokenShape.AllCapitals) != 0 && token.Is(WordClass.Coordinator) && at + 2 < sentence.End && text[at + 1].Is(WordClass.Adjective) && text[at + 2].Is(WordClass.Noun))
            {
                // "damage to US and allied systems"
                Give(name, PlaceEvidence.Against, "place.adjective");
            }
            else if (isState && name.Evidence <= PlaceEvidence.Weak && (token.Is(WordClass.Auxiliary | WordClass.Modal) || (role & PlaceRole.Saying) != 0))
            {
                Give(name, PlaceEvidence.None, "place.actor");
            }
        }
        else if (token.Kind is TokenKind.OpenBracket or TokenKind.Comma && LiesSomewhere(text, at + 1, sentence.End))
        {
            Give(name, PlaceEvidence.Strong, "place.lies");
        }
    }

    /// <summary>What a possessive owns: the roles of the next word, and of the ground or facility that capitalised words lead to ("Tehran's Mehrabad Airport").</summary>
    private PlaceRole Owned(TokenizedText text, int at, int end)
    {
        if (at >= end) return PlaceRole.None;
        var owned = lexicon.RoleOf(text[at].Word);
        for (var i = at + 1; i < end && i < at + 4 && text[i - 1] is { Kind: TokenKind.Word, IsCapital: true } && text[i].Kind == TokenKind.Word; i++)
        {
            var role = lexicon.RoleOf(text[i].Word);
            if ((role & PlaceRole.Facility) != 0) return PlaceRole.After;
            if ((role & PlaceRole.Kind) != 0) return role;
        }
        return owned;
    }

    private bool IsBearingOf(TokenizedText text, int at, int end) =>
        at + 1 < end && (lexicon.RoleOf(text[at].Word) & PlaceRole.Bearing) != 0
        && ((lexicon.RoleOf(text[at + 1].Word) & PlaceRole.Of) != 0 || (at + 2 < end && (lexicon.RoleOf(text[at + 1].Word) & PlaceRole.Part) != 0 && (lexicon.RoleOf(text[at + 2].Word) & PlaceRole.Of) != 0));

    /// <summary>True where "(both about 20 km east of" or ", Kyiv Oblast" begins.</summary>
    private bool LiesSomewhere(TokenizedText text, int at, int end)
    {
        var capitals = 0;
        for (var i = at; i < end && i < at + 6; i++)
        {
            ref readonly var token = ref text[i];
            if (IsBearingOf(text, i, end)) return capitals == 0;
            if (token.Kind == TokenKind.Word && token.IsCapital)
            {
                if (capitals > 0 && (lexicon.RoleOf(token.Word) & PlaceRole.Kind) != 0 && i == at + capitals) return true;
                capitals++;
                continue;
            }
            if (token.Kind is not (TokenKind.Word or TokenKind.Number) || token.Is(WordClass.AnyVerb & ~WordClass.VerbParticiple)) return false;
            if ((lexicon.RoleOf(token.Word) & PlaceRole.Place) != 0 && i == at) return true;
        }
        return false;
    }

    private static void Give(PlaceCandidate name, PlaceEvidence evidence, string rule)
    {
        if (name.Evidence == PlaceEvidence.Against || (name.Rule.Length > 0 && evidence != PlaceEvidence.Against && evidence <= name.Evidence)) return;
        name.Evidence = evidence;
        name.Rule = rule;
    }
}
