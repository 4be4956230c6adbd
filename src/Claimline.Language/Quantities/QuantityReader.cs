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
        if (words.Numbers.RoleAt(text, at) == NumberRole.Article && !words.Numbers.Read(text, at, limit, false, out _)) return Single(at, ref next);
        if (!words.Numbers.Read(text, at, limit, part.Unit is not null, out var numeral))
        {
            next = text[at].Kind == TokenKind.Number ? SkipName(at) : at + 1;
            return null;
        }
        if (IsName(part.First, numeral))
        {
            next = SkipName(at);
            return null;
        }

        part.Min = part.Max = numeral.Value;
        if (IsMinus(part.First))
        {
            part.First--;
            part.Min = part.Max = -part.Min;
        }
        part.End = numeral.End;
        part.Digits = numeral.Digits;
        part.Vague = numeral.Value is null;
        var between = words.BoundBefore(text, part.First, floor, out var lead) > 0 && lead.Kind == BoundKind.Between || Aged(part.First);
        TakeUnit(ref part, numeral);
        TakeRange(ref part, numeral, between);
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

    // "-10" after a space; a dash between words has spaces on both sides
    private bool IsMinus(int start) =>
        start - 1 >= floor && text[start - 1].Kind == TokenKind.Dash && text.TextOf(start - 1) is "-" or "−" && !Spaced(start) && Spaced(start - 1) && start - 1 > first;

    /// <summary>"more than a year": an article before a unit counts where a bound stands before it.</summary>
    private Quantity? Single(int at, ref int next)
    {
        if (words.BoundBefore(text, at, floor, out var bound) == 0 || bound.Kind is BoundKind.Link or BoundKind.Between) return null;
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

    private void TakeUnit(ref Part part, in Numeral numeral)
    {
        var at = part.End;
        if (at >= limit) return;
        if (text[at].Kind == TokenKind.Percent)
        {
            if (words.TrySign(text, at, at, out var share, out _)) (part.Unit, part.End) = (share, at + 1);
            return;
        }
        var hyphen = text[at].Kind == TokenKind.Dash && !Spaced(at) && at + 1 < limit && !Spaced(at + 1) && text[at + 1].Kind == TokenKind.Word;
        if (hyphen && TakeHyphenated(ref part, at + 1)) return;
        if (text[at].Kind != TokenKind.Word || numeral.Value is null) return;
        var length = words.UnitAt(text, at, limit, out var unit);
        if (length == 0 || (unit.Kind == UnitKind.Short && !numeral.Digits)) return;
        // "$10 a day", "20,000 US dollars": a sign has named the money already
        if (part.Unit is not null && unit.Kind != UnitKind.Money) return;
        (part.Unit, part.End) = (unit, at + length);
        (var value, part.End) = HalfAfter(part.End, numeral.Value.Value);
        part.Min = part.Max = value;
    }

    /// <summary>"24-hour", "15-kilometer-wide", "40-year-old", "300-strong": the word after the hyphen.</summary>
    private bool TakeHyphenated(ref Part part, int at)
    {
        var word = text.TextOf(at);
        if (words.TryUnit(word, out var unit) || (word.IndexOf('-') is > 0 and var inner && words.TryUnit(word[..inner], out unit)))
        {
            if (unit.Kind == UnitKind.Short) return false;
            (part.Unit, part.End) = (unit, at + 1);
            part.Adjective = true;
            return true;
        }
        if (text[at].IsCapital || (words.RoleAt(text, at) & QuantityRole.Generic) != 0) return false;
        part.End = at + 1;
        part.Adjective = true;
        part.Item = word.ToString();
        return true;
    }

    private void TakeRange(ref Part part, in Numeral numeral, bool between)
    {
        var at = part.End;
        if (at + 1 >= limit || part.Adjective || part.Min is not { } from) return;
        var dash = text[at].Kind == TokenKind.Dash && !Spaced(at) && !Spaced(at + 1);
        var role = words.RoleAt(text, at);
        var joins = dash || (role & (QuantityRole.RangeTo | QuantityRole.RangeOr)) != 0 || (between && words.Numbers.RoleAt(text, at) == NumberRole.And);
        if (!joins) return;
        var second = at + 1;
        Unit? money = null;
        if (text[second].Kind == TokenKind.Currency)
        {
            if (!words.TrySign(text, second, second, out var sign, out _)) return;
            money = sign;
            second++;
        }
        else if (second + 1 < limit && text[second + 1].Kind == TokenKind.Currency)
        {
            if (!words.TrySign(text, second + 1, second, out var sign, out var start) || start != second) return;
            money = sign;
            second += 2;
        }
        if (!words.Numbers.Read(text, second, limit, money is not null || part.Unit?.Kind == UnitKind.Money, out var other) || other.Value is not { } to) return;
        if ((role & QuantityRole.RangeTo) != 0 && IsChange(part.First)) return;
        // "1 to 2 million": the scale goes for both
        if (other.Scale > 1 && from < 1000 && from * other.Scale < to && numeral.Scale == 1 && (from * other.Scale * 100 > to || between)) from *= other.Scale;
        if (to <= from) return;

        var tail = part with { End = other.End, Min = to, Max = to, Unit = money };
        TakeUnit(ref tail, other);
        if (part.Unit is { } unit && tail.Unit is { } same && same.Name != unit.Name) return;
        // "killed 5 or 6": but not "5 tanks or 6 guns"
        if (part.Unit is not null && tail.Unit is null && part.Unit.Value.Kind != UnitKind.Money) return;
        if (tail.Unit is null) tail.Unit = part.Unit;
        part = tail with { Min = from, Max = to };
    }

    // "rose from 10 to 15 percent" are two quantities
    private bool IsChange(int start)
    {
        if (start - 1 < floor || (words.RoleAt(text, start - 1) & QuantityRole.From) == 0) return false;
        for (var i = start - 2; i >= floor && i > start - 9; i--)
        {
            if ((words.RoleAt(text, i) & QuantityRole.Change) != 0) return true;
        }
        return false;
    }

    /// <summary>"aged 18 to 60", "Smith, 45, said".</summary>
    private void TakeAge(ref Part part)
    {
        if (part.End < limit && tags[part.End] is Tag.Noun or Tag.Adjective && !part.Vague && !Aged(part.First)) return;
        var named = part.Min == part.Max && part.Min is > 0 and < 120 && part.Digits && part.First - 2 >= floor && text[part.First - 1].Kind == TokenKind.Comma
            && text[part.First - 2].Kind == TokenKind.Word && text[part.First - 2].IsCapital && part.End < limit && text[part.End].Kind == TokenKind.Comma;
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
