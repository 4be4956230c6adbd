using Claimline.Language.Grammar;
using Claimline.Language.Tokens;

namespace Claimline.Language.Attributions;

/// <summary>Attributions by a verb: "X claimed that A", "stating that A", "X ordered Y to Z", "A, X said".</summary>
internal sealed class VerbAttributions(ReportingLexicon reporting, ContentClause contents, Publications publications)
{
    private readonly PassiveAttributions passives = new(reporting, contents);

    public void Find(in SentenceParse parse, int sentence, List<Attribution> found, int firstOfSentence)
    {
        for (var at = parse.First; at < parse.End; at++)
        {
            if (parse.Tags[at] is not (Tag.Finite or Tag.Participle or Tag.Gerund or Tag.Base)) continue;
            var lemma = parse.LemmaAt(at);
            if (lemma == 0) continue;
            if (reporting.Publishes(lemma) && publications.Find(parse, sentence, at, found, firstOfSentence) is var taken and > 0)
            {
                at = taken;
                continue;
            }
            if (reporting.Verb(lemma) is not { } verb || verb.Frames == Frames.Silent) continue;
            One(parse, sentence, at, verb, found, firstOfSentence);
        }
    }

    private void One(in SentenceParse parse, int sentence, int at, ReportingVerb verb, List<Attribution> found, int firstOfSentence)
    {
        var group = parse.GroupStart(at);
        if (parse.IsNegated(group, at)) return;
        if (parse.GroupHas(group, at, WordClass.Modal) && !parse.GroupHas(group, at, WordClass.Auxiliary)) return;
        // "reportedly requested": the adverb has the clause
        if (verb.Stance is Stance.Demand or Stance.Order or Stance.Warn or Stance.Promise or Stance.Criticize && HasHedge(parse, group, at)) return;
        if (parse.Tags[at] is Tag.Participle && !IsPerfect(parse, group, at))
        {
            if (passives.Find(parse, sentence, at, group, verb) is { } passive) found.Add(passive);
            return;
        }
        if ((Postposed.Inverted(parse, sentence, at, group, verb) ?? Postposed.Inserted(parse, sentence, at, group, verb, contents)) is { } postposed)
        {
            found.Add(postposed);
            return;
        }
        var speaker = Speakers.Of(parse, at, group, found, firstOfSentence);
        if (speaker.Kind is SubjectKind.None && !speaker.Allowed) return;
        if (!speaker.Range.IsEmpty && parse.Tokens[speaker.Range.First].Is(WordClass.Nobody)) return;
        // "it is unclear whether the staff observed": nobody says so
        if (speaker.IsOwn && IsDoubted(parse, speaker.Range.First - 1)) return;
        if (speaker.Kind is SubjectKind.Relative && !parse.IsWord(speaker.Range.First, parse.Function.Who) && found.Count == firstOfSentence && !FollowsWords(parse, speaker.Range.First)) return;
        if (IsAside(parse, speaker) || StanceOf(parse, verb, speaker.Range) is not { } stance) return;
        Content(parse, sentence, at, group, verb, stance, speaker, found);
    }

    // "whether", "if", "whether or not" before a subject
    private static bool IsDoubted(in SentenceParse parse, int before)
    {
        while (parse.TagAt(before) is Tag.Not or Tag.Coordinator) before--;
        return parse.IsWord(before, parse.Function.Whether) || parse.IsWord(before, parse.Function.If);
    }

    /// <summary>Whether a relative pronoun can stand for something that says or shows: "posted a statement, which suggests", not "a road that supports".</summary>
    private bool FollowsWords(in SentenceParse parse, int relative)
    {
        for (var at = relative - 1; at >= parse.First; at--)
        {
            if (parse.Tags[at] is Tag.Noun && reporting.SpeakerOf(parse.WordAt(at)) is SpeakerKind.Evidence or SpeakerKind.Words) return true;
        }
        return false;
    }

    // ", as X reported in its update": found as a phrase beside its clause
    private static bool IsAside(in SentenceParse parse, SpeakerPhrase speaker) =>
        speaker.Kind is SubjectKind.Phrase && speaker.IsOwn && parse.IsWord(speaker.Range.First - 1, parse.Function.As)
        && (speaker.Range.First - 1 == parse.First || parse.TagAt(speaker.Range.First - 2) is Tag.Comma);

    /// <summary>What stands before the subject at the sentence's start: "On July 5, the minister said".</summary>
    private static TokenRange Opening(in SentenceParse parse, int subject) =>
        subject > parse.First && parse.TagAt(parse.First) is Tag.Preposition or Tag.Adverb && !parse.HasFinite(parse.First, subject)
            ? new TokenRange(parse.First, subject - 1) : TokenRange.None;

    private bool HasHedge(in SentenceParse parse, int group, int verb)
    {
        for (var at = group; at < verb; at++)
        {
            if (reporting.Adverb(parse.WordAt(at)) is not null) return true;
        }
        return false;
    }

    private static bool IsPerfect(in SentenceParse parse, int group, int verb)
    {
        bool have = false, be = false;
        for (var at = group; at < verb; at++)
        {
            var word = parse.Tokens[at].Word;
            if (word == parse.Function.Have || word == parse.Function.Has || word == parse.Function.Had || word == parse.Function.Having) have = true;
            else if (parse.Tags[at] is Tag.Auxiliary or Tag.BareAuxiliary && !parse.Tokens[at].Is(WordClass.Modal)) be = true;
        }
        return have && !be;
    }

    /// <summary>The stance by who speaks: a thing takes the verb's own for things; an act or event attributes nothing.</summary>
    private Stance? StanceOf(in SentenceParse parse, ReportingVerb verb, TokenRange source)
    {
        if (source.IsEmpty) return verb.Stance;
        var kind = Speakers.KindOf(parse, reporting, source);
        return kind switch
        {
            SpeakerKind.Person => verb.Stance,
            SpeakerKind.Evidence or SpeakerKind.Words => verb.Thing ?? (kind is SpeakerKind.Words ? verb.Stance : null),
            // A verb that things take differently ("indicate") needs a speaker or a thing that we know.
            _ => verb.Thing is Stance.Show or Stance.Speculate || (verb.Thing is not null && verb.Thing != verb.Stance) ? null : verb.Stance,
        };
    }

    private void Content(in SentenceParse parse, int sentence, int at, int group, ReportingVerb verb, Stance stance, SpeakerPhrase speaker, List<Attribution> found)
    {
        var attribution = new Attribution
        {
            Sentence = sentence,
            Source = speaker.Range,
            Via = speaker.Via,
            Cue = new TokenRange(at, at),
            Content = TokenRange.None,
            Stance = stance,
            Beside = speaker.Beside,
            SaidBefore = speaker.IsOwn ? new TokenRange(speaker.Range.Last + 1, group - 1) : TokenRange.None,
            SaidOpening = speaker.IsOwn ? Opening(parse, speaker.Range.First) : TokenRange.None,
            Trace = new Trace("attribution.verb", verb.Line),
        };
        var next = at + 1;
        if (verb.Frames.HasFlag(Frames.To) && Recipient(parse, next) is { IsEmpty: false } to)
        {
            attribution = attribution with { To = to };
            next = to.Last + 1;
        }
        if (verb.Frames.HasFlag(Frames.That) && Gap.That(parse, next, takesObject: false) is var that and >= 0)
        {
            if (attribution.Via.IsEmpty) attribution = attribution with { Via = Speakers.Cited(parse, next, that) };
            Coordinated(parse, attribution with { Trace = attribution.Trace with { Rule = "attribution.verb-that" }, SaidAfter = new TokenRange(next, that - 1) }, that, found);
            return;
        }
        var start = Gap.AfterDate(parse, next);
        var after = new TokenRange(next, start - 1);
        if (Frame(parse, verb, start, speaker) is not (var begin, var rule))
        {
            if (Postposed.After(parse, attribution, next) is { } postposed) found.Add(postposed);
            return;
        }
        // "supports this claim", not "supports the front"
        if (verb.Stance is null && rule is "attribution.verb-noun" && !Follows(parse, begin, (in p, at) => reporting.Noun(p.WordAt(at)) is not null)) return;
        // ", which highlights growing cooperation": the author's own inference
        if (speaker.Kind is SubjectKind.Relative && stance is Stance.State && rule is "attribution.verb-noun") return;
        if (begin >= parse.End || parse.Tags[begin] is Tag.Stop or Tag.Marker or Tag.Comma) return;
        if (rule is "attribution.quote" && speaker.IsOwn) begin = Postposed.QuoteStart(parse, speaker.Range, begin);
        var isPhrase = rule is "attribution.verb-noun" or "attribution.verb-about" && parse.ClauseVerbAt(begin) < 0;
        var (last, coordinated) = contents.End(parse, begin, Math.Max(begin, start), isPhrase);
        found.Add(attribution with { Content = new TokenRange(begin, last), SaidAfter = after, Via = attribution.Via.IsEmpty ? Speakers.ViaAfter(parse, last) : attribution.Via, Trace = attribution.Trace with { Rule = rule } });
        if (coordinated >= 0) Coordinated(parse, attribution with { SaidAfter = after, Trace = attribution.Trace with { Rule = "attribution.verb-that" } }, coordinated, found);
    }

    /// <summary>"that A and that B": a statement each.</summary>
    private void Coordinated(in SentenceParse parse, Attribution attribution, int that, List<Attribution> found)
    {
        while (that >= 0 && that + 1 < parse.End)
        {
            var start = that + 1;
            while (parse.TagAt(start) is Tag.OpenQuote or Tag.Comma) start++;
            var (last, next) = contents.End(parse, start);
            if (last >= start) found.Add(attribution with { Content = new TokenRange(start, last), Via = attribution.Via.IsEmpty ? Speakers.ViaAfter(parse, last) : attribution.Via });
            that = next;
        }
    }

    private (int Begin, string Rule)? Frame(in SentenceParse parse, ReportingVerb verb, int start, SpeakerPhrase speaker)
    {
        var tag = parse.TagAt(start);
        var quoted = tag is Tag.Comma or Tag.Colon ? start + 1 : start;
        if (parse.TagAt(quoted) is Tag.OpenQuote && (verb.Frames & (Frames.Quote | Frames.That | Frames.Clause)) != 0 && (quoted > start || (verb.Frames & Frames.Noun) == 0))
            return (quoted + 1, "attribution.quote");
        if (verb.Frames.HasFlag(Frames.Quote) && Gap.Quote(parse, start) is var quote and >= 0) return (quote, "attribution.quote");
        // "noted how the army is trying"
        if (parse.IsWord(start, parse.Function.How) && (verb.Frames & (Frames.That | Frames.Clause)) != 0 && parse.ClauseVerbAt(start + 1) >= 0) return (start, "attribution.verb-clause");
        if (tag is Tag.To && verb.Frames.HasFlag(Frames.Do)) return (start, "attribution.verb-infinitive");
        if (verb.Frames.HasFlag(Frames.About) && tag is Tag.Preposition && verb.Prepositions.Contains(parse.WordAt(start))) return (start + 1, "attribution.verb-about");
        if (verb.Frames.HasFlag(Frames.Do) && Gap.AfterOccasion(parse, start) is var to && parse.TagAt(to) is Tag.To && to > start) return (to, "attribution.verb-infinitive");
        // "what the institute assesses was a raid", "which the institute assessed aimed to"
        if (speaker.IsOwn && (tag is Tag.Auxiliary or Tag.Finite && parse.IsWord(speaker.Range.First - 1, parse.Function.What)
            || parse.TagAt(speaker.Range.First - 1) is Tag.Relative && parse.PredicateAt(start) >= 0)) return (start, "attribution.verb-what");
        if (!StartsPhrase(parse, start)) return null;
        if (verb.Frames.HasFlag(Frames.Inf) && InfinitiveAfter(parse, start)) return (start, "attribution.verb-infinitive");
        if (verb.Frames.HasFlag(Frames.Clause) && parse.ClauseVerbAt(start) >= 0) return (start, "attribution.verb-clause");
        if (speaker.IsBare) return null;
        if (verb.Frames.HasFlag(Frames.Noun) || (verb.Frames.HasFlag(Frames.Ing) && Follows(parse, start, static (in p, at) => p.TagAt(at) is Tag.Gerund) && !Follows(parse, start, (in p, at) => reporting.Noun(p.WordAt(at)) is not null))
            || (verb.Frames.HasFlag(Frames.With) && Follows(parse, start, static (in p, at) => p.IsWord(at, p.Function.With)))) return (start, "attribution.verb-noun");
        return null;
    }

    internal static bool StartsPhrase(in SentenceParse parse, int at) =>
        parse.TagAt(at) is Tag.Determiner or Tag.Noun or Tag.Adjective or Tag.Number or Tag.Pronoun or Tag.OpenQuote or Tag.Gerund
        || (parse.TagAt(at) is Tag.Adverb or Tag.Preposition && (parse.TagAt(at + 1) is Tag.Number || parse.Tokens[Math.Min(at + 2, parse.End - 1)].Is(WordClass.Number)))
        || (parse.TagAt(at) is Tag.Adverb && parse.TagAt(at + 1) is Tag.Determiner or Tag.Noun or Tag.Adjective);

    private delegate bool Asked(in SentenceParse parse, int at);

    /// <summary>Whether something stands behind a noun phrase, in the same clause.</summary>
    private static bool Follows(in SentenceParse parse, int at, Asked what)
    {
        for (var limit = Math.Min(parse.End, at + 25); at < limit; at++)
        {
            if (what(parse, at)) return true;
            if (parse.Tags[at] is Tag.OpenBracket) at = parse.Closing(at);
            else if (parse.Tags[at] is Tag.Finite or Tag.Auxiliary or Tag.That or Tag.Relative or Tag.Stop or Tag.Semicolon or Tag.Coordinator) return false;
        }
        return false;
    }

    private static bool InfinitiveAfter(in SentenceParse parse, int at)
    {
        for (var limit = Math.Min(parse.End, at + 25); at < limit; at++)
        {
            switch (parse.Tags[at])
            {
                case Tag.To:
                    return true;
                case Tag.OpenBracket:
                    at = parse.Closing(at);
                    break;
                case Tag.Finite or Tag.Auxiliary or Tag.That or Tag.Relative or Tag.Stop or Tag.Semicolon:
                case Tag.Comma when parse.TagAt(at + 1) is Tag.Gerund:
                    return false;
            }
        }
        return false;
    }

    /// <summary>The one told: the noun phrase after "told".</summary>
    private static TokenRange Recipient(in SentenceParse parse, int start)
    {
        var at = start;
        while (at < parse.End)
        {
            if (parse.Tags[at] is Tag.OpenBracket) at = parse.Closing(at) + 1;
            else if (parse.Tags[at] is Tag.Noun or Tag.Determiner or Tag.Adjective or Tag.Number or Tag.Clitic or Tag.Pronoun or Tag.OpenQuote or Tag.CloseQuote && !parse.Tokens[at].Is(WordClass.Month)) at++;
            else if (at > start && (parse.IsWord(at, parse.Function.Of) || parse.IsWord(at, parse.Function.And)) && parse.TagAt(at + 1) is Tag.Noun or Tag.Determiner or Tag.Adjective) at++;
            else break;
        }
        // "told the channel the ministry intends": two noun phrases in a row cannot be told apart here; the first determiner after the start divides them
        for (var divide = start + 1; divide < at; divide++)
        {
            if (parse.Tags[divide] is Tag.Determiner && !parse.IsWord(divide - 1, parse.Function.Of) && !parse.IsWord(divide - 1, parse.Function.And)) return new TokenRange(start, divide - 1);
        }
        return at > start ? new TokenRange(start, at - 1) : TokenRange.None;
    }
}
