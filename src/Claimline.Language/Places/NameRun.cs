using Claimline.Language.Tokens;

namespace Claimline.Language.Places;

/// <summary>Capitalised words in a row, hyphenated ones cut at their hyphens: the pieces that names are made of.</summary>
internal sealed class NameRun(Vocabulary vocabulary, PlaceLexicon lexicon)
{
    public List<NamePiece> Pieces { get; } = [];

    /// <summary>Collects the run that starts at a capitalised word, or at the article of one ("al Qaim"); returns the token after it.</summary>
    public int Collect(TokenizedText text, int at, int end)
    {
        Pieces.Clear();
        var next = at;
        var joined = false;
        while (next < end)
        {
            ref readonly var token = ref text[next];
            if (token.Kind == TokenKind.Word && (token.IsCapital || next == at))
            {
                Add(text, next, joined);
                joined = false;
                next++;
            }
            else if (next > at && token.Kind == TokenKind.Word && (lexicon.RoleOf(token.Word) & PlaceRole.Link) != 0 && LeadsOn(text, next, end))
            {
                Pieces.Add(new NamePiece(token.Start, token.End, next, token.Word, false, true));
                next++;
            }
            else if (next > at && token.Kind == TokenKind.Dash && token.Shape == TokenShape.None && text.Text[token.Start] is not '—' && next + 1 < end
                && text[next + 1] is { IsCapital: true, Kind: TokenKind.Word, Shape: var shape } && (shape & TokenShape.SpaceBefore) == 0)
            {
                joined = true;
                next++;
            }
            else
            {
                break;
            }
        }
        return next;
    }

    private static bool LeadsOn(TokenizedText text, int at, int end)
    {
        for (var i = at + 1; i < end && i <= at + 2; i++)
        {
            if (text[i].Kind != TokenKind.Word) return false;
            if (text[i].IsCapital) return true;
        }
        return false;
    }

    private void Add(TokenizedText text, int at, bool joined)
    {
        ref readonly var token = ref text[at];
        // A hyphenated word that the data know as one is not cut.
        if ((token.Shape & TokenShape.Hyphen) == 0 || token.Word != 0)
        {
            Pieces.Add(new NamePiece(token.Start, token.End, at, token.Word, joined, false));
            return;
        }
        var start = token.Start;
        while (start < token.End)
        {
            var length = text.Text.AsSpan(start, token.End - start).IndexOf('-');
            var end = length < 0 ? token.End : start + length;
            if (end > start) Pieces.Add(new NamePiece(start, end, at, vocabulary.Find(text.Text.AsSpan(start, end - start)), joined || start > token.Start, false));
            start = end + 1;
        }
    }
}

/// <summary>A word of a run, or a part of a hyphenated one.</summary>
/// <param name="Joined">A hyphen or dash stands before it.</param>
/// <param name="Link">A small word inside a name, "of", "al".</param>
internal readonly record struct NamePiece(int Start, int End, int Token, int Word, bool Joined, bool Link);
