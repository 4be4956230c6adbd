using Claimline.Language.Tokens;

namespace Claimline.Language.Places;

/// <summary>Finds the capitalised words of a text that may name places. One flag a token decides whether it is looked at.</summary>
internal sealed class CandidateFinder(Vocabulary vocabulary, PlaceLexicon lexicon, PlaceNames names)
{
    private const int LongestUnknown = 3;

    /// <summary>"Ust-Luga" is one name, though villages are called Ust and Luga.</summary>
    private const int ShortestOfTwo = 3;
    private const WordClass Names = WordClass.Noun | WordClass.Title;
    private const PlaceRole NeverName = ~(PlaceRole.Name | PlaceRole.AxisWord);

    private readonly NameRun run = new(vocabulary, lexicon);
    private readonly List<GazetteerMatch> matches = [];

    /// <summary>Whether the name last matched is of settlements alone; "the" does not stand before those.</summary>
    private bool OnlySettlement { get; set; }

    /// <summary>Whether it is of divisions and regions alone.</summary>
    private bool OnlyArea { get; set; }

    /// <summary>Whether a river bears it.</summary>
    private bool HasRiver { get; set; }

    public List<PlaceCandidate> Find(TokenizedText text)
    {
        var found = new List<PlaceCandidate>();
        for (var s = 0; s < text.Sentences.Count; s++)
        {
            var end = text.Sentences[s].End;
            for (var at = text.Sentences[s].First; at < end;)
            {
                ref readonly var token = ref text[at];
                if (token.Kind != TokenKind.Word || !token.IsCapital || !CanBegin(token.Word))
                {
                    at++;
                    continue;
                }
                // The words before it in a row tell whether the name is a part of a longer one.
                var first = at;
                while (first > text.Sentences[s].First && text[first - 1] is { Kind: TokenKind.Word, IsCapital: true } && (found.Count == 0 || found[^1].Last < first - 1)) first--;
                // "al Qaim": a small article belongs to the names that have it in the lists.
                if (first > text.Sentences[s].First && text[first - 1].Kind == TokenKind.Word && !text[first - 1].IsCapital && (lexicon.RoleOf(text[first - 1].Word) & PlaceRole.Article) != 0) first--;
                at = Math.Max(run.Collect(text, first, end), at + 1);
                ReadRun(text, s, found);
            }
        }
        return found;
    }

    private bool CanBegin(int word) =>
        word == 0 || ((lexicon.RoleOf(word) & (PlaceRole.Name | PlaceRole.KindOf | PlaceRole.KindBefore)) != 0) || (vocabulary.ClassesOf(word) == WordClass.None && (lexicon.RoleOf(word) & ~PlaceRole.AxisWord) == PlaceRole.None);

    /// <summary>True for a word that is no ordinary one: unknown, or known only as somebody's name.</summary>
    private bool IsNameLike(TokenizedText text, in NamePiece piece) =>
        !piece.Link && char.IsUpper(text.Text[piece.Start]) && (text[piece.Token].Shape & TokenShape.Digit) == 0 && !IsCompound(text, piece)
        && (piece.Word == 0 || ((vocabulary.ClassesOf(piece.Word) & ~Names) == 0 && (lexicon.RoleOf(piece.Word) & NeverName) == 0
            && (vocabulary.ClassesOf(piece.Word) == WordClass.None || (lexicon.RoleOf(piece.Word) & PlaceRole.Name) != 0)));

    /// <summary>"Russian-backed": a hyphenated word that ends small is an adjective.</summary>
    private static bool IsCompound(TokenizedText text, in NamePiece piece)
    {
        var hyphen = text.Text.AsSpan(piece.Start, piece.End - piece.Start).LastIndexOf('-');
        return hyphen > 0 && char.IsLower(text.Text[piece.Start + hyphen + 1]);
    }

    private void ReadRun(TokenizedText text, int sentence, List<PlaceCandidate> found)
    {
        var pieces = run.Pieces;
        var second = -1;
        for (var i = 0; i < pieces.Count;)
        {
            var start = i;
            var name = KindBefore(text, i);
            var article = i == 0 && BeginsWithArticle(text);
            if (!article && (pieces[i].Link || !char.IsUpper(text.Text[pieces[i].Start])))
            {
                i++;
                continue;
            }
            var listed = (lexicon.RoleOf(pieces[i].Word) & PlaceRole.Name) != 0;
            if (name == i && !listed && !article && !IsNameLike(text, pieces[i]))
            {
                i++;
                continue;
            }
            var length = Match(text, i, out var standing, out var country, out var capital, out var key);
            var (settlement, onlyArea, hasRiver) = (OnlySettlement, OnlyArea, HasRiver);
            PlaceType? kind = null;
            if (length == 0 || (standing == NameStanding.Unknown && name > i))
            {
                if (name > i && name < pieces.Count)
                {
                    length = Match(text, name, out standing, out _, out _, out key);
                    if (length == 0) (length, standing) = (UnknownLength(text, name), NameStanding.Unknown);
                    if (length > 0)
                    {
                        kind = lexicon.KindBefore(pieces[i].Word);
                        country = capital = false;
                    }
                    length = length == 0 ? 0 : name - i + length;
                }
            }
            // A listed name beside an unknown word is a part of a longer name: of an unlisted place, if the words around say so.
            if ((standing != NameStanding.Listed || length == 1) && UnknownLength(text, i) is var unknown && unknown > length && !(length == 1 && IsHeadOf(text, pieces[i].Token)))
            {
                if (standing == NameStanding.Listed && settlement && AreTwo(text, i, length, unknown))
                {
                    second = i + length;
                }
                else
                {
                    (length, standing, country, capital) = (unknown, NameStanding.Unknown, false, false);
                    key = KeyOf(text, i, length);
                }
            }
            if (length == 0)
            {
                i++;
                continue;
            }
            i += length;
            var fullKey = kind is null ? key : KeyOf(text, start, length);
            // "Solomyanskyi Urban Raion"
            if (i + 1 < pieces.Count && IsKind(text, i + 1) && !pieces[i].Joined && char.IsUpper(text.Text[pieces[i].Start]) && (lexicon.RoleOf(pieces[i].Word) & PlaceRole.KindPart) != 0) i++;
            // "Dnipro River Delta" lies where the river does.
            for (var kinds = 0; kinds < 2 && i < pieces.Count && IsKind(text, i); kinds++)
            {
                kind = kinds == 0 ? lexicon.KindOf(pieces[i].Word) : kind;
                i++;
                if (kinds == 0) fullKey = KeyOf(text, start, i - start);
                country = capital = false;
            }
            found.Add(new PlaceCandidate
            {
                First = pieces[start].Token,
                Last = pieces[i - 1].Token,
                Span = new TextSpan(pieces[start].Start, pieces[i - 1].End),
                Sentence = sentence,
                Standing = standing,
                Key = key,
                FullKey = fullKey,
                Kind = kind,
                IsTold = kind is not null || (i - start > 1 && ((lexicon.RoleOf(pieces[start].Word) & (PlaceRole.KindOf | PlaceRole.KindBefore)) != 0 || (lexicon.RoleOf(pieces[i - 1].Word) & PlaceRole.Kind) != 0)),
                IsCountry = country,
                IsCapital = capital,
                IsArea = kind is null && standing == NameStanding.Listed && onlyArea,
                HasRiver = kind is null && standing != NameStanding.Unknown && hasRiver,
                IsSettlement = kind is null && (standing == NameStanding.Unknown || settlement),
                IsJoined = pieces[start].Joined,
                IsPart = second != i && second != start && IsPart(text, start, i, standing),
            });
        }
    }

    /// <summary>"al Qaim": the article is a part of the name, unless the name without it is the better known.</summary>
    private bool BeginsWithArticle(TokenizedText text)
    {
        if (run.Pieces.Count < 2 || char.IsUpper(text.Text[run.Pieces[0].Start]) || Match(text, 0, out var standing, out _, out _, out _) < 2) return false;
        return standing == NameStanding.Listed || Match(text, 1, out var bare, out _, out _, out _) == 0 || bare != NameStanding.Listed;
    }

    private bool IsKind(TokenizedText text, int at) =>
        run.Pieces[at] is { Joined: false } piece && char.IsUpper(text.Text[piece.Start]) && (lexicon.RoleOf(piece.Word) & PlaceRole.Kind) != 0;

    /// <summary>"Rubizhne Popasna": two known towns whose comma was forgotten.</summary>
    private bool AreTwo(TokenizedText text, int at, int length, int unknown)
    {
        if (Match(text, at + length, out var standing, out _, out _, out _) != unknown - length || standing != NameStanding.Listed || !OnlySettlement) return false;
        matches.Clear();
        names.Find(KeyOf(text, at, unknown), matches);
        return matches.Count == 0;
    }

    /// <summary>The piece at which the name goes on after "Lake" or "Gulf of"; the piece itself where it is no such word.</summary>
    private int KindBefore(TokenizedText text, int at)
    {
        var pieces = run.Pieces;
        var role = lexicon.RoleOf(pieces[at].Word);
        if ((role & PlaceRole.KindOf) != 0 && at + 2 < pieces.Count && pieces[at + 1].Link && IsNameLike(text, pieces[at + 2])
            && (lexicon.RoleOf(pieces[at + 1].Word) & PlaceRole.Of) != 0) return at + 2;
        if ((role & PlaceRole.KindBefore) != 0 && at + 1 < pieces.Count && IsNameLike(text, pieces[at + 1])) return at + 1;
        return at;
    }

    /// <summary>Number of pieces of the longest known name that starts at a piece; 0 where there is none.</summary>
    private int Match(TokenizedText text, int at, out NameStanding standing, out bool country, out bool capital, out ulong key)
    {
        standing = NameStanding.Unknown;
        country = capital = false;
        key = 0;
        var pieces = run.Pieces;
        var hash = PlaceKey.Start;
        var best = 0;
        var reach = 1;
        for (var i = at; i < pieces.Count && i - at < reach; i++)
        {
            hash = PlaceKey.Append(hash, text.Text.AsSpan(pieces[i].Start, pieces[i].End - pieces[i].Start));
            matches.Clear();
            reach = Math.Max(reach, names.Find(PlaceKey.Mix(hash), matches));
            if (matches.Count == 0 || hash == PlaceKey.Start) continue;
            var better = NameStanding.Imported;
            bool isCountry = false, isCapital = false, isSettlement = true, isArea = true, isRiver = false;
            foreach (var match in matches)
            {
                isRiver |= match.Type == PlaceType.River;
                if (!names.IsListed(match)) continue;
                better = NameStanding.Listed;
                isArea &= match.Type is PlaceType.Admin1 or PlaceType.Region;
                isSettlement &= match.Type is PlaceType.Settlement or PlaceType.District;
                isCountry |= match.Type == PlaceType.Country;
                isCapital |= match.IsCapital;
            }
            if (better > standing && best > 0) continue;
            // An ordinary word of English is no village, whatever a gazetteer of all the world holds.
            if (i == at && pieces[i].End - pieces[i].Start < 3 && !IsNameLike(text, pieces[i]) && !IsAllCapitals(text, pieces[i])) continue;
            if (i == at && better == NameStanding.Imported && (!IsNameLike(text, pieces[i]) || pieces[i].End - pieces[i].Start < 3)) continue;
            if (i == at && !char.IsUpper(text.Text[pieces[i].Start])) continue;
            if (i == at && IsNoName(text, pieces[i], isCountry)) continue;
            (best, standing, country, capital, key) = (i - at + 1, better, isCountry, isCapital, PlaceKey.Mix(hash));
            (OnlySettlement, OnlyArea, HasRiver) = (isSettlement, isArea, isRiver);
        }
        return best;
    }

    /// <summary>"Iraqi" folds like Iraq and is no place; an abbreviation is one only where it stands for a country.</summary>
    private bool IsNoName(TokenizedText text, in NamePiece piece, bool country) =>
        IsAllCapitals(text, piece) ? !country : (lexicon.RoleOf(piece.Word) & PlaceRole.Nationality) != 0;

    private int UnknownLength(TokenizedText text, int at)
    {
        var pieces = run.Pieces;
        var length = 0;
        while (at + length < pieces.Count && length < LongestUnknown && IsNameLike(text, pieces[at + length]) && (length == 0 || !pieces[at + length].Joined)) length++;
        // "NATO" and "E40" are no places' names, and an initial none either
        if (length == 1 && (IsAllCapitals(text, pieces[at]) || (text[pieces[at].Token].Shape & TokenShape.Digit) != 0 || pieces[at].End - pieces[at].Start < 3)) return 0;
        // Two unknown words that a hyphen joins are one name, but for "the A-B line".
        return length == 1 && at + 2 == pieces.Count && pieces[at + 1].Joined && IsNameLike(text, pieces[at + 1])
            && (pieces[at].End - pieces[at].Start <= ShortestOfTwo || (!TellsOfTwo(text, pieces[at + 1].Token + 1) && !(IsKnown(text, at) && IsKnown(text, at + 1)))) ? 2 : length;
    }

    private bool IsKnown(TokenizedText text, int at) => Match(text, at, out _, out _, out _, out _) > 0;

    private bool TellsOfTwo(TokenizedText text, int at) =>
        at < text.Count && text[at].Kind == TokenKind.Word && (lexicon.RoleOf(text[at].Word) & (PlaceRole.Beside | PlaceRole.After | PlaceRole.Kind | PlaceRole.KindPlural)) != 0;

    private static bool IsAllCapitals(TokenizedText text, in NamePiece piece) =>
        (text[piece.Token].Shape & TokenShape.AllCapitals) != 0 || char.IsUpper(text.Text[piece.End - 1]) || (piece.End - piece.Start > 2 && char.IsUpper(text.Text[piece.Start + 1]));

    private ulong KeyOf(TokenizedText text, int at, int length)
    {
        var hash = PlaceKey.Start;
        foreach (var piece in run.Pieces[at..(at + length)]) hash = PlaceKey.Append(hash, text.Text.AsSpan(piece.Start, piece.End - piece.Start));
        return PlaceKey.Mix(hash);
    }

    private bool IsPart(TokenizedText text, int start, int end, NameStanding standing)
    {
        var pieces = run.Pieces;
        if (start > 0 && !pieces[start - 1].Link)
        {
            var before = pieces[start - 1];
            if (pieces[start].Joined ? !IsNameLike(text, before) && (lexicon.RoleOf(before.Word) & (PlaceRole.Kind | PlaceRole.Name)) == 0 : !IsOpen(text, before, standing)) return true;
        }
        if (end >= pieces.Count) return false;
        // "Madinah ol Munawarah"
        if (pieces[end].Link) return standing != NameStanding.Unknown && end + 1 < pieces.Count && (lexicon.RoleOf(pieces[end].Word) & PlaceRole.Article) != 0 && IsNameLike(text, pieces[end + 1]);
        var after = pieces[end];
        if (after.Joined)
        {
            return char.IsAsciiDigit(text.Text[after.End - 1]) || (!char.IsUpper(text.Text[after.Start]) && (lexicon.RoleOf(after.Word) & PlaceRole.Suffix) == 0);
        }
        if ((lexicon.RoleOf(after.Word) & PlaceRole.KindPlural) != 0) return false;
        if (IsNameLike(text, after) && IsHeadOf(text, pieces[start].Token)) return false;
        return !LeadsToTitle(text, end) && (vocabularyClasses(after) & (WordClass.Month | WordClass.Weekday)) == 0;

        WordClass vocabularyClasses(NamePiece piece) => piece.Word == 0 ? WordClass.None : vocabulary.ClassesOf(piece.Word);
    }

    /// <summary>True for a capitalised word after which a new name can begin: "In", "Russian", "Eastern".</summary>
    private bool IsOpen(TokenizedText text, in NamePiece piece, NameStanding standing)
    {
        if ((text[piece.Token].Shape & TokenShape.Digit) != 0 || IsCompound(text, piece)) return true;
        if (piece.Word == 0) return false;
        var role = lexicon.RoleOf(piece.Word);
        if ((role & (PlaceRole.Bearing | PlaceRole.Before | PlaceRole.Nationality | PlaceRole.Title | PlaceRole.TitlePart | PlaceRole.Place | PlaceRole.Locative)) != 0) return true;
        const WordClass always = WordClass.Determiner | WordClass.Preposition | WordClass.Coordinator | WordClass.Subordinator;
        const WordClass open = WordClass.Adverb | WordClass.AnyVerb | WordClass.Auxiliary | WordClass.Month;
        var classes = vocabulary.ClassesOf(piece.Word);
        if ((classes & always) != 0) return true;
        // "National State Forces Alliance": inside a sentence a noun with a capital is no verb, unless what follows is known for a place.
        if (standing != NameStanding.Listed && (classes & WordClass.Noun) != 0 && piece.Token > 0 && text[piece.Token - 1].Kind == TokenKind.Word) return false;
        return (classes & open) != 0 && (role & PlaceRole.Name) == 0;
    }

    /// <summary>True in "Head of Kherson Oblast Kirill Ivanov": the words after the place are the person's name.</summary>
    private bool IsHeadOf(TokenizedText text, int at)
    {
        var of = at - 1;
        if (of > 0 && text[of].Is(WordClass.Determiner)) of--;
        return of > 0 && (lexicon.RoleOf(text[of].Word) & (PlaceRole.Of | PlaceRole.To)) != 0 && (lexicon.RoleOf(text[of - 1].Word) & PlaceRole.Title) != 0;
    }

    private bool LeadsToTitle(TokenizedText text, int at)
    {
        var pieces = run.Pieces;
        for (var i = at; i < pieces.Count && i < at + 5 && !pieces[i].Link; i++)
        {
            var role = lexicon.RoleOf(pieces[i].Word);
            if ((role & PlaceRole.Title) != 0) return true;
            if ((role & PlaceRole.TitlePart) == 0) return i > at && IsNameLike(text, pieces[i]);
        }
        return false;
    }
}
