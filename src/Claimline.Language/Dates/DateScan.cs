using Claimline.Language.Quantities;
using Claimline.Language.Sentences;
using Claimline.Language.Tokens;

namespace Claimline.Language.Dates;

/// <summary>Reads the dates of one sentence, each from the word that gives it away, to the right and back to <see cref="Floor"/>.</summary>
internal ref partial struct DateScan
{
    private readonly TokenizedText text;
    private readonly DateWords words;
    private readonly QuantityWords quantities;
    private readonly DateOnly? today;
    private readonly int first;
    private readonly int end;

    public DateScan(TokenizedText text, DateWords words, QuantityWords quantities, DateOnly? today, Sentence sentence)
    {
        (this.text, this.words, this.quantities, this.today) = (text, words, quantities, today);
        (first, end, Floor) = (sentence.First, sentence.End, sentence.First);
    }

    /// <summary>The first token that no date before has taken.</summary>
    public int Floor { get; set; }

    /// <summary>A date may be built on this token: asked of every token, so it must stay cheap.</summary>
    public readonly bool Opens(int at)
    {
        ref readonly var token = ref text[at];
        return token.Kind switch
        {
            TokenKind.Word => token.Word != 0 ? (words.RoleOf(token.Word) & DateRole.Opens) != 0 : (token.Shape & TokenShape.Hyphen) != 0,
            TokenKind.Number => true,
            _ => false,
        };
    }

    /// <summary>The date built on a token that opens one; it may start before the token.</summary>
    public bool TryRead(int at, out RawDate date)
    {
        ref readonly var token = ref text[at];
        var found = token.Kind == TokenKind.Number ? Numeric(at, out date)
            : token.Word != 0 ? Open(at, words.RoleOf(token.Word), out date)
            : Compound(at, out date);
        if (found) ExtendLeft(ref date);
        return found;
    }

    private bool Open(int at, DateRole role, out RawDate date)
    {
        date = default;
        if ((role & DateRole.NeedsCapital) != 0 && !text[at].IsCapital && (role & DateRole.Middle) == 0) return false;
        if ((role & DateRole.Month) != 0) return Month(at, role, out date);
        if ((role & DateRole.Weekday) != 0) return Weekday(at, role, out date);
        if ((role & DateRole.Season) != 0) return Season(at, role, out date);
        if ((role & DateRole.Unit) != 0) return Unit(at, out date);
        if ((role & DateRole.Day) != 0) return NamedDay(at, out date);
        if ((role & DateRole.Night) != 0) return Night(at, out date);
        if ((role & DateRole.Half) != 0) return Half(at, out date);
        if ((role & DateRole.Part) != 0) return PartOfDay(at, out date);
        return (role & DateRole.Ago) != 0 && Ago(at, out date);
    }

    /// <summary>Takes in what stands before a date and belongs to it: "early", "the end of", "the night of".</summary>
    private void ExtendLeft(ref RawDate date)
    {
        var day = date.Shape is DateShape.Day || (date.Shape == DateShape.Fixed && date.Value.First == date.Value.Last);
        while (date.First - 1 >= Floor)
        {
            var at = date.First - 1;
            var role = RoleAt(at);
            if (!day && (role & DateRole.Modifier) != 0 && date.Modifier is null)
            {
                Modify(ref date, at, at);
            }
            else if (!day && date.Modifier is null && IsPreposition(at) && !text[at].Is(WordClass.Subordinator) && (RoleAt(at - 1) & DateRole.Modifier) != 0 && at - 1 >= Floor && !IsDay(at))
            {
                // "late in 2023"
                Modify(ref date, at - 1, at - 1);
            }
            else if ((role & DateRole.Boundary) != 0 && !day && date.Modifier is null)
            {
                Modify(ref date, at, Article(at));
            }
            else if (IsOf(at) && at - 1 >= Floor && (RoleAt(at - 1) & DateRole.Boundary) != 0 && !day && date.Modifier is null)
            {
                Modify(ref date, at - 1, Article(at - 1));
            }
            else if (day && (IsPreposition(at) || IsJoin(at)) && at - 1 >= Floor && (RoleAt(at - 1) & DateRole.Part) != 0)
            {
                date.IsNight = true;
                date.First = Article(at - 1);
                return;
            }
            else
            {
                return;
            }
        }
    }

    private readonly void Modify(ref RawDate date, int word, int from)
    {
        date.Modifier = (DateModifier)words.ValueOf(text[word].Word);
        date.First = from;
    }

    /// <summary>The article before a token, or the token itself.</summary>
    private readonly int Article(int at) => at - 1 >= Floor && text[at - 1].Is(WordClass.Determiner) ? at - 1 : at;

    private readonly DateRole RoleAt(int at) =>
        at >= Floor && at < end && text[at].Kind == TokenKind.Word ? words.RoleOf(text[at].Word) : DateRole.None;

    private readonly int ValueAt(int at) => words.ValueOf(text[at].Word);

    private readonly DateUnit UnitAt(int at) => (RoleAt(at) & DateRole.Unit) != 0 ? (DateUnit)ValueAt(at) : DateUnit.None;

    private readonly TokenKind KindAt(int at) => at >= 0 && at < end ? text[at].Kind : TokenKind.Other;

    private readonly bool IsPreposition(int at) => at >= Floor && at < end && text[at].Is(WordClass.Preposition);

    private readonly bool IsOf(int at) => at >= Floor && at < end && quantities.Numbers.RoleAt(text, at) == NumberRole.Of;

    private readonly bool IsJoin(int at) => (RoleAt(at) & DateRole.Join) != 0;

    /// <summary>"to" and its like, or a dash: from the first to the last.</summary>
    private readonly bool IsRange(int at) => KindAt(at) == TokenKind.Dash || (IsJoin(at) && ValueAt(at) == 1);

    private readonly bool IsDay(int at) => (RoleAt(at) & DateRole.Day) != 0;

    private readonly bool Spaced(int at) => (text[at].Shape & TokenShape.SpaceBefore) != 0;

    private readonly bool IsDeterminer(int at) => at >= Floor && at < end && text[at].Is(WordClass.Determiner);

    private readonly Trace Because(string rule, int word) => new(rule, text[word].Word != 0 ? words.LineOf(text[word].Word) : default);
}
