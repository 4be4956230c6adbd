using Claimline.Language.Sentences;
using Claimline.Language.Tokens;

namespace Claimline.Language.Names;

/// <summary>Finds the names of persons, organisations, forces, units, outlets, facilities and equipment, and the words of nationality that stand outside them.</summary>
internal sealed class NameFinder(NameLexicon lexicon)
{
    private const NameFlags Lower = NameFlags.Entity | NameFlags.Title | NameFlags.Side;

    public FoundNames Find(TokenizedText text)
    {
        var cast = new Cast(lexicon);
        var reader = new SegmentReader(text, lexicon, cast);
        var names = new NameBuilder(text, lexicon, cast, reader.Segments);
        foreach (var sentence in text.Sentences)
        {
            for (var at = sentence.First; at < sentence.End;)
            {
                if (!MayStart(text, at, sentence))
                {
                    at++;
                    continue;
                }
                var next = reader.Read(at, sentence);
                if (next > at) names.Build(at == sentence.First);
                at = Math.Max(next, at + 1);
            }
        }
        return new FoundNames(names.Mentions, names.Barriers, cast);
    }

    // The cheap look that nearly every word ends with: a lower-case word starts a name only where its flags say so.
    private bool MayStart(TokenizedText text, int at, in Sentence sentence)
    {
        ref readonly var token = ref text[at];
        switch (token.Kind)
        {
            case TokenKind.Word:
                if (!token.IsCapital) return token.Word != 0 && (lexicon.FlagsOf(token.Word) & Lower) != 0;
                return at > sentence.First || (lexicon.FlagsOf(token.Word) & ~NameFlags.Speaker) != NameFlags.Common;
            case TokenKind.Ordinal or TokenKind.OpenQuote:
                return at + 1 < sentence.End && text[at + 1].Kind is TokenKind.Word or TokenKind.Comma;
            case TokenKind.Number:
                return at + 1 < sentence.End && text[at + 1].IsCapital;
            default:
                return false;
        }
    }
}
