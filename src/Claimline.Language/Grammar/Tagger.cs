using Claimline.Language.Attributions;
using Claimline.Language.Sentences;
using Claimline.Language.Tokens;

namespace Claimline.Language.Grammar;

/// <summary>Decides what each word of a sentence is, left to right, from what it can be and the words beside it.</summary>
/// <remarks>A hand-written tagger for edited news English. It needs only what the attributions need: where clauses open, which verbs are finite, where noun phrases run.</remarks>
internal sealed class Tagger(FunctionWords function, VerbForms verbs, ReportingLexicon reporting)
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
