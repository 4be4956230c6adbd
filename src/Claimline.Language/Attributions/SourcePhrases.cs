using Claimline.Language.Grammar;
using Claimline.Language.Tokens;

namespace Claimline.Language.Attributions;

/// <summary>Attributions beside the clause they cover: "according to X", "as X has assessed".</summary>
internal sealed class SourcePhrases(ReportingLexicon reporting, ContentClause contents)
{
    public void Find(in SentenceParse parse, int sentence, List<Attribution> found, int firstOfSentence)
    {
        for (var at = parse.First; at < parse.End; at++)
        {
            var word = parse.Tokens[at].Word;
            if (word == 0) continue;
            if (word == parse.Function.According && parse.IsWord(at + 1, parse.Function.To)) Beside(parse, sentence, at, at + 1, found, firstOfSentence);
            else if (word == parse.Function.Per && (at == parse.First || parse.TagAt(at - 1) is Tag.Comma) && parse.TagAt(at + 1) is Tag.Determiner or Tag.Noun && (parse.Tokens[at + 1].IsCapital || parse.TagAt(at + 1) is Tag.Determiner)) Beside(parse, sentence, at, at, found, firstOfSentence);
            else if (parse.TagAt(at - 1) is Tag.Comma && parse.IsWord(at + 1, parse.Function.By)) By(parse, sentence, at - 1, at, found, firstOfSentence);
            else if (word == parse.Function.As) AsAssessed(parse, sentence, at, found, firstOfSentence);
        }
    }

    /// <summary>"according to X", "per X".</summary>
    private void Beside(in SentenceParse parse, int sentence, int at, int cueLast, List<Attribution> found, int firstOfSentence)
    {
        var first = cueLast + 1;
        var last = PhraseEnd(parse, first);
        if (last < first) return;
        var opening = at == parse.First || parse.TagAt(at - 1) is Tag.OpenQuote;
        var content = opening || !HasClauseBefore(parse, at) ? After(parse, last + 1) : Before(parse, at, found, firstOfSentence);
        if (content.IsEmpty) return;
        var source = new TokenRange(first, last);
        found.Add(new Attribution
        {
            Sentence = sentence,
            Source = source,
            Cue = new TokenRange(at, cueLast),
            Content = content,
            Stance = Speakers.KindOf(parse, reporting, source) is SpeakerKind.Evidence ? Stance.Show : Stance.State,
            Trace = new Trace("attribution.according-to"),
        });
    }

    /// <summary>"A, as reported by X", "A, confirmed by X".</summary>
    private bool By(in SentenceParse parse, int sentence, int end, int verb, List<Attribution> found, int firstOfSentence)
    {
        if (parse.TagAt(verb) is not (Tag.Participle or Tag.Adjective or Tag.Finite) || !parse.IsWord(verb + 1, parse.Function.By)) return false;
        if (reporting.Verb(parse.LemmaAt(verb)) is not { Stance: Stance.Report or Stance.Confirm or Stance.State or Stance.Claim or Stance.Assess or Stance.Deny } said) return false;
        var first = verb + 2;
        var last = PhraseEnd(parse, first);
        var content = end > parse.First ? Before(parse, end, found, firstOfSentence) : Opened(parse, last, found, firstOfSentence);
        if (last < first || content.IsEmpty) return true;
        var source = new TokenRange(first, last);
        var stance = Speakers.KindOf(parse, reporting, source) is SpeakerKind.Evidence ? said.Thing : said.Stance;
        if (stance is null) return true;
        found.Add(new Attribution { Sentence = sentence, Source = source, Cue = new TokenRange(verb, verb), Content = content, Stance = stance.Value, Trace = new Trace("attribution.as-assessed", said.Line) });
        return true;
    }

    private void AsAssessed(in SentenceParse parse, int sentence, int at, List<Attribution> found, int firstOfSentence)
    {
        if (By(parse, sentence, at, at + 1, found, firstOfSentence)) return;
        var clause = parse.ClauseVerbAt(at + 1);
        if (clause < 0) return;
        var verb = parse.PredicateAt(clause) is var main and >= 0 ? main : clause;
        if (reporting.Verb(parse.LemmaAt(verb)) is not { Stance: { } stance } entry || parse.TagAt(verb + 1) is Tag.That or Tag.Determiner or Tag.Noun) return;
        var group = parse.GroupStart(verb);
        if (parse.IsNegated(group, verb)) return;
        var subject = Subjects.Of(parse, group);
        if (subject.Kind is not SubjectKind.Phrase || subject.Range.First <= at) return;
        var content = at > parse.First ? Around(parse, at, Gap.AfterDate(parse, verb + 1), found, firstOfSentence) : Opened(parse, verb, found, firstOfSentence);
        if (content.IsEmpty) return;
        found.Add(new Attribution
        {
            Sentence = sentence,
            Source = subject.Range,
            Cue = new TokenRange(verb, verb),
            Content = content,
            Stance = stance,
            SaidAfter = new TokenRange(verb + 1, Gap.AfterDate(parse, verb + 1) - 1),
            Trace = new Trace("attribution.as-assessed", entry.Line),
        });
    }

    /// <summary>The clause before a phrase, and what goes on of it behind: "This law, as the desk has reported, will allow".</summary>
    private TokenRange Around(in SentenceParse parse, int at, int next, List<Attribution> found, int firstOfSentence)
    {
        if (parse.TagAt(next) is not Tag.Comma || parse.PredicateAt(next + 1) < 0 || parse.HasFinite(parse.First, at)) return Before(parse, at, found, firstOfSentence);
        return new TokenRange(parse.First, contents.End(parse, parse.First, next + 1).Last);
    }

    /// <summary>"As the institute has noted, A": the clause after the comma, where nobody else says it.</summary>
    private TokenRange Opened(in SentenceParse parse, int verb, List<Attribution> found, int firstOfSentence)
    {
        var comma = Gap.AfterDate(parse, verb + 1);
        if (parse.TagAt(comma) is not Tag.Comma || found.Count > firstOfSentence) return TokenRange.None;
        return After(parse, comma);
    }

    private static bool HasClauseBefore(in SentenceParse parse, int at) => parse.HasFinite(parse.First, at);

    private TokenRange After(in SentenceParse parse, int at)
    {
        while (parse.TagAt(at) is Tag.Comma) at++;
        if (at >= parse.End) return TokenRange.None;
        var (last, _) = contents.End(parse, at);
        return new TokenRange(at, last);
    }

    /// <summary>The clause that ends before a token: the content of the cue just before, else the clause from its start.</summary>
    private static TokenRange Before(in SentenceParse parse, int at, List<Attribution> found, int firstOfSentence)
    {
        var last = at - 1;
        while (last > parse.First && parse.Tags[last] is Tag.Comma or Tag.CloseQuote or Tag.Dash) last--;
        for (var i = found.Count - 1; i >= firstOfSentence; i--)
        {
            if (found[i].Content.Last == last && found[i].Cue.Last < found[i].Content.First) return found[i].Content;
        }
        var first = last;
        for (var back = last; back >= parse.First; back--)
        {
            if (parse.Tags[back] is Tag.CloseBracket) back = parse.Opening(back);
            else if (parse.Tags[back] is Tag.Semicolon or Tag.That) break;
            else if (parse.Tags[back] is Tag.Coordinator && parse.TagAt(back - 1) is Tag.Comma && parse.ClauseVerbAt(back + 1) is var verb and >= 0 && verb < at) break;
            first = back;
        }
        while (first < last && parse.Tags[first] is Tag.Adverb or Tag.Comma or Tag.OpenQuote or Tag.Coordinator) first++;
        return first < last ? new TokenRange(first, last) : TokenRange.None;
    }

    private static int PhraseEnd(in SentenceParse parse, int first)
    {
        var at = first;
        for (; at < parse.End; at++)
        {
            if (parse.Tags[at] is Tag.OpenBracket) at = parse.Closing(at);
            else if (parse.Tags[at] is Tag.Comma or Tag.Stop or Tag.Marker or Tag.Semicolon or Tag.Dash or Tag.Relative or Tag.That or Tag.Finite or Tag.Auxiliary or Tag.Subordinator or Tag.Colon or Tag.Gerund or Tag.Participle) break;
        }
        var last = at - 1;
        while (last > first && (parse.Tags[last] is Tag.Adverb or Tag.Preposition or Tag.Coordinator or Tag.CloseQuote || parse.Tokens[last].Is(WordClass.Month) && parse.TagAt(last - 1) is Tag.Preposition)) last--;
        return last;
    }
}
