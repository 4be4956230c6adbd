using Claimline.Language.Attributions;
using Claimline.Language.Sentences;
using Claimline.Language.Tokens;

namespace Claimline.Language.Grammar;

/// <content>Past forms: finite ("the army seized"), participle ("footage published on July 1"), or adjective ("mobilized men").</content>
internal sealed partial class Tagger
{
    private Tag PastOrParticiple(ReadOnlySpan<Token> tokens, Sentence sentence, Span<Tag> tags, int i, int left, Tag before, bool first)
    {
        var can = tokens[i].Classes;
        var next = i + 1 < sentence.End ? tokens[i + 1] : default;
        // "Both claimed that", "officials both denied the report": the pronoun is who speaks
        if (before is Grammar.Tag.Determiner && tokens[left].Is(WordClass.Pronoun) && (can & WordClass.VerbPast) != 0 && reporting.Verb(verbs.LemmaOf(tokens[i].Word)) is not null
            && (next.Word == function.That || (tokens[left].Word == function.Both && (next.IsCapital || next.Is(WordClass.Determiner))))) return Grammar.Tag.Finite;
        // "footage published on September 23 depicted": the number ends a date, it counts nothing
        if (before is Grammar.Tag.Number && left > sentence.First && tokens[left - 1].Is(WordClass.Month)) before = Grammar.Tag.Noun;
        switch (before)
        {
            case Grammar.Tag.Auxiliary or Grammar.Tag.BareAuxiliary:
                return Grammar.Tag.Participle;
            case Grammar.Tag.Determiner or Grammar.Tag.Adjective or Grammar.Tag.Number or Grammar.Tag.Clitic or Grammar.Tag.Preposition:
                return StartsNoun(tokens, sentence, i + 1) || before is Grammar.Tag.Preposition ? Grammar.Tag.Adjective
                    : before is Grammar.Tag.Number or Grammar.Tag.Adjective && (can & WordClass.VerbPast) != 0 ? Finite(tokens, sentence, tags, i) : Grammar.Tag.Noun;
            case Grammar.Tag.Stop or Grammar.Tag.OpenQuote or Grammar.Tag.OpenBracket when first || left < sentence.First || before is not Grammar.Tag.Stop:
                return StartsNoun(tokens, sentence, i + 1) ? Grammar.Tag.Adjective : Grammar.Tag.Participle;
            case Grammar.Tag.That or Grammar.Tag.Subordinator:
                return StartsNoun(tokens, sentence, i + 1) ? Grammar.Tag.Adjective : Grammar.Tag.Participle;
            case Grammar.Tag.Coordinator or Grammar.Tag.Comma:
                if (next.Word == function.By && next.Word != 0) return Grammar.Tag.Participle;
                // "has caused and claimed that": who says something anew has a verb of their own
                if (next.Word == function.That && (can & WordClass.VerbPast) != 0 && reporting.Verb(verbs.LemmaOf(tokens[i].Word)) is not null) return Grammar.Tag.Finite;
                if ((can & WordClass.VerbPast) != 0 && reporting.Verb(verbs.LemmaOf(tokens[i].Word)) is { } asking && asking.Frames.HasFlag(Frames.Inf) && InfinitiveFollows(tokens, sentence, i + 1)) return Grammar.Tag.Finite;
                return AfterCoordinator(tokens, sentence, tags, i, left);
            case Grammar.Tag.Finite or Grammar.Tag.Gerund or Grammar.Tag.Base:
                return StartsNoun(tokens, sentence, i + 1) ? Grammar.Tag.Adjective : Grammar.Tag.Participle;
            default:
                if ((can & WordClass.VerbPast) == 0) return Grammar.Tag.Participle;
                if ((tokens[left].IsCapital || left < i - 1 || before is Grammar.Tag.CloseBracket) && reporting.Verb(verbs.LemmaOf(tokens[i].Word)) is null && QualifiesSubject(tokens, sentence, i + 1)) return Grammar.Tag.Adjective;
                if (next.Word == function.By && next.Word != 0) return Grammar.Tag.Participle;
                if (reporting.Verb(verbs.LemmaOf(tokens[i].Word)) is not null && IsReduced(tokens, sentence, tags, left)) return Grammar.Tag.Participle;
                if (tokens[i].Is(WordClass.Publishing) && next.Is(WordClass.Preposition) && IsObject(tokens, sentence, tags, left)) return Grammar.Tag.Participle;
                return Finite(tokens, sentence, tags, i);
        }
    }

    // "complained that bloggers are silenced and urged the president to intervene"
    private static bool InfinitiveFollows(ReadOnlySpan<Token> tokens, Sentence sentence, int at)
    {
        for (var j = at; j + 1 < sentence.End && j < at + 8; j++)
        {
            if (tokens[j].Is(WordClass.To) && tokens[j + 1].Is(WordClass.VerbBase)) return j > at;
            if (tokens[j].Kind is not (TokenKind.Word or TokenKind.Possessive) || tokens[j].Is(WordClass.Preposition | WordClass.Coordinator)) return false;
        }
        return false;
    }

    /// <summary>"There has been no activity reported": the clause has its verb already, so the form hangs on the noun.</summary>
    private bool IsReduced(ReadOnlySpan<Token> tokens, Sentence sentence, Span<Tag> tags, int left)
    {
        if (tags[left] is not Grammar.Tag.Noun || tokens[left].IsCapital) return false;
        for (var j = left - 1; j >= sentence.First && tags[j] is Grammar.Tag.Noun or Grammar.Tag.Adjective or Grammar.Tag.Determiner or Grammar.Tag.Number or Grammar.Tag.BareAuxiliary or Grammar.Tag.Auxiliary or Grammar.Tag.Adverb; j--)
        {
            if (tags[j] is Grammar.Tag.Auxiliary) return j > sentence.First && tokens[j - 1].Word == function.There;
        }
        return false;
    }

    /// <summary>"told the channel in an interview published on July 1": the noun stands behind the clause's verb, so what was published is not its subject.</summary>
    private static bool IsObject(ReadOnlySpan<Token> tokens, Sentence sentence, Span<Tag> tags, int left)
    {
        if (tags[left] is not Grammar.Tag.Noun || tokens[left].IsCapital) return false;
        for (var j = left - 1; j >= sentence.First; j--)
        {
            if (tags[j] is Grammar.Tag.Finite or Grammar.Tag.Base or Grammar.Tag.Gerund) return true;
            if (tags[j] is not (Grammar.Tag.Noun or Grammar.Tag.Adjective or Grammar.Tag.Determiner or Grammar.Tag.Number or Grammar.Tag.Preposition or Grammar.Tag.Clitic or Grammar.Tag.Adverb)) return false;
        }
        return false;
    }

    /// <summary>A past form after "and", "or", or a comma goes with the verb before it; before a noun inside a noun phrase it is an adjective.</summary>
    private static Tag AfterCoordinator(ReadOnlySpan<Token> tokens, Sentence sentence, Span<Tag> tags, int i, int left)
    {
        var at = left;
        while (at > sentence.First && tags[at] is Grammar.Tag.Coordinator or Grammar.Tag.Comma or Grammar.Tag.Adverb) at--;
        if (tags[at] is Grammar.Tag.Adjective && StartsNoun(tokens, sentence, i + 1)) return Grammar.Tag.Adjective;
        if (tags[at] is Grammar.Tag.Participle) return Grammar.Tag.Participle;
        if (tags[left] is Grammar.Tag.Comma && (tokens[i].Classes & WordClass.VerbPast) == 0) return Grammar.Tag.Participle;
        // "newly mobilized and trained men": no finite verb yet and a noun follows
        if (tags[at] is Grammar.Tag.Noun)
        {
            // In a list of things ("killed, captured and wounded soldiers") a later finite verb of this clause would have no subject.
            for (var j = at; j >= sentence.First; j--)
            {
                if (tags[j] is Grammar.Tag.Finite or Grammar.Tag.Auxiliary) return (tokens[i].Classes & WordClass.VerbPast) != 0 ? Grammar.Tag.Finite : Grammar.Tag.Participle;
                if (tags[j] is Grammar.Tag.Base or Grammar.Tag.Gerund) continue;
            }
            if (tags[left] is Grammar.Tag.Coordinator) return StartsNoun(tokens, sentence, i + 1) ? Grammar.Tag.Adjective : Grammar.Tag.Finite;
            // "X, citing Y, stated": the second comma closes an insertion; after a first one a participle opens it
            return (tokens[i].Classes & WordClass.VerbPast) != 0 && HasComma(tags, sentence, left) ? Grammar.Tag.Finite
                : StartsNoun(tokens, sentence, i + 1) && tokens[i + 1].Kind == TokenKind.Word && !tokens[i + 1].IsCapital ? Grammar.Tag.Adjective : Grammar.Tag.Participle;
        }
        if (tags[left] is Grammar.Tag.Comma && at <= left && !ClauseHasVerb(tags, sentence, left) && StartsNoun(tokens, sentence, i + 1) && !tokens[i + 1].IsCapital) return Grammar.Tag.Adjective;
        return (tokens[i].Classes & WordClass.VerbPast) != 0 ? Grammar.Tag.Finite : Grammar.Tag.Participle;
    }

    // "Russian mobilized personnel are": a noun of its own follows, and that noun's verb
    private static bool QualifiesSubject(ReadOnlySpan<Token> tokens, Sentence sentence, int at)
    {
        if (at >= sentence.End || tokens[at].Kind != TokenKind.Word || tokens[at].IsCapital || !tokens[at].Is(WordClass.Noun) || tokens[at].Is(WordClass.Determiner | WordClass.Preposition)) return false;
        for (var j = at + 1; j < sentence.End && j < at + 5; j++)
        {
            if (tokens[j].Kind != TokenKind.Word || tokens[j].IsCapital) return false;
            if (tokens[j].Is(WordClass.Modal | WordClass.Auxiliary | WordClass.VerbPast | WordClass.VerbGerund) || (tokens[j].Is(WordClass.VerbThird | WordClass.VerbBase) && !tokens[j].Is(WordClass.Noun | WordClass.Preposition))) return true;
            if (!tokens[j].Is(WordClass.Noun | WordClass.Adverb)) return false;
        }
        return false;
    }

    private static bool HasComma(Span<Tag> tags, Sentence sentence, int before)
    {
        for (var j = before - 1; j >= sentence.First; j--)
        {
            if (tags[j] is Grammar.Tag.Comma) return true;
        }
        return false;
    }

    /// <summary>A past form after its noun: finite, unless only prepositional phrases divide it from another finite verb that would have no subject ("footage | published on July 1 | shows").</summary>
    private static Tag Finite(ReadOnlySpan<Token> tokens, Sentence sentence, Span<Tag> tags, int i)
    {
        if ((tokens[i].Classes & WordClass.VerbParticiple) == 0) return Grammar.Tag.Finite;
        var at = i + 1;
        if (at >= sentence.End) return Grammar.Tag.Finite;
        if (!tokens[at].Is(WordClass.Preposition | WordClass.Adverb | WordClass.To) && tokens[at].Kind is not TokenKind.Number && !tokens[at].Is(WordClass.Month)) return Grammar.Tag.Finite;
        if (tokens[at].Is(WordClass.Determiner | WordClass.Pronoun) && !tokens[at].Is(WordClass.Preposition)) return Grammar.Tag.Finite;
        for (var j = at; j < sentence.End && j < at + 25; j++)
        {
            ref readonly var token = ref tokens[j];
            switch (token.Kind)
            {
                case TokenKind.Comma when j + 1 < sentence.End && (tokens[j + 1].Kind == TokenKind.Number || tokens[j + 1].IsCapital):
                case TokenKind.Number or TokenKind.Ordinal or TokenKind.Possessive or TokenKind.OpenQuote or TokenKind.CloseQuote or TokenKind.OpenBracket or TokenKind.CloseBracket or TokenKind.Slash:
                    continue;
                case not TokenKind.Word:
                    return Grammar.Tag.Finite;
            }
            // "claimed on January 12 Russian forces are": a subject of its own stands behind the date
            if (j > at + 1 && tokens[j - 1].Kind == TokenKind.Number && tokens[j - 2].Is(WordClass.Month) && (token.IsCapital || token.Is(WordClass.Determiner)) && !token.Is(WordClass.Month | WordClass.Preposition)) return Grammar.Tag.Finite;
            if (token.IsCapital) continue;
            if (token.Is(WordClass.Coordinator) && j + 1 < sentence.End && (tokens[j + 1].IsCapital || tokens[j + 1].Kind == TokenKind.Number)) continue;
            if (token.Is(WordClass.Coordinator | WordClass.Relative | WordClass.Pronoun) && !token.Is(WordClass.Determiner)) return Grammar.Tag.Finite;
            if (token.Is(WordClass.Relative)) return Grammar.Tag.Finite;
            if (token.Is(WordClass.Subordinator) && !token.Is(WordClass.Preposition)) return Grammar.Tag.Finite;
            if (token.Is(WordClass.To) && j + 1 < sentence.End && tokens[j + 1].Is(WordClass.VerbBase)) return Grammar.Tag.Finite;
            if (token.Is(WordClass.Modal | WordClass.Auxiliary)) return Grammar.Tag.Participle;
            if (token.Is(WordClass.Adverb) && !token.Is(WordClass.Adjective | WordClass.Preposition)) continue;
            var verb = token.Is(WordClass.VerbThird) || (token.Is(WordClass.VerbPast) && (!token.Is(WordClass.Adjective) || !StartsNoun(tokens, sentence, j + 1))) || (token.Is(WordClass.VerbBase) && !token.Is(WordClass.Noun | WordClass.Preposition | WordClass.Adjective));
            if (!verb) continue;
            var previous = tokens[j - 1];
            if (previous.Is(WordClass.Determiner | WordClass.Adjective | WordClass.Preposition) || previous.Kind == TokenKind.Possessive) continue;
            if (token.Is(WordClass.Noun) && !(j + 1 < sentence.End && tokens[j + 1].Is(WordClass.Determiner | WordClass.Relative))) continue;
            return Grammar.Tag.Participle;
        }
        return Grammar.Tag.Finite;
    }
}
