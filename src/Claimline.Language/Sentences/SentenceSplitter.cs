using Claimline.Language.Tokens;

namespace Claimline.Language.Sentences;

/// <summary>Cuts the tokens of one block into sentences; markers, closing quotes and brackets after the stop stay with the sentence they close.</summary>
internal static class SentenceSplitter
{
    public static void Split(string text, List<Token> tokens, int first, int block, List<Sentence> into)
    {
        var start = first;
        for (var at = first; at < tokens.Count; at++)
        {
            if (tokens[at].Kind != TokenKind.Stop) continue;
            var end = at + 1;
            while (end < tokens.Count && tokens[end].Kind is TokenKind.Stop or TokenKind.CloseQuote or TokenKind.CloseBracket or TokenKind.Marker
                && !(tokens[end].Kind == TokenKind.CloseBracket && (tokens[end].Shape & TokenShape.SpaceBefore) != 0)) end++;
            if (end < tokens.Count && !Ends(text, tokens, at, end)) continue;
            Add(tokens, start, end, block, into);
            start = end;
            at = end - 1;
        }
        if (start < tokens.Count) Add(tokens, start, tokens.Count, block, into);
    }

    private static bool Ends(string text, List<Token> tokens, int stop, int next)
    {
        var following = tokens[next];
        if (next == stop + 1 && text[tokens[stop].Start] == '.')
        {
            var before = stop > 0 ? tokens[stop - 1] : default;
            var touching = before.End == tokens[stop].Start;
            if (touching && before.Is(WordClass.Abbreviation)) return false;
            // an initial: "J. Smith"
            if (touching && before.Kind == TokenKind.Word && before.End - before.Start == 1 && before.IsCapital && following.IsCapital) return false;
            if (touching && before.Kind == TokenKind.Word && text.AsSpan(before.Start, before.End - before.Start).Contains('.') && !following.IsCapital) return false;
        }
        return following.IsCapital || following.Kind is TokenKind.OpenQuote or TokenKind.OpenBracket or TokenKind.Number or TokenKind.Ordinal or TokenKind.Url or TokenKind.Dash or TokenKind.Other
            || tokens[next - 1].Kind == TokenKind.Marker;
    }

    private static void Add(List<Token> tokens, int first, int end, int block, List<Sentence> into) =>
        into.Add(new Sentence(first, end, new TextSpan(tokens[first].Start, tokens[end - 1].End), block));
}
