using Claimline.Language.Grammar;
using Claimline.Language.Tokens;

namespace Claimline.Language.Events;

/// <summary>Takes a clause apart: what opens it, its subject and its verb group. Only the first of joined clauses is read.</summary>
internal sealed class ClauseReader(EventLexicon lexicon, NegationWords negation)
{
    /// <summary>Reads the clause of the tokens from <paramref name="first"/> up to and without <paramref name="limit"/>.</summary>
    public Clause Read(in SentenceParse parse, int first, int limit)
    {
        var start = SkipOpening(parse, first, limit);
        var group = Predicate(parse, start, limit);
        if (group == limit) return WithoutTense(parse, start, limit);
        // "no | longer receives": the tagger takes the first two for a noun phrase
        if (group - 2 > start && negation.Match(parse, group - 2, NegationPlace.Verb) == 2) group -= 2;
        return Group(parse, ClauseForm.Finite, Trim(parse, start, group - 1), group, limit);
    }

    /// <summary>Reads the verb group that starts at a token, with a subject already known.</summary>
    public Clause Group(in SentenceParse parse, ClauseForm form, TokenRange subject, int group, int limit)
    {
        var (be, negated, modal, auxiliary, verb) = (false, false, -1, -1, -1);
        for (var at = group; at < limit && verb < 0; at++)
        {
            if (negation.Match(parse, at, NegationPlace.Verb) is var length and > 0)
            {
                negated = true;
                at += length - 1;
                if (parse.Tokens[at].Is(WordClass.Modal)) modal = auxiliary = at;
                else if (parse.Tokens[at].Is(WordClass.Auxiliary)) auxiliary = at;
                continue;
            }
            switch (parse.Tags[at])
            {
                case Tag.Auxiliary or Tag.BareAuxiliary:
                    auxiliary = at;
                    if (parse.Tokens[at].Is(WordClass.Modal)) modal = at;
                    else be = IsBe(parse, at);
                    continue;
                case Tag.Adverb or Tag.To:
                    continue;
                case Tag.Base or Tag.Finite or Tag.Participle:
                    verb = at;
                    continue;
                case Tag.Gerund when auxiliary < 0 || be:
                    verb = at;
                    be = false;
                    continue;
                // a verb that no list knows, after a modal: "will synchronize"
                case Tag.Noun when modal >= 0 && modal == auxiliary && parse.Tags[at - 1] is Tag.Auxiliary or Tag.Adverb && !parse.Tokens[at].IsCapital:
                    verb = at;
                    continue;
                // "are “trapped” in"
                case Tag.OpenQuote or Tag.CloseQuote when parse.TagAt(at + 1) is Tag.Participle or Tag.Gerund or Tag.Base or Tag.Finite or Tag.Adverb:
                    continue;
            }
            break;
        }
        if (verb >= 0 && Failing(parse, verb, limit) is var second and > 0) verb = second;
        if (verb < 0) verb = auxiliary < 0 ? group : auxiliary;
        var passive = parse.Tags[verb] is Tag.Participle && (be || (auxiliary < 0 && form == ClauseForm.Participle));
        return new Clause(form, subject, group, verb, passive, negated, modal, limit);
    }

    // "tried and failed to advance": the second verb governs the third
    private static int Failing(in SentenceParse parse, int verb, int limit) =>
        verb + 3 < limit && parse.Tags[verb + 1] is Tag.Coordinator && parse.Tags[verb + 2] == parse.Tags[verb] && parse.Tags[verb + 3] is Tag.To ? verb + 2 : 0;

    /// <summary>No verb with a tense: "X to strike Y", "X striking Y", "strikes on Y".</summary>
    private Clause WithoutTense(in SentenceParse parse, int start, int limit)
    {
        switch (parse.TagAt(start))
        {
            case Tag.To or Tag.Base:
                return Group(parse, ClauseForm.Infinitive, TokenRange.None, start, limit);
            case Tag.Gerund or Tag.Participle when start < limit && parse.TagAt(start + 1) is not Tag.Noun || parse.Tags[start] is Tag.Gerund && !parse.Tokens[start].Is(WordClass.Noun):
                return Group(parse, ClauseForm.Participle, TokenRange.None, start, limit);
        }
        var phrase = NounPhrases.Read(lexicon, parse, start, limit);
        if (!phrase.IsNone)
        {
            for (var at = phrase.End; at < limit; at++)
            {
                switch (parse.Tags[at])
                {
                    case Tag.To:
                        return Group(parse, ClauseForm.Infinitive, new TokenRange(start, at - 1), at, limit);
                    case Tag.Base:
                        return Group(parse, ClauseForm.Infinitive, new TokenRange(start, at - 1), at, limit);
                    // "authorities established 135 stations": a past tense where an object follows
                    case Tag.Participle when HasObject(parse, at, limit):
                        return Group(parse, ClauseForm.Finite, new TokenRange(start, at - 1), GroupStart(parse, at), limit);
                    case Tag.Gerund or Tag.Participle:
                        return Group(parse, ClauseForm.Participle, new TokenRange(start, at - 1), GroupStart(parse, at), limit);
                    case Tag.OpenBracket:
                        at = parse.Closing(at);
                        continue;
                    case Tag.Preposition or Tag.Noun or Tag.Adjective or Tag.Determiner or Tag.Number or Tag.Clitic or Tag.Adverb or Tag.CloseQuote or Tag.OpenQuote or Tag.BareAuxiliary:
                        continue;
                }
                break;
            }
        }
        return new Clause(ClauseForm.Phrase, new TokenRange(start, limit - 1), limit, start, false, false, -1, limit);
    }

    private bool HasObject(in SentenceParse parse, int participle, int limit)
    {
        var at = participle + 1;
        while (at < limit && parse.Tags[at] is Tag.Adverb or Tag.CloseQuote) at++;
        return at < limit && !NounPhrases.Core(lexicon, parse, at, limit).IsNone && !parse.Tokens[at].Is(WordClass.Month | WordClass.Weekday);
    }

    private static int GroupStart(in SentenceParse parse, int verb)
    {
        var at = verb;
        while (parse.TagAt(at - 1) is Tag.Adverb or Tag.Not or Tag.BareAuxiliary) at--;
        return at;
    }

    /// <summary>Past marks, conjunctions and an opening phrase with its comma.</summary>
    private int SkipOpening(in SentenceParse parse, int first, int limit)
    {
        var at = first;
        while (at < limit && parse.Tags[at] is Tag.That or Tag.OpenQuote or Tag.Comma or Tag.Coordinator or Tag.Marker or Tag.Dash or Tag.Colon or Tag.Stop or Tag.CloseQuote) at++;
        // "Finally, the army": the tagger takes an unknown word with a capital for a name
        if (at == parse.First && at + 2 < limit && parse.Tags[at + 1] is Tag.Comma && parse.Text.TextOf(at).EndsWith("ly", StringComparison.Ordinal)) at += 2;
        if (at >= limit || parse.Tags[at] is not (Tag.Preposition or Tag.Subordinator or Tag.Adverb or Tag.Gerund or Tag.Participle or Tag.To)) return at;
        if (!NounPhrases.Core(lexicon, parse, at, limit).IsNone && parse.Tags[at] is not (Tag.Gerund or Tag.Participle)) return at;
        for (var comma = at + 1; comma < limit; comma++)
        {
            if (parse.Tags[comma] is Tag.OpenBracket) comma = parse.Closing(comma);
            else if (parse.Tags[comma] is Tag.Comma && OpensClause(parse, comma + 1, limit)) return comma + 1;
            else if (parse.Tags[comma] is Tag.Finite or Tag.Auxiliary && parse.Tags[at] is not Tag.Subordinator) break;
        }
        return at;
    }

    private static bool OpensClause(in SentenceParse parse, int at, int limit)
    {
        var verb = parse.ClauseVerbAt(at);
        return verb >= 0 && verb < limit;
    }

    /// <summary>The first token of the clause's verb group, past what hangs on its subject; the limit where no verb has a tense.</summary>
    private static int Predicate(in SentenceParse parse, int start, int limit)
    {
        var owed = 0;
        for (var at = start; at < limit; at++)
        {
            switch (parse.Tags[at])
            {
                case Tag.OpenBracket:
                    at = parse.Closing(at);
                    break;
                // each opens a clause inside the subject, which takes one verb of its own
                case Tag.Relative or Tag.That:
                    if (parse.TagAt(parse.SkipAdverbs(at + 1)) is not Tag.Participle) owed++;
                    break;
                case Tag.Semicolon or Tag.Colon:
                    return limit;
                case Tag.Finite or Tag.Auxiliary:
                    var group = at;
                    while (group > start && parse.Tags[group - 1] is Tag.Adverb or Tag.Not) group--;
                    if (owed == 0) return group;
                    if (!(parse.TagAt(group - 1) is Tag.Coordinator && owed == 0)) owed--;
                    while (at + 1 < limit && parse.Tags[at] is not (Tag.Finite or Tag.Base or Tag.Participle) && parse.Tags[at + 1] is Tag.Adverb or Tag.Not or Tag.Auxiliary or Tag.BareAuxiliary or Tag.Finite or Tag.Base or Tag.Participle) at++;
                    break;
                // "that Ukraine demilitarize": a wish
                case Tag.Base when owed == 0 && at > start && parse.Tags[at - 1] is Tag.Noun && at - start < 4:
                    return at;
                case Tag.Subordinator when owed == 0 && at > start + 1 && parse.TagAt(at + 1) is not Tag.Adverb:
                    return limit;
            }
        }
        return limit;
    }

    private static TokenRange Trim(in SentenceParse parse, int first, int last)
    {
        while (last >= first && parse.Tags[last] is Tag.Comma or Tag.Adverb or Tag.Dash or Tag.OpenQuote) last--;
        return new TokenRange(first, last);
    }

    private static bool IsBe(in SentenceParse parse, int at)
    {
        var word = parse.Tokens[at].Word;
        var f = parse.Function;
        return word != f.Have && word != f.Has && word != f.Had && word != f.Having && word != f.Do && word != f.Does && word != f.Did;
    }
}
