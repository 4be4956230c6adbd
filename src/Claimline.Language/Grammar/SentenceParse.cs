using Claimline.Language.Sentences;
using Claimline.Language.Tokens;

namespace Claimline.Language.Grammar;

/// <summary>One sentence with its tags, and the questions that the grammar asks of it. Indices are token indices of the document.</summary>
internal readonly ref struct SentenceParse
{
    public SentenceParse(TokenizedText text, Tag[] tags, Sentence sentence, FunctionWords function, VerbForms verbs)
    {
        Text = text;
        Tokens = text.Tokens;
        Tags = tags;
        First = sentence.First;
        End = sentence.End;
        Function = function;
        Verbs = verbs;
    }

    public TokenizedText Text { get; }

    public ReadOnlySpan<Token> Tokens { get; }

    public ReadOnlySpan<Tag> Tags { get; }

    public int First { get; }

    /// <summary>One past the last token.</summary>
    public int End { get; }

    public FunctionWords Function { get; }

    public VerbForms Verbs { get; }

    public Tag TagAt(int at) => at >= First && at < End ? Tags[at] : Tag.Stop;

    public int WordAt(int at) => at >= First && at < End ? Tokens[at].Word : 0;

    public bool IsWord(int at, int word) => at >= First && at < End && Tokens[at].Word == word;

    /// <summary>Whether a token of the sentence can be any of the classes; false outside the sentence.</summary>
    public bool Is(int at, WordClass any) => at >= First && at < End && Tokens[at].Is(any);

    public int LemmaAt(int at) => at >= First && at < End ? Verbs.LemmaOf(Tokens[at].Word) : 0;

    /// <summary>The first token of the verb group that a main verb heads: its auxiliaries, adverbs and "not".</summary>
    public int GroupStart(int verb)
    {
        var at = verb;
        while (at > First && Tags[at - 1] is Tag.Adverb or Tag.Not or Tag.Auxiliary or Tag.BareAuxiliary) at--;
        return at;
    }

    /// <summary>Whether a group holds "not" or a word like it.</summary>
    public bool IsNegated(int groupStart, int verb)
    {
        // "has not claimed or confirmed", "has not commented on or confirmed"
        if (TagAt(groupStart - 1) is Tag.Coordinator && TagAt(verb) is Tag.Participle or Tag.Base or Tag.Finite)
        {
            var other = groupStart - 2;
            if (TagAt(other) is Tag.Preposition) other--;
            if (TagAt(other) is Tag.Participle or Tag.Base && IsNegated(GroupStart(other), other)) return true;
        }
        for (var at = groupStart; at < verb; at++)
        {
            if (Tokens[at].Is(WordClass.Negation)) return true;
        }
        return false;
    }

    public bool GroupHas(int groupStart, int verb, WordClass any)
    {
        for (var at = groupStart; at < verb; at++)
        {
            if (Tokens[at].Is(any) && !Tokens[at].IsCapital) return true;
        }
        return false;
    }

    /// <summary>The bracket that closes the one at a token; the sentence's last token where none does.</summary>
    public int Closing(int open)
    {
        var depth = 0;
        for (var at = open; at < End; at++)
        {
            if (Tags[at] is Tag.OpenBracket) depth++;
            else if (Tags[at] is Tag.CloseBracket && --depth == 0) return at;
        }
        return End - 1;
    }

    /// <summary>The bracket that opens the one at a token; the sentence's first token where none does.</summary>
    public int Opening(int close)
    {
        var depth = 0;
        for (var at = close; at >= First; at--)
        {
            if (Tags[at] is Tag.CloseBracket) depth++;
            else if (Tags[at] is Tag.OpenBracket && --depth == 0) return at;
        }
        return First;
    }

    public int SkipAdverbs(int at)
    {
        while (at < End && Tags[at] is Tag.Adverb) at++;
        return at;
    }

    /// <summary>The verb that opens a predicate at a token, over its auxiliaries and adverbs; -1 where none does.</summary>
    public int PredicateAt(int at)
    {
        var seen = false;
        for (; at < End; at++)
        {
            switch (Tags[at])
            {
                case Tag.Adverb or Tag.Not:
                    continue;
                case Tag.Auxiliary or Tag.BareAuxiliary:
                    seen = true;
                    continue;
                case Tag.Finite:
                    return at;
                case Tag.Participle or Tag.Base or Tag.Gerund when seen:
                    return at;
                default:
                    return seen ? at - 1 : -1;
            }
        }
        return -1;
    }

    /// <summary>Where a new clause with a subject of its own opens at a token: its main verb or auxiliary; -1 where there is none.</summary>
    public int ClauseVerbAt(int at)
    {
        at = SkipAdverbs(at);
        if (at >= End) return -1;
        if (Tags[at] is Tag.Subordinator) at++;
        if (TagAt(at) is not (Tag.Determiner or Tag.Noun or Tag.Adjective or Tag.Number or Tag.Pronoun or Tag.OpenQuote or Tag.Adverb)) return -1;
        var limit = Math.Min(End, at + 40);
        var listed = false;
        for (; at < limit; at++)
        {
            switch (Tags[at])
            {
                // "A, B, and C are" is one subject; "explosions in X, and footage showed" is none of that verb
                case Tag.Comma when !listed && TagAt(at + 1) is Tag.Coordinator:
                case Tag.Coordinator when IsWord(at, Function.But):
                    return -1;
                case Tag.OpenBracket:
                    at = Closing(at);
                    break;
                case Tag.Finite or Tag.Auxiliary:
                    return TagAt(at - 1) is Tag.Coordinator ? -1 : at;
                case Tag.That or Tag.Semicolon or Tag.Colon or Tag.Dash or Tag.Stop or Tag.Marker or Tag.Relative or Tag.Subordinator or Tag.To:
                    return -1;
                case Tag.Comma when TagAt(at + 1) is not (Tag.Noun or Tag.Determiner or Tag.Adjective or Tag.Coordinator or Tag.Number):
                    return -1;
                case Tag.Comma:
                    listed = true;
                    break;
            }
        }
        return -1;
    }

    public bool HasFinite(int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (Tags[at] is Tag.OpenBracket) at = Closing(at);
            else if (Tags[at] is Tag.Finite or Tag.Auxiliary) return true;
        }
        return false;
    }

    public TextSpan SpanOf(int first, int last) => Text.SpanOf(first, last);
}
