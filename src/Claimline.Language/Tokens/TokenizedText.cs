using System.Runtime.InteropServices;
using Claimline.Language.Sentences;

namespace Claimline.Language.Tokens;

/// <summary>A document's prose as tokens in text order, cut into sentences.</summary>
/// <param name="tokens">Kept, not copied; nothing is added to it any more.</param>
internal sealed class TokenizedText(string text, List<Token> tokens, IReadOnlyList<Sentence> sentences)
{
    public string Text => text;

    public ReadOnlySpan<Token> Tokens => CollectionsMarshal.AsSpan(tokens);

    public IReadOnlyList<Sentence> Sentences => sentences;

    public int Count => tokens.Count;

    public ref readonly Token this[int index] => ref CollectionsMarshal.AsSpan(tokens)[index];

    public ReadOnlySpan<char> TextOf(int token) => text.AsSpan(tokens[token].Start, tokens[token].End - tokens[token].Start);

    /// <summary>From the first token's start to the last one's end (inclusive).</summary>
    public TextSpan SpanOf(int first, int last) => new(tokens[first].Start, tokens[last].End);

    /// <summary>The first token that ends after <paramref name="offset"/>; <see cref="Count"/> where there is none.</summary>
    public int TokenAt(int offset)
    {
        int low = 0, high = tokens.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (tokens[middle].End <= offset) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
