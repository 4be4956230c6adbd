using Claimline.Language.Grammar;
using Claimline.Language.Sentences;
using Claimline.Language.Tokens;

namespace Claimline.Language.Events;

/// <summary>Takes back verbs that leave the real verb of their clause without a tense: "Russian attacks | result in", "the | pause ended".</summary>
internal static class TagRepair
{
    /// <param name="that">The word "that", which opens a clause whatever it was taken for.</param>
    public static void Repair(TokenizedText text, Tag[] tags, EventLexicon lexicon, int that)
    {
        foreach (var sentence in text.Sentences)
        {
            for (var at = sentence.First + 1; at < sentence.End; at++)
            {
                // "men reportedly | training in"
                if (tags[at] is Tag.Noun && at > sentence.First + 1 && text[at].Is(WordClass.VerbGerund) && tags[at - 1] is Tag.Adverb && tags[at - 2] is Tag.Noun) tags[at] = Tag.Gerund;
                else if (tags[at] is Tag.Noun or Tag.Adjective && IsVerbAfterAll(text, tags, lexicon, sentence, at, that)) tags[at] = Tag.Finite;
                else if (tags[at] is Tag.Finite && text[at].Is(WordClass.Noun)) Repair(text, tags, sentence, at, (lexicon.ClassesOf(text[at].Word) & lexicon.Troops) != 0);
            }
        }
    }

    /// <summary>"Russian attacks | result in", "troops likely | control the": the only word that can be the verb of its clause.</summary>
    private static bool IsVerbAfterAll(TokenizedText text, Tag[] tags, EventLexicon lexicon, Sentence sentence, int at, int that)
    {
        if (!text[at].Is(WordClass.VerbBase | WordClass.VerbPast) || text[at].IsCapital || at + 1 >= sentence.End) return false;
        // "fighting | continued south of"
        if (tags[at] is Tag.Adjective)
            return text[at].Is(WordClass.VerbPast) && tags[at - 1] is Tag.Noun or Tag.Gerund && (tags[at + 1] is Tag.Preposition or Tag.Adverb or Tag.Stop || (lexicon.ClassesOf(text[at + 1].Word) & lexicon.Bearing) != 0)
                && !HasVerb(text, tags, sentence, at - 1, -1, that) && !HasVerb(text, tags, sentence, at + 1, 1, that);
        var subject = at - 1;
        while (subject > sentence.First && tags[subject] is Tag.Adverb) subject--;
        if (tags[subject] is not Tag.Noun || (text[subject].Shape & TokenShape.PluralEnding) == 0) return false;
        var next = at + 1;
        while (next + 1 < sentence.End && tags[next] is Tag.Adverb) next++;
        if (!(tags[next] is Tag.Determiner or Tag.Preposition or Tag.Number or Tag.To or Tag.Pronoun || (tags[next] is Tag.Noun or Tag.Adjective && text[next].IsCapital))) return false;
        if (HasVerb(text, tags, sentence, at - 1, -1, that)) return false;
        return (lexicon.ClassesOf(text[subject].Word) & lexicon.Troops) != 0 || !HasVerb(text, tags, sentence, at + 1, 1, that);
    }

    /// <summary>Whether the clause has a verb with a tense on one side of a token.</summary>
    private static bool HasVerb(TokenizedText text, Tag[] tags, Sentence sentence, int at, int step, int that)
    {
        for (; at >= sentence.First && at < sentence.End; at += step)
        {
            if (tags[at] is Tag.Finite or Tag.Auxiliary) return true;
            if (tags[at] is Tag.That or Tag.Semicolon or Tag.Stop or Tag.Subordinator or Tag.Relative or Tag.Colon || text[at].Word == that) return false;
        }
        return false;
    }

    private static void Repair(TokenizedText text, Tag[] tags, Sentence sentence, int at, bool troops)
    {
        if (tags[at - 1] is Tag.Determiner or Tag.Adjective && !text[at - 1].IsCapital)
        {
            tags[at] = Tag.Noun;
            return;
        }
        if (!text[at].Is(WordClass.VerbThird) || tags[at - 1] is not (Tag.Noun or Tag.Adjective)) return;
        var next = at + 1;
        while (next < sentence.End && tags[next] is Tag.Adverb) next++;
        if (next + 1 < sentence.End && tags[next] is Tag.Noun or Tag.Base && text[next].Is(WordClass.VerbBase) && !text[next].IsCapital
            && (tags[next + 1] is Tag.Determiner or Tag.Preposition or Tag.Number or Tag.To || (text[next + 1].IsCapital && tags[next + 1] is Tag.Noun)))
        {
            tags[at] = Tag.Noun;
            tags[next] = Tag.Finite;
        }
        else if (troops && next + 1 < sentence.End && tags[next] is Tag.OpenQuote && tags[next + 1] is Tag.Participle && text[next + 1].Is(WordClass.VerbPast))
        {
            tags[at] = Tag.Noun;
            tags[next + 1] = Tag.Finite;
        }
        else if (Overtaken(tags, sentence, next, troops))
        {
            tags[at] = Tag.Noun;
        }
    }

    /// <summary>Whether another verb with a tense follows that would have no subject of its own.</summary>
    private static bool Overtaken(Tag[] tags, Sentence sentence, int at, bool across)
    {
        var depth = 0;
        for (; at < sentence.End; at++)
        {
            switch (tags[at])
            {
                case Tag.OpenBracket:
                    depth++;
                    break;
                case Tag.CloseBracket:
                    depth--;
                    break;
                case Tag.Finite or Tag.Auxiliary when depth == 0:
                    return true;
                case Tag.Preposition or Tag.Noun or Tag.Adjective or Tag.Number or Tag.Clitic or Tag.Adverb:
                    break;
                // forces hardly ever force somebody: look past commas too
                case Tag.Comma or Tag.Coordinator when across:
                    break;
                default:
                    if (depth == 0) return false;
                    break;
            }
        }
        return false;
    }
}
