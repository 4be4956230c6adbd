using Claimline.Language.Grammar;
using Claimline.Language.Tokens;

namespace Claimline.Language.Quantities;

/// <summary>Tells numbers that count from numbers that name.</summary>
internal readonly ref partial struct QuantityReader
{
    /// <summary>The number is a designation, a time of day, a list's mark or part of a longer sign.</summary>
    private bool IsName(int start, in Numeral numeral)
    {
        var before = start - 1;
        var at = numeral.First;
        if (before >= first && words.Names(text, before)) return !Measured(numeral.End);
        if (text[at].Kind != TokenKind.Number) return numeral.Value is not null && CapitalName(at);
        if (Touches(start)) return true;
        if (IsClock(numeral)) return true;
        var next = numeral.End;
        if (next < limit && text[next].Kind == TokenKind.Word && !Spaced(next))
        {
            // "9K720", "5G": letters that are no unit
            return words.UnitAt(text, next, limit, out _) == 0 && !IsStrange(next);
        }
        // "1-Hirskyi Street"
        if (next + 1 < limit && text[next].Kind == TokenKind.Dash && !Spaced(next) && !Spaced(next + 1) && text[next + 1].IsCapital && (text[next + 1].Shape & TokenShape.AllCapitals) == 0) return true;
        // "2-1": a score
        if (next + 1 < limit && text[next].Kind == TokenKind.Dash && !Spaced(next) && text[next + 1].Kind == TokenKind.Number && !Spaced(next + 1)
            && NumberReader.TryParse(text.TextOf(next + 1), out var other) && numeral.Value >= other && !Measured(next + 2)) return true;
        // "1. Russian forces", "(2)", "2)"
        if (start == first && next < limit && text[next].Kind is TokenKind.Stop or TokenKind.CloseBracket) return true;
        if (start == first && next >= limit && limit - first == 1) return true;
        if (next < limit && text[next].Kind == TokenKind.CloseBracket && !Spaced(next) && numeral.Value < 20 && !InBrackets(start)) return true;
        if (before >= first && text[before].Kind == TokenKind.OpenBracket && next < limit && text[next].Kind == TokenKind.CloseBracket) return numeral.Value < 100;
        // long numbers without separators are codes
        return numeral.End - numeral.First == 1 && text[at].End - text[at].Start >= 7 && text.TextOf(at).IndexOfAny(',', '.') < 0 && !Measured(next);
    }

    private bool InBrackets(int at)
    {
        for (var i = at - 1; i >= first && i > at - 40; i--)
        {
            if (text[i].Kind == TokenKind.OpenBracket) return true;
        }
        return false;
    }

    private bool Measured(int at) => at < limit && (text[at].Kind == TokenKind.Percent || words.UnitAt(text, at, limit, out _) > 0);

    // "Group of Seven", "District One": a number word with a capital inside a sentence, after a name
    private bool CapitalName(int at)
    {
        if (!text[at].IsCapital || at == first) return false;
        var before = text[at - 1];
        return before.Kind == TokenKind.Word && (before.IsCapital || before.Is(WordClass.Determiner) || words.Numbers.RoleAt(text, at - 1) == NumberRole.Of);
    }

    // joined without a space to what is no number: "T-72B3/80", "v2.0", "No.5", "#7"; a sign before it may be a minus
    private bool Touches(int start)
    {
        if (start == first || Spaced(start)) return false;
        var before = text[start - 1];
        return before.Kind switch
        {
            TokenKind.OpenBracket or TokenKind.OpenQuote or TokenKind.Currency or TokenKind.Comma or TokenKind.Marker => false,
            TokenKind.CloseQuote or TokenKind.CloseBracket => false,
            TokenKind.Dash => start - 2 >= first && !Spaced(start - 1) && text[start - 2].Kind is TokenKind.Word or TokenKind.Number or TokenKind.Ordinal,
            TokenKind.Other => text.TextOf(start - 1) is not ("~" or "≈" or "+" or "<" or ">" or "≤" or "≥" or "±"),
            TokenKind.Stop => !before.Is(WordClass.None) || (start - 2 >= first && !Spaced(start - 1) && text[start - 2].Kind is TokenKind.Word or TokenKind.Number),
            _ => true,
        };
    }

    /// <summary>"18:30", "6 p.m.", "0900 local time".</summary>
    private bool IsClock(in Numeral numeral)
    {
        var next = numeral.End;
        if (numeral.End - numeral.First != 1 || next >= limit) return false;
        if (text[next].Kind == TokenKind.Colon && !Spaced(next) && next + 1 < limit && text[next + 1].Kind == TokenKind.Number && !Spaced(next + 1)) return true;
        var four = text[numeral.First].End - text[numeral.First].Start == 4 && text.TextOf(numeral.First).IndexOfAny(',', '.') < 0;
        return (words.RoleAt(text, next) & QuantityRole.Clock) != 0 || (four && numeral.Value <= 2400 && (words.RoleAt(text, numeral.First - 1) & QuantityRole.At) != 0);
    }

    /// <summary>Over a name's number and those listed with it: "Districts 14, 15, and 16", "18:30".</summary>
    private int SkipName(int at)
    {
        while (at < limit && text[at].Kind is not TokenKind.Number and not TokenKind.Word) at++;
        at++;
        while (at < limit)
        {
            var next = at;
            while (next < limit && next - at < 3 && (text[next].Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.Slash or TokenKind.Colon
                || words.Numbers.RoleAt(text, next) == NumberRole.And || (words.RoleAt(text, next) & (QuantityRole.RangeTo | QuantityRole.RangeOr)) != 0)) next++;
            if (next == at || next >= limit || text[next].Kind != TokenKind.Number || Measured(next + 1)) return at;
            if (next + 1 < limit && text[next + 1].Kind == TokenKind.Word && text[next + 1].Is(WordClass.Noun) && !text[next + 1].IsCapital) return at;
            at = next + 1;
        }
        return at;
    }

    /// <summary>The number says nothing without what it counts.</summary>
    private bool Pointless(in Part part, in Numeral numeral)
    {
        if (part.Unit is { Name: "mm" } && part.End < limit && (words.RoleAt(text, part.End) & QuantityRole.Caliber) != 0) return true;
        if (part.Unit is not null) return false;
        var at = numeral.First;
        if (numeral is { Value: 1, Digits: false } && numeral.End - at == 1 && part.Min == 1 && part.Max == 1) return IsPronoun(at, part);
        var before = part.First - 1;
        // "Nord Stream 2 pipeline": a name with its number before a noun in the singular
        if (part.HasNoun && numeral is { Digits: true, Value: > 1 } && part.Min == part.Max && IsNamed(before) && (!IsPlural(part.End - 1) || tags[part.End - 1] is Tag.Finite)) return true;
        // "the western half", "half measures"
        if (words.Numbers.RoleAt(text, at) == NumberRole.Half && part.Min == 0.5m && words.BoundBefore(text, part.First, floor, out _) == 0
            && ((before >= first && tags[before] is Tag.Adjective) || (numeral.End < part.End && tags[numeral.End] is Tag.Noun))) return true;
        if (part.HasNoun || part.Adjective) return false;
        if (!numeral.Digits)
        {
            // "the two discussed", "half" alone, "several" of what
            if (numeral.Value is 0.5m or null) return numeral.Value is not null || part.Min != part.Max;
            return before >= first && text[before].Is(WordClass.Determiner) && text[before].Kind == TokenKind.Word;
        }
        // "49.054, 38.515": coordinates
        if (text.TextOf(at).IndexOf('.') is > 0 and var stop && text[at].End - text[at].Start - stop > 3) return true;
        // a bare year, or a number after a name: "Vostok 2 reported"
        if (numeral.Value is >= 1900 and < 2100 && text[at].End - text[at].Start == 4 && words.BoundBefore(text, part.First, floor, out _) == 0) return true;
        return IsNamed(before) && part.Min == part.Max;
    }

    // a name inside the sentence
    private bool IsNamed(int at) => at > first && text[at].Kind == TokenKind.Word && text[at].IsCapital && !text[at].Is(WordClass.Preposition | WordClass.Coordinator | WordClass.Determiner | WordClass.Month | WordClass.Weekday);

    // "one milblogger claimed", "one of them", "the one that": no count
    private bool IsPronoun(int at, in Part part)
    {
        if (!part.HasNoun || IsOf(at + 1)) return true;
        if (at > first && tags[at - 1] is Tag.Determiner or Tag.Not) return true;
        for (var i = at + 1; i < part.End; i++)
        {
            if ((words.RoleAt(text, i) & QuantityRole.Alone) != 0) return true;
        }
        // "one soldier said that"
        return part.End + 1 < limit && tags[part.End] is Tag.Finite && tags[part.End + 1] is Tag.That;
    }
}
