using Claimline.Language.Grammar;
using Claimline.Language.Tokens;

namespace Claimline.Language.Statements;

/// <summary>Finds what the publisher makes of somebody's statement: "ISW cannot verify these claims", "falsely claimed".</summary>
internal sealed class ViewFinder(TokenizedText text, Tag[] tags, Attributions.AttributionFinder attributions, Attributions.ReportingLexicon reporting, VerdictWords verdicts, List<Told> told)
{
    public List<View> Find()
    {
        var views = new List<View>();
        var next = 0;
        for (var sentence = 0; sentence < text.Sentences.Count; sentence++)
        {
            var first = next;
            while (next < told.Count && told[next].Statement.Sentence == sentence) next++;
            var (start, end, _, _) = text.Sentences[sentence];
            for (var at = start; at < end; at++)
            {
                if (text[at].Word == 0 || verdicts.Of(text[at].Word) is not { } word) continue;
                switch (word.Kind)
                {
                    case VerdictWordKind.Adverb:
                        OfCue(first, next, at, word, views);
                        break;
                    case VerdictWordKind.Verb:
                        Withheld(sentence, first, next, at, word, views);
                        break;
                    case VerdictWordKind.Adjective:
                        OfSubject(sentence, first, next, at, word, views);
                        break;
                }
            }
        }
        return views;
    }

    private void OfCue(int first, int next, int at, VerdictWord word, List<View> views)
    {
        for (var i = first; i < next; i++)
        {
            if (told[i].Attribution is { } attribution && attribution.Cue.First == at + 1) views.Add(new View(told[i].Statement.Id, word.Verdict, text[at].Span, new Trace("view.adverb", word.Line)));
        }
    }

    /// <summary>"cannot independently verify this claim", "has not observed confirmation of these claims".</summary>
    private void Withheld(int sentence, int first, int next, int at, VerdictWord word, List<View> views)
    {
        if (tags[at] is not (Tag.Base or Tag.Participle or Tag.Finite)) return;
        var parse = attributions.Parse(text, tags, sentence);
        var group = parse.GroupStart(at);
        if (!parse.IsNegated(group, at)) return;
        var end = at + 1;
        var plural = false;
        var says = false;
        for (; end < parse.End && end < at + 12 && parse.TagAt(end) is Tag.Noun or Tag.Adjective or Tag.Determiner or Tag.Preposition or Tag.Adverb or Tag.Pronoun or Tag.Number or Tag.Clitic or Tag.Coordinator; end++)
        {
            if (reporting.Noun(parse.WordAt(end)) is { Stance: not Stance.Confirm and not Stance.Show })
            {
                says = true;
                plural = (text[end].Shape & TokenShape.PluralEnding) != 0;
                end++;
                break;
            }
        }
        if (!says) return;
        Judge(first, next, at, plural, word, text.SpanOf(group, end - 1), "view.withheld", views);
    }

    /// <summary>"this claim is likely false".</summary>
    private void OfSubject(int sentence, int first, int next, int at, VerdictWord word, List<View> views)
    {
        var parse = attributions.Parse(text, tags, sentence);
        var verb = at - 1;
        while (verb > parse.First && parse.TagAt(verb) is Tag.Adverb or Tag.Not or Tag.BareAuxiliary) verb--;
        if (parse.TagAt(verb) is not Tag.Auxiliary) return;
        var subject = Subjects.Of(parse, parse.GroupStart(verb + 1));
        if (subject.Kind is not SubjectKind.Phrase || reporting.Noun(text[subject.Range.Last].Word) is null || !text[subject.Range.First].Is(WordClass.Determiner)) return;
        if (parse.IsNegated(parse.GroupStart(at), at)) return;
        Judge(first, next, subject.Range.First, (text[subject.Range.Last].Shape & TokenShape.PluralEnding) != 0, word, text.SpanOf(verb, at), "view.judged", views);
    }

    /// <summary>Adds the verdict for the statement before, or for all of the last sentence that has some where the words are plural.</summary>
    private void Judge(int first, int next, int at, bool plural, VerdictWord word, TextSpan span, string rule, List<View> views)
    {
        var target = -1;
        for (var i = next - 1; i >= 0 && i >= first - 6; i--)
        {
            if (told[i].Attribution is not { } attribution || attribution.Cue.First >= at || (i >= first && attribution.Content.Last >= at)) continue;
            if (target >= 0 && (told[i].Statement.Sentence != told[target].Statement.Sentence || !plural)) break;
            target = i;
            views.Add(new View(told[i].Statement.Id, word.Verdict, span, new Trace(rule, word.Line)));
        }
    }
}
