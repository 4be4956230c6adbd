using Claimline.Language.Grammar;
using Claimline.Language.Tokens;

namespace Claimline.Language.Events;

/// <summary>Reads the event or state that a clause or noun phrase puts forward: its kind, who acts and what it concerns.</summary>
internal sealed class EventReader(EventLexicon lexicon, ClauseReader clauses, NounEvents nouns, Vocabulary words)
{
    /// <summary>How many clauses inside one another are read before the rest is left as it stands.</summary>
    private const int Deepest = 4;

    private readonly int there = words.Add("there");
    private readonly int be = words.Add("be");

    /// <summary>What the tokens from <paramref name="first"/> up to and without <paramref name="limit"/> put forward.</summary>
    private EventFinding Read(in SentenceParse parse, int first, int limit, int depth) => Read(parse, clauses.Read(parse, first, limit), depth);

    private EventFinding Read(in SentenceParse parse, in Clause clause, int depth) =>
        clause.Form == ClauseForm.Phrase ? Named(parse, clause, clause.Subject.First, depth) : OfClause(parse, clause, depth);

    /// <summary>All that joined verbs and clauses put forward, the first one first: "seized A and advanced to B, wounding C".</summary>
    public void ReadAll(in SentenceParse parse, in Clause clause, List<EventFinding> into)
    {
        var limit = clause.Limit;
        var finding = Read(parse, clause, depth: 0);
        into.Add(finding);
        var subject = finding.Clause.Subject;
        for (var at = finding.End; at < limit && into.Count < 12;)
        {
            var next = at;
            while (next < limit && parse.Tags[next] is Tag.Comma or Tag.Coordinator or Tag.Semicolon or Tag.That) next++;
            // a bare "that" opens what the verb says, which was read already
            if (next == at || next >= limit || parse.Tags[at] is Tag.That) return;
            var verb = parse.SkipAdverbs(next);
            if (parse.PredicateAt(next) is >= 0 and var predicate && predicate < limit) finding = Joined(parse, ClauseForm.Finite, subject, next, limit);
            else if (parse.TagAt(verb) is Tag.Gerund && verb < limit) finding = Joined(parse, ClauseForm.Participle, subject, next, limit);
            else if (parse.ClauseVerbAt(next) is >= 0 and var other && other < limit) finding = Read(parse, next, limit, depth: 0);
            else return;
            into.Add(finding);
            subject = finding.Clause.Subject;
            if (finding.End <= at) return;
            at = finding.End;
        }
    }

    private EventFinding Joined(in SentenceParse parse, ClauseForm form, TokenRange subject, int group, int limit) =>
        OfClause(parse, clauses.Group(parse, form, subject, group, limit), depth: 0);

    /// <summary>What a clause puts forward whose parts are known.</summary>
    private EventFinding OfClause(in SentenceParse parse, in Clause clause, int depth)
    {
        var subject = clause.Subject.IsEmpty ? SharedSubject(parse, clause) : Phrase(parse, clause.Subject);
        if (clause.Form is ClauseForm.Infinitive or ClauseForm.Participle && !clause.Subject.IsEmpty && nouns.Named(parse, subject) is { } noun)
        {
            // "the ability to hit X", "strikes targeting X": the noun names the event, its verb what it concerns
            var governed = OfVerb(parse, clause, default, depth + 1);
            return NounEvents.Governing(parse, clause, subject, noun, governed);
        }
        return OfVerb(parse, clause, subject, depth);
    }

    private EventFinding Named(in SentenceParse parse, in Clause clause, int first, int depth)
    {
        var limit = clause.Limit;
        // "claims that A", "a chance that A": what A says
        var named = NounPhrases.Core(lexicon, parse, first, limit);
        if (!named.IsNone && parse.TagAt(named.End) is Tag.That && named.End + 1 < limit && depth < Deepest) return Read(parse, named.End + 1, limit, depth + 1);
        return nouns.Read(parse, clause, first, limit);
    }

    private EventFinding OfVerb(in SentenceParse parse, in Clause clause, NounPhrase subject, int depth)
    {
        var lemma = Lemma(parse, clause.Verb);
        if (lemma == be && (parse.IsWord(clause.Group, there) || parse.IsWord(clause.Group - 1, there)))
            return Named(parse, clause, clause.Verb + 1, depth);
        Span<PrepositionalPhrase> room = stackalloc PrepositionalPhrase[12];
        var complements = new Complements(lexicon, parse, clause.Verb + 1, clause.Limit, direct: !clause.Passive, room);
        var frame = new VerbFrame(lexicon, nouns, parse, clause, subject, complements);
        if (clause.Modal >= 0 && lexicon.RulesOfVerb(parse.Tokens[clause.Modal].Word) is [var modal, ..])
            return Found(parse, frame, modal, depth);
        foreach (var rule in lexicon.RulesOfVerb(lemma))
        {
            if (!frame.Fits(rule)) continue;
            if (rule.From != KindFrom.Copula) return Found(parse, frame, rule, depth);
            foreach (var copular in lexicon.RulesOfVerb(be))
            {
                if (frame.Fits(copular)) return Found(parse, frame, copular, depth);
            }
        }
        // "officials said that A", "the ministry told reporters that A": what A says
        var that = frame.Complements.End;
        if (depth < Deepest && parse.TagAt(that) is Tag.That && that + 1 < clause.Limit) return Read(parse, that + 1, clause.Limit, depth + 1);
        return Finding(frame, null, lexicon.Other, frame.Object(null), new Trace("event.verb-unknown"));
    }

    private EventFinding Found(in SentenceParse parse, in VerbFrame frame, VerbRule rule, int depth)
    {
        var clause = frame.Clause;
        switch (rule.From)
        {
            case KindFrom.Inner or KindFrom.InnerNegated when depth < Deepest && frame.Inner >= 0:
                var inner = Inner(parse, frame);
                if (rule.From == KindFrom.InnerNegated) inner = inner with { Negated = !inner.Negated };
                return OfVerb(parse, inner, frame.Subject, depth + 1);
            case KindFrom.Object:
                return nouns.OfObject(parse, frame, rule);
            case KindFrom.Subject:
                return nouns.OfSubject(parse, frame, rule);
        }
        var kind = (clause.Negated ? rule.Negated : null) ?? rule.Kind ?? lexicon.Other;
        var concerns = rule.ObjectInside && frame.Inner >= 0 && frame.Complements.Direct.IsNone && depth < Deepest
            ? OfVerb(parse, Inner(parse, frame), frame.Subject, depth + 1).Object
            : frame.Object(rule);
        return Finding(frame, rule, kind, concerns, new Trace("event.verb", rule.Line));
    }

    private static EventFinding Finding(in VerbFrame frame, VerbRule? rule, EventKind kind, TokenRange concerns, Trace trace) =>
        new(kind, frame.Actor(rule), concerns, frame.Clause, frame.Complements.End, RefersBack: false, trace);

    /// <summary>The infinitive or participle that the verb governs, with the negation of the verb itself.</summary>
    private Clause Inner(in SentenceParse parse, in VerbFrame frame)
    {
        var form = parse.Tags[frame.Inner] is Tag.To ? ClauseForm.Infinitive : ClauseForm.Participle;
        var inner = clauses.Group(parse, form, frame.Clause.Subject, frame.Inner, frame.Clause.Limit);
        return inner with { Negated = inner.Negated != frame.Clause.Negated };
    }

    /// <summary>The subject of a clause that begins with its verb: that of the verb it is joined to, before it in the sentence.</summary>
    private NounPhrase SharedSubject(in SentenceParse parse, in Clause clause)
    {
        for (var at = clause.Group - 1; at >= parse.First; at--)
        {
            if (parse.Tags[at] is Tag.CloseBracket) at = parse.Opening(at);
            else if (parse.Tags[at] is Tag.Finite or Tag.Auxiliary)
            {
                at = parse.GroupStart(at);
                var subject = Subjects.Of(parse, at);
                if (subject.Kind == SubjectKind.Phrase) return Phrase(parse, subject.Range);
            }
        }
        return default;
    }

    private NounPhrase Phrase(in SentenceParse parse, TokenRange range)
    {
        // "not all volunteers", "only the army"
        while (!range.IsEmpty && parse.Tags[range.First] is Tag.Not) range = range with { First = range.First + 1 };
        if (range.IsEmpty) return default;
        var phrase = NounPhrases.Read(lexicon, parse, range.First, range.Last + 1);
        if (!phrase.IsNone || parse.Tags[range.First] is not Tag.Gerund) return phrase;
        // "continuing attacks", "reaching the river": a participle opens the subject
        phrase = NounPhrases.Read(lexicon, parse, range.First + 1, range.Last + 1);
        return phrase.IsNone ? phrase : phrase with { First = range.First };
    }

    private int Lemma(in SentenceParse parse, int verb)
    {
        if (parse.Verbs.LemmaOf(parse.Tokens[verb].Word) is var lemma and not 0) return lemma;
        var f = parse.Function;
        var word = parse.Tokens[verb].Word;
        if (!parse.Tokens[verb].Is(WordClass.Auxiliary)) return word;
        return word == f.Have || word == f.Has || word == f.Had || word == f.Having ? f.Have : word == f.Do || word == f.Does || word == f.Did ? f.Do : be;
    }
}
