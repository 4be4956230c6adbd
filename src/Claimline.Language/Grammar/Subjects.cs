using Claimline.Language.Tokens;

namespace Claimline.Language.Grammar;

/// <summary>Finds the noun phrase that is the subject of a verb.</summary>
internal static class Subjects
{
    /// <summary>The subject of a verb group, as it stands in its own clause.</summary>
    /// <param name="groupStart">First token of the verb group.</param>
    public static Subject Of(in SentenceParse parse, int groupStart)
    {
        var before = groupStart - 1;
        // "Pushilin, however, claimed": an adverb between commas belongs to the verb
        while (parse.TagAt(before) is Tag.Comma && parse.TagAt(before - 1) is Tag.Adverb && parse.TagAt(before - 2) is Tag.Comma or Tag.Noun or Tag.CloseBracket)
            before -= parse.TagAt(before - 2) is Tag.Comma ? 3 : 2;
        // "officials both denied"
        if (parse.TagAt(before) is Tag.Determiner or Tag.Pronoun && parse.Tokens[before].Is(WordClass.Determiner) && parse.TagAt(before - 1) is Tag.Noun or Tag.CloseBracket) before--;
        if (before < parse.First) return new Subject(SubjectKind.None, TokenRange.None);
        switch (parse.Tags[before])
        {
            case Tag.Coordinator:
                return new Subject(SubjectKind.Shared, TokenRange.None);
            case Tag.Relative:
                return new Subject(SubjectKind.Relative, new TokenRange(before, before));
            case Tag.Comma when parse.TagAt(before - 1) is Tag.Coordinator:
                return new Subject(SubjectKind.Shared, TokenRange.None);
            case Tag.Comma:
                return AcrossInsertion(parse, before);
            case Tag.Dash:
                for (var open = before - 1; open > parse.First; open--)
                {
                    if (parse.Tags[open] is Tag.Dash) return Phrase(parse, open - 1);
                }
                return new Subject(SubjectKind.None, TokenRange.None);
            default:
                var phrase = Phrase(parse, before);
                // "and in some cases called for"
                return phrase.Kind is SubjectKind.Phrase && parse.Tags[phrase.Range.First] is Tag.Preposition && parse.TagAt(phrase.Range.First - 1) is Tag.Coordinator ? new Subject(SubjectKind.Shared, TokenRange.None) : phrase;
        }
    }

    /// <summary>The subject before an insertion between commas: "X, citing Y, said", "X, a Russian nationalist, said".</summary>
    private static Subject AcrossInsertion(in SentenceParse parse, int close)
    {
        for (var at = close - 1; at > parse.First; at--)
        {
            switch (parse.Tags[at])
            {
                case Tag.CloseBracket:
                    at = parse.Opening(at);
                    break;
                case Tag.Comma when parse.TagAt(at + 1) is Tag.Gerund or Tag.Relative or Tag.Participle or Tag.Preposition or Tag.Adverb or Tag.Subordinator:
                    var whole = Phrase(parse, at - 1);
                    // "officials, including the minister, called": the examples are part of who speaks
                    return whole.Kind is SubjectKind.Phrase && parse.IsWord(at + 1, parse.Function.Including) ? new Subject(SubjectKind.Phrase, new TokenRange(whole.Range.First, close - 1)) : whole;
                case Tag.Comma when !parse.HasFinite(at + 1, close):
                    var name = Phrase(parse, at - 1);
                    if (name.Kind is not SubjectKind.Phrase) return name;
                    // "A member of the administration, Vladimir Rogov, stated" names him by both; "Girkin, a former commander, said" by the name.
                    var apposition = parse.Tags[at + 1] is Tag.Noun && parse.Tokens[at + 1].IsCapital;
                    return apposition ? new Subject(SubjectKind.Phrase, new TokenRange(name.Range.First, close - 1)) : name;
                case Tag.Comma when parse.TagAt(at + 1) is Tag.Noun or Tag.Determiner:
                    continue;
                case Tag.That or Tag.Semicolon or Tag.Stop:
                    return new Subject(SubjectKind.None, TokenRange.None);
            }
        }
        return new Subject(SubjectKind.None, TokenRange.None);
    }

    private static Subject Phrase(in SentenceParse parse, int last)
    {
        // "the damage he claimed to possess"
        if (parse.Tags[last] is Tag.Pronoun && parse.TagAt(last - 1) is Tag.Noun && !parse.Tokens[last].Is(WordClass.Determiner)) return new Subject(SubjectKind.Phrase, new TokenRange(last, last));
        var first = LeftBound(parse, last);
        (first, last) = Trim(parse, first, last);
        return first > last || !HasNoun(parse, first, last)
            ? new Subject(SubjectKind.None, TokenRange.None)
            : new Subject(SubjectKind.Phrase, new TokenRange(first, last));
    }

    private static int LeftBound(in SentenceParse parse, int last)
    {
        var coordinator = -1;
        var commaCoordinator = -1;
        for (var at = last; at >= parse.First; at--)
        {
            switch (parse.Tags[at])
            {
                case Tag.CloseBracket:
                    at = parse.Opening(at);
                    break;
                case Tag.That or Tag.Semicolon or Tag.Colon or Tag.Stop or Tag.Marker:
                case Tag.Dash:
                case Tag.OpenBracket:
                    return at + 1;
                // "as part of the talks, and officials confirmed"
                // "a call as part of a campaign suggests": no clause opens there
                case Tag.Subordinator or Tag.Preposition when parse.IsWord(at, parse.Function.As) && at > parse.First && commaCoordinator < 0 && parse.TagAt(at - 1) is Tag.Noun && parse.TagAt(at + 1) is Tag.Noun && parse.TagAt(at + 2) is Tag.Preposition:
                    break;
                case Tag.Subordinator:
                    return commaCoordinator >= 0 ? commaCoordinator + 1 : at + 1;
                // "“The attack,” the general added"
                case Tag.CloseQuote when parse.TagAt(at - 1) is Tag.Comma or Tag.Stop || (at < last && parse.TagAt(at + 1) is Tag.Comma && parse.TagAt(at - 1) is not Tag.Noun):
                    return at + 1;
                case Tag.Preposition when parse.Tokens[at].Is(WordClass.Subordinator) && at > parse.First && !parse.Tokens[at].IsCapital:
                    return at + 1;
                // "in which soldiers complained": the phrase stands inside the clause it opens
                case Tag.Relative when at < last && parse.TagAt(parse.SkipAdverbs(at + 1)) is not (Tag.Finite or Tag.Auxiliary):
                    return commaCoordinator >= 0 ? commaCoordinator + 1 : at + 1;
                case Tag.Base when parse.TagAt(at - 1) is not Tag.To:
                    return AfterCoordinator(coordinator, commaCoordinator) ?? AfterComma(parse, at, last);
                case Tag.Relative:
                    // the clause it opens is part of the phrase; go on before it
                    break;
                case Tag.Coordinator:
                    if (parse.IsWord(at, parse.Function.But)) return at + 1;
                    coordinator = at;
                    // "A, B, and C, and local users reported": the first list belongs to the clause before; "fell, and B, C, and D said" is a list of who speaks
                    if (parse.TagAt(at - 1) is Tag.Comma && (commaCoordinator < 0 || HasComma(parse, at + 1, commaCoordinator - 1))) commaCoordinator = at;
                    break;
                case Tag.Finite or Tag.Auxiliary:
                    if (IsInRelative(parse, at)) break;
                    return AfterCoordinator(coordinator, commaCoordinator) ?? AfterComma(parse, at, last);
            }
        }
        return parse.First;
    }

    private static bool HasComma(in SentenceParse parse, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (parse.Tags[at] is Tag.OpenBracket) at = parse.Closing(at);
            else if (parse.Tags[at] is Tag.Comma) return true;
        }
        return false;
    }

    private static int? AfterCoordinator(int coordinator, int commaCoordinator) =>
        commaCoordinator >= 0 ? commaCoordinator + 1 : coordinator >= 0 ? coordinator + 1 : null;

    private static int AfterComma(in SentenceParse parse, int verb, int last)
    {
        for (var at = last; at > verb; at--)
        {
            if (parse.Tags[at] is Tag.CloseBracket) at = parse.Opening(at);
            else if (parse.Tags[at] is Tag.Comma) return at + 1;
        }
        return verb + 1;
    }

    /// <summary>Whether a finite verb belongs to a relative clause that hangs on the phrase: "officials who fled Kherson".</summary>
    private static bool IsInRelative(in SentenceParse parse, int verb)
    {
        for (var at = verb - 1; at >= parse.First && at >= verb - 8; at--)
        {
            if (parse.Tags[at] is Tag.Relative) return true;
            if (parse.Tags[at] is Tag.Finite or Tag.Comma or Tag.That or Tag.Semicolon or Tag.Coordinator) return false;
        }
        return false;
    }

    private static (int First, int Last) Trim(in SentenceParse parse, int first, int last)
    {
        while (first <= last && parse.Tags[first] is Tag.Adverb or Tag.Not or Tag.Comma or Tag.Coordinator or Tag.Dash or Tag.Marker or Tag.Stop or Tag.Other or Tag.CloseQuote) first++;
        if (first <= last && parse.IsWord(first, parse.Function.As) && LastComma(parse, first, last) < 0) first++;
        // an opening phrase up to its comma: "In response to the strike, the ministry"
        while (first <= last && parse.Tags[first] is Tag.Preposition or Tag.Subordinator or Tag.Gerund or Tag.Participle or Tag.To)
        {
            var comma = LastComma(parse, first, last);
            if (comma < 0)
            {
                first = AfterOpeningDate(parse, first, last);
                break;
            }
            first = comma + 1;
            while (first <= last && parse.Tags[first] is Tag.Adverb or Tag.Comma) first++;
        }
        for (var at = first; at <= last; at++)
        {
            if (parse.Tags[at] is Tag.OpenBracket) at = parse.Closing(at);
            else if (parse.Tags[at] is Tag.Relative && at > first) last = parse.TagAt(at - 1) is Tag.Comma or Tag.Preposition ? at - 2 : at - 1;
        }
        while (last > first && parse.Tags[last] is Tag.Comma or Tag.Adverb or Tag.Dash or Tag.Marker) last--;
        return (first, last);
    }

    private static int LastComma(in SentenceParse parse, int first, int last)
    {
        for (var at = last; at > first; at--)
        {
            if (parse.Tags[at] is Tag.CloseBracket) at = parse.Opening(at);
            else if (parse.Tags[at] is Tag.Comma && parse.TagAt(at + 1) is not Tag.Coordinator) return at;
        }
        return -1;
    }

    // "On June 30 Russian sources claimed"
    private static int AfterOpeningDate(in SentenceParse parse, int first, int last)
    {
        var at = first + 1;
        if (at > last || !parse.Tokens[at].Is(WordClass.Month)) return first;
        at++;
        while (at <= last && parse.Tags[at] is Tag.Number or Tag.Comma) at++;
        return at <= last ? at : first;
    }

    private static bool HasNoun(in SentenceParse parse, int first, int last)
    {
        for (var at = first; at <= last; at++)
        {
            if (parse.Tags[at] is Tag.Noun or Tag.Pronoun || (parse.Tags[at] is Tag.Number or Tag.Adjective or Tag.Determiner && at == last)) return true;
        }
        return false;
    }
}
