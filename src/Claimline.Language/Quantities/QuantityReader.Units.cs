using Claimline.Language.Tokens;

namespace Claimline.Language.Quantities;

/// <summary>The unit after a number, and the second number of a range.</summary>
internal readonly ref partial struct QuantityReader
{
    private void TakeUnit(ref Part part, in Numeral numeral)
    {
        var at = part.End;
        if (at >= limit) return;
        if (text[at].Kind is TokenKind.Percent or TokenKind.Other && words.TrySign(text, at, at, out var sign, out _))
        {
            (part.Unit, part.End) = (sign, at + 1);
            // "70°C"
            if (sign.Kind == UnitKind.Degree && at + 1 < limit && words.UnitAt(text, at + 1, limit, out var scale) == 1 && scale.Kind is UnitKind.Short or UnitKind.Degree)
                (part.Unit, part.End) = (scale, at + 2);
            return;
        }
        var hyphen = text[at].Kind == TokenKind.Dash && !Spaced(at) && at + 1 < limit && !Spaced(at + 1) && text[at + 1].Kind == TokenKind.Word;
        if (hyphen && TakeHyphenated(ref part, at + 1)) return;
        if (text[at].Kind != TokenKind.Word) return;
        // "three straight months"
        if ((words.RoleAt(text, at) & QuantityRole.Generic) != 0 && at + 1 < limit) at++;
        var length = words.UnitAt(text, at, limit, out var unit);
        if (length == 0 && numeral.Digits && IsStrange(at))
        {
            (part.Unit, part.End) = (new Unit(text.TextOf(at).ToString(), UnitKind.Measure, default), at + 1);
            return;
        }
        if (length == 0 || (unit.Kind == UnitKind.Short && !numeral.Digits)) return;
        // "$10 a day", "20,000 US dollars": a sign has named the money already
        if (part.Unit is not null && unit.Kind != UnitKind.Money) return;
        (part.Unit, part.End) = (unit, at + length);
        if (numeral.Value is not { } number) return;
        (var value, part.End) = HalfAfter(part.End, number);
        part.Min = part.Max = value;
    }

    /// <summary>"24-hour", "15-kilometer-wide", "40-year-old", "300-strong": the word after the hyphen.</summary>
    private bool TakeHyphenated(ref Part part, int at)
    {
        // "100-plus drones"
        if (words.BoundAfter(text, at, limit, out var after) == 1)
        {
            (part.After, part.End) = (after, at + 1);
            return true;
        }
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
        if ((words.RoleAt(text, at) & QuantityRole.Function) == 0) part.Item = word.ToString();
        return true;
    }

    private void TakeRange(ref Part part, in Numeral numeral, bool between)
    {
        var at = part.End;
        if (at + 1 >= limit || part.Adjective || part.Min is not { } from) return;
        // "20- to 30-year-olds"
        if (text[at].Kind == TokenKind.Dash && !Spaced(at) && Spaced(at + 1) && (words.RoleAt(text, at + 1) & (QuantityRole.RangeTo | QuantityRole.RangeOr)) != 0 && at + 2 < limit) at++;
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
        // "60-70,000"
        if (from < 1000 && IsThousands(other) && from * 1000 < to && from * 10000 > to) from *= 1000;
        if (to <= from) return;

        var tail = part with { End = other.End, Min = to, Max = to, Unit = money };
        TakeUnit(ref tail, other);
        if (part.Unit is { } unit && tail.Unit is { } same && same.Name != unit.Name) return;
        // "killed 5 or 6": but not "5 tanks or 6 guns"
        if (part.Unit is not null && tail.Unit is null && part.Unit.Value.Kind != UnitKind.Money) return;
        if (tail.Unit is null) tail.Unit = part.Unit;
        part = tail with { Min = from, Max = to };
    }

    // digits that end in a group of noughts
    private bool IsThousands(in Numeral number) => number.Digits && number.Scale == 1 && text.TextOf(number.First).EndsWith(",000", StringComparison.Ordinal);

    /// <summary>A unit that no table holds: letters that touch the number, "3,095mAh", "12MP".</summary>
    /// <remarks>Small letters after a whole number are as likely a name ("47news").</remarks>
    private bool IsStrange(int at) =>
        text[at].Kind == TokenKind.Word && !Spaced(at) && text[at].End - text[at].Start is >= 2 and <= 4 && (text[at].Shape & (TokenShape.Digit | TokenShape.Hyphen)) == 0
        && (text.TextOf(at).ContainsAnyInRange('A', 'Z') || text.TextOf(at - 1).IndexOfAny('.', ',') > 0);

    // "rose from 10 to 15 percent" are two quantities
    private bool IsChange(int start)
    {
        if (start - 1 < floor || (words.RoleAt(text, start - 1) & (QuantityRole.From | QuantityRole.Change)) == 0) return false;
        // "rose $1 to $93"
        if ((words.RoleAt(text, start - 1) & QuantityRole.Change) != 0) return text[start].Kind == TokenKind.Currency;
        for (var i = start - 2; i >= floor && i > start - 9; i--)
        {
            if ((words.RoleAt(text, i) & QuantityRole.Change) != 0) return true;
        }
        return false;
    }
}
