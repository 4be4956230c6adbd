using Claimline.Language.Grammar;
using Claimline.Language.Tokens;

namespace Claimline.Language.Events;

/// <summary>A verb with its subject and complements, and which rules fit it.</summary>
internal readonly ref struct VerbFrame
{
    private readonly EventLexicon lexicon;
    private readonly NounEvents nouns;
    private readonly SentenceParse parse;

    public VerbFrame(EventLexicon lexicon, NounEvents nouns, in SentenceParse parse, in Clause clause, NounPhrase subject, Complements complements)
    {
        this.lexicon = lexicon;
        this.nouns = nouns;
        this.parse = parse;
        Clause = clause;
        Subject = subject;
        Complements = complements;
    }

    public Clause Clause { get; }

    public NounPhrase Subject { get; }

    public Complements Complements { get; }

    /// <summary>The "to" or participle of the verb that this one governs; -1 where there is none.</summary>
    public int Inner => Complements.Inner;

    /// <summary>Who acts: the subject, or what follows "by" in the passive.</summary>
    public TokenRange Actor(VerbRule? rule) => rule is { ActorAfter: not 0 } ? Range(Complements.After([rule.ActorAfter])) : IsPassive(rule) ? Range(Complements.After([parse.Function.By])) : Range(Subject);

    public bool Fits(VerbRule rule)
    {
        if (rule.Asks && !Follows(rule)) return false;
        if (rule.ActorAfter != 0 && Complements.After([rule.ActorAfter]).IsNone) return false;
        if (rule.Object != 0 && !Has(ObjectPhrase(rule), rule.Object)) return false;
        if (rule.Actor != 0 && !ActorHas(rule.Actor)) return false;
        return rule.From switch
        {
            KindFrom.Object => nouns.Find(parse, ObjectPhrase(rule), Subject) is { Rule: not null },
            KindFrom.Subject => nouns.Named(parse, Subject) is not null,
            KindFrom.Inner or KindFrom.InnerNegated => Inner >= 0,
            _ => true,
        };
    }

    private bool IsPassive(VerbRule? rule) => Clause.Passive && rule is not { ActsInPassive: true };

    private bool Follows(VerbRule rule) =>
        (rule.After.Length > 0 && Following(rule, out _) >= 0)
        || (Inner >= 0 && (parse.Tags[Inner] is Tag.To ? rule.Infinitive : rule.Participle))
        || (rule.Predicate && IsAdjective(Degree(Complements.Start)));

    // "are | still less | confident"
    private int Degree(int at)
    {
        while (at < Clause.Limit && (parse.Tags[at] is Tag.Adverb || (parse.Tags[at] is Tag.Determiner && parse.Tokens[at].Is(WordClass.Adverb)))) at++;
        return at;
    }

    // an adjective that no list knows looks like a bare noun
    private bool IsAdjective(int at) =>
        parse.TagAt(at) is Tag.Adjective or Tag.Participle
        || (parse.TagAt(at) is Tag.Noun && !parse.Tokens[at].IsCapital && (parse.Tokens[at].Is(WordClass.Adjective) || parse.Tokens[at].Word == 0) && (parse.Tokens[at].Shape & TokenShape.PluralEnding) == 0 && parse.TagAt(at + 1) is not Tag.Noun);

    /// <summary>What the event concerns by a rule, or by position alone.</summary>
    public TokenRange Object(VerbRule? rule)
    {
        return Range(ObjectPhrase(rule));
    }

    public NounPhrase ObjectPhrase(VerbRule? rule)
    {
        if (IsPassive(rule) || rule is { ActorAfter: not 0 }) return Subject;
        var direct = Complements.Direct;
        if (rule is { After.Length: > 0 } && Following(rule, out var past) is var at and >= 0 && !past)
        {
            // the words that had to follow are no object themselves: what comes after them is
            Span<PrepositionalPhrase> room = stackalloc PrepositionalPhrase[8];
            var rest = new Complements(lexicon, parse, at, Clause.Limit, direct: true, room);
            var concerned = rest.Direct.IsNone ? rest.After(rule.Prepositions) : rest.Direct;
            // "took the soldiers prisoner"
            if (concerned.IsNone && at == direct.Head + 1 && direct.Head - 1 > direct.First && parse.Tags[direct.Head - 1] is Tag.Noun)
                return direct with { Head = direct.Head - 1, Last = direct.Head - 1 };
            return concerned;
        }
        if (direct.IsNone) return rule is null ? Governed() : Complements.After(rule.Prepositions);
        if (!IsMeasure(direct)) return direct;
        var governed = rule is null ? default : Complements.After(rule.Prepositions);
        return governed.IsNone && rule is { Object: not 0 } ? direct : governed;
    }

    // "complained about X": what an unknown verb governs, unless that says where or when
    private NounPhrase Governed() =>
        Complements.Phrases is [var first, ..] && Complements.Start + 1 == first.Phrase.First && (lexicon.ClassesOf(first.Preposition) & lexicon.Locative) == 0 ? first.Phrase : default;

    /// <summary>The token after the words that the rule asks for; -1 where they do not stand there. They follow the verb or its object, or are the object's head.</summary>
    private int Following(VerbRule rule, out bool pastObject)
    {
        pastObject = false;
        foreach (var sequence in rule.After)
        {
            if (Stands(sequence, Clause.Verb + 1)) return Clause.Verb + 1 + sequence.Length;
            if (Stands(sequence, Complements.Start)) return Complements.Start + sequence.Length;
            if (Complements.Direct.IsNone) continue;
            if (sequence.Length == 1 && parse.Tokens[Complements.Direct.Head].Word == sequence[0]) return Complements.Direct.Head + 1;
            // "shot the drone down", "have fallen further back"
            pastObject = Stands(sequence, Complements.Direct.End);
            if (pastObject) return Complements.Direct.End + sequence.Length;
        }
        return -1;
    }

    private bool Stands(int[] sequence, int at)
    {
        for (var i = 0; i < sequence.Length; i++)
        {
            if (at + i >= Clause.Limit || parse.Tokens[at + i].Word != sequence[i]) return false;
        }
        return true;
    }

    private bool ActorHas(ulong any)
    {
        if (!Clause.Passive ? Has(Subject, any) : Has(Complements.After([parse.Function.By]), any)) return true;
        return Has(Complements.After([parse.Function.With]), any);
    }

    private bool Has(NounPhrase phrase, ulong any)
    {
        if (phrase.IsNone) return false;
        for (var at = phrase.First; at <= phrase.Last; at++)
        {
            if ((lexicon.ClassesOf(parse.Tokens[at].Word) & any) != 0) return true;
            if ((any & EventLexicon.Name) != 0 && at == phrase.Head && parse.Tags[at] is Tag.Noun && parse.Tokens[at].IsCapital && lexicon.ClassesOf(parse.Tokens[at].Word) == 0) return true;
        }
        return false;
    }

    // "traveled 1,300 kilometers", "attacked three times"
    private bool IsMeasure(NounPhrase phrase) => (lexicon.ClassesOf(parse.Tokens[phrase.Head].Word) & lexicon.Measure) != 0;

    private static TokenRange Range(NounPhrase phrase) => phrase.IsNone ? TokenRange.None : new TokenRange(phrase.First, phrase.Last);
}
