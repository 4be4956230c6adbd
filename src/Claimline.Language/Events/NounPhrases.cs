using Claimline.Language.Grammar;
using Claimline.Language.Tokens;

namespace Claimline.Language.Events;

/// <summary>Reads a noun phrase from its first token on: its core, "of ..." and what is joined to it.</summary>
internal static class NounPhrases
{
    /// <summary>The phrase that starts at a token, looking no further than <paramref name="limit"/>; none where another kind of phrase starts there.</summary>
    public static NounPhrase Read(EventLexicon lexicon, in SentenceParse parse, int at, int limit)
    {
        var core = Core(lexicon, parse, at, limit);
        if (core.IsNone) return core;
        var (last, end) = (core.Last, core.End);
        while (end < limit)
        {
            var next = Continued(lexicon, parse, end, limit);
            if (next.IsNone) break;
            (last, end) = (next.Last, next.End);
        }
        return core with { Last = last, End = end };
    }

    /// <summary>The phrase without "of ..." and without what is joined to it.</summary>
    public static NounPhrase Core(EventLexicon lexicon, in SentenceParse parse, int first, int limit)
    {
        int head = -1, last = -1, at = SkipApproximation(lexicon, parse, first, limit);
        for (; at < limit; at++)
        {
            var tag = parse.Tags[at];
            if (head >= 0 && parse.Tags[head] is Tag.Pronoun && tag is not Tag.Clitic && parse.TagAt(at - 1) is not Tag.Clitic) break;
            if (head >= 0 && tag is Tag.Noun or Tag.Adjective && IsBearing(lexicon, parse, at)) break;
            if (tag is Tag.OpenBracket && head >= 0 && parse.Closing(at) < limit)
            {
                at = parse.Closing(at);
            }
            else if (tag is Tag.Pronoun && head < 0 && parse.Tokens[at].Is(WordClass.Number) && parse.TagAt(at + 1) is Tag.Noun or Tag.Adjective)
            {
                last = at;
            }
            else if (tag is Tag.Noun || (tag is Tag.Pronoun && head < 0 && !(parse.Tokens[at].Is(WordClass.Determiner) && parse.TagAt(at + 1) is Tag.Determiner or Tag.Noun or Tag.Adjective)) || (at > first ? IsNounAfterAll(parse, at, limit) : tag is Tag.Gerund && IsNounAlone(parse, at)))
            {
                head = last = at;
            }
            else if (tag is Tag.Number || (tag is Tag.CloseQuote && last == at - 1 && last >= 0))
            {
                last = at;
            }
            else if (tag is Tag.Determiner or Tag.Adjective || (tag is Tag.Pronoun && parse.Tokens[at].Is(WordClass.Determiner)))
            {
                if (tag is Tag.Determiner && head >= 0 && parse.TagAt(at - 1) is not Tag.Clitic) break;
                if (head < 0) last = at;
            }
            else if (!(tag is Tag.Clitic or Tag.Slash or Tag.OpenQuote or Tag.Other
                || (tag is Tag.Adverb && (head < 0 || IsSoft(parse, head)) && (parse.TagAt(at + 1) is Tag.Adjective or Tag.Number or Tag.Adverb or Tag.Determiner || (at > first && parse.TagAt(at + 1) is Tag.Noun && parse.Tags[at - 1] is Tag.Determiner or Tag.OpenQuote)))
                || (tag is Tag.Comma && (head < 0 || IsSoft(parse, head)) && at > first && parse.Tokens[at - 1].Is(WordClass.Adjective | WordClass.VerbParticiple) && parse.TagAt(at + 1) is Tag.Adjective or Tag.Noun)
                || (tag is Tag.Coordinator && (head < 0 || IsSoft(parse, head)) && at > first && parse.Tokens[at - 1].Is(WordClass.Adjective) && IsDegree(parse, at + 1))
                || (tag is Tag.Number or Tag.Preposition or Tag.To && at > first && parse.Tags[at - 1] is Tag.Number && parse.TagAt(at + 1) is Tag.Number)
                || (tag is Tag.Gerund or Tag.Participle && at + 1 < limit && at > first && IsModifier(parse, at, head, limit))
                || (at == first && at + 1 < limit && IsOpeningModifier(parse, at))))
            {
                break;
            }
        }
        if (head < 0 && last >= 0) head = last;
        return head < 0 ? default : new NounPhrase(first, head, last, Math.Max(at, last + 1));
    }

    // "advanced | south of X", "assaults | north toward Y": a point of the compass after the noun
    private static bool IsBearing(EventLexicon lexicon, in SentenceParse parse, int at) =>
        (lexicon.ClassesOf(parse.Tokens[at].Word) & lexicon.Bearing) != 0 && !parse.Tokens[at].IsCapital && parse.TagAt(at - 1) is Tag.Noun or Tag.CloseBracket or Tag.CloseQuote;

    // "limited counterattacks", "forced mobilization", "fake polls": what the tagger took for a verb, at the start of a phrase
    private static bool IsOpeningModifier(in SentenceParse parse, int at) =>
        (parse.Tags[at] is Tag.Participle or Tag.Base ? parse.TagAt(at - 1) is not (Tag.Coordinator or Tag.Comma) : parse.Tags[at] is Tag.Finite && parse.TagAt(at - 1) is Tag.Participle or Tag.Base or Tag.Gerund or Tag.Finite)
        && parse.Tokens[at].Is(WordClass.Adjective | WordClass.VerbParticiple) && !parse.Tokens[at].IsCapital && parse.Tags[at + 1] is Tag.Noun or Tag.OpenQuote or Tag.Adjective && !parse.Tokens[at + 1].IsCapital;

    // "a driving range", "the force grouping", "the rear": what the tagger took for a verb or an adjective, at the end of a phrase
    private static bool IsNounAfterAll(in SentenceParse parse, int at, int limit)
    {
        // "the Russian public": the limit is where a verb begins
        if ((at + 1 == limit || parse.TagAt(at + 1) is Tag.Relative) && parse.Tags[at] is Tag.Adjective && (parse.Tags[at - 1] is Tag.Determiner or Tag.Adjective || parse.Tokens[at - 1].IsCapital)) return true;
        if (!parse.Tokens[at].Is(WordClass.Noun) || parse.TagAt(at + 1) is Tag.Noun or Tag.Adjective or Tag.Gerund or Tag.Determiner or Tag.Number) return false;
        return parse.Tags[at] switch
        {
            Tag.Adjective => parse.Tags[at - 1] is Tag.Determiner or Tag.Noun or Tag.Gerund or Tag.Adjective,
            Tag.Gerund => parse.Tags[at - 1] is Tag.Determiner or Tag.Adjective || (parse.Tags[at - 1] is Tag.Noun && (parse.Tokens[at - 1].Shape & TokenShape.PluralEnding) == 0),
            _ => false,
        };
    }

    // "fighting near X", "the rate of shelling"
    private static bool IsNounAlone(in SentenceParse parse, int at) =>
        parse.Tokens[at].Is(WordClass.Noun) && parse.TagAt(at + 1) is not (Tag.Noun or Tag.Adjective or Tag.Determiner or Tag.Number or Tag.Pronoun or Tag.Gerund or Tag.OpenQuote or Tag.To or Tag.That);

    // "minor but | steady advances"
    private static bool IsDegree(in SentenceParse parse, int at) =>
        parse.TagAt(at) is Tag.Adjective || (parse.TagAt(at) is Tag.Adverb && parse.TagAt(at + 1) is Tag.Adjective);

    // an adjective that stands where a noun could
    private static bool IsSoft(in SentenceParse parse, int head) => parse.Tokens[head].Is(WordClass.Adjective) && !parse.Tokens[head].IsCapital;

    // "training grounds", "the captured soldiers": before a noun, and no verb with that noun as its object
    private static bool IsModifier(in SentenceParse parse, int at, int head, int limit)
    {
        if (parse.Tags[at + 1] is not Tag.Noun && !IsNounAfterAll(parse, at + 1, limit)) return false;
        if (parse.Tokens[at + 1].IsCapital) return false;
        if (head < 0 || IsSoft(parse, head) || parse.Tags[at - 1] is Tag.Adjective or Tag.Determiner) return true;
        return parse.Tags[at] is Tag.Gerund && head == at - 1 && parse.Tokens[at].Is(WordClass.Noun) && (parse.Tokens[head].Shape & TokenShape.PluralEnding) == 0;
    }

    // "up to 200,000 motorcycles", "over 40 tanks", "at least two", "more than half"
    private static int SkipApproximation(EventLexicon lexicon, in SentenceParse parse, int at, int limit)
    {
        var next = at;
        while (next < limit && next < at + 3 && parse.Tags[next] is Tag.Preposition or Tag.Adverb or Tag.Subordinator or Tag.Other or Tag.Determiner or Tag.Adjective or Tag.Noun) next++;
        return next > at && next < limit && parse.Tags[next] is Tag.Number && (lexicon.ClassesOf(parse.Tokens[next - 1].Word) & lexicon.Approximate) != 0 && !IsDateNumber(parse, next) ? next : at;
    }

    private static bool IsDateNumber(in SentenceParse parse, int number) =>
        parse.TagAt(number - 1) is Tag.Noun || parse.Tokens[number].Kind is TokenKind.Ordinal || (parse.Text.TextOf(number) is { Length: 4 } year && year.IndexOfAnyExceptInRange('0', '9') < 0 && parse.TagAt(number + 1) is not Tag.Noun);

    /// <summary>"of B", ", B and C", "and B" after a phrase.</summary>
    private static NounPhrase Continued(EventLexicon lexicon, in SentenceParse parse, int at, int limit)
    {
        if (parse.IsWord(at, parse.Function.Of)) return Core(lexicon, parse, at + 1, limit);
        if (parse.Tags[at] is not (Tag.Comma or Tag.Coordinator) || parse.IsWord(at, parse.Function.But)) return default;
        var next = at + 1;
        var joined = parse.Tags[at] is Tag.Coordinator;
        // "A, and B", "A and or B"
        if (next < limit && parse.Tags[next] is Tag.Coordinator)
        {
            joined = true;
            next++;
        }
        // "reached A and reinforced B": a verb that the tagger took for an adjective
        if (next >= limit || (joined && parse.Tags[next] is Tag.Adjective or Tag.Participle && parse.Tokens[next].Is(WordClass.VerbPast))) return default;
        var core = Core(lexicon, parse, next, limit);
        if (core.IsNone || OpensClause(lexicon, parse, core.End, limit)) return default;
        return joined || ListGoesOn(parse, core.End, limit) || IsPlaceAndItsRegion(parse, at, next) ? core : default;
    }

    /// <summary>Whether a verb with a tense follows, so that what was read is the subject of a clause of its own.</summary>
    private static bool OpensClause(EventLexicon lexicon, in SentenceParse parse, int at, int limit)
    {
        while (at < limit && parse.IsWord(at, parse.Function.Of) && Core(lexicon, parse, at + 1, limit) is { IsNone: false } of) at = of.End;
        return at < limit && parse.PredicateAt(at) >= 0;
    }

    private static bool ListGoesOn(in SentenceParse parse, int at, int limit)
    {
        for (; at < limit; at++)
        {
            switch (parse.Tags[at])
            {
                case Tag.Coordinator:
                    return true;
                case Tag.OpenBracket:
                    at = parse.Closing(at);
                    continue;
                case Tag.Comma or Tag.Noun or Tag.Adjective or Tag.Number or Tag.Clitic or Tag.OpenQuote or Tag.CloseQuote or Tag.Determiner:
                    continue;
                case Tag.Preposition when parse.IsWord(at, parse.Function.Of):
                    continue;
                default:
                    return false;
            }
        }
        return false;
    }

    private static bool IsPlaceAndItsRegion(in SentenceParse parse, int comma, int next) =>
        parse.Tokens[comma - 1].IsCapital && parse.Tokens[next].IsCapital && parse.Tags[next] is Tag.Noun;
}
