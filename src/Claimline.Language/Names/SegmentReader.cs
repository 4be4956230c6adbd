using Claimline.Language.Sentences;
using Claimline.Language.Tokens;

namespace Claimline.Language.Names;

/// <summary>Cuts a run of names ("Russian Ground Forces Commander Colonel General ...") into pieces that are known, titles, nationalities and capitalised words.</summary>
/// <remarks>A run goes on over capitalised words and what may stand between them; the first ordinary word ends it.</remarks>
internal sealed class SegmentReader(TokenizedText text, NameLexicon lexicon, Cast cast)
{
    private const WordClass Closed = WordClass.Determiner | WordClass.Pronoun | WordClass.Preposition | WordClass.Auxiliary | WordClass.Modal | WordClass.Coordinator
        | WordClass.Subordinator | WordClass.Relative | WordClass.Negation | WordClass.Month | WordClass.Weekday;

    private const int LongestBracket = 14;
    private const int LongestQuote = 5;
    private const int LongestModel = 3;

    private readonly NameLanguage language = lexicon.Language;
    private readonly List<Segment> segments = [];

    public IReadOnlyList<Segment> Segments => segments;

    /// <summary>Reads the run that starts at a token; returns the token after it, or the same where none starts.</summary>
    public int Read(int at, in Sentence sentence)
    {
        segments.Clear();
        var next = at;
        while (next < sentence.End && Step(next, sentence, out var segment))
        {
            segments.Add(segment);
            next = segment.End;
        }
        while (segments.Count > 0 && segments[^1].Kind is SegmentKind.Link or SegmentKind.Possessive) segments.RemoveAt(segments.Count - 1);
        return segments.Count > 0 ? segments[^1].End : at;
    }

    private bool Step(int at, in Sentence sentence, out Segment segment)
    {
        segment = default;
        ref readonly var token = ref text[at];
        switch (token.Kind)
        {
            case TokenKind.Word:
                return Word(at, sentence, out segment);
            case TokenKind.Possessive:
                segment = new Segment(at, at + 1, SegmentKind.Possessive);
                return segments.Count > 0 && at + 1 < sentence.End && LeadsOn(at + 1);
            case TokenKind.Ordinal or TokenKind.Number:
                return Number(at, sentence, out segment);
            case TokenKind.OpenBracket:
                return segments.Count > 0 && Bracket(at, sentence, out segment);
            case TokenKind.OpenQuote:
                return Quote(at, sentence, out segment);
            case TokenKind.Stop:
                // an initial: "Frederick W. Kagan"
                segment = new Segment(at, at + 1, SegmentKind.Capital);
                return segments.Count > 0 && segments[^1] is { Kind: SegmentKind.Capital } last && text[last.First].Span.Length == 1 && text[last.First].End == token.Start
                    && at + 1 < sentence.End && text[at + 1].IsCapital;
            default:
                return false;
        }
    }

    private bool Word(int at, in Sentence sentence, out Segment segment)
    {
        segment = default;
        ref readonly var token = ref text[at];
        var flags = lexicon.FlagsOf(token.Word);
        var capital = token.IsCapital;
        if ((flags & NameFlags.Entity) != 0 && Entity(at, out segment)) return true;
        if ((flags & NameFlags.Nation) != 0 && Nation(at, out segment)) return true;
        if ((flags & (NameFlags.Title | NameFlags.Head | NameFlags.Side)) != 0 && Listed(at, sentence, flags, out segment)) return true;
        if (!capital) return (flags & NameFlags.Link) != 0 && Link(at, sentence, out segment);
        if ((token.Shape & TokenShape.Hyphen) != 0 && Hyphened(at, out segment)) return true;
        if ((flags & NameFlags.GivenName) != 0)
        {
            segment = new Segment(at, at + 1, SegmentKind.Given);
            return true;
        }
        if (token.Is(Closed) || (at == sentence.First && (flags & NameFlags.Common) != 0)) return false;
        segment = cast.BySurname(text.TextOf(at)) is { } person ? new Segment(at, at + 1, SegmentKind.Known) { Who = person }
            : (token.Shape & TokenShape.AllCapitals) != 0 || !token.Is(WordClass.AnyVerb) ? Abbreviated(at)
            : new Segment(at, at + 1, SegmentKind.Capital);
        return true;
    }

    private Segment Abbreviated(int at)
    {
        string? party = null;
        if (segments.Count > 0 && segments[^1] is { Kind: SegmentKind.Nation } nation) party = cast.PartyOf(nation.Nation!.Nation.Code);
        return cast.ByAbbreviation(text.TextOf(at), party) is { } who ? new Segment(at, at + 1, SegmentKind.Known) { Who = who } : new Segment(at, at + 1, SegmentKind.Capital);
    }

    private bool Entity(int at, out Segment segment)
    {
        segment = default;
        var length = lexicon.Entities.Names.Match(text.Tokens, at, out var name);
        if (length == 0) return false;
        if (name.Exact is { } exact ? !text.TextOf(at).SequenceEqual(exact) : name.NeedsCapital && !(text[at].IsCapital && text[at + length - 1] is { IsCapital: true } or { Kind: not TokenKind.Word })
            && !(text[at].IsCapital && length > 1)) return false;
        if (name.NeedsCapital && length > 1 && text[at].Word == language.Links.The && !text[at + 1].IsCapital) return false;
        // "Radio Free Europe/Radio Liberty"
        if (at + length + 1 < text.Count && text[at + length].Kind is TokenKind.Slash && lexicon.Entities.Names.Match(text.Tokens, at + length + 1, out var other) is var more and > 0
            && other.Entities[0].Id == name.Entities[0].Id) length += more + 1;
        segment = new Segment(at, at + length, SegmentKind.Entity) { Name = name };
        return true;
    }

    private bool Nation(int at, out Segment segment)
    {
        segment = default;
        var length = language.Nations.Match(text.Tokens, at, out var nation);
        // A capital is a place unless it speaks; the name of an office at its side is a city's.
        if (length == 0 || !text[at].IsCapital || nation.Kind is NationWordKind.Capital || (nation.Exact is { } exact && !text.TextOf(at).SequenceEqual(exact))) return false;
        segment = new Segment(at, at + length, SegmentKind.Nation) { Nation = nation };
        return true;
    }

    /// <summary>A title, a word that tells a name's type, or one that tells a side; where several phrases start here, the longest.</summary>
    private bool Listed(int at, in Sentence sentence, NameFlags flags, out Segment segment)
    {
        segment = default;
        var capital = text[at].IsCapital;
        Title? title = null;
        HeadWord? word = null;
        var titleLength = (flags & NameFlags.Title) != 0 ? language.Titles.Match(text.Tokens, at, out title) : 0;
        if (titleLength > 0 && !capital && !NameFollows(at + titleLength, sentence)) titleLength = 0;
        var wordLength = (flags & NameFlags.Head) != 0 ? language.Heads.Match(text.Tokens, at, out word) : 0;
        if (wordLength > 0 && !capital && (segments.Count == 0 || segments[^1].Kind is SegmentKind.Link)) wordLength = 0;
        var side = (flags & NameFlags.Side) != 0 ? lexicon.SideOf(text[at].Word) : null;
        if (titleLength < wordLength) title = null;
        if (wordLength < titleLength) word = null;
        if (titleLength == 0) title = null;
        if (wordLength == 0) word = null;
        if (title is null && word is null && (side is null || (!capital && segments.Count == 0 && !NameFollows(at + 1, sentence)))) return false;
        var heads = word?.HeadsFor(capital) ?? NameTypes.None;
        if (heads == NameTypes.None && title is null && side is null && !capital && word!.Parts == NameTypes.None) return false;
        segment = new Segment(at, at + Math.Max(1, Math.Max(titleLength, wordLength)), SegmentKind.Word) { Title = title, Word = word, Heads = heads, Side = side };
        return true;
    }

    /// <summary>"Then-Russian", "T-72B3".</summary>
    private bool Hyphened(int at, out Segment segment)
    {
        segment = default;
        var word = text.TextOf(at);
        if ((text[at].Shape & TokenShape.Digit) != 0)
        {
            var digit = word.IndexOfAnyInRange('0', '9');
            // "T-05-16" and "T-0504" are roads
            if (word.Count('-') > 1 || word[digit..].IndexOfAnyExceptInRange('0', '9') > LongestModel || (word[digit..].IndexOfAnyExceptInRange('0', '9') < 0 && word.Length - digit > LongestModel)) return false;
            if (lexicon.PrefixLookup.Contains(word[..digit]) || (digit > 0 && word[0] is '2' or '9' && lexicon.PrefixLookup.Contains(word[..2])))
            {
                segment = new Segment(at, at + 1, SegmentKind.Model);
                return true;
            }
            return false;
        }
        var hyphen = word.IndexOf('-');
        var before = language.Words.Find(word[..hyphen]);
        if (before == 0 || (lexicon.FlagsOf(before) & NameFlags.Title) == 0 || language.Titles.Match([new Token(0, 0, before, 0, TokenKind.Word, 0)], 0, out var title) == 0 || title.Use is not TitleUse.Modifier) return false;
        var after = language.Words.Find(word[(hyphen + 1)..]);
        NationWord? nation = null;
        if (after != 0 && (lexicon.FlagsOf(after) & NameFlags.Nation) != 0) language.Nations.Match([new Token(0, 0, after, 0, TokenKind.Word, TokenShape.Capital)], 0, out nation);
        segment = new Segment(at, at + 1, nation is null ? SegmentKind.Word : SegmentKind.Nation) { Title = title, Nation = nation };
        return true;
    }

    /// <summary>A lower-case title counts only where a name follows it, directly or after more titles ("former milblogger Igor ...").</summary>
    private bool NameFollows(int at, in Sentence sentence)
    {
        for (var steps = 0; at < sentence.End && steps < 4; steps++)
        {
            ref readonly var token = ref text[at];
            if (token.Kind is not TokenKind.Word) return token.Kind is TokenKind.OpenQuote;
            if (token.IsCapital) return true;
            var flags = lexicon.FlagsOf(token.Word);
            if ((flags & NameFlags.Link) != 0)
            {
                at++;
                if (at < sentence.End && text[at].Word == language.Links.The) at++;
                if (at >= sentence.End || !text[at].IsCapital) return false;
                continue;
            }
            var length = (flags & NameFlags.Title) != 0 ? language.Titles.Match(text.Tokens, at, out _) : 0;
            if (length == 0 && (flags & NameFlags.Head) != 0) length = language.Heads.Match(text.Tokens, at, out _);
            if (length == 0) return false;
            at += length;
        }
        return false;
    }

    private bool Link(int at, in Sentence sentence, out Segment segment)
    {
        segment = default;
        if (segments.Count == 0) return false;
        var last = segments[^1];
        var word = text[at].Word;
        var next = at + 1;
        if (next < sentence.End && text[next].Word == language.Links.The) next++;
        if (next >= sentence.End) return false;
        var links = language.Links;
        var fits = word == links.Of || word == links.For ? last.IsTitle || last.Heads != NameTypes.None || last.Kind is SegmentKind.Capital or SegmentKind.Entity
            : word == links.To || word == links.On ? last.IsTitle
            : word == links.In || word == links.And ? next == at + 1 && last.Kind is SegmentKind.Capital or SegmentKind.Word && segments.Exists(static s => s.Kind is SegmentKind.Link) && LastHead() is { } head && head.IsHead(NameTypes.Organisation)
            : false;
        if (!fits || !LeadsOn(next) || (lexicon.FlagsOf(text[next].Word) & NameFlags.Link) != 0) return false;
        segment = new Segment(at, next, SegmentKind.Link);
        return true;
    }

    private Segment? LastHead()
    {
        for (var i = segments.Count - 1; i >= 0; i--)
        {
            if (segments[i].Heads != NameTypes.None) return segments[i];
        }
        return null;
    }

    /// <summary>Whether a run can go on with this token.</summary>
    private bool LeadsOn(int at)
    {
        ref readonly var token = ref text[at];
        return token.Kind switch
        {
            TokenKind.Word => (token.IsCapital && !token.Is(Closed)) || (lexicon.FlagsOf(token.Word) & (NameFlags.Entity | NameFlags.Title | NameFlags.Head | NameFlags.Side)) != 0,
            TokenKind.Ordinal or TokenKind.OpenQuote or TokenKind.OpenBracket => true,
            _ => false,
        };
    }

    /// <summary>A number, or several ("1st, 2nd, and 3rd"), where the head of a unit follows; digits also where a name's own word stood before ("Rossiya 1" is listed).</summary>
    private bool Number(int at, in Sentence sentence, out Segment segment)
    {
        segment = default;
        var end = at + 1;
        if (text[at].Kind is TokenKind.Ordinal)
        {
            while (true)
            {
                var next = end;
                while (next < sentence.End && next - end < 2 && (text[next].Kind is TokenKind.Comma || text[next].Word == language.Links.And)) next++;
                if (next == end || next >= sentence.End || text[next].Kind is not TokenKind.Ordinal) break;
                end = next + 1;
            }
        }
        for (var i = end; i < sentence.End && i - end < 9; i++)
        {
            ref readonly var token = ref text[i];
            if (token.Kind is TokenKind.OpenBracket or TokenKind.CloseBracket or TokenKind.OpenQuote or TokenKind.CloseQuote or TokenKind.Possessive) continue;
            if (token.Kind is not TokenKind.Word) return false;
            var flags = lexicon.FlagsOf(token.Word);
            HeadWord? word = null;
            var length = (flags & NameFlags.Head) != 0 ? language.Heads.Match(text.Tokens, i, out word) : 0;
            if (length > 0 && (word!.HeadsFor(token.IsCapital) & NameTypes.Unit) != 0)
            {
                segment = new Segment(at, end, SegmentKind.Number);
                return text[at].Kind is TokenKind.Ordinal || token.IsCapital;
            }
            if (length == 0 && !token.IsCapital) return false;
            if (length > 1) i += length - 1;
        }
        return false;
    }

    /// <summary>An abbreviation ("(SBU)"), or the formations above a unit ("(20th Motorized Rifle Division, 8th CAA)").</summary>
    private bool Bracket(int at, in Sentence sentence, out Segment segment)
    {
        segment = default;
        var words = 0;
        var plain = true;
        for (var i = at + 1; i < sentence.End && i - at < LongestBracket; i++)
        {
            ref readonly var token = ref text[i];
            if (token.Kind is TokenKind.CloseBracket)
            {
                segment = new Segment(at, i + 1, SegmentKind.Bracket);
                return words > 0 && ((plain && words <= 3) || segments[^1].IsHead(NameTypes.Unit) || segments[^1].IsHead(NameTypes.Force));
            }
            if (i == at + 1 && !token.IsCapital && token.Kind is not (TokenKind.Ordinal or TokenKind.Number)) return false;
            if (token.Kind is TokenKind.Word) words++;
            if (token.Kind is not (TokenKind.Word or TokenKind.Ordinal or TokenKind.Number or TokenKind.Comma or TokenKind.Possessive or TokenKind.Dash)) return false;
            if (token.Kind is not TokenKind.Word || !token.IsCapital) plain &= token.Kind is TokenKind.Dash;
        }
        return false;
    }

    /// <summary>A name in quotes before the head that it belongs to, or after an outlet's or unit's head.</summary>
    private bool Quote(int at, in Sentence sentence, out Segment segment)
    {
        segment = default;
        for (var i = at + 1; i < sentence.End && i - at <= LongestQuote + 1; i++)
        {
            ref readonly var token = ref text[i];
            if (token.Kind is TokenKind.CloseQuote)
            {
                segment = new Segment(at, i + 1, SegmentKind.Quote);
                if (i == at + 1) return false;
                if (segments.Count > 0 && segments[^1].IsHead(NameTypes.Outlet | NameTypes.Unit | NameTypes.Organisation)) return true;
                return i + 1 < sentence.End && (lexicon.FlagsOf(text[i + 1].Word) & NameFlags.Head) != 0
                    && language.Heads.Match(text.Tokens, i + 1, out var word) > 0 && (word.HeadsFor(text[i + 1].IsCapital) | word.Parts) != 0;
            }
            if (token.Kind is not (TokenKind.Word or TokenKind.Number) || (i == at + 1 && !token.IsCapital)) return false;
        }
        return false;
    }
}
