using Claimline.Language.Tokens;

namespace Claimline.Language.Dates;

/// <summary>Stretches of the calendar: seasons, weeks, quarters, halves, centuries, "last year", "the same day".</summary>
internal ref partial struct DateScan
{
    private bool Season(int at, DateRole role, out RawDate date)
    {
        date = new RawDate(at, at, DateShape.Season) { Number = ValueAt(at), Trace = Because("date.season", at) };
        if ((role & DateRole.Middle) != 0) date.Modifier = DateModifier.Mid;
        TakeYear(ref date);
        if (date.Year != 0)
        {
            // "the winter of 2022-2023" is the one that begins in 2022
            if (KindAt(date.Last + 1) is TokenKind.Dash or TokenKind.Slash && !Spaced(date.Last + 1) && KindAt(date.Last + 2) == TokenKind.Number && !Spaced(date.Last + 2)) date.Last += 2;
            return true;
        }
        // "Spring and Summer 2022"
        if (IsJoin(at + 1) && (RoleAt(at + 2) & DateRole.Season) != 0 && (YearAt(at + 3) != 0 || (IsOf(at + 3) && YearAt(at + 4) != 0))) return true;
        if (today is not { } now) return false;
        if (DirectionBefore(at, out var start) is { } direction)
        {
            date.First = start;
            date.Year = direction switch
            {
                < 0 => Calendar.Season(now.Year, date.Number).Last < now && date.Number != 24 ? now.Year : now.Year - 1,
                0 => date.Number == 24 && now.Month < 3 ? now.Year - 1 : now.Year,
                _ => Calendar.Season(now.Year, date.Number).First > now || (date.Number == 24 && now.Month < 12) ? now.Year : now.Year + 1,
            };
            return true;
        }
        return date.Modifier is not null || HasSeasonContext(at);
    }

    // "in the spring", "by early summer", but not "spring offensive", "winter clothing", "the fall of the city"
    private readonly bool HasSeasonContext(int at)
    {
        var before = at - 1;
        var close = (RoleAt(before) & DateRole.Modifier) != 0;
        if (close) before--;
        if (IsDeterminer(before)) before--;
        else if (!close && text[at].Is(WordClass.AnyVerb) && !text[at].IsCapital && !IsPreposition(before)) return false;
        if (!IsPreposition(before)) return false;
        return at + 1 >= end || text[at + 1].Kind != TokenKind.Word || (!IsOf(at + 1) && text[at + 1].Is(WordClass.Preposition | WordClass.Coordinator | WordClass.Subordinator | WordClass.Auxiliary | WordClass.Modal | WordClass.Relative | WordClass.To | WordClass.VerbPast | WordClass.VerbThird) && !text[at + 1].Is(WordClass.Noun));
    }

    private bool Unit(int at, out RawDate date)
    {
        date = default;
        var unit = UnitAt(at);
        if (unit >= DateUnit.Days || today is not { } now) return false;
        if (unit == DateUnit.Quarter && Quarter(at, now, out date)) return true;
        if (unit == DateUnit.Century && Century(at, out date)) return true;
        if (unit == DateUnit.Week && WeekOf(at, out date)) return true;
        if (unit == DateUnit.Day) return AnchoredDay(at, out date);

        var direction = DirectionBefore(at, out var start);
        if (direction is { } steps)
        {
            // "the last week" lasts, "last week" is a date; so does "this coming year"
            if (steps != 0 && IsDeterminer(start - 1)) return false;
            if (text[at].Is(WordClass.Possessive)) return false;
        }
        else
        {
            // "over the weekend"
            if (unit == DateUnit.Weekend && IsDeterminer(at - 1) && IsPreposition(at - 2))
            {
                var ahead = Calendar.Weekday(now) > 5 || IsAhead(at - 2);
                date = new RawDate(at - 1, at, DateShape.Fixed) { Value = Step(now, unit, ahead ? 0 : -1), Trace = Because("date.unit", at) };
                return true;
            }
            // "the end of the year"
            if (!IsDeterminer(at - 1) || unit == DateUnit.Decade || !(IsOf(at - 2) && (RoleAt(at - 3) & DateRole.Boundary) != 0)) return false;
            start = at - 1;
            steps = 0;
        }
        date = new RawDate(start, at, DateShape.Fixed) { Value = Step(now, unit, steps), Trace = Because("date.unit", at) };
        return true;
    }

    private static PartialDate Step(DateOnly now, DateUnit unit, int steps) => unit switch
    {
        DateUnit.Weekend => Calendar.Weekend(now.AddDays(7 * steps)),
        DateUnit.Week => Calendar.Week(now.AddDays(7 * steps)),
        DateUnit.Month => Calendar.Month(now.AddMonths(steps).Year, now.AddMonths(steps).Month),
        DateUnit.Quarter => Calendar.Quarter(now.AddMonths(3 * steps).Year, (now.AddMonths(3 * steps).Month + 2) / 3),
        DateUnit.Decade => Calendar.Decade(now.Year + 10 * steps),
        DateUnit.Century => Calendar.Century(now.Year + 100 * steps),
        DateUnit.Year => Calendar.Year(now.Year + steps),
        _ => Calendar.Day(now.AddDays(steps)),
    };

    /// <summary>"the first quarter of 2013", "third quarter 2013", "last quarter of the year".</summary>
    private readonly bool Quarter(int at, DateOnly now, out RawDate date)
    {
        date = default;
        var ordinal = OrdinalAt(at - 1);
        var last = (RoleAt(at - 1) & DateRole.Direction) != 0 && ValueAt(at - 1) < 0;
        if (ordinal is < 1 or > 4 && !(last && IsOf(at + 1) && YearAt(at + 2) != 0)) return false;
        date = new RawDate(Article(at - 1), at, DateShape.Quarter) { Number = last ? 4 : ordinal, Trace = Because("date.quarter", at) };
        TakeYear(ref date);
        if (date.Year == 0 && IsOf(at + 1) && IsDeterminer(at + 2) && UnitAt(at + 3) == DateUnit.Year)
        {
            date.Year = now.Year;
            date.Last = at + 3;
        }
        return true;
    }

    private readonly bool Century(int at, out RawDate date)
    {
        var ordinal = OrdinalAt(at - 1);
        date = new RawDate(Article(KindAt(at - 1) == TokenKind.Dash ? at - 2 : at - 1), at, DateShape.Fixed) { Trace = Because("date.century", at) };
        if (ordinal is < 10 or > 30) return false;
        date.Value = Calendar.Century((ordinal - 1) * 100);
        return true;
    }

    /// <summary>"the first week of July", "the week of July 7".</summary>
    private bool WeekOf(int at, out RawDate date)
    {
        date = default;
        if (!IsOf(at + 1) || at + 2 >= end) return false;
        var floor = Floor;
        Floor = at + 2;
        var found = IsMonthName(at + 2) && Month(at + 2, words.RoleOf(text[at + 2].Word), out date);
        Floor = floor;
        if (!found || today is not { } now) return false;
        var month = Year(date, now);
        if (date.Shape == DateShape.Day && date.Day2 == 0 && Calendar.IsDay(month, date.Number, date.Day))
        {
            date = date with { Shape = DateShape.Fixed, First = Article(at), Value = Calendar.Week(new DateOnly(month, date.Number, date.Day)) };
            return true;
        }
        var ordinal = (RoleAt(at - 1) & DateRole.Direction) != 0 && ValueAt(at - 1) < 0 ? -1 : OrdinalAt(at - 1);
        if (date.Shape != DateShape.Month || date.Number2 != 0 || ordinal is 0 or > 4) return false;
        var length = DateTime.DaysInMonth(month, date.Number);
        var start = new DateOnly(month, date.Number, ordinal < 0 ? length - 6 : ordinal * 7 - 6);
        date = date with { Shape = DateShape.Fixed, First = Article(at - 1), Value = Calendar.Interval(Calendar.Day(start), Calendar.Day(start.AddDays(6))) };
        return true;
    }

    /// <summary>"the same day", "the following day", counted from the day last named.</summary>
    private readonly bool AnchoredDay(int at, out RawDate date)
    {
        date = default;
        var role = RoleAt(at - 1);
        if ((role & (DateRole.Anchor | DateRole.Direction)) == 0 || !IsDeterminer(at - 2)) return false;
        date = new RawDate(at - 2, at, DateShape.Anchored) { Day = ValueAt(at - 1), Trace = Because("date.anchored", at - 1) };
        return true;
    }

    /// <summary>"the first half of 2025", "the second half of July".</summary>
    private bool Half(int at, out RawDate date)
    {
        date = default;
        var ordinal = OrdinalAt(at - 1);
        if (ordinal is not (1 or 2) || !IsOf(at + 1) || today is not { } now) return false;
        var next = IsDeterminer(at + 2) ? at + 3 : at + 2;
        var floor = Floor;
        Floor = at + 2;
        var found = next < end && Opens(next) && TryRead(next, out date);
        Floor = floor;
        if (!found || date.First > next) return false;
        var whole = date.Shape == DateShape.Year ? Calendar.Year(date.Year) : date is { Shape: DateShape.Month, Number2: 0 } ? Calendar.Month(Year(date, now), date.Number) : date.Value;
        if (whole.Edtf is not { Length: 4 or 7 } || whole.Edtf.Contains('X', StringComparison.Ordinal)) return false;
        var value = whole.Edtf.Length == 4
            ? Calendar.Interval(Calendar.Month(whole.First.Year, ordinal * 6 - 5), Calendar.Month(whole.First.Year, ordinal * 6))
            : Calendar.Interval(Calendar.Day(ordinal == 1 ? whole.First : whole.First.AddDays(15)), Calendar.Day(ordinal == 1 ? whole.First.AddDays(14) : whole.Last));
        date = new RawDate(Article(at - 1), date.Last, DateShape.Fixed) { Value = value, Trace = Because("date.half", at) };
        return true;
    }

    private readonly int OrdinalAt(int at)
    {
        if (KindAt(at) == TokenKind.Dash && !Spaced(at)) at--;
        if (at < Floor || at >= end) return 0;
        if (text[at].Kind == TokenKind.Ordinal) return int.TryParse(text.TextOf(at)[..^2], System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 0;
        return (RoleAt(at) & DateRole.Ordinal) != 0 ? ValueAt(at) : 0;
    }
}
