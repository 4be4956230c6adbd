using Claimline.Language.Grammar;

namespace Claimline.Language.Attributions;

/// <summary>Published evidence that speaks: "the ministry published footage on June 27 showing A", "a channel posted a video of A".</summary>
internal sealed class Publications(ReportingLexicon reporting, ContentClause contents)
{
    public const string Rule = "attribution.verb-publication";

    /// <summary>Adds the attribution of a verb of publishing; the last token of its cue, or 0 where the verb makes nothing speak.</summary>
    public int Find(in SentenceParse parse, int sentence, int verb, List<Attribution> found, int firstOfSentence)
    {
        if (parse.Tags[verb] is Tag.Base) return 0;
        var noun = EvidenceNoun(parse, verb + 1);
        if (noun < 0) return 0;
        var group = parse.GroupStart(verb);
        if (parse.IsNegated(group, verb)) return 0;
        var speaker = Speakers.Of(parse, verb, group, found, firstOfSentence);
        if (speaker.Range.IsEmpty) return 0;
        var at = parse.TagAt(noun + 1) is Tag.Adverb && reporting.Adverb(parse.WordAt(noun + 1)) is not null ? noun + 1 : SkipOccasion(parse, noun + 1);
        var cue = new TokenRange(verb, noun);
        var stance = Stance.Show;
        int start;
        if (parse.IsWord(at, parse.Function.Of) && reporting.SpeakerOf(parse.WordAt(noun)) is SpeakerKind.Evidence)
        {
            start = at + 1;
        }
        else
        {
            if (parse.TagAt(at) is Tag.Relative or Tag.That or Tag.Comma) at++;
            // "a video that purportedly shows"
            var hedge = parse.TagAt(at) is Tag.Adverb ? reporting.Adverb(parse.WordAt(at)) : null;
            if (hedge is not null)
            {
                stance = hedge.Stance;
                cue = new TokenRange(at, at + 1);
                at++;
            }
            if (parse.TagAt(at) is not (Tag.Gerund or Tag.Finite or Tag.Participle) || reporting.Verb(parse.LemmaAt(at)) is not { } saying) return 0;
            start = at + 1;
            if (saying.Thing is not Stance.Show)
            {
                // "claiming to show": somebody's claim about the footage
                if (saying.Stance is not Stance.Claim) return 0;
                stance = Stance.Claim;
                var last = at;
                if (parse.TagAt(at + 1) is Tag.To && reporting.Verb(parse.LemmaAt(at + 2))?.Thing is Stance.Show) last = at + 2;
                cue = new TokenRange(at, last);
                start = last + 1;
            }
            if (parse.TagAt(start) is Tag.That) start++;
        }
        if (start >= parse.End || parse.Tags[start] is Tag.Stop or Tag.Comma) return 0;
        var (end, _) = contents.End(parse, start, isPhrase: parse.ClauseVerbAt(start) < 0);
        found.Add(new Attribution
        {
            Sentence = sentence,
            Source = speaker.Range,
            Via = speaker.Via,
            Cue = cue,
            Content = new TokenRange(start, end),
            Stance = stance,
            SaidBefore = speaker.IsOwn ? new TokenRange(speaker.Range.Last + 1, group - 1) : TokenRange.None,
            SaidAfter = new TokenRange(verb + 1, start - 1),
            Beside = speaker.Beside,
            Trace = new Trace(Rule),
        });
        return start - 1;
    }

    /// <summary>The evidence that the verb's object names: its last noun, if footage, imagery, a document.</summary>
    private int EvidenceNoun(in SentenceParse parse, int at)
    {
        at = Gap.AfterDate(parse, at);
        var noun = -1;
        for (var limit = Math.Min(parse.End, at + 8); at < limit; at++)
        {
            if (parse.Tags[at] is Tag.Noun) noun = at;
            else if (parse.Tags[at] is not (Tag.Determiner or Tag.Adjective or Tag.Number or Tag.Clitic or Tag.Coordinator)) break;
        }
        return noun >= 0 && reporting.SpeakerOf(parse.WordAt(noun)) is SpeakerKind.Evidence or SpeakerKind.Words ? noun : -1;
    }

    private static int SkipOccasion(in SentenceParse parse, int at)
    {
        var dated = Gap.AfterDate(parse, at);
        return parse.TagAt(dated) is Tag.Comma && parse.TagAt(dated + 1) is Tag.Gerund ? dated + 1 : dated;
    }
}
