using Claimline.Language.Attributions;
using Claimline.Language.Sentences;
using Claimline.Language.Tokens;

namespace Claimline.Language.Grammar;

/// <summary>Decides what each word of a sentence is, left to right, from what it can be and the words beside it.</summary>
/// <remarks>A hand-written tagger for edited news English. It needs only what the attributions need: where clauses open, which verbs are finite, where noun phrases run.</remarks>
internal sealed partial class Tagger(FunctionWords function, VerbForms verbs, ReportingLexicon reporting)
{
    public void Tag(ReadOnlySpan<Token> tokens, Sentence sentence, Span<Tag> tags)
    {
        for (var i = sentence.First; i < sentence.End; i++) tags[i] = TagOf(tokens, sentence, tags, i);
    }

    private Tag TagOf(ReadOnlySpan<Token> tokens, Sentence sentence, Span<Tag> tags, int i)
    {
        ref readonly var token = ref tokens[i];
        if (token.Kind == TokenKind.Dash && IsRange(tokens, sentence, i)) return Grammar.Tag.Slash;
        if (token.Kind != TokenKind.Word) return OfMark(token.Kind);
        var can = token.Classes;
        var first = i == sentence.First || (tags[i - 1] is Grammar.Tag.OpenQuote && i - 1 == sentence.First);
        if (token.IsCapital && !first)
        {
            // Inside a sentence a capital makes a name, except where only grammar can be meant.
            if ((can & (WordClass.Determiner | WordClass.Preposition | WordClass.Coordinator | WordClass.Pronoun)) == 0 || (token.Shape & TokenShape.AllCapitals) != 0)
                return Grammar.Tag.Noun;
        }
        if (token.Word == function.That) return That(tokens, sentence, tags, i);
        if (token.Word == function.To) return To(tokens, sentence, i);
        if ((can & WordClass.Modal) != 0) return Grammar.Tag.Auxiliary;
        if ((can & WordClass.Auxiliary) != 0 && i > sentence.First && tokens[i - 1].Kind == TokenKind.Number && token.Is(WordClass.Abbreviation)) return Grammar.Tag.Noun;
        if ((can & WordClass.Auxiliary) != 0)
            return token.Word == function.Be || token.Word == function.Been || token.Word == function.Being || token.Word == function.Having ? Grammar.Tag.BareAuxiliary : Grammar.Tag.Auxiliary;
        if ((can & WordClass.Negation) != 0) return Grammar.Tag.Not;
        if ((can & WordClass.Relative) != 0 && (can & WordClass.Subordinator) == 0) return Grammar.Tag.Relative;
        if ((can & WordClass.Coordinator) != 0) return Grammar.Tag.Coordinator;
        if ((can & WordClass.Possessive) != 0) return Grammar.Tag.Determiner;
        if ((can & WordClass.AnyVerb) != 0) return Verb(tokens, sentence, tags, i, first);
        if ((can & WordClass.Pronoun) != 0) return (can & WordClass.Determiner) != 0 && (StartsNoun(tokens, sentence, i + 1) || (i + 1 < sentence.End && tokens[i + 1].Is(WordClass.VerbParticiple) && StartsNoun(tokens, sentence, i + 2))) ? Grammar.Tag.Determiner : Grammar.Tag.Pronoun;
        if ((can & WordClass.Determiner) != 0) return Grammar.Tag.Determiner;
        if ((can & WordClass.Preposition) != 0) return Grammar.Tag.Preposition;
        if ((can & WordClass.Subordinator) != 0) return Grammar.Tag.Subordinator;
        if ((can & (WordClass.Number | WordClass.Ordinal)) != 0) return Grammar.Tag.Number;
        if ((can & WordClass.Adverb) != 0 && (can & WordClass.Adjective) == 0) return Grammar.Tag.Adverb;
        if ((can & WordClass.Adjective) != 0)
        {
            if ((can & WordClass.Adverb) != 0) return StartsNoun(tokens, sentence, i + 1) && i > sentence.First && tags[i - 1] is Grammar.Tag.Determiner or Grammar.Tag.Adjective or Grammar.Tag.Adverb ? Grammar.Tag.Adjective : Grammar.Tag.Adverb;
            return (can & WordClass.Noun) != 0 && !StartsNoun(tokens, sentence, i + 1) ? Grammar.Tag.Noun : Grammar.Tag.Adjective;
        }
        return Grammar.Tag.Noun;
    }

    // "60-70,000", "July 31-August 7", "10-person": a hyphen that touches both sides joins, as does the one of "medium- and long-term"
    private static bool IsRange(ReadOnlySpan<Token> tokens, Sentence sentence, int i) =>
        (i > sentence.First && i + 1 < sentence.End && tokens[i - 1].Kind == TokenKind.Number && tokens[i + 1].Kind == TokenKind.Word && tokens[i - 1].End == tokens[i].Start && tokens[i + 1].Start == tokens[i].End && tokens[i].End - tokens[i].Start == 1 && !tokens[i + 1].IsCapital) ||
        (i > sentence.First && i + 1 < sentence.End && tokens[i - 1].End == tokens[i].Start && tokens[i - 1].Kind == TokenKind.Word && tokens[i + 1].Is(WordClass.Coordinator) && tokens[i + 1].Start > tokens[i].End) ||
        i > sentence.First && i + 1 < sentence.End && tokens[i - 1].End == tokens[i].Start && tokens[i + 1].Start == tokens[i].End
        && (tokens[i - 1].Kind is TokenKind.Number or TokenKind.Ordinal) && (tokens[i + 1].Kind is TokenKind.Number or TokenKind.Ordinal or TokenKind.Currency || tokens[i + 1].Is(WordClass.Month));

    private static Tag OfMark(TokenKind kind) => kind switch
    {
        TokenKind.Number or TokenKind.Ordinal => Grammar.Tag.Number,
        TokenKind.Possessive => Grammar.Tag.Clitic,
        TokenKind.Marker => Grammar.Tag.Marker,
        TokenKind.Comma => Grammar.Tag.Comma,
        TokenKind.Stop => Grammar.Tag.Stop,
        TokenKind.Semicolon => Grammar.Tag.Semicolon,
        TokenKind.Colon => Grammar.Tag.Colon,
        TokenKind.Dash => Grammar.Tag.Dash,
        TokenKind.OpenQuote => Grammar.Tag.OpenQuote,
        TokenKind.CloseQuote => Grammar.Tag.CloseQuote,
        TokenKind.OpenBracket => Grammar.Tag.OpenBracket,
        TokenKind.CloseBracket => Grammar.Tag.CloseBracket,
        TokenKind.Slash => Grammar.Tag.Slash,
        TokenKind.Currency or TokenKind.Percent or TokenKind.Url => Grammar.Tag.Noun,
        _ => Grammar.Tag.Other,
    };

    // "that": determiner before a noun where a preposition or nothing governs it; relative after a noun before a verb; else it opens a content clause.
    private Tag That(ReadOnlySpan<Token> tokens, Sentence sentence, Span<Tag> tags, int i)
    {
        if (i + 1 >= sentence.End) return Grammar.Tag.Pronoun;
        ref readonly var next = ref tokens[i + 1];
        var before = i > sentence.First ? tags[i - 1] : Grammar.Tag.Stop;
        if (before is Grammar.Tag.Preposition) return StartsNoun(tokens, sentence, i + 1) ? Grammar.Tag.Determiner : Grammar.Tag.Pronoun;
        if (before is Grammar.Tag.Noun or Grammar.Tag.CloseBracket or Grammar.Tag.CloseQuote)
        {
            var at = i + 1;
            while (at < sentence.End && tokens[at].Is(WordClass.Adverb) && !tokens[at].IsCapital && tokens[at].Word != function.There) at++;
            if (at < sentence.End && OpensPredicate(tokens, sentence, at)) return Grammar.Tag.Relative;
        }
        if (i == sentence.First && next.Is(WordClass.Noun) && !next.IsCapital && next.Word != 0) return Grammar.Tag.Determiner;
        return Grammar.Tag.That;
    }

    private bool OpensPredicate(ReadOnlySpan<Token> tokens, Sentence sentence, int at)
    {
        ref readonly var token = ref tokens[at];
        if (token.IsCapital) return false;
        if (token.Is(WordClass.Modal | WordClass.Auxiliary)) return true;
        if (!token.Is(WordClass.VerbPast | WordClass.VerbThird | WordClass.VerbBase)) return false;
        // "a paper that stated that", "programs that aired on Monday"
        if (token.Is(WordClass.VerbPast) && at + 1 < sentence.End && (tokens[at + 1].Is(WordClass.Preposition) || tokens[at + 1].Word == function.That)) return true;
        if (token.Is(WordClass.Determiner | WordClass.Adjective)) return false;
        // "that mobilized men are ...": a participle before a noun with a verb of its own is no predicate
        if (token.Is(WordClass.VerbParticiple) && at + 1 < sentence.End && tokens[at + 1].Is(WordClass.Noun) && !tokens[at + 1].Is(WordClass.Determiner | WordClass.Preposition) && !tokens[at + 1].IsCapital)
        {
            for (var j = at + 2; j < Math.Min(sentence.End, at + 6); j++)
            {
                if (tokens[j].Is(WordClass.Modal | WordClass.Auxiliary) || (tokens[j].Is(WordClass.VerbPast) && !tokens[j - 1].Is(WordClass.Determiner | WordClass.Preposition | WordClass.Coordinator))) return false;
            }
        }
        return !(token.Is(WordClass.Noun) && token.Is(WordClass.VerbBase) && !token.Is(WordClass.VerbPast));
    }

    private static Tag To(ReadOnlySpan<Token> tokens, Sentence sentence, int i)
    {
        var at = i + 1;
        while (at < sentence.End && tokens[at].Is(WordClass.Adverb | WordClass.Negation) && !tokens[at].Is(WordClass.Adjective | WordClass.VerbBase)) at++;
        if (at >= sentence.End || tokens[at].IsCapital) return Grammar.Tag.Preposition;
        if (!tokens[at].Is(WordClass.VerbBase) && !tokens[at].Is(WordClass.Auxiliary)) return Grammar.Tag.Preposition;
        return Grammar.Tag.To;
    }

    private Tag Verb(ReadOnlySpan<Token> tokens, Sentence sentence, Span<Tag> tags, int i, bool first)
    {
        ref readonly var token = ref tokens[i];
        var can = token.Classes;
        var left = i - 1;
        while (left >= sentence.First && tags[left] is Grammar.Tag.Adverb or Grammar.Tag.Not) left--;
        var before = left >= sentence.First ? tags[left] : Grammar.Tag.Stop;

        // "pushed back on"
        if ((can & WordClass.Adverb) != 0 && (can & WordClass.Noun) == 0 && left == i - 1 && before is Grammar.Tag.Finite or Grammar.Tag.Participle or Grammar.Tag.Base or Grammar.Tag.Gerund) return Grammar.Tag.Adverb;
        if ((can & WordClass.VerbBase) != 0 && before is Grammar.Tag.To or Grammar.Tag.Auxiliary && !IsHaveOrBe(tokens, left)) return Grammar.Tag.Base;
        if ((can & (WordClass.VerbPast | WordClass.VerbParticiple)) != 0) return PastOrParticiple(tokens, sentence, tags, i, left, before, first);
        if ((can & WordClass.VerbGerund) != 0 && (can & (WordClass.VerbBase | WordClass.VerbThird)) == 0)
        {
            if ((can & WordClass.Noun) != 0 && before is Grammar.Tag.Noun && i + 1 < sentence.End && tokens[i + 1].Is(WordClass.Preposition)) return Grammar.Tag.Noun;
            // "consistent with reporting that"
            if (before is Grammar.Tag.Preposition && i + 1 < sentence.End && tokens[i + 1].Word == function.That && reporting.Noun(token.Word) is not null) return Grammar.Tag.Noun;
            var noun = (can & WordClass.Noun) != 0 && before is Grammar.Tag.Determiner or Grammar.Tag.Adjective or Grammar.Tag.Clitic && !StartsNoun(tokens, sentence, i + 1);
            if (noun) return Grammar.Tag.Noun;
            if ((can & (WordClass.Preposition | WordClass.Subordinator)) != 0 && (can & WordClass.Noun) == 0 && before is Grammar.Tag.Comma or Grammar.Tag.Noun or Grammar.Tag.Number or Grammar.Tag.Stop or Grammar.Tag.CloseBracket) return Grammar.Tag.Preposition;
            return Grammar.Tag.Gerund;
        }
        return BaseOrThird(tokens, sentence, tags, i, left, before);
    }

    private bool IsHaveOrBe(ReadOnlySpan<Token> tokens, int at) =>
        tokens[at].Is(WordClass.Auxiliary) && !tokens[at].Is(WordClass.Negation | WordClass.Modal)
        && tokens[at].Word != function.Do && tokens[at].Word != function.Does && tokens[at].Word != function.Did;

    private Tag BaseOrThird(ReadOnlySpan<Token> tokens, Sentence sentence, Span<Tag> tags, int i, int left, Tag before)
    {
        ref readonly var token = ref tokens[i];
        var can = token.Classes;
        var noun = (can & WordClass.Noun) != 0;
        switch (before)
        {
            case Grammar.Tag.Number when !noun && (can & WordClass.Preposition) == 0:
                return Grammar.Tag.Finite;
            case Grammar.Tag.Determiner or Grammar.Tag.Clitic or Grammar.Tag.Preposition or Grammar.Tag.Number or Grammar.Tag.Gerund:
                return (can & WordClass.Preposition) != 0 ? Grammar.Tag.Preposition : Grammar.Tag.Noun;
            case Grammar.Tag.Adjective when noun || left == i - 1:
                return Grammar.Tag.Noun;
            case Grammar.Tag.Relative:
                return Grammar.Tag.Finite;
            case Grammar.Tag.Pronoun:
                return Grammar.Tag.Finite;
            // "stated that rain, fog, and wind prevent": a subject opens there
            case Grammar.Tag.That when (can & WordClass.VerbThird) == 0:
                return Grammar.Tag.Noun;
        }
        if ((can & WordClass.Preposition) != 0) return Grammar.Tag.Preposition;
        if ((can & WordClass.Adjective) != 0 && StartsNoun(tokens, sentence, i + 1)) return Grammar.Tag.Adjective;
        if ((can & WordClass.VerbThird) != 0 && reporting.Verb(verbs.LemmaOf(token.Word)) is { } saying && (saying.Frames & Frames.That) != 0 && Says(tokens, sentence, tags, i, before)) return Grammar.Tag.Finite;
        if (before is Grammar.Tag.Coordinator or Grammar.Tag.Comma)
        {
            var at = left;
            while (at > sentence.First && tags[at] is Grammar.Tag.Coordinator or Grammar.Tag.Comma or Grammar.Tag.Adverb) at--;
            // "to dodge and strike", "advance, seize and hold": the nearest verb of the clause decides
            if (!noun || tokens[i].Is(WordClass.VerbBase))
            {
                for (var j = at; j >= sentence.First && tags[j] is not (Grammar.Tag.That or Grammar.Tag.Semicolon or Grammar.Tag.Stop); j--)
                {
                    if (tags[j] is Grammar.Tag.Base && (can & WordClass.VerbBase) != 0) return !noun || ObjectFollows(tokens, sentence, i + 1) ? Grammar.Tag.Base : Grammar.Tag.Noun;
                    if (tags[j] is Grammar.Tag.Finite) return !noun || ObjectFollows(tokens, sentence, i + 1) ? ((can & WordClass.VerbThird) != 0 == tokens[j].Is(WordClass.VerbThird) && !tokens[j].Is(WordClass.VerbPast) ? Grammar.Tag.Finite : noun ? Grammar.Tag.Noun : Grammar.Tag.Base) : Grammar.Tag.Noun;
                    if (tags[j] is Grammar.Tag.Auxiliary && (can & WordClass.VerbBase) == 0) return noun ? Grammar.Tag.Noun : Grammar.Tag.Finite;
                    if (tags[j] is Grammar.Tag.Auxiliary) return !noun || ObjectFollows(tokens, sentence, i + 1) ? Grammar.Tag.Base : Grammar.Tag.Noun;
                }
            }
            if (noun) return Grammar.Tag.Noun;
            return (can & WordClass.VerbThird) != 0 || (before is Grammar.Tag.Comma && !ClauseHasVerb(tags, sentence, left)) ? Grammar.Tag.Finite : Grammar.Tag.Base;
        }
        if (before is Grammar.Tag.Noun or Grammar.Tag.CloseBracket or Grammar.Tag.CloseQuote or Grammar.Tag.Adjective)
        {
            if (!noun) return Grammar.Tag.Finite;
            if (ClauseHasVerb(tags, sentence, left)) return Grammar.Tag.Noun;
            var number = (can & WordClass.VerbThird) != 0 ? !IsPlural(tokens, left) : IsPlural(tokens, left) || before is Grammar.Tag.CloseBracket;
            return number && ClearObjectFollows(tokens, sentence, i) ? Grammar.Tag.Finite : Grammar.Tag.Noun;
        }
        return noun ? Grammar.Tag.Noun : before is Grammar.Tag.Finite or Grammar.Tag.Participle ? Grammar.Tag.Base : Grammar.Tag.Finite;
    }

    /// <summary>A word that is a noun as often, where it says something: "The letter, seen by reporters, states that", "A, reports the ministry", "A, the ministry reports."</summary>
    private bool Says(ReadOnlySpan<Token> tokens, Sentence sentence, Span<Tag> tags, int i, Tag before)
    {
        if (before is Grammar.Tag.Comma or Grammar.Tag.CloseQuote && i + 1 < sentence.End)
        {
            return tokens[i + 1].Word == function.That
                || (ClauseHasVerb(tags, sentence, i - 1) && (tokens[i + 1].Is(WordClass.Determiner) || tokens[i + 1].IsCapital));
        }
        if (before is not Grammar.Tag.Noun || (i + 1 < sentence.End && tokens[i + 1].Kind is not (TokenKind.Stop or TokenKind.Marker))) return false;
        var comma = i - 1;
        while (comma > sentence.First && comma > i - 10 && tags[comma] is Grammar.Tag.Noun or Grammar.Tag.Adjective or Grammar.Tag.Determiner or Grammar.Tag.Clitic) comma--;
        return tags[comma] is Grammar.Tag.Comma or Grammar.Tag.CloseQuote && comma < i - 1 && ClauseHasVerb(tags, sentence, comma);
    }

    private static bool IsPlural(ReadOnlySpan<Token> tokens, int at) => tokens[at].Kind == TokenKind.Word && tokens[at].End - tokens[at].Start > 2 && EndsInS(tokens[at]);

    // Third-person and plural endings look alike; the vocabulary tells a known plural noun by its verb form, else the shape decides.
    private static bool EndsInS(Token token) => token.Is(WordClass.VerbThird) || (token.Shape & TokenShape.PluralEnding) != 0;

    private static bool ClauseHasVerb(Span<Tag> tags, Sentence sentence, int from)
    {
        for (var j = from; j >= sentence.First; j--)
        {
            if (tags[j] is Grammar.Tag.Finite or Grammar.Tag.Auxiliary) return true;
            if (tags[j] is Grammar.Tag.That or Grammar.Tag.Semicolon or Grammar.Tag.Relative or Grammar.Tag.Subordinator or Grammar.Tag.Colon) return false;
        }
        return false;
    }

    // A word that is a noun as often as a verb ("claims", "forces") needs more than a noun after it.
    private bool ClearObjectFollows(ReadOnlySpan<Token> tokens, Sentence sentence, int at) =>
        at + 1 < sentence.End
        && (tokens[at + 1].Is(WordClass.Determiner | WordClass.Relative) || tokens[at + 1].Kind is TokenKind.Number or TokenKind.OpenQuote
            || (tokens[at + 1].IsCapital && reporting.Verb(verbs.LemmaOf(tokens[at].Word)) is not null));

    private static bool ObjectFollows(ReadOnlySpan<Token> tokens, Sentence sentence, int at) =>
        at < sentence.End && tokens[at].Kind is TokenKind.Word or TokenKind.Number or TokenKind.OpenQuote
        && (tokens[at].Is(WordClass.Determiner | WordClass.Relative | WordClass.Adjective | WordClass.Number | WordClass.Noun | WordClass.Preposition | WordClass.To | WordClass.VerbGerund) || tokens[at].IsCapital || tokens[at].Kind != TokenKind.Word);

    private static bool StartsNoun(ReadOnlySpan<Token> tokens, Sentence sentence, int at) =>
        at < sentence.End && (tokens[at].Kind is TokenKind.Number or TokenKind.OpenQuote or TokenKind.Ordinal
            || (tokens[at].Kind == TokenKind.Word
                && (tokens[at].IsCapital || tokens[at].Is(WordClass.Noun | WordClass.Adjective))
                && !tokens[at].Is(WordClass.Preposition | WordClass.Determiner | WordClass.Coordinator | WordClass.Subordinator | WordClass.Modal | WordClass.Auxiliary | WordClass.Relative)));
}
