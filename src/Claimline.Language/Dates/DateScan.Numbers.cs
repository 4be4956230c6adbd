using System.Globalization;
using Claimline.Language.Quantities;
using Claimline.Language.Tokens;

namespace Claimline.Language.Dates;

/// <summary>Dates written in digits: years, decades, "2025-06-30", "30.06.2025".</summary>
internal ref partial struct DateScan
{
    private readonly bool Numeric(int at, out RawDate date)
    {
        date = default;
        var length = text[at].End - text[at].Start;
        if (length is 10 or 8 && Dotted(at, out date)) return true;
        if (length <= 2 && Slashed(at, out date)) return true;
        if (length == 2) return ShortDecade(at, out date);
        if (length != 4) return false;
        if (Iso(at, out date)) return true;
        if (KindAt(at + 1) == TokenKind.Word && !Spaced(at + 1)) return LongDecade(at, out date);
        if (YearAt(at) is not (> 0 and var year) || Counted(at)) return false;

        date = new RawDate(at, at, DateShape.Year) { Year = year, Trace = new Trace("date.year") };
        if (IsRange(at + 1) || KindAt(at + 1) == TokenKind.Slash)
        {
            var second = YearAt(at + 2);
            if (second == 0 && KindAt(at + 2) == TokenKind.Number && !Spaced(at + 2) && text[at + 2].End - text[at + 2].Start == 2
                && Whole(text.TextOf(at + 2)) == (year + 1) % 100) second = year + 1;
            if (second > year)
            {
                date.Year2 = second;
                date.Last = at + 2;
            }
        }
        return true;
    }

    /// <summary>The year at a token of four digits, or 0.</summary>
    private readonly int YearAt(int at)
    {
        if (at >= end || text[at].Kind != TokenKind.Number || text[at].End - text[at].Start != 4) return 0;
        if (!int.TryParse(text.TextOf(at), NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 1000 or > 2199) return 0;
        if (KindAt(at + 1) is TokenKind.Percent || (KindAt(at + 1) == TokenKind.Word && !Spaced(at + 1))) return 0;
        // "no. 2022", "Kh-101/2022", "unit-2022"
        if (at > 0 && !Spaced(at) && KindAt(at - 1) is TokenKind.Currency or TokenKind.Stop or TokenKind.Other or TokenKind.Colon) return 0;
        return year is >= 1900 and < 2100 || (IsPreposition(at - 1) && !Counted(at) && KindAt(at + 1) != TokenKind.Dash) ? year : 0;
    }

    /// <summary>A number of four digits that counts or names: "2000 soldiers", "over 2000 km", "as of 2015 local time".</summary>
    private readonly bool Counted(int at)
    {
        if (KindAt(at - 1) == TokenKind.Currency) return true;
        if (at - 1 >= Floor && quantities.Names(text, at - 1)) return true;
        var next = at + 1;
        if (KindAt(next) != TokenKind.Word) return false;
        if ((quantities.RoleAt(text, next) & QuantityRole.Clock) != 0) return true;
        if ((quantities.RoleAt(text, at - 1) & QuantityRole.At) != 0 && text.TextOf(at)[0] == '1' && text.TextOf(at)[1] != '9') return true;
        if (quantities.UnitAt(text, next, end, out _) > 0) return true;
        var digits = text.TextOf(at);
        return digits[2..] is "00" or "50" && text[next].Is(WordClass.Noun) && !text[next].IsCapital && text.TextOf(next)[^1] == 's' && !IsDeterminer(at - 1);
    }

    /// <summary>"2025-06-30", "2025/06/30", "2025-06".</summary>
    private readonly bool Iso(int at, out RawDate date)
    {
        date = default;
        if (at + 2 >= end || KindAt(at + 1) is not (TokenKind.Dash or TokenKind.Slash) || Spaced(at + 1) || Spaced(at + 2) || Two(at + 2) is not (>= 1 and <= 12 and var month)) return false;
        var year = Whole(text.TextOf(at));
        if (at + 4 < end && KindAt(at + 3) == KindAt(at + 1) && !Spaced(at + 3) && !Spaced(at + 4) && Two(at + 4) is var day && Calendar.IsDay(year, month, day))
        {
            date = new RawDate(at, at + 4, DateShape.Day) { Year = year, Number = month, Day = day, Trace = new Trace("date.iso") };
            return true;
        }
        if (KindAt(at + 1) == TokenKind.Slash || month == (year + 1) % 100 || year is < 1900 or > 2199 || (KindAt(at + 3) == TokenKind.Dash && !Spaced(at + 3))) return false;
        date = new RawDate(at, at + 2, DateShape.Month) { Year = year, Number = month, Trace = new Trace("date.iso") };
        return true;
    }

    private readonly int Two(int at) =>
        at < end && text[at].Kind == TokenKind.Number && text[at].End - text[at].Start == 2 ? Whole(text.TextOf(at)) : -1;

    /// <summary>"30.06.2025", "30.06.25": the day comes first.</summary>
    private readonly bool Dotted(int at, out RawDate date)
    {
        date = default;
        var digits = text.TextOf(at);
        if (digits[2] != '.' || digits[5] != '.' || digits.Count('.') != 2 || digits.Contains(',')) return false;
        var day = Whole(digits[..2]);
        var month = Whole(digits[3..5]);
        var year = Whole(digits[6..]) + (digits.Length == 8 ? 2000 : 0);
        if (!Calendar.IsDay(year, month, day) || year is < 1900 or > 2199) return false;
        date = new RawDate(at, at, DateShape.Day) { Year = year, Number = month, Day = day, Trace = new Trace("date.dotted") };
        return true;
    }

    /// <summary>"06/30/2025", or "30/06/2025" where the first number can be no month.</summary>
    private readonly bool Slashed(int at, out RawDate date)
    {
        date = default;
        if (at + 4 >= end || KindAt(at + 1) != TokenKind.Slash || KindAt(at + 3) != TokenKind.Slash || Spaced(at + 2) || Spaced(at + 4)) return false;
        if (text[at + 2].Kind != TokenKind.Number || text[at + 4].Kind != TokenKind.Number || text[at + 4].End - text[at + 4].Start is not (2 or 4)) return false;
        if (!int.TryParse(text.TextOf(at), out var month) || !int.TryParse(text.TextOf(at + 2), out var day) || !int.TryParse(text.TextOf(at + 4), out var year)) return false;
        if (month > 12) (month, day) = (day, month);
        if (year < 100) year += 2000;
        if (!Calendar.IsDay(year, month, day)) return false;
        date = new RawDate(at, at + 4, DateShape.Day) { Year = year, Number = month, Day = day, Trace = new Trace("date.slashed") };
        return true;
    }

    /// <summary>"the 1990s", "the 1900s" (a century).</summary>
    private readonly bool LongDecade(int at, out RawDate date)
    {
        date = default;
        if (!IsPlural(at + 1) || !int.TryParse(text.TextOf(at), NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year % 10 != 0 || year is < 1000 or > 2199) return false;
        var value = year % 100 == 0 && year < 2000 ? Calendar.Century(year) : Calendar.Decade(year);
        date = new RawDate(at, at + 1, DateShape.Fixed) { Value = value, Trace = new Trace("date.decade") };
        if (IsDeterminer(at - 1)) date.First--;
        return true;
    }

    /// <summary>"the 90s", "the '80s"; "in his 40s" is an age.</summary>
    private readonly bool ShortDecade(int at, out RawDate date)
    {
        date = default;
        if (at + 1 >= end || Spaced(at + 1) || !IsPlural(at + 1) || text.TextOf(at)[1] != '0') return false;
        var start = KindAt(at - 1) is TokenKind.OpenQuote or TokenKind.CloseQuote && !Spaced(at) && at - 1 >= Floor ? at - 1 : at;
        var before = start - 1;
        if (before < Floor || text[before].Is(WordClass.Possessive) || !(text[before].Is(WordClass.Determiner) || (RoleAt(before) & DateRole.Modifier) != 0)) return false;
        var tens = text.TextOf(at)[0] - '0';
        date = new RawDate(start, at + 1, DateShape.Fixed) { Value = Calendar.Decade((tens >= 3 ? 1900 : 2000) + tens * 10), Trace = new Trace("date.decade") };
        if (IsDeterminer(before)) date.First--;
        return true;
    }

    // the bare "s" of "1990s"
    private readonly bool IsPlural(int at) => at < end && text[at].Kind is TokenKind.Word or TokenKind.Possessive && text.TextOf(at) is "s" or "'s" or "’s";

    /// <summary>Words that hold a year or a decade: "mid-2023", "mid-1990s", "early-2024", "pre-2014".</summary>
    private readonly bool Compound(int at, out RawDate date)
    {
        date = default;
        var word = text.TextOf(at);
        var hyphen = word.LastIndexOf('-');
        if (hyphen < 1) return false;
        var tail = word[(hyphen + 1)..];
        // "first-quarter sales"
        if (words.OrdinalQuarter(word[..hyphen], tail) is > 0 and var quarter)
        {
            date = new RawDate(at, at, DateShape.Quarter) { Number = quarter, Trace = new Trace("date.quarter") };
            TakeYear(ref date);
            return true;
        }
        if (words.MonthOf(tail) is > 0 and var month) return CompoundMonth(at, word[..hyphen], month, out date);
        var decade = tail.Length == 5 && tail[4] == 's';
        if (tail.Length != 4 && !decade) return false;
        if (!int.TryParse(tail[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 1500 or > 2199) return false;
        var modifier = words.ModifierOf(word[..hyphen]);
        if (modifier is null && !words.IsPrefix(word[..hyphen])) return false;
        date = decade
            ? new RawDate(at, at, DateShape.Fixed) { Value = Calendar.Decade(year), Modifier = modifier, Trace = new Trace("date.decade") }
            : new RawDate(at, at, DateShape.Year) { Year = year, Modifier = modifier, Trace = new Trace("date.year") };
        return true;
    }

    /// <summary>"late-February", "July-August", "pre-February 24".</summary>
    private readonly bool CompoundMonth(int at, ReadOnlySpan<char> prefix, int month, out RawDate date)
    {
        date = new RawDate(at, at, DateShape.Month) { Number = month, Modifier = words.ModifierOf(prefix), Trace = new Trace("date.month") };
        if (date.Modifier is null)
        {
            if (words.MonthOf(prefix) is > 0 and var first) (date.Number, date.Number2) = (first, month);
            else if (!words.IsPrefix(prefix)) return false;
            else if (DayAt(at + 1) is > 0 and var day) (date.Shape, date.Day, date.Last) = (DateShape.Day, day, at + 1);
        }
        TakeYear(ref date);
        return true;
    }

    /// <summary>The value of digits; -1 where a separator stands among them.</summary>
    private static int Whole(ReadOnlySpan<char> digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : -1;
}
