using Claimline.Language.Grammar;
using Claimline.Language.Tokens;

namespace Claimline.Language.Attributions;

/// <summary>Finds who speaks by a verb: its own subject, that of the verb it is coordinated with, or the phrase that a participle hangs on.</summary>
internal static class Speakers
{
    public static SpeakerPhrase Of(in SentenceParse parse, int verb, int group, List<Attribution> found, int firstOfSentence)
    {
        var none = new SpeakerPhrase(SubjectKind.None, TokenRange.None, TokenRange.None, -1, false);
        switch (parse.Tags[verb])
        {
            case Tag.Finite or Tag.Participle:
                return Finite(parse, group, found, firstOfSentence);
            case Tag.Gerund when group < verb && parse.TagAt(group) is Tag.Auxiliary or Tag.BareAuxiliary:
                return Finite(parse, group, found, firstOfSentence);
            case Tag.Gerund:
                return Hanging(parse, group, found, firstOfSentence);
            case Tag.Base when parse.TagAt(group - 1) is Tag.To:
                return Infinitive(parse, group - 1, verb, found, firstOfSentence);
            case Tag.Base when parse.TagAt(group - 1) is Tag.Coordinator && parse.TagAt(verb + 1) is Tag.That or Tag.To:
                return Shared(parse, group, found, firstOfSentence);
            default:
                return none;
        }
    }

    /// <summary>What the head of a source is: a thing that shows, words that say, somebody, or nothing we know.</summary>
    public static SpeakerKind KindOf(in SentenceParse parse, ReportingLexicon reporting, TokenRange source)
    {
        if (parse.Tags[source.First] is Tag.Relative) return parse.IsWord(source.First, parse.Function.Who) ? SpeakerKind.Person : SpeakerKind.Words;
        var head = HeadOf(parse, source);
        var kind = reporting.SpeakerOf(parse.Tokens[head].Word);
        if (kind is not SpeakerKind.Unknown) return kind;
        return parse.Tokens[head].IsCapital && head > parse.First || parse.Tokens[head].Is(WordClass.Pronoun) || (parse.Tokens[head].IsCapital && source.First == source.Last) ? SpeakerKind.Person : SpeakerKind.Unknown;
    }

    /// <summary>The head of a noun phrase: its last noun before a preposition, bracket or clause.</summary>
    public static int HeadOf(in SentenceParse parse, TokenRange phrase)
    {
        var head = phrase.First;
        for (var at = phrase.First; at <= phrase.Last; at++)
        {
            if (parse.Tags[at] is Tag.OpenBracket)
            {
                at = parse.Closing(at);
                continue;
            }
            if (parse.Tags[at] is Tag.Noun or Tag.Pronoun or Tag.Number) head = at;
            else if (at > phrase.First && (parse.Tags[at] is Tag.Preposition or Tag.Relative or Tag.Gerund or Tag.Participle or Tag.Comma or Tag.To)) break;
        }
        return head;
    }

    private static SpeakerPhrase Finite(in SentenceParse parse, int group, List<Attribution> found, int firstOfSentence)
    {
        var subject = Subjects.Of(parse, group);
        if (subject.Kind is SubjectKind.Shared) return Shared(parse, group, found, firstOfSentence);
        if (subject.Kind is SubjectKind.None) return new SpeakerPhrase(SubjectKind.None, TokenRange.None, TokenRange.None, -1, false);
        var via = Cited(parse, subject.Range.Last + 1, group);
        var own = via.IsEmpty;
        if (own && subject.Range.First > parse.First && parse.Tokens[parse.First].Is(WordClass.Citing)) via = OpeningVia(parse);
        return new SpeakerPhrase(subject.Kind, WithoutPublication(parse, subject.Range), via, -1, false, IsOwn: own);
    }

    /// <summary>The subject of the clause that the speaker comes back to: of the last cue whose content is closed, else of the verb before.</summary>
    private static SpeakerPhrase Shared(in SentenceParse parse, int group, List<Attribution> found, int firstOfSentence)
    {
        for (var i = found.Count - 1; i >= firstOfSentence; i--)
        {
            if (found[i].Content.Last < group && found[i].Cue.Last < group && found[i].Trace.Rule.StartsWith("attribution.verb", StringComparison.Ordinal) && parse.Tags[found[i].Cue.First] is Tag.Finite or Tag.Participle)
                return new SpeakerPhrase(SubjectKind.Phrase, found[i].Source, found[i].Via, -1, false);
        }
        for (var at = group - 1; at >= parse.First; at--)
        {
            if (parse.Tags[at] is not (Tag.Finite or Tag.Auxiliary)) continue;
            var start = parse.GroupStart(at);
            var subject = Subjects.Of(parse, start);
            if (subject.Kind is SubjectKind.Shared)
            {
                at = start;
                continue;
            }
            return subject.Kind is SubjectKind.None
                ? new SpeakerPhrase(SubjectKind.None, TokenRange.None, TokenRange.None, -1, false)
                : new SpeakerPhrase(SubjectKind.Phrase, WithoutPublication(parse, subject.Range), TokenRange.None, -1, false);
        }
        return new SpeakerPhrase(SubjectKind.None, TokenRange.None, TokenRange.None, -1, false);
    }

    /// <summary>A participle: after a comma or "by" it belongs to the clause's subject; after a noun, to that noun.</summary>
    private static SpeakerPhrase Hanging(in SentenceParse parse, int group, List<Attribution> found, int firstOfSentence)
    {
        if (parse.IsWord(group - 1, parse.Function.As) && group - 1 > parse.First) return Quoted(parse, group - 1);
        switch (parse.TagAt(group - 1))
        {
            // "began claiming that"
            case Tag.Finite when parse.Is(group - 1, WordClass.Aspect):
                return Finite(parse, parse.GroupStart(group - 1), found, firstOfSentence);
            // "sent a proposal on December 23 arguing that": the clause's subject argues
            case Tag.Number when parse.Is(group - 2, WordClass.Month):
                return Shared(parse, group, found, found.Count) with { IsBare = true };
            case Tag.Noun or Tag.CloseBracket or Tag.CloseQuote or Tag.Number:
                var subject = Subjects.Of(parse, group);
                // "footage posted to a channel depicting"
                if (subject.Kind is SubjectKind.Phrase && parse.Tags[subject.Range.First] is Tag.Preposition && parse.Is(subject.Range.First - 1, WordClass.Publishing)) subject = Subjects.Of(parse, subject.Range.First - 1);
                // "did not provide evidence supporting it"
                if (subject.Kind is SubjectKind.Phrase && parse.TagAt(subject.Range.First - 1) is Tag.Base or Tag.Participle && parse.IsNegated(parse.GroupStart(subject.Range.First - 1), subject.Range.First - 1)) return new SpeakerPhrase(SubjectKind.None, TokenRange.None, TokenRange.None, -1, true);
                return subject.Kind is SubjectKind.Phrase
                    ? new SpeakerPhrase(SubjectKind.Phrase, AfterOf(parse, subject.Range), TokenRange.None, -1, false, IsOwn: true)
                    : new SpeakerPhrase(SubjectKind.None, TokenRange.None, TokenRange.None, -1, false);
            case Tag.Preposition when !parse.IsWord(group - 1, parse.Function.By) && !parse.IsWord(group - 1, parse.Function.In) && !parse.Is(group - 1, WordClass.Subordinator):
                return new SpeakerPhrase(SubjectKind.None, TokenRange.None, TokenRange.None, -1, true);
            case Tag.Comma or Tag.Preposition or Tag.Coordinator or Tag.Subordinator or Tag.Dash:
                for (var i = found.Count - 1; i >= firstOfSentence; i--)
                {
                    if (found[i].Cue.Last < group && found[i].Content.Last < group)
                        return found[i].Trace.Rule == Publications.Rule && parse.Tokens[group].Is(WordClass.Showing)
                            ? new SpeakerPhrase(SubjectKind.Phrase, new TokenRange(found[i].Cue.First + 1, found[i].Cue.Last), TokenRange.None, -1, true)
                            : new SpeakerPhrase(SubjectKind.Phrase, found[i].Source, found[i].Via, found[i].Cue.First, true);
                }
                var shared = Shared(parse, group, found, found.Count);
                return shared with { IsBare = true };
            default:
                return new SpeakerPhrase(SubjectKind.None, TokenRange.None, TokenRange.None, -1, true);
        }
    }

    /// <summary>"continue to complain that", "posted footage to claim that": the subject of the verb before.</summary>
    private static SpeakerPhrase Infinitive(in SentenceParse parse, int to, int verb, List<Attribution> found, int firstOfSentence)
    {
        var chained = parse.TagAt(to - 1) is Tag.Finite or Tag.Participle or Tag.Gerund;
        if (!chained && parse.TagAt(verb + 1) is not Tag.That) return new SpeakerPhrase(SubjectKind.None, TokenRange.None, TokenRange.None, -1, true);
        if (parse.TagAt(to - 1) is Tag.Finite && Subjects.Of(parse, parse.GroupStart(to - 1)) is { Kind: SubjectKind.Phrase } own && !parse.Is(to - 1, WordClass.Withheld)) return new SpeakerPhrase(SubjectKind.Phrase, WithoutPublication(parse, own.Range), TokenRange.None, -1, false);
        if (parse.Is(to - 1, WordClass.Withheld) || parse.TagAt(to - 1) is Tag.Adjective or Tag.Adverb) return new SpeakerPhrase(SubjectKind.None, TokenRange.None, TokenRange.None, -1, true);
        return Shared(parse, to, found, firstOfSentence) with { Beside = -1 };
    }

    /// <summary>Without when and where it was published: "Geolocated footage | published on July 1".</summary>
    private static TokenRange WithoutPublication(in SentenceParse parse, TokenRange source)
    {
        for (var at = source.First + 1; at <= source.Last; at++)
        {
            if (parse.Tags[at] is Tag.OpenBracket)
            {
                at = parse.Closing(at);
                continue;
            }
            var publishes = parse.Tags[at] is Tag.Participle or Tag.Finite && parse.Tokens[at].Is(WordClass.Publishing);
            var dated = parse.Tags[at] is Tag.Preposition && at + 1 <= source.Last && parse.Tokens[at + 1].Is(WordClass.Month | WordClass.Weekday);
            if (publishes || dated) return new TokenRange(source.First, at - 1);
        }
        return source;
    }

    /// <summary>"a video of mobilized men complaining": the men complain, not the video.</summary>
    private static TokenRange AfterOf(in SentenceParse parse, TokenRange source)
    {
        for (var at = source.Last - 1; at >= source.First; at--)
        {
            if (parse.Tags[at] is Tag.CloseBracket) at = parse.Opening(at);
            else if (parse.IsWord(at, parse.Function.Of) || parse.IsWord(at, parse.Function.With) || parse.IsWord(at, parse.Function.By)) return new TokenRange(at + 1, source.Last);
        }
        return source;
    }

    /// <summary>Whom the speaker cites after the content: "reported that A, citing B".</summary>
    public static TokenRange ViaAfter(in SentenceParse parse, int contentLast)
    {
        var at = contentLast + 1;
        while (parse.TagAt(at) is Tag.Comma or Tag.CloseQuote) at++;
        if (at >= parse.End || !parse.Tokens[at].Is(WordClass.Citing)) return TokenRange.None;
        var last = at;
        while (last + 1 < parse.End && parse.Tags[last + 1] is not (Tag.Comma or Tag.Stop or Tag.Marker or Tag.Semicolon or Tag.That or Tag.Relative or Tag.Finite or Tag.Dash)) last++;
        return last > at ? new TokenRange(at + 1, last) : TokenRange.None;
    }

    /// <summary>"Citing officials, the paper reported".</summary>
    private static TokenRange OpeningVia(in SentenceParse parse)
    {
        var comma = parse.First + 1;
        while (comma < parse.End && parse.Tags[comma] is not (Tag.Comma or Tag.Finite or Tag.Stop)) comma++;
        return parse.TagAt(comma) is Tag.Comma && comma > parse.First + 1 ? new TokenRange(parse.First + 1, comma - 1) : TokenRange.None;
    }

    /// <summary>"the agency quoted the governor as saying", "the governor was quoted as saying": who is quoted speaks, through who quotes.</summary>
    private static SpeakerPhrase Quoted(in SentenceParse parse, int @as)
    {
        var verb = @as - 1;
        while (verb > parse.First && parse.Tags[verb] is not (Tag.Finite or Tag.Participle or Tag.Gerund or Tag.That or Tag.Semicolon)) verb--;
        if (!parse.Tokens[verb].Is(WordClass.Citing)) return new SpeakerPhrase(SubjectKind.None, TokenRange.None, TokenRange.None, -1, true);
        var subject = Subjects.Of(parse, parse.GroupStart(verb));
        var name = subject.Kind is SubjectKind.Phrase ? subject.Range : TokenRange.None;
        if (verb < @as - 1) return new SpeakerPhrase(SubjectKind.Phrase, new TokenRange(verb + 1, @as - 1), name, -1, false);
        return new SpeakerPhrase(subject.Kind, name, TokenRange.None, -1, false);
    }

    /// <summary>Whom the speaker cites between two tokens: subject and verb, or verb and content.</summary>
    public static TokenRange Cited(in SentenceParse parse, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (!parse.Tokens[at].Is(WordClass.Citing) || parse.Tags[at] is Tag.Finite) continue;
            var last = to - 1;
            while (last > at && parse.Tags[last] is Tag.Comma or Tag.Adverb) last--;
            return last > at ? new TokenRange(at + 1, last) : TokenRange.None;
        }
        return TokenRange.None;
    }
}
