using Claimline.Language.Attributions;
using Claimline.Language.Tokens;

namespace Claimline.Language.Grammar;

/// <summary>Finds where a content ends: at the sentence's end, or where the sentence turns back to who speaks.</summary>
internal sealed class ContentClause(ReportingLexicon reporting)
{
    /// <summary>The last token of a content, and where a coordinated "that B" goes on; -1 where none does.</summary>
    /// <param name="from">Where to look from; the content's start where that is later.</param>
    /// <param name="isPhrase">The content is a noun phrase, so that any new clause ends it.</param>
    public (int Last, int NextThat) End(in SentenceParse parse, int start, int from = 0, bool isPhrase = false)
    {
        if (QuotedWhole(parse, start) is var quoted and >= 0) return (quoted, -1);
        for (var at = Math.Max(start, from); at < parse.End; at++)
        {
            switch (parse.Tags[at])
            {
                case Tag.OpenBracket:
                    at = parse.Closing(at);
                    break;
                case Tag.Stop when AtEnd(parse, at):
                case Tag.Marker:
                // the bracket or clause that the content stands in ends here
                case Tag.CloseBracket:
                    return (Trim(parse, start, at - 1), -1);
                case Tag.Semicolon:
                    if (ThatAfter(parse, at) is var that and >= 0) return (Trim(parse, start, at - 1), that);
                    if (IsList(parse, at)) break;
                    if (TurnsBack(parse, start, at, isPhrase) || ((isPhrase || parse.HasFinite(start, at)) && parse.ClauseVerbAt(at + 1) >= 0)) return (Trim(parse, start, at - 1), -1);
                    break;
                case Tag.Dash:
                    var close = ClosingDash(parse, at);
                    // "– likely referring to B – although C": author's remarks to the end
                    if (close < 0 || parse.TagAt(close + 1) is Tag.Subordinator) return (Trim(parse, start, at - 1), -1);
                    at = close;
                    break;
                case Tag.Subordinator when parse.Tokens[at].Is(WordClass.Concession) && at > start + 1 && parse.HasFinite(start, at):
                    return (Trim(parse, start, at - 1), -1);
                case Tag.Comma or Tag.Coordinator:
                    if (ThatAfter(parse, at) is var next and >= 0) return (Trim(parse, start, at - 1), next);
                    if (TurnsBack(parse, start, at, isPhrase)) return (Trim(parse, start, at - 1), -1);
                    break;
                case Tag.Subordinator or Tag.Preposition when parse.IsWord(at, parse.Function.As) && CitesSomeone(parse, at):
                    return (Trim(parse, start, at - 1), -1);
                // "in what the institute assesses was a raid": somebody else's word for it
                case Tag.Preposition when at > start && parse.IsWord(at + 1, parse.Function.What) && CitesSomeone(parse, at + 1):
                case Tag.Preposition or Tag.Subordinator when parse.Tokens[at].Is(WordClass.Subordinator) && at > start && LeadsToSaying(parse, at):
                    return (Trim(parse, start, at - 1), -1);
                case Tag.Preposition or Tag.Gerund or Tag.Adverb when parse.IsWord(at, parse.Function.According) && parse.IsWord(at + 1, parse.Function.To):
                    return (Trim(parse, start, at - 1), -1);
            }
        }
        return (Trim(parse, start, parse.End - 1), -1);
    }

    /// <summary>The last token of a content that is one quotation, whatever stands inside it; -1 where the words go on behind the quotation.</summary>
    private static int QuotedWhole(in SentenceParse parse, int start)
    {
        if (parse.TagAt(start - 1) is not Tag.OpenQuote) return -1;
        var close = start;
        while (close < parse.End && parse.Tags[close] is not (Tag.CloseQuote or Tag.OpenQuote)) close++;
        return parse.TagAt(close) is Tag.CloseQuote && AtEnd(parse, close) && close > start ? Trim(parse, start, close - 1) : -1;
    }

    /// <summary>"that A; B; and C": the clauses of a list are one content.</summary>
    private bool IsList(in SentenceParse parse, int semicolon)
    {
        var closed = false;
        for (var at = semicolon; at < parse.End; at++)
        {
            if (parse.Tags[at] is Tag.Adverb && reporting.Adverb(parse.WordAt(at)) is not null) return false;
            if (parse.Tags[at] is not Tag.Semicolon) continue;
            var next = at + 1;
            if (parse.TagAt(next) is Tag.Coordinator)
            {
                closed = true;
                next++;
            }
            if (parse.ClauseVerbAt(next) is var clause and >= 0 && reporting.Verb(parse.LemmaAt(MainVerb(parse, clause))) is not null) return false;
        }
        return closed;
    }

    /// <summary>The "that" of a coordinated content after a comma, semicolon or conjunction; -1 where none follows.</summary>
    private static int ThatAfter(in SentenceParse parse, int at)
    {
        var next = at;
        while (parse.TagAt(next) is Tag.Comma or Tag.Semicolon or Tag.Coordinator) next++;
        next = parse.SkipAdverbs(next);
        return parse.TagAt(next) is Tag.That && next - at <= 4 && next > at && HasCoordinatorOrList(parse, at, next) ? next : -1;
    }

    private static bool HasCoordinatorOrList(in SentenceParse parse, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (parse.Tags[at] is Tag.Coordinator or Tag.Semicolon) return true;
        }
        return parse.TagAt(from) is Tag.Comma && parse.TagAt(to + 1) is Tag.Determiner or Tag.Noun or Tag.Adjective or Tag.Pronoun;
    }

    private bool TurnsBack(in SentenceParse parse, int start, int at, bool isPhrase)
    {
        var comma = parse.Tags[at] is Tag.Comma or Tag.Semicolon;
        var next = at + 1;
        while (comma && parse.TagAt(next) is Tag.CloseQuote) next++;
        var coordinator = parse.Tags[at] is Tag.Coordinator ? at : -1;
        if (comma && parse.TagAt(next) is Tag.Coordinator)
        {
            coordinator = next;
            next++;
        }
        if (next >= parse.End) return false;
        var bare = parse.SkipAdverbs(next);
        if (comma && coordinator < 0) return TurnsBackAfterComma(parse, start, at, next, bare);
        if (coordinator < 0) return false;
        var but = parse.IsWord(coordinator, parse.Function.But);
        // "and stated that", "and in some cases called for", "but did not specify": the speaker goes on
        if (parse.PredicateAt(AfterOccasion(parse, next)) is var verb and >= 0)
        {
            // "and continues to assess that"
            if (parse.TagAt(verb + 1) is Tag.To && parse.TagAt(verb + 2) is Tag.Base) verb += 2;
            // "refuted the claims and published footage": a verb goes with the verb before, not with its object
            if (isPhrase && !parse.HasFinite(start, at)) return true;
            return SpeaksAgain(parse, verb, but) || (!but && ClaimsAgain(parse, start, verb));
        }
        if (parse.TagAt(bare) is Tag.Gerund or Tag.Participle && IsCue(parse, bare)) return true;
        // "and Russian forces have struggled": somebody else does something
        var clause = parse.ClauseVerbAt(next);
        if (clause < 0 || (!isPhrase && !parse.HasFinite(start, at))) return false;
        return but || comma || SpeaksAgain(parse, MainVerb(parse, clause), but);
    }

    /// <summary>Over "in some cases", "on June 30" before a coordinated verb.</summary>
    private static int AfterOccasion(in SentenceParse parse, int at)
    {
        if (parse.TagAt(at) is not Tag.Preposition) return at;
        var next = at + 1;
        while (next < at + 5 && parse.TagAt(next) is Tag.Determiner or Tag.Noun or Tag.Adjective or Tag.Number) next++;
        return parse.PredicateAt(next) >= 0 ? next : at;
    }

    private bool TurnsBackAfterComma(in SentenceParse parse, int start, int at, int next, int bare)
    {
        // "While X denied A, B happened"
        if (OpensSubordinate(parse) && !HasComma(parse, at) && parse.ClauseVerbAt(next) >= 0) return true;
        if (bare < parse.End && parse.Tokens[bare].Is(WordClass.Citing)) return true;
        // ", likely due to ...", ", possibly as part of ...": the author's remark
        if (bare > next && parse.Tokens[next].Is(WordClass.Hedge) && parse.TagAt(bare) is Tag.Preposition or Tag.Gerund or Tag.To or Tag.Participle or Tag.Subordinator or Tag.Adjective or Tag.Determiner) return IsTrailing(parse, bare);
        switch (parse.TagAt(bare))
        {
            case Tag.Gerund or Tag.Participle when IsCue(parse, bare):
            // ", confirmed by residents"
            case Tag.Participle or Tag.Adjective or Tag.Finite when parse.IsWord(bare + 1, parse.Function.By) && reporting.Verb(parse.LemmaAt(bare)) is not null:
            case Tag.Subordinator when parse.TagAt(bare + 1) is Tag.Gerund && IsCue(parse, bare + 1):
                return true;
            case Tag.Relative when parse.IsWord(bare, parse.Function.Which) || parse.IsWord(bare, parse.Function.Who):
                return IsTrailing(parse, bare);
            // ", neither of which the desk has seen"
            case Tag.Determiner or Tag.Pronoun or Tag.Number or Tag.Coordinator when parse.IsWord(bare + 1, parse.Function.Of) && parse.IsWord(bare + 2, parse.Function.Which):
                return IsTrailing(parse, bare + 2);
            case Tag.Subordinator or Tag.Preposition or Tag.Noun when parse.IsWord(bare, parse.Function.As):
                return CitesSomeone(parse, bare);
            // ", to which the ministry responded that"
            case Tag.Preposition or Tag.To when parse.IsWord(bare + 1, parse.Function.Which):
                return IsTrailing(parse, bare + 1);
            case Tag.Preposition or Tag.Gerund when parse.IsWord(bare, parse.Function.According):
                return true;
            case Tag.Subordinator when parse.Tokens[bare].Is(WordClass.Concession):
                return true;
            case Tag.Subordinator when parse.Tokens[bare].Is(WordClass.Contrast):
                return parse.ClauseVerbAt(bare + 1) >= 0;
        }
        // ", with one source dubbing ...", ", with the operation reportedly beginning"
        if (parse.IsWord(bare, parse.Function.With) && SpeaksWithin(parse, bare + 1)) return true;
        return (IsRemark(parse, bare) && IsTrailing(parse, next)) || parse.IsWord(next, parse.Function.However);
    }

    /// <summary>"consistent with ...", "reinforcing ...", "a reference to ...".</summary>
    private static bool IsRemark(in SentenceParse parse, int at)
    {
        if (at >= parse.End) return false;
        if (parse.Tags[at] is not (Tag.Determiner or Tag.Noun)) return parse.Tokens[at].Is(WordClass.Remark);
        var noun = at;
        while (parse.TagAt(noun) is Tag.Determiner or Tag.Adjective or Tag.Adverb) noun++;
        return noun > at && noun < parse.End && parse.Tags[noun] is Tag.Noun && parse.Tokens[noun].Is(WordClass.Remark);
    }

    private static bool OpensSubordinate(in SentenceParse parse) =>
        parse.TagAt(parse.First) is Tag.Subordinator || (parse.Tokens[parse.First].Is(WordClass.Subordinator) && parse.TagAt(parse.First) is Tag.Preposition && parse.ClauseVerbAt(parse.First + 1) >= 0);

    private static bool HasComma(in SentenceParse parse, int before)
    {
        for (var at = before - 1; at > parse.First; at--)
        {
            if (parse.Tags[at] is Tag.CloseBracket) at = parse.Opening(at);
            else if (parse.Tags[at] is Tag.Comma && parse.TagAt(at + 1) is not Tag.Number) return true;
        }
        return false;
    }

    /// <summary>"despite claims that B": what somebody says beside the content.</summary>
    private bool LeadsToSaying(in SentenceParse parse, int at)
    {
        for (var next = at + 1; next < Math.Min(parse.End, at + 6); next++)
        {
            if (parse.Tags[next] is Tag.Noun && reporting.Noun(parse.WordAt(next)) is not null) return parse.TagAt(next + 1) is Tag.That;
            if (parse.Tags[next] is not (Tag.Adjective or Tag.Noun or Tag.Determiner or Tag.Clitic or Tag.Number or Tag.Adverb)) return false;
        }
        return false;
    }

    private bool SpeaksWithin(in SentenceParse parse, int at)
    {
        for (var limit = Math.Min(parse.End, at + 10); at < limit && parse.Tags[at] is not (Tag.Comma or Tag.Semicolon); at++)
        {
            if (parse.Tags[at] is Tag.Adverb && reporting.Adverb(parse.WordAt(at)) is not null) return true;
            if (parse.Tags[at] is Tag.Gerund && reporting.Verb(parse.LemmaAt(at)) is { } verb && verb.Frames != Frames.Silent) return true;
        }
        return false;
    }

    /// <summary>A remark at the end, where the author explains; not one that stands in the middle of the clause.</summary>
    private static bool IsTrailing(in SentenceParse parse, int remark)
    {
        for (var at = remark + 1; at < parse.End; at++)
        {
            if (parse.Tags[at] is Tag.OpenBracket) at = parse.Closing(at);
            // closed by a comma before the clause's own verb: it stands in the middle
            else if (parse.Tags[at] is Tag.Comma && parse.TagAt(at + 1) is Tag.Auxiliary or Tag.Finite) return false;
        }
        return true;
    }

    private bool SpeaksAgain(in SentenceParse parse, int verb, bool but)
    {
        // "and quoted an official who said"
        if (CarriesSaying(parse, verb) || parse.Tokens[verb].Is(WordClass.Citing)) return true;
        if (reporting.Verb(parse.LemmaAt(verb)) is not { } saying) return false;
        // "and questioned whether B"
        if (parse.TagAt(verb + 1) is Tag.Subordinator or Tag.Relative && !parse.IsWord(verb + 1, parse.Function.As)) return true;
        if (saying.Frames == Frames.Silent) return but;
        var next = verb + 1;
        while (parse.TagAt(next) is not (Tag.That or Tag.Stop or Tag.Comma or Tag.Finite or Tag.Semicolon) && next < verb + 12) next++;
        if (parse.TagAt(next) is Tag.That) return true;
        if ((saying.Frames & Frames.That) != 0 && (parse.TagAt(verb + 1) is Tag.OpenQuote || but)) return true;
        if (saying.Frames.HasFlag(Frames.Do) && parse.TagAt(verb + 1) is Tag.To) return true;
        if (saying.Stance is not (Stance.Claim or Stance.State or Stance.Report or Stance.Deny or Stance.Acknowledge or Stance.Criticize or Stance.Assess or Stance.Speculate or Stance.Warn or Stance.Demand)) return false;
        return (saying.Frames & Frames.Clause) != 0 ? parse.ClauseVerbAt(verb + 1) >= 0
            : saying.Frames.HasFlag(Frames.Noun) || (saying.Frames.HasFlag(Frames.About) && saying.Prepositions.Contains(parse.WordAt(verb + 1)));
    }

    /// <summary>"reported that aircraft struck the depot and claimed its destruction": what the content is about does not speak, so the speaker goes on.</summary>
    private bool ClaimsAgain(in SentenceParse parse, int start, int verb)
    {
        if (reporting.Verb(parse.LemmaAt(verb)) is not { Stance: Stance.Claim or Stance.Deny or Stance.State } saying || (saying.Frames & Frames.Noun) == 0) return false;
        var clause = parse.ClauseVerbAt(start);
        if (clause < 0 || clause >= verb || Subjects.Of(parse, parse.GroupStart(clause)) is not { Kind: SubjectKind.Phrase } subject) return false;
        return parse.Tags[subject.Range.Last] is Tag.Noun && !parse.Tokens[subject.Range.Last].IsCapital && reporting.SpeakerOf(parse.WordAt(subject.Range.Last)) is SpeakerKind.Unknown;
    }

    /// <summary>"and expressed concern that", "and published footage showing".</summary>
    private bool CarriesSaying(in SentenceParse parse, int verb)
    {
        var carrying = parse.Tokens[verb].Is(WordClass.Carrying);
        if (!carrying && !reporting.Publishes(parse.LemmaAt(verb))) return false;
        for (var at = verb + 1; at < Math.Min(parse.End, verb + 8) && parse.Tags[at] is Tag.Noun or Tag.Adjective or Tag.Determiner or Tag.Number or Tag.Adverb or Tag.Clitic; at++)
        {
            if (parse.Tags[at] is not Tag.Noun) continue;
            if (carrying && reporting.Noun(parse.WordAt(at)) is not null && HasThatSoon(parse, at)) return true;
            if (!carrying && reporting.SpeakerOf(parse.WordAt(at)) is SpeakerKind.Evidence) return true;
        }
        return false;
    }

    /// <summary>The main verb of a group from its first auxiliary on.</summary>
    private static int MainVerb(in SentenceParse parse, int at) => parse.PredicateAt(at) is var verb and >= 0 ? verb : at;

    private bool IsCue(in SentenceParse parse, int at)
    {
        if (reporting.Verb(parse.LemmaAt(at)) is not { } verb || verb.Frames == Frames.Silent) return false;
        var next = parse.TagAt(at + 1);
        return next is Tag.That
            || (verb.Frames.HasFlag(Frames.That) && HasThatSoon(parse, at))
            || (verb.Frames.HasFlag(Frames.Clause) && parse.ClauseVerbAt(at + 1) >= 0)
            || ((verb.Frames & (Frames.Noun | Frames.Ing | Frames.Inf)) != 0 && next is Tag.Determiner or Tag.Noun or Tag.Adjective or Tag.Number or Tag.Pronoun or Tag.OpenQuote or Tag.To)
            || (verb.Frames.HasFlag(Frames.About) && verb.Prepositions.Contains(parse.WordAt(at + 1)));
    }

    private static bool HasThatSoon(in SentenceParse parse, int at)
    {
        for (var next = at + 1; next < Math.Min(parse.End, at + 10); next++)
        {
            if (parse.Tags[next] is Tag.That) return true;
            if (parse.Tags[next] is Tag.Finite or Tag.Auxiliary or Tag.Comma or Tag.Stop) return false;
        }
        return false;
    }

    /// <summary>"as ISW has previously assessed", "as X reported".</summary>
    private bool CitesSomeone(in SentenceParse parse, int at)
    {
        var clause = parse.ClauseVerbAt(at + 1);
        if (clause < 0 || clause - at > 10 || parse.TagAt(at + 1) is Tag.OpenQuote) return false;
        var verb = MainVerb(parse, clause);
        return reporting.Verb(parse.LemmaAt(verb)) is { Stance: not null } && !parse.GroupHas(parse.GroupStart(verb), verb, WordClass.Modal);
    }

    private static int ClosingDash(in SentenceParse parse, int open)
    {
        for (var at = open + 1; at < parse.End; at++)
        {
            if (parse.Tags[at] is Tag.Dash) return at;
        }
        return -1;
    }

    private static bool AtEnd(in SentenceParse parse, int stop)
    {
        for (var at = stop + 1; at < parse.End; at++)
        {
            if (parse.Tags[at] is not (Tag.Stop or Tag.CloseQuote or Tag.CloseBracket or Tag.Marker)) return false;
        }
        return true;
    }

    private static int Trim(in SentenceParse parse, int start, int last)
    {
        // "(referring to the belt of forts)" at the end explains; it is not said
        if (last > start && parse.Tags[last] is Tag.CloseBracket && parse.Opening(last) is var open && open > start && parse.TagAt(open + 1) is Tag.Gerund) last = open - 1;
        while (last > start && (parse.Tags[last] is Tag.Stop or Tag.Comma or Tag.Semicolon or Tag.Marker or Tag.Dash or Tag.Coordinator or Tag.CloseQuote or Tag.Colon
            || parse.IsWord(last, parse.Function.However) || parse.IsWord(last, parse.Function.Even))) last--;
        return last;
    }
}
