using Claimline.Language.Grammar;
using Claimline.Language.Tokens;

namespace Claimline.Language.Events;

/// <summary>What follows a verb or noun in its clause: a direct object, prepositional phrases, and the infinitive or participle that it governs.</summary>
internal ref struct Complements
{
    private readonly Span<PrepositionalPhrase> phrases;
    private int count;

    /// <summary>Reads from a token on.</summary>
    /// <param name="direct">Whether a noun phrase that follows is an object.</param>
    public Complements(EventLexicon lexicon, in SentenceParse parse, int start, int limit, bool direct, Span<PrepositionalPhrase> room)
    {
        phrases = room;
        Start = SkipAdverbs(lexicon, parse, start, limit);
        if (direct) Start = SkipJoinedVerb(lexicon, parse, Start, limit);
        Inner = -1;
        var at = Start;
        if (direct && at < limit && NounPhrases.Read(lexicon, parse, at, limit) is { IsNone: false } phrase && !IsBearing(lexicon, parse, phrase))
        {
            Direct = phrase;
            at = phrase.End;
        }
        AfterDirect = at;
        End = ReadPhrases(lexicon, parse, at, limit);
    }

    /// <summary>The first token after the verb's adverbs.</summary>
    public int Start { get; }

    public NounPhrase Direct { get; }

    public int AfterDirect { get; }

    /// <summary>The "to", or the participle, of the verb that is governed; -1 where there is none.</summary>
    public int Inner { get; private set; }

    /// <summary>Where the complements end.</summary>
    public int End { get; }

    public readonly ReadOnlySpan<PrepositionalPhrase> Phrases => phrases[..count];

    /// <summary>The first phrase after one of the prepositions, the earliest listed first; none where there is none.</summary>
    public readonly NounPhrase After(ReadOnlySpan<int> prepositions)
    {
        foreach (var preposition in prepositions)
        {
            foreach (var phrase in Phrases)
            {
                if (phrase.Preposition == preposition) return phrase.Phrase;
            }
        }
        return default;
    }

    private static int SkipAdverbs(EventLexicon lexicon, in SentenceParse parse, int at, int limit)
    {
        while (at < limit && parse.Tags[at] is Tag.Adverb or Tag.Not && NounPhrases.Core(lexicon, parse, at, limit).IsNone) at++;
        return at;
    }

    // "advanced west to X"
    private static bool IsBearing(EventLexicon lexicon, in SentenceParse parse, NounPhrase phrase) =>
        phrase.First == phrase.Head && !parse.Tokens[phrase.Head].IsCapital && (lexicon.ClassesOf(parse.Tokens[phrase.Head].Word) & lexicon.Bearing) != 0;

    // "seized and cleared X": both verbs have the one object
    private static int SkipJoinedVerb(EventLexicon lexicon, in SentenceParse parse, int at, int limit)
    {
        if (at + 2 >= limit || parse.Tags[at] is not Tag.Coordinator) return at;
        var verb = SkipAdverbs(lexicon, parse, at + 1, limit);
        return verb + 1 < limit && parse.Tags[verb] is Tag.Base or Tag.Finite or Tag.Participle or Tag.Gerund && parse.Tags[verb + 1] is Tag.Noun or Tag.Adjective or Tag.Determiner or Tag.Number ? verb + 1 : at;
    }

    private int ReadPhrases(EventLexicon lexicon, in SentenceParse parse, int at, int limit)
    {
        var crossed = false;
        for (; at < limit; at++)
        {
            switch (parse.Tags[at])
            {
                case Tag.Preposition:
                    var phrase = NounPhrases.Read(lexicon, parse, at + 1, limit);
                    if (phrase.IsNone) continue;
                    // "on June 3", "in the last days" and "south | of X" are no arguments
                    var dates = parse.Tokens[phrase.Head].Is(WordClass.Month | WordClass.Weekday) || (lexicon.ClassesOf(parse.Tokens[phrase.Head].Word) & lexicon.Measure) != 0;
                    var bearing = at > Start && (lexicon.ClassesOf(parse.Tokens[at - 1].Word) & lexicon.Bearing) != 0;
                    if (count < phrases.Length && !dates && !bearing) phrases[count++] = new PrepositionalPhrase(parse.Tokens[at].Word, phrase);
                    at = phrase.End - 1;
                    continue;
                case Tag.OpenBracket:
                    at = parse.Closing(at);
                    continue;
                case Tag.To:
                    // after more than one phrase or a comma it is a purpose: "continued attacks in X, in order to"
                    if (!crossed && (count == 0 || (count == 1 && Direct.IsNone))) Inner = at;
                    return at;
                case Tag.Gerund:
                    if (at == Start || (Direct.IsNone && count == 0 && parse.TagAt(at - 1) is Tag.Preposition)) Inner = at;
                    return at;
                // "advanced north and east of X", "on June 3, in X"
                case Tag.Adverb or Tag.Adjective or Tag.Noun or Tag.Number or Tag.OpenQuote or Tag.CloseQuote or Tag.Clitic or Tag.Determiner:
                    continue;
                case Tag.Comma or Tag.Coordinator when at + 1 < limit && parse.Tags[at + 1] is Tag.Preposition:
                    crossed = true;
                    continue;
                case Tag.Comma or Tag.Coordinator when at + 1 < limit && parse.Tags[at + 1] is Tag.Adverb or Tag.Noun or Tag.Adjective or Tag.Coordinator && parse.PredicateAt(at + 1) < 0 && parse.ClauseVerbAt(at + 1) < 0 && parse.TagAt(at + 1) is not Tag.Coordinator:
                    crossed = true;
                    continue;
            }
            break;
        }
        return Math.Min(at, limit);
    }
}

/// <summary>A preposition and what it governs.</summary>
internal readonly record struct PrepositionalPhrase(int Preposition, NounPhrase Phrase);
