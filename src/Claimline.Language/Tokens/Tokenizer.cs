using System.Buffers;

namespace Claimline.Language.Tokens;

/// <summary>Cuts text into words, numbers, marks and endnote markers. One pass, no allocation but the list.</summary>
internal sealed class Tokenizer(Vocabulary vocabulary)
{
    private static readonly SearchValues<char> EndOfUrl = SearchValues.Create(" \t\r\n<>\"“”|");

    private readonly int possessive = vocabulary.Find("'s");

    /// <summary>Appends the tokens of a range of the text.</summary>
    public void Tokenize(string text, TextSpan range, List<Token> into)
    {
        var at = range.Start;
        var space = true;
        while (at < range.End)
        {
            var c = text[at];
            if (char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF' or '\u00AD')
            {
                space = true;
                at++;
                continue;
            }
            // Markdown emphasis stands between words as if it were not there.
            if (c == '*' || (c == '_' && !(at > range.Start && char.IsLetterOrDigit(text[at - 1]) && IsLetterOrDigitAt(text, at + 1, range.End))))
            {
                at++;
                continue;
            }
            var end = char.IsAsciiDigit(c) ? Number(text, at, range.End, space, into)
                : char.IsLetter(c) || (char.IsSurrogate(c) && IsLetterPair(text, at)) ? Word(text, at, range.End, space, into)
                : Mark(text, at, range, space, into);
            space = false;
            at = end;
        }
    }

    private int Number(string text, int start, int limit, bool space, List<Token> into)
    {
        var end = start;
        while (end < limit && (char.IsAsciiDigit(text[end]) || (text[end] is ',' or '.' && IsDigitAt(text, end + 1, limit) && char.IsAsciiDigit(text[end - 1])))) end++;
        var shape = TokenShape.Digit | (space ? TokenShape.SpaceBefore : 0);
        var rest = text.AsSpan(end, Math.Min(2, limit - end));
        var ordinal = rest.Length == 2 && !IsLetterAt(text, end + 2, limit)
            && (rest.Equals("st", StringComparison.OrdinalIgnoreCase) || rest.Equals("nd", StringComparison.OrdinalIgnoreCase)
                || rest.Equals("rd", StringComparison.OrdinalIgnoreCase) || rest.Equals("th", StringComparison.OrdinalIgnoreCase));
        if (ordinal)
        {
            end += 2;
            into.Add(new Token(start, end, vocabulary.Find(text.AsSpan(start, end - start)), WordClass.Ordinal, TokenKind.Ordinal, shape));
        }
        else
        {
            into.Add(new Token(start, end, vocabulary.Find(text.AsSpan(start, end - start)), WordClass.Number, TokenKind.Number, shape));
        }
        return end;
    }

    private int Word(string text, int start, int limit, bool space, List<Token> into)
    {
        if (text[start] is 'h' or 'w' && IsUrl(text.AsSpan(start, limit - start)))
        {
            var length = text.AsSpan(start, limit - start).IndexOfAny(EndOfUrl);
            var urlEnd = length < 0 ? limit : start + length;
            into.Add(new Token(start, urlEnd, 0, WordClass.Noun, TokenKind.Url, space ? TokenShape.SpaceBefore : 0));
            return urlEnd;
        }

        var end = start;
        int letters = 0, capitals = 0;
        var shape = space ? TokenShape.SpaceBefore : TokenShape.None;
        while (end < limit)
        {
            var c = text[end];
            if (char.IsLetter(c))
            {
                letters++;
                if (char.IsUpper(c)) capitals++;
            }
            else if (char.IsAsciiDigit(c))
            {
                shape |= TokenShape.Digit;
            }
            else if (c == '-' && IsLetterOrDigitAt(text, end + 1, limit))
            {
                shape |= TokenShape.Hyphen;
            }
            else if (c is '\'' or '\u2019' && IsInnerApostrophe(text, end, limit))
            {
                // part of the word: Stel’makhivka, don't
            }
            else if (c == '.' && IsInnerStop(text, start, end, limit))
            {
                // part of an abbreviation: U.S., e.g., Lt.Gen
            }
            else if (!char.IsSurrogate(c) && char.GetUnicodeCategory(c) is not (System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.Format))
            {
                break;
            }
            end++;
        }
        if (char.IsUpper(text[start])) shape |= TokenShape.Capital;
        if (capitals > 1 && capitals == letters) shape |= TokenShape.AllCapitals;
        if (text[end - 1] == 's' && end - start > 2 && text[end - 2] is not ('s' or 'u' or 'i')) shape |= TokenShape.PluralEnding;

        var word = vocabulary.Find(text.AsSpan(start, end - start));
        var classes = word != 0 ? vocabulary.ClassesOf(word) : WordClass.None;
        if (classes == WordClass.None) classes = Guess(text.AsSpan(start, end - start), shape);
        into.Add(new Token(start, end, word, classes, TokenKind.Word, shape));

        if (end < limit && text[end] is '\'' or '\u2019' or '\u2018')
        {
            var clitic = end + 1 < limit && text[end + 1] is 's' or 'S' && !IsLetterAt(text, end + 2, limit) ? 2
                : text[end - 1] is 's' or 'x' or 'z' && IsSpaceThenLetter(text, end + 1, limit) && !HasOpenQuote(into) ? 1 : 0;
            if (clitic > 0)
            {
                into.Add(new Token(end, end + clitic, possessive, WordClass.Possessive, TokenKind.Possessive, TokenShape.None));
                end += clitic;
            }
        }
        return end;
    }

    /// <summary>What an unknown word can be, by its ending; a capital makes it a name, hence a noun.</summary>
    private WordClass Guess(ReadOnlySpan<char> word, TokenShape shape)
    {
        if ((shape & TokenShape.Hyphen) != 0)
        {
            var last = vocabulary.Find(word[(word.LastIndexOf('-') + 1)..]);
            if (last != 0 && (shape & TokenShape.Capital) == 0 && vocabulary.ClassesOf(last) is var classes and not WordClass.None)
            {
                return (classes & WordClass.VerbParticiple) != 0 ? classes | WordClass.Adjective
                    : (classes & WordClass.AnyVerb) != 0 ? classes | WordClass.Noun | WordClass.Adjective : WordClass.Noun | WordClass.Adjective;
            }
            return WordClass.Noun | WordClass.Adjective;
        }
        if ((shape & TokenShape.Capital) != 0) return WordClass.Noun;
        if (word.Length > 4)
        {
            if (word.EndsWith("ly", StringComparison.Ordinal)) return WordClass.Adverb;
            if (word.EndsWith("ed", StringComparison.Ordinal)) return WordClass.VerbPast | WordClass.VerbParticiple | WordClass.Adjective;
            if (word.EndsWith("ing", StringComparison.Ordinal)) return WordClass.VerbGerund | WordClass.Noun;
            if (word.EndsWith("able", StringComparison.Ordinal) || word.EndsWith("ible", StringComparison.Ordinal) || word.EndsWith("ous", StringComparison.Ordinal)
                || word.EndsWith("ive", StringComparison.Ordinal) || word.EndsWith("ful", StringComparison.Ordinal) || word.EndsWith("ical", StringComparison.Ordinal))
                return WordClass.Adjective | WordClass.Noun;
        }
        return WordClass.Noun;
    }

    private static int Mark(string text, int start, TextSpan range, bool space, List<Token> into)
    {
        var c = text[start];
        var end = start + 1;
        var shape = space ? TokenShape.SpaceBefore : TokenShape.None;
        var kind = TokenKind.Other;
        if (c == '[' && MarkerEnd(text, start, range.End) is var marker and > 0)
        {
            end = marker;
            kind = TokenKind.Marker;
        }
        else
        {
            kind = c switch
            {
                ',' => TokenKind.Comma,
                '.' or '!' or '?' or '…' => TokenKind.Stop,
                ';' => TokenKind.Semicolon,
                ':' => TokenKind.Colon,
                '–' when JoinsNames(text, start, range) => TokenKind.Slash,
                '–' or '—' or '-' or '−' or '‒' or '―' => TokenKind.Dash,
                '“' or '«' or '„' or '‘' => TokenKind.OpenQuote,
                '”' or '»' or '’' => TokenKind.CloseQuote,
                '"' or '\'' => OpensQuote(text, start, range) ? TokenKind.OpenQuote : TokenKind.CloseQuote,
                '(' or '[' or '{' => TokenKind.OpenBracket,
                ')' or ']' or '}' => TokenKind.CloseBracket,
                '/' => TokenKind.Slash,
                '$' or '€' or '£' or '₽' or '₴' => TokenKind.Currency,
                '%' => TokenKind.Percent,
                _ => TokenKind.Other,
            };
            if (char.IsHighSurrogate(c) && end < range.End && char.IsLowSurrogate(text[end])) end++;
        }
        into.Add(new Token(start, end, 0, WordClass.None, kind, shape));
        return end;
    }

    /// <summary>The end of "[12]" at a bracket, or 0.</summary>
    private static int MarkerEnd(string text, int start, int limit)
    {
        var at = start + 1;
        while (at < limit && text[at] == ' ' && at - start < 3) at++;
        var digits = at;
        while (at < limit && char.IsAsciiDigit(text[at])) at++;
        if (at == digits || at - digits > 4) return 0;
        while (at < limit && text[at] is ' ' or '\u00A0' && at - digits < 8) at++;
        // The last one of a line may have lost its bracket: "the city.[55"
        if (at == limit || text[at] is '\n' or '\r') return start > 0 && text[start - 1] is '.' or '”' or '"' ? at : 0;
        return text[at] == ']' ? at + 1 : 0;
    }

    // "the US–Armenia commission", "Group–affiliated": an en dash that touches words on both sides joins them
    private static bool JoinsNames(string text, int at, TextSpan range) =>
        at > range.Start && at + 1 < range.End && char.IsLetter(text[at - 1]) && char.IsUpper(text[at + 1]);

    private static bool OpensQuote(string text, int at, TextSpan range) =>
        at == range.Start || char.IsWhiteSpace(text[at - 1]) || text[at - 1] is '(' or '[' or '—' or '–' or '“';

    private static bool HasOpenQuote(List<Token> tokens)
    {
        for (var i = tokens.Count - 1; i >= 0 && i > tokens.Count - 30; i--)
        {
            if (tokens[i].Kind == TokenKind.CloseQuote) return false;
            if (tokens[i].Kind == TokenKind.OpenQuote) return tokens[i].End - tokens[i].Start == 1;
        }
        return false;
    }

    private static bool IsInnerApostrophe(string text, int at, int limit)
    {
        if (!IsLetterAt(text, at + 1, limit)) return false;
        var clitic = text[at + 1] is 's' or 'S' && !IsLetterAt(text, at + 2, limit);
        return !clitic;
    }

    // "U.S." and "e.g." go on after a stop between single letters; "however.A" does not.
    private static bool IsInnerStop(string text, int start, int at, int limit)
    {
        var before = at - start;
        var single = before == 1 || (before >= 3 && text[at - 2] == '.');
        if (!single) return at + 1 < limit && char.IsAsciiLetterLower(text[at + 1]) && char.IsAsciiLetterLower(text[at - 1]) && !IsSentenceBreak(text, at, limit);
        return IsLetterAt(text, at + 1, limit) || (before >= 3 && text[at - 2] == '.');
    }

    private static bool IsSentenceBreak(string text, int at, int limit) => at + 1 < limit && char.IsWhiteSpace(text[at + 1]);

    private static bool IsUrl(ReadOnlySpan<char> text) =>
        text.StartsWith("http://", StringComparison.Ordinal) || text.StartsWith("https://", StringComparison.Ordinal) || text.StartsWith("www.", StringComparison.Ordinal);

    private static bool IsLetterPair(string text, int at) => at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]) && char.IsLetter(text, at);

    private static bool IsLetterAt(string text, int at, int limit) => at < limit && char.IsLetter(text[at]);

    private static bool IsDigitAt(string text, int at, int limit) => at < limit && char.IsAsciiDigit(text[at]);

    private static bool IsLetterOrDigitAt(string text, int at, int limit) => at < limit && char.IsLetterOrDigit(text[at]);

    private static bool IsSpaceThenLetter(string text, int at, int limit) => at < limit && text[at] == ' ' && IsLetterAt(text, at + 1, limit);
}
