using Claimline.Language.Grammar;
using Claimline.Language.Tokens;

namespace Claimline.Language.Attributions;

/// <summary>Attributions by a noun: "X's claim that A", "reports that A", "reports of A", "reiterated claims that A".</summary>
internal sealed class NounAttributions(ReportingLexicon reporting, ContentClause contents)
{
    public void Find(in SentenceParse parse, int sentence, List<Attribution> found, int firstOfSentence)
    {
        for (var at = parse.First; at < parse.End; at++)
        {
            if (parse.Tags[at] is not Tag.Noun || reporting.Noun(parse.WordAt(at)) is not { } noun) continue;
            if (ContentStart(parse, at, noun) is not (var start, var said)) continue;
            var (source, cueFirst) = Owner(parse, at, said, found, firstOfSentence);
            var (last, _) = contents.End(parse, start);
            last = BeforeOwnVerb(parse, start, last, isClause: parse.TagAt(start - 1) is Tag.That || parse.TagAt(start) is Tag.To);
            if (last < start || IsWithheld(parse, at) || IsTaken(found, firstOfSentence, start, last)) continue;
            found.Add(new Attribution
            {
                Sentence = sentence,
                Source = source,
                Cue = new TokenRange(cueFirst, at),
                Content = new TokenRange(start, last),
                Stance = noun.Stance,
                SaidAfter = said,
                Trace = new Trace("attribution.noun", noun.Line),
            });
        }
    }

    private (int Start, TokenRange Said)? ContentStart(in SentenceParse parse, int noun, ReportingNoun entry)
    {
        if (Gap.That(parse, noun + 1, takesObject: false) is var that and >= 0 && that + 1 < parse.End && !Crosses(parse, noun + 1, that))
            return IsRelative(parse, that) ? null : (that + 1, new TokenRange(noun + 1, that - 1));
        if (Predicated(parse, noun) is var predicated and >= 0) return (predicated, TokenRange.None);
        if (entry.TakesInfinitive && parse.TagAt(noun + 1) is Tag.To && parse.TagAt(noun - 1) is not Tag.Clitic) return (noun + 1, TokenRange.None);
        if (entry.TakesOf && parse.IsWord(noun + 1, parse.Function.Of) && noun + 2 < parse.End && parse.TagAt(noun - 1) is not (Tag.Clitic or Tag.Number)) return (noun + 2, TokenRange.None);
        // "expressed concern over the strike"
        return entry.Prepositions.Contains(parse.WordAt(noun + 1)) && CarryingVerb(parse, noun) >= 0 ? (noun + 2, TokenRange.None) : null;
    }

    /// <summary>"a report that the outlet published on July 1", "a claim that officials have denied": the clause wants the noun for its object.</summary>
    private bool IsRelative(in SentenceParse parse, int that)
    {
        var clause = parse.ClauseVerbAt(that + 1);
        if (clause < 0) return false;
        var verb = parse.PredicateAt(clause) is var main and >= 0 ? main : clause;
        var takesObject = parse.Tokens[verb].Is(WordClass.Publishing) || (reporting.Verb(parse.LemmaAt(verb)) is { } saying && saying.Frames.HasFlag(Frames.Noun));
        return takesObject && parse.TagAt(Gap.AfterDate(parse, verb + 1)) is Tag.Stop or Tag.Marker or Tag.Comma or Tag.Semicolon;
    }

    /// <summary>"the institute's assessment of the data is that A": where A starts; -1 where the noun has no such predicate.</summary>
    private static int Predicated(in SentenceParse parse, int noun)
    {
        for (var at = noun + 1; at < Math.Min(parse.End, noun + 12); at++)
        {
            if (parse.Tags[at] is Tag.Auxiliary) return parse.TagAt(at + 1) is Tag.That && at + 2 < parse.End ? at + 2 : -1;
            if (parse.Tags[at] is not (Tag.Preposition or Tag.Noun or Tag.Adjective or Tag.Determiner or Tag.Adverb or Tag.Number)) return -1;
        }
        return -1;
    }

    /// <summary>The verb whose object the noun is, where the two together say something: "reiterated claims", "expressed concern"; -1 for other verbs.</summary>
    private static int CarryingVerb(in SentenceParse parse, int noun)
    {
        var first = noun;
        while (first > parse.First && parse.Tags[first - 1] is Tag.Adjective or Tag.Determiner or Tag.Noun) first--;
        return parse.TagAt(first - 1) is Tag.Finite or Tag.Participle or Tag.Gerund or Tag.Base && parse.Is(first - 1, WordClass.Carrying) ? first - 1 : -1;
    }

    // "remarks on August 15 with the claim that": the nearer noun has the clause
    private bool Crosses(in SentenceParse parse, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (parse.Tags[at] is Tag.Noun && reporting.Noun(parse.WordAt(at)) is not null) return true;
        }
        return false;
    }

    /// <summary>Whose word it is: a possessor, a "by" phrase, or the subject of "reiterated claims"; nobody for bare "reports that".</summary>
    private static (TokenRange Source, int CueFirst) Owner(in SentenceParse parse, int noun, TokenRange said, List<Attribution> found, int firstOfSentence)
    {
        for (var at = noun - 1; at >= parse.First && at >= noun - 5; at--)
        {
            if (parse.Tags[at] is Tag.Clitic) return (Possessor(parse, at - 1), noun);
            if (parse.Tokens[at].Is(WordClass.Possessive)) return (new TokenRange(at, at), noun);
            if (parse.Tags[at] is not (Tag.Adjective or Tag.Noun or Tag.Adverb or Tag.Number)) break;
        }
        if (parse.IsWord(noun + 1, parse.Function.By) && said.Last > noun + 1) return (new TokenRange(noun + 2, said.Last), noun);
        if (CarryingVerb(parse, noun) is var verb and >= 0)
        {
            var group = parse.GroupStart(verb);
            if (!parse.IsNegated(group, verb)) return (Speakers.Of(parse, verb, group, found, firstOfSentence).Range, verb);
        }
        return (TokenRange.None, noun);
    }

    /// <summary>The content of a noun that is itself a subject ends where its verb begins: "reports that A | are incorrect".</summary>
    private static int BeforeOwnVerb(in SentenceParse parse, int start, int last, bool isClause)
    {
        var open = !isClause;
        for (var at = start; at <= last; at++)
        {
            switch (parse.Tags[at])
            {
                case Tag.OpenBracket:
                    at = parse.Closing(at);
                    break;
                case Tag.Relative or Tag.Coordinator or Tag.Comma or Tag.That or Tag.Subordinator or Tag.Semicolon:
                    open = false;
                    isClause = true;
                    break;
                case Tag.Finite or Tag.Auxiliary when open:
                    return Math.Max(start, parse.GroupStart(at) - 1);
                case Tag.Finite or Tag.Auxiliary:
                    at = parse.PredicateAt(at) is var verb and >= 0 ? Math.Max(at, verb) : at;
                    open = isClause && !HasBoundary(parse, start, at);
                    break;
            }
        }
        return last;
    }

    private static bool HasBoundary(in SentenceParse parse, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (parse.Tags[at] is Tag.Relative or Tag.Coordinator or Tag.Comma or Tag.That or Tag.Subordinator) return true;
        }
        return false;
    }

    /// <summary>"has not observed confirmation that A": the noun is the object of a negated verb, so nobody puts A forward.</summary>
    private static bool IsWithheld(in SentenceParse parse, int noun)
    {
        var first = noun;
        while (first > parse.First && parse.Tags[first - 1] is Tag.Adjective or Tag.Determiner or Tag.Noun or Tag.Clitic) first--;
        if (parse.Tokens[first].Is(WordClass.Nobody)) return true;
        return parse.TagAt(first - 1) is Tag.Finite or Tag.Participle or Tag.Base && parse.IsNegated(parse.GroupStart(first - 1), first - 1);
    }

    private static TokenRange Possessor(in SentenceParse parse, int last)
    {
        var first = last;
        for (var at = last; at >= parse.First; at--)
        {
            if (parse.Tags[at] is Tag.CloseBracket) at = parse.Opening(at);
            else if (parse.Tags[at] is not (Tag.Noun or Tag.Adjective or Tag.Determiner or Tag.Number or Tag.Clitic) && !(parse.Tags[at] is Tag.Coordinator && parse.TagAt(at - 1) is Tag.Noun or Tag.Clitic)) break;
            first = at;
            if (parse.Tags[at] is Tag.Determiner) break;
        }
        if (parse.Tags[first] is Tag.Coordinator) first++;
        return new TokenRange(first, last);
    }

    /// <summary>A verb already puts the same content forward ("repeated claims that A" as the verb's own clause).</summary>
    private static bool IsTaken(List<Attribution> found, int firstOfSentence, int start, int last)
    {
        for (var i = firstOfSentence; i < found.Count; i++)
        {
            if (found[i].Content.First == start && found[i].Content.Last == last) return true;
        }
        return false;
    }
}
