using Claimline.Language.Tokens;

namespace Claimline.Language.Sentences;

/// <summary>Cuts the tokens of one block into sentences; markers, closing quotes and brackets after the stop stay with the sentence they close.</summary>
internal sealed class SentenceSplitter(Abbreviations abbreviations)
{
    // A bracket or quotation that stays open longer than this many tokens was never closed, or is a speech of its own.
    private const int LongestBracket = 60, LongestQuote = 90;

    // Text that goes on for longer than this many tokens is no sentence; cut, so that work within a sentence stays bounded.
    private const int Longest = 1000;

    // Words of these classes, capitalised, open a sentence and stand in no name.
    private const WordClass Openers = WordClass.Determiner | WordClass.Pronoun | WordClass.Subordinator | WordClass.Auxiliary;

    public void Split(string text, List<Token> tokens, int first, int block, BlockKind kind, List<Sentence> into)
    {
        if (first == tokens.Count) return;
        var start = first;
        int bracket = -1, quote = -1;
        for (var at = first; kind != BlockKind.Heading && at < tokens.Count; at++)
        {
            switch (tokens[at].Kind)
            {
                case TokenKind.OpenBracket:
                    if (bracket < 0) bracket = at;
                    continue;
                case TokenKind.CloseBracket:
                    bracket = -1;
                    continue;
                case TokenKind.OpenQuote or TokenKind.CloseQuote:
                    if (IsDouble(text, tokens[at])) quote = IsOpening(tokens, at) ? at : -1;
                    continue;
                case TokenKind.Stop or TokenKind.Marker:
                case TokenKind.Word when text[tokens[at].End - 1] == '.':
                    break;
                default:
                    continue;
            }
            var end = Closers(text, tokens, at, ref bracket, ref quote);
            if (end < tokens.Count)
            {
                if (!Ends(text, tokens, at, end, start)) { at = end - 1; continue; }
                if (bracket > start && Closes(tokens, end, LongestBracket, TokenKind.CloseBracket, TokenKind.OpenBracket)) { at = end - 1; continue; }
                if (quote >= start && HoldsTogether(text, tokens, quote, start, end)) { at = end - 1; continue; }
            }
            Add(tokens, start, end, block, kind, into);
            start = end;
            at = end - 1;
            bracket = quote = -1;
        }
        if (start < tokens.Count) Add(tokens, start, tokens.Count, block, kind, into);
    }

    /// <summary>The end of what belongs to a stop: more stops, markers, closing quotes and brackets, emphasis marks.</summary>
    private static int Closers(string text, List<Token> tokens, int stop, ref int bracket, ref int quote)
    {
        var end = stop + 1;
        for (; end < tokens.Count; end++)
        {
            var token = tokens[end];
            var spaced = (token.Shape & TokenShape.SpaceBefore) != 0;
            switch (token.Kind)
            {
                case TokenKind.Stop when !spaced || tokens[end - 1].Kind == TokenKind.Marker || text[token.Start] != '…':
                case TokenKind.Marker:
                    continue;
                case TokenKind.CloseBracket when !spaced || bracket >= 0:
                    bracket = -1;
                    continue;
                case TokenKind.CloseQuote when !spaced || quote >= 0:
                    if (IsDouble(text, token)) quote = -1;
                    continue;
                // an opening sign typed where the closing one belongs
                case TokenKind.OpenQuote when !spaced && quote >= 0 && (end + 1 == tokens.Count || tokens[end + 1].Kind == TokenKind.Marker || (tokens[end + 1].Shape & TokenShape.SpaceBefore) != 0):
                    quote = -1;
                    continue;
            }
            break;
        }
        return end;
    }

    private bool Ends(string text, List<Token> tokens, int stop, int next, int start)
    {
        var following = tokens[next];
        var marked = tokens[next - 1].Kind == TokenKind.Marker;
        var opens = Opens(tokens, next);
        if (tokens[stop].Kind != TokenKind.Stop && !HasStop(tokens, stop, next))
        {
            if (following.Kind != TokenKind.Word || !opens || stop == start) return false;
            // "5 p.m. The", or no stop at all: "on both banks[36] The mayor"
            return following.Is(Openers) || (marked && tokens[stop - 1] is { Kind: TokenKind.Word, IsCapital: false } or { Kind: TokenKind.Number });
        }

        if (next == stop + 1 && text[tokens[stop].Start] == '.' && stop > start && tokens[stop - 1] is var before && before.End == tokens[stop].Start && before.Kind == TokenKind.Word)
        {
            if (before.Is(WordClass.Abbreviation))
            {
                switch (abbreviations.Of(before.Word))
                {
                    case AbbreviationUse.Title: return false;
                    case AbbreviationUse.Numbered when following.Kind is TokenKind.Number or TokenKind.Ordinal: return false;
                    case AbbreviationUse.Either: return opens && following.Is(Openers);
                }
            }
            // no white space: "however.A drone", but "News.Ru" and "St.Petersburg"
            if (before.IsCapital && (following.Shape & TokenShape.SpaceBefore) == 0 && following.Kind == TokenKind.Word && !following.Is(Openers)) return false;
            // an initial: "J. Smith"
            if (before.IsCapital && before.End - before.Start == 1) return opens && following.Kind == TokenKind.Word && following.Is(Openers) && !IsLone(following);
        }
        // "... we must" goes on; so does an ellipsis that opens a quotation
        if (text[tokens[stop].Start] is '.' or '…' && stop > 0 && stop > start && tokens[stop - 1].Kind is TokenKind.OpenQuote or TokenKind.OpenBracket) return false;
        if (opens) return true;
        // a small letter after marker and stop is a slip; after a quotation it goes on with the sentence
        return marked && following.Kind == TokenKind.Word && !HasQuote(tokens, stop, next);
    }

    private static bool HasStop(List<Token> tokens, int from, int end)
    {
        for (var at = from; at < end; at++)
        {
            if (tokens[at].Kind == TokenKind.Stop) return true;
        }
        return false;
    }

    private static bool HasQuote(List<Token> tokens, int from, int end)
    {
        for (var at = from; at < end; at++)
        {
            if (tokens[at].Kind == TokenKind.CloseQuote) return true;
        }
        return false;
    }

    /// <summary>Whether a token can open a sentence.</summary>
    private static bool Opens(List<Token> tokens, int at)
    {
        var token = tokens[at];
        switch (token.Kind)
        {
            case TokenKind.Word: return token.IsCapital;
            case TokenKind.Dash: return at + 1 >= tokens.Count || tokens[at + 1] is { Kind: not TokenKind.Word } or { IsCapital: true };
            case TokenKind.Number or TokenKind.Ordinal or TokenKind.Url or TokenKind.Other or TokenKind.Currency: return true;
            case TokenKind.OpenQuote or TokenKind.OpenBracket:
                return at + 1 >= tokens.Count || tokens[at + 1] is { Kind: not TokenKind.Word } or { IsCapital: true };
            default: return false;
        }
    }

    // A quotation stays in one sentence with the words that introduce or follow it; one that stands alone is cut like any text.
    private static bool HoldsTogether(string text, List<Token> tokens, int quote, int start, int from)
    {
        var close = -1;
        for (var at = from; at < tokens.Count && at - from < LongestQuote; at++)
        {
            if (tokens[at].Kind is not (TokenKind.OpenQuote or TokenKind.CloseQuote) || !IsDouble(text, tokens[at])) continue;
            if (IsOpening(tokens, at)) return false;
            close = at;
            break;
        }
        if (close < 0 || close - quote > LongestQuote) return false;
        if (quote > start) return true;
        var next = close + 1;
        while (next < tokens.Count && tokens[next].Kind == TokenKind.Marker) next++;
        return next < tokens.Count && tokens[next].Kind is TokenKind.Word or TokenKind.Comma or TokenKind.Dash && !tokens[next].IsCapital;
    }

    private static bool Closes(List<Token> tokens, int from, int within, TokenKind close, TokenKind open)
    {
        for (var at = from; at < tokens.Count && at - from < within; at++)
        {
            if (tokens[at].Kind == close) return true;
            if (tokens[at].Kind == open) return false;
        }
        return false;
    }

    private static bool IsDouble(string text, Token quote) => text[quote.Start] is not ('‘' or '’' or '\'');

    // Typed the wrong way round as often as not: white space says which side a sign stands on.
    private static bool IsOpening(List<Token> tokens, int at)
    {
        var before = (tokens[at].Shape & TokenShape.SpaceBefore) != 0;
        var after = at + 1 == tokens.Count || (tokens[at + 1].Shape & TokenShape.SpaceBefore) != 0;
        return before == after ? tokens[at].Kind == TokenKind.OpenQuote : before;
    }

    private static bool IsLone(Token word) => word.End - word.Start == 1;

    private static void Add(List<Token> tokens, int first, int end, int block, BlockKind kind, List<Sentence> into)
    {
        for (; first < end; first += Longest)
        {
            var last = Math.Min(first + Longest, end) - 1;
            into.Add(new Sentence(first, last + 1, new TextSpan(tokens[first].Start, tokens[last].End), block) { Kind = kind });
        }
    }
}
