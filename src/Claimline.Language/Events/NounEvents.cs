using Claimline.Language.Grammar;

namespace Claimline.Language.Events;

/// <summary>Reads the event that a noun names ("strikes on X", "the arrival of Y"), by itself or as a verb's object or subject.</summary>
internal sealed class NounEvents(EventLexicon lexicon)
{
    /// <summary>The first noun of a phrase, its head or the head of what follows "of", that names an event, with the rule that fits.</summary>
    public (int At, NounRule? Rule) Find(in SentenceParse parse, NounPhrase phrase, NounPhrase actor)
    {
        if (phrase.IsNone) return (0, null);
        if (Fitting(parse, phrase.Head, phrase, actor) is { } ofHead) return (phrase.Head, ofHead);
        // "artillery, air, and missile strikes"
        if (LastNoun(parse, phrase) is var last && last != phrase.Head && Fitting(parse, last, phrase, actor) is { } ofLast) return (last, ofLast);
        // "a series of strikes"
        for (var at = phrase.Head + 1; at < phrase.Last; at++)
        {
            if (parse.Tags[at] is Tag.OpenBracket) at = parse.Closing(at);
            else if (parse.IsWord(at, parse.Function.Of) && NounPhrases.Core(lexicon, parse, at + 1, phrase.Last + 1) is { IsNone: false } of && Fitting(parse, of.Head, phrase, actor) is { } rule) return (of.Head, rule);
        }
        return (0, null);
    }

    private static int LastNoun(in SentenceParse parse, NounPhrase phrase)
    {
        var last = phrase.Head;
        for (var at = phrase.Head + 1; at <= phrase.Last && !parse.IsWord(at, parse.Function.Of); at++)
        {
            if (parse.Tags[at] is Tag.OpenBracket) at = parse.Closing(at);
            else if (parse.Tags[at] is Tag.Noun) last = at;
        }
        return last;
    }

    /// <summary>A verb that only says that its object took place: "carried out a strike on X".</summary>
    public EventFinding OfObject(in SentenceParse parse, in VerbFrame frame, VerbRule verb)
    {
        var phrase = frame.ObjectPhrase(verb);
        var (at, rule) = Find(parse, phrase, frame.Subject);
        var complements = frame.Complements;
        var kind = (frame.Clause.Negated ? verb.Negated : null) ?? rule!.Kind;
        var actor = frame.Actor(verb);
        var concerns = Concerned(parse, phrase, at, rule!, complements);
        if (rule!.OfActs && OfPhrase(parse, phrase, at) is { IsEmpty: false } acting) actor = acting;
        else if (actor.IsEmpty) actor = Modifier(parse, phrase, at);
        return new EventFinding(kind, actor, concerns, frame.Clause, complements.End, false, new Trace("event.light-verb", rule.Line));
    }

    /// <summary>A verb that only says that its subject took place: "fighting continued near X".</summary>
    public EventFinding OfSubject(in SentenceParse parse, in VerbFrame frame, VerbRule verb)
    {
        var phrase = frame.Subject;
        var (at, rule) = Find(parse, phrase, default);
        var of = OfPhrase(parse, phrase, at);
        var actor = rule!.OfActs && !of.IsEmpty ? of : Modifier(parse, phrase, at);
        var range = frame.Clause.Subject;
        Span<PrepositionalPhrase> room = stackalloc PrepositionalPhrase[8];
        var own = new Complements(lexicon, parse, phrase.Head + 1, Math.Max(phrase.End, range.IsEmpty ? 0 : range.Last + 1), direct: false, room);
        var concerns = Concerned(parse, phrase, at, rule, own);
        if (concerns.IsEmpty) concerns = Range(frame.Complements.After(rule.Prepositions));
        return new EventFinding(rule.Kind, actor, concerns, frame.Clause, frame.Complements.End, false, new Trace("event.subject", rule.Line));
    }

    /// <summary>The rule of a phrase's head noun, where that names an event.</summary>
    public NounRule? Named(in SentenceParse parse, NounPhrase phrase) => phrase.IsNone ? null : Fitting(parse, phrase.Head, phrase, default);

    /// <summary>A noun that governs a verb: "the ability to hit X".</summary>
    public static EventFinding Governing(in SentenceParse parse, in Clause clause, NounPhrase phrase, NounRule rule, in EventFinding governed)
    {
        var of = OfPhrase(parse, phrase, phrase.Head);
        var actor = rule.OfActs && !of.IsEmpty ? of : Modifier(parse, phrase, phrase.Head);
        return new EventFinding(rule.Kind, actor, governed.Object, clause, governed.End, false, new Trace("event.noun", rule.Line));
    }

    /// <summary>A noun phrase by itself.</summary>
    public EventFinding Read(in SentenceParse parse, in Clause clause, int first, int limit)
    {
        var phrase = NounPhrases.Read(lexicon, parse, first, limit);
        if (phrase.IsNone) return new EventFinding(lexicon.Other, TokenRange.None, TokenRange.None, clause, limit, false, new Trace("event.unread"));
        Span<PrepositionalPhrase> room = stackalloc PrepositionalPhrase[12];
        var complements = new Complements(lexicon, parse, phrase.End, limit, direct: false, room);
        var (at, rule) = Find(parse, phrase, default);
        if (rule is null)
        {
            var back = (lexicon.ClassesOf(parse.Tokens[phrase.Head].Word) & lexicon.Saying) != 0 || parse.Tags[phrase.Head] is Tag.Pronoun || parse.Tags[phrase.Head] is Tag.Determiner;
            return new EventFinding(lexicon.Other, TokenRange.None, back ? TokenRange.None : Range(phrase), clause, complements.End, back, new Trace(back ? "event.refers-back" : "event.noun-unknown"));
        }
        var by = Range(complements.After([parse.Function.By]));
        var of = OfPhrase(parse, phrase, at);
        var actor = !by.IsEmpty ? by : rule.OfActs && !of.IsEmpty ? of : Modifier(parse, phrase, at);
        return new EventFinding(rule.Kind, actor, Concerned(parse, phrase, at, rule, complements), clause, complements.End, false, new Trace("event.noun", rule.Line));
    }

    private NounRule? Fitting(in SentenceParse parse, int at, NounPhrase phrase, NounPhrase actor)
    {
        foreach (var rule in lexicon.RulesOfNoun(parse.Tokens[at].Word))
        {
            if (rule.With == 0 || Has(parse, phrase, rule.With, at) || Has(parse, actor, rule.With, -1)) return rule;
        }
        return null;
    }

    private bool Has(in SentenceParse parse, NounPhrase phrase, ulong any, int except)
    {
        for (var at = phrase.First; !phrase.IsNone && at <= phrase.Last; at++)
        {
            if (at != except && (lexicon.ClassesOf(parse.Tokens[at].Word) & any) != 0) return true;
        }
        return false;
    }

    private static TokenRange Concerned(in SentenceParse parse, NounPhrase phrase, int at, NounRule rule, in Complements complements)
    {
        if (!rule.OfActs && OfPhrase(parse, phrase, at) is { IsEmpty: false } of) return of;
        return Range(complements.After(rule.Prepositions));
    }

    /// <summary>What stands after "of" behind a noun inside its phrase.</summary>
    private static TokenRange OfPhrase(in SentenceParse parse, NounPhrase phrase, int noun)
    {
        for (var at = noun + 1; at <= phrase.Last; at++)
        {
            if (parse.Tags[at] is Tag.OpenBracket) at = parse.Closing(at);
            else if (parse.IsWord(at, parse.Function.Of)) return new TokenRange(at + 1, phrase.Last);
            else if (parse.Tags[at] is Tag.Comma or Tag.Coordinator) break;
        }
        return TokenRange.None;
    }

    /// <summary>Whose event it is by what stands before the noun: "the ministry's ability", "Ukrainian strikes".</summary>
    private static TokenRange Modifier(in SentenceParse parse, NounPhrase phrase, int noun)
    {
        for (var at = phrase.First; at < noun; at++)
        {
            if (parse.Tags[at] is Tag.Clitic) return new TokenRange(phrase.First, at - 1);
        }
        var first = phrase.First;
        while (first < noun && !(parse.Tokens[first].IsCapital && parse.Tags[first] is Tag.Noun or Tag.Adjective)) first++;
        var last = first;
        while (last + 1 < noun && parse.Tokens[last + 1].IsCapital && parse.Tags[last + 1] is Tag.Noun or Tag.Adjective) last++;
        return first < noun ? new TokenRange(first, last) : TokenRange.None;
    }

    private static TokenRange Range(NounPhrase phrase) => phrase.IsNone ? TokenRange.None : new TokenRange(phrase.First, phrase.Last);
}
