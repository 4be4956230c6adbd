using Claimline.Language.Grammar;

namespace Claimline.Language.Attributions;

/// <summary>Attributions without an owner: "X are reportedly operating near Y", "and reportedly intends to buy".</summary>
internal sealed class HedgeAttributions(ReportingLexicon reporting, ContentClause contents)
{
    public void Find(in SentenceParse parse, int sentence, List<Attribution> found, int firstOfSentence)
    {
        for (var at = parse.First; at < parse.End; at++)
        {
            if (parse.Tags[at] is not Tag.Adverb || reporting.Adverb(parse.WordAt(at)) is not { } adverb) continue;
            if (IsTaken(found, firstOfSentence, at)) continue;
            // "the reportedly liberated villages": part of a name, puts nothing forward
            if (parse.TagAt(at - 1) is Tag.Determiner && parse.TagAt(at + 1) is Tag.Adjective or Tag.Participle) continue;
            var start = Start(parse, at);
            if (start >= parse.End || parse.Tags[start] is Tag.Stop or Tag.Marker) continue;
            var (last, _) = contents.End(parse, start, Math.Max(start, at + 1));
            // "a source reportedly affiliated with the service claimed": only what stands before the verb
            if (start == at + 1 && parse.TagAt(start) is Tag.Participle or Tag.Adjective && parse.TagAt(at - 1) is Tag.Noun) last = BeforeVerb(parse, start, last);
            if (last < start) continue;
            found.Add(new Attribution
            {
                Sentence = sentence,
                Source = TokenRange.None,
                Cue = new TokenRange(at, at),
                Content = new TokenRange(start, last),
                Stance = adverb.Stance,
                Trace = new Trace("attribution.adverb", adverb.Line),
            });
        }
    }

    private static bool IsTaken(List<Attribution> found, int firstOfSentence, int adverb)
    {
        for (var i = firstOfSentence; i < found.Count; i++)
        {
            if (found[i].Cue.First <= adverb && adverb <= found[i].Cue.Last) return true;
        }
        return false;
    }

    /// <summary>The clause around the adverb; behind it where it covers only a second verb or a remark.</summary>
    private static int Start(in SentenceParse parse, int adverb)
    {
        var after = adverb + 1;
        if (parse.TagAt(after) is Tag.Comma) after++;
        if (adverb == parse.First) return after;
        var group = parse.GroupStart(adverb);
        if (parse.TagAt(group - 1) is Tag.Coordinator or Tag.Comma or Tag.OpenBracket or Tag.Dash or Tag.Relative or Tag.Preposition) return after;
        if (parse.TagAt(group - 1) is Tag.Determiner or Tag.Adjective) group--;
        if (parse.TagAt(after) is Tag.Participle or Tag.Adjective && parse.TagAt(adverb - 1) is Tag.Noun && BeforeVerb(parse, after, parse.End - 1) < parse.End - 1) return after;
        if (parse.TagAt(after) is Tag.Gerund or Tag.Participle && group == adverb && parse.HasFinite(parse.First, parse.End)) return NounBefore(parse, adverb);
        var subject = Subjects.Of(parse, group);
        return subject.Kind is SubjectKind.Phrase ? subject.Range.First : after;
    }

    /// <summary>The last token before the clause's verb; the given last one where none follows.</summary>
    private static int BeforeVerb(in SentenceParse parse, int start, int last)
    {
        for (var at = start; at <= last && parse.Tags[at] is not (Tag.Comma or Tag.That or Tag.Relative or Tag.Semicolon or Tag.Coordinator); at++)
        {
            if (parse.Tags[at] is Tag.Finite or Tag.Auxiliary) return parse.GroupStart(at) - 1;
        }
        return last;
    }

    /// <summary>"personnel reportedly training": the noun that the participle qualifies.</summary>
    private static int NounBefore(in SentenceParse parse, int adverb)
    {
        var first = adverb;
        while (first > parse.First && parse.Tags[first - 1] is Tag.Noun or Tag.Adjective or Tag.Determiner or Tag.Number or Tag.OpenQuote or Tag.CloseQuote or Tag.Clitic) first--;
        return first < adverb ? first : adverb + 1;
    }
}
