using Claimline.Language.Grammar;
using Claimline.Language.Sentences;
using Claimline.Language.Tokens;

namespace Claimline.Language.Quantities;

/// <summary>Reads the quantity that a number opens: the number or range, its unit or what it counts, then its bounds to the left and right.</summary>
internal readonly ref partial struct QuantityReader(TokenizedText text, ReadOnlySpan<Tag> tags, QuantityWords words, Sentence sentence, int floor, int limit)
{
    // dividing by it drops the trailing zeros that "4.1 million" leaves
    private const decimal One = 1.0000000000000000000000000000m;

    private readonly TokenizedText text = text;
    private readonly ReadOnlySpan<Tag> tags = tags;
    private readonly QuantityWords words = words;
    private readonly int first = sentence.First;
    private readonly int floor = floor;
    private readonly int limit = limit;

    /// <summary>The quantity at a token, or null; reading goes on at <paramref name="next"/>.</summary>
    public Quantity? Read(int at, out int next)
    {
        next = at + 1;
        if (text[at].Kind == TokenKind.Word && text[at].Word == 0) return Compound(at, ref next);

        var part = new Part { First = at };
        if (text[at].Kind == TokenKind.Currency)
        {
            if (!words.TrySign(text, at, floor, out var sign, out var start)) return null;
            part.First = start;
            part.Unit = sign;
            at++;
        }
        var article = words.Numbers.RoleAt(text, at) == NumberRole.Article;
        var bounded = article && words.BoundBefore(text, at, floor, out var bound) > 0 && bound.Kind is not (BoundKind.Link or BoundKind.Between);
        if (!words.Numbers.Read(text, at, limit, part.Unit is not null, out var numeral, bounded && words.UnitAt(text, at + 1, limit, out _) == 0))
        {
            if (bounded) return Single(at, ref next);
            next = at < limit && text[at].Kind == TokenKind.Number ? SkipName(at) : Math.Max(at, next);
            return null;
        }
        if (IsName(part.First, numeral))
        {
            next = SkipName(at);
            return null;
        }

        part.Min = part.Max = numeral.Value;
        part.End = numeral.End;
        part.Digits = numeral.Digits;
        part.Vague = numeral.Value is null;
        TakeShare(ref part);
        var between = words.BoundBefore(text, part.First, floor, out var lead) > 0 && lead.Kind == BoundKind.Between || Aged(part.First);
        TakeUnit(ref part, numeral);
        TakeRange(ref part, numeral, between);
        if (part.Unit is null or { Kind: UnitKind.Share or UnitKind.Degree or UnitKind.Short } && part.Min == part.Max && IsMinus(part.First))
        {
            part.First--;
            part.Min = part.Max = -part.Min;
        }
        if (part.Unit is null) TakeAge(ref part);
        TakeBoundAfter(ref part);
        TakeRate(ref part, TakeItem(ref part));
        TakeBoundAfter(ref part);
        if (Pointless(part, numeral))
        {
            next = part.End;
            return null;
        }
        next = part.End;
        return Finish(ref part, ref next);
    }

    /// <summary>"one in five".</summary>
    private void TakeShare(ref Part part)
    {
        if (part.Min != 1 || part.End + 1 >= limit || (words.RoleAt(text, part.End) & QuantityRole.In) == 0) return;
        if (!words.Numbers.Read(text, part.End + 1, limit, false, out var whole) || whole.Value is not (> 1 and <= 1000) || Measured(whole.End)) return;
        part.Min = part.Max = decimal.Round(1 / whole.Value.Value, 6);
        part.End = whole.End;
    }

    // "-10" after a space; a dash between words has spaces on both sides
    private bool IsMinus(int start) =>
        start - 1 >= floor && ((words.RoleAt(text, start - 1) & QuantityRole.Minus) != 0 || (text[start - 1].Kind == TokenKind.Dash && text.TextOf(start - 1) is "-" or "−" && !Spaced(start) && Spaced(start - 1) && start - 1 > first));

    /// <summary>"more than a year": an article before a unit counts where a bound stands before it.</summary>
    private Quantity? Single(int at, ref int next)
    {
        var length = words.UnitAt(text, at + 1, limit, out var unit);
        if (length == 0 || unit.Kind is not (UnitKind.Time or UnitKind.Measure)) return null;
        var part = new Part { First = at, End = at + 1 + length, Min = 1, Max = 1, Unit = unit };
        (part.Min, part.End) = HalfAfter(part.End, 1);
        part.Max = part.Min;
        next = part.End;
        return Finish(ref part, ref next);
    }

    // "a year and a half"
    private (decimal Value, int End) HalfAfter(int at, decimal value)
    {
        var numbers = words.Numbers;
        return at + 2 < limit && numbers.RoleAt(text, at) == NumberRole.And && numbers.RoleAt(text, at + 1) == NumberRole.Article && numbers.RoleAt(text, at + 2) == NumberRole.Half
            ? (value + numbers.ValueOf(text[at + 2].Word), at + 3) : (value, at);
    }

    /// <summary>"aged 18 to 60", "Smith, 45, said".</summary>
    private void TakeAge(ref Part part)
    {
        if (part.End < limit && tags[part.End] is Tag.Noun or Tag.Adjective && !part.Vague && !Aged(part.First)) return;
        var named = part.Min == part.Max && part.Min is > 0 and < 120 && part.Digits && part.First - 2 >= floor && text[part.First - 1].Kind == TokenKind.Comma
            && text[part.First - 2].Kind == TokenKind.Word && tags[part.First - 2] is Tag.Noun && part.End + 1 < limit && text[part.End].Kind == TokenKind.Comma
            && text[part.End + 1].Kind == TokenKind.Word && !text[part.End + 1].Is(WordClass.Coordinator | WordClass.Number);
        if (named || Aged(part.First)) part.Unit = words.Age;
    }

    private bool Aged(int start)
    {
        for (var i = start - 1; i >= floor && i > start - 4; i--)
        {
            if ((words.RoleAt(text, i) & QuantityRole.Ages) != 0) return true;
            if (!text[i].Is(WordClass.Preposition)) return false;
        }
        return false;
    }

    private Quantity Finish(ref Part part, ref int next)
    {
        var start = part.First;
        if (start - 1 >= floor && text[start - 1].Kind == TokenKind.OpenQuote && !Spaced(start) && ClosesQuote(start, part.End)) start--;
        var (min, max, approximate) = (part.Min, part.Max, false);
        var rule = part.Unit is null ? "quantity.count" : "quantity.measure";
        var line = part.Unit?.Line ?? default;
        var at = start;
        while (words.BoundBefore(text, at, floor, out var bound) is > 0 and var length)
        {
            at -= length;
            if (bound.Kind == BoundKind.Link) continue;
            if (bound.Kind == BoundKind.Between && part.Min == part.Max) break;
            // "over a two-year period" lasts that long
            if (bound.Kind == BoundKind.Min && part.Adjective && at + length < start) break;
            Apply(bound, ref min, ref max, ref approximate);
            start = at;
            line = bound.Line;
        }
        if (part.After is { } after) Apply(after, ref min, ref max, ref approximate);
        next = Math.Max(next, part.End);
        return new Quantity
        {
            Span = text.SpanOf(start, part.End - 1),
            Min = part.Vague ? null : min / One,
            Max = part.Vague ? null : max / One,
            Approximate = approximate,
            Unit = part.Rate is { } rate ? $"{part.Unit?.Name ?? "count"} per {rate}" : part.Unit?.Name ?? "count",
            Item = part.Item,
            Phase = Phase(start, part.End),
            Trace = new Trace(rule, line),
        };
    }

    /// <summary>"or more" after the number or after what it counts; "plus" before another thing adds that.</summary>
    private void TakeBoundAfter(ref Part part)
    {
        if (part.After is not null || words.BoundAfter(text, part.End, limit, out var after) is not (> 0 and var length)) return;
        if (length == 1 && text[part.End].Kind == TokenKind.Word && part.End + 1 < limit && tags[part.End + 1] is Tag.Determiner or Tag.Number) return;
        part.After = after;
        part.End += length;
    }

    private bool ClosesQuote(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (text[i].Kind == TokenKind.CloseQuote) return true;
        }
        return false;
    }

    private static void Apply(Bound bound, ref decimal? min, ref decimal? max, ref bool approximate)
    {
        switch (bound.Kind)
        {
            case BoundKind.Min:
                if (min is not null) max = null;
                break;
            case BoundKind.Max:
                if (max is not null) min = null;
                break;
            case BoundKind.About:
                approximate = true;
                break;
        }
    }

    private bool Spaced(int at) => (text[at].Shape & TokenShape.SpaceBefore) != 0;

    /// <summary>A quantity while it is read.</summary>
    private record struct Part
    {
        public int First { get; set; }
        public int End { get; set; }
        public decimal? Min { get; set; }
        public decimal? Max { get; set; }
        public Unit? Unit { get; set; }
        public string? Item { get; set; }
        public string? Rate { get; set; }
        public bool Digits { get; set; }
        public bool Vague { get; set; }

        /// <summary>Joined by a hyphen to a noun: "a two-day visit".</summary>
        public bool Adjective { get; set; }
        public bool HasNoun { get; set; }
        public Bound? After { get; set; }
    }
}
