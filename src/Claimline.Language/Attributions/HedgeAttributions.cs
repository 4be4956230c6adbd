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
        if (parse.TagAt(after) is Tag.Gerund or Tag.Participle && group == adverb && parse.HasFinite(parse.First, parse.End)) return NounBefore(parse, adverb);
        var subject = Subjects.Of(parse, group);
        return subject.Kind is SubjectKind.Phrase ? subject.Range.First : after;
    }

    /// <summary>"personnel reportedly training": the noun that the participle qualifies.</summary>
    private static int NounBefore(in SentenceParse parse, int adverb)
    {
        var first = adverb;
        while (first > parse.First && parse.Tags[first - 1] is Tag.Noun or Tag.Adjective or Tag.Determiner or Tag.Number or Tag.OpenQuote or Tag.CloseQuote or Tag.Clitic) first--;
        return first < adverb ? first : adverb + 1;
    }
}
