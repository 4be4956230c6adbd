using Claimline.Language.Grammar;

namespace Claimline.Language.Attributions;

/// <summary>Attributions by a verb in the passive: "it was reported that A", "X is said to have fled", "the claim was denied by X".</summary>
internal sealed class PassiveAttributions(ReportingLexicon reporting, ContentClause contents)
{
    public Attribution? Find(in SentenceParse parse, int sentence, int verb, int group, ReportingVerb entry)
    {
        if (!HasBe(parse, group, verb) || entry.Frames == Frames.Silent) return null;
        var next = Gap.AfterDate(parse, verb + 1);
        var agent = parse.IsWord(next, parse.Function.By) ? Agent(parse, next + 1) : TokenRange.None;
        if (!agent.IsEmpty) next = Gap.AfterDate(parse, agent.Last + 1);
        if (StanceOf(parse, entry, agent) is not { } stance) return null;
        var subject = Subjects.Of(parse, group);
        TokenRange content;
        if (parse.TagAt(next) is Tag.That && (entry.Frames & Frames.That) != 0)
        {
            content = new TokenRange(next + 1, contents.End(parse, next + 1).Last);
        }
        else if (subject.Kind is not SubjectKind.Phrase || parse.Tags[subject.Range.First] is Tag.Pronoun && subject.Range.First == subject.Range.Last && agent.IsEmpty && parse.TagAt(next) is not Tag.To)
        {
            return null;
        }
        else if (parse.TagAt(next) is Tag.To && (entry.Frames & Frames.That) != 0 && (entry.Frames & (Frames.Inf | Frames.Do)) == 0)
        {
            content = new TokenRange(subject.Range.First, contents.End(parse, subject.Range.First, next).Last);
        }
        // "have been widely accused of helping them"
        else if (agent.IsEmpty && stance is Stance.Claim && (entry.Frames & Frames.That) == 0 && parse.IsWord(next, parse.Function.Of))
        {
            content = new TokenRange(subject.Range.First, contents.End(parse, subject.Range.First, next).Last);
        }
        else if (!agent.IsEmpty && (entry.Frames & Frames.Noun) != 0 && stance is Stance.Deny or Stance.Confirm or Stance.Acknowledge or Stance.Report or Stance.Claim)
        {
            content = subject.Range;
        }
        else
        {
            return null;
        }
        return content.Last < content.First ? null : new Attribution
        {
            Sentence = sentence,
            Source = agent,
            Cue = new TokenRange(verb, verb),
            Content = content,
            Stance = stance,
            SaidAfter = agent.IsEmpty ? new TokenRange(verb + 1, next - 1) : new TokenRange(agent.Last + 1, next - 1),
            Trace = new Trace("attribution.verb-passive", entry.Line),
        };
    }

    private static bool HasBe(in SentenceParse parse, int group, int verb)
    {
        var have = true;
        for (var at = group; at < verb; at++)
        {
            if (parse.Tags[at] is not (Tag.Auxiliary or Tag.BareAuxiliary)) continue;
            var word = parse.Tokens[at].Word;
            have = word == parse.Function.Have || word == parse.Function.Has || word == parse.Function.Had || word == parse.Function.Having;
        }
        return !have;
    }

    private Stance? StanceOf(in SentenceParse parse, ReportingVerb verb, TokenRange agent) =>
        agent.IsEmpty ? verb.Stance
        : Speakers.KindOf(parse, reporting, agent) is SpeakerKind.Evidence or SpeakerKind.Words ? verb.Thing : verb.Stance;

    /// <summary>The noun phrase after "by".</summary>
    private static TokenRange Agent(in SentenceParse parse, int first)
    {
        var at = first;
        for (; at < parse.End; at++)
        {
            if (parse.Tags[at] is Tag.OpenBracket) at = parse.Closing(at);
            else if (parse.Tags[at] is not (Tag.Noun or Tag.Determiner or Tag.Adjective or Tag.Number or Tag.Clitic or Tag.Pronoun or Tag.Coordinator) && !parse.IsWord(at, parse.Function.Of)) break;
        }
        var last = at - 1;
        while (last > first && parse.Tags[last] is Tag.Coordinator or Tag.Preposition) last--;
        return last >= first && parse.Tags[first] is not Tag.Coordinator ? new TokenRange(first, last) : TokenRange.None;
    }
}
