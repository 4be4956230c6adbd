using Claimline.Language.Tokens;

namespace Claimline.Language.Dates;

/// <summary>Dates counted from the document's own: weekdays, "today", "overnight", "two days ago".</summary>
internal ref partial struct DateScan
{
    private bool Weekday(int at, DateRole role, out RawDate date)
    {
        date = default;
        var last = SkipStop(at);
        // "Friday, March 5": one date
        var next = KindAt(last + 1) is TokenKind.Comma ? last + 2 : last + 1;
        if (next < end && (IsMonthName(next) || DayAt(next) != 0))
        {
            var floor = Floor;
            Floor = next;
            var anchor = IsMonthName(next) ? next : IsMonthName(next + 1) ? next + 1 : IsOf(next + 1) ? next + 2 : next;
            var joined = IsMonthName(anchor) && Month(anchor, words.RoleOf(text[anchor].Word), out date) && date.Shape == DateShape.Day && date.First == next;
            Floor = floor;
            if (joined)
            {
                date.First = at;
                return true;
            }
        }
        if ((role & DateRole.NeedsContext) != 0 || today is not { } now || IsNameOf(at, role) || (IsDeterminer(at - 1) && KindAt(at + 1) == TokenKind.Word && text[at + 1].IsCapital && words.RoleOf(text[at + 1].Word) == DateRole.None)) return false;

        var weekday = ValueAt(at);
        var back = (Calendar.Weekday(now) - weekday + 7) % 7;
        var direction = DirectionBefore(at, out var start);
        var day = direction switch
        {
            < 0 => now.AddDays(back == 0 ? -7 : -back),
            0 => now.AddDays(weekday - Calendar.Weekday(now)),
            > 0 => now.AddDays(back == 0 ? 7 : 7 - back),
            null => now.AddDays(back != 0 && IsAhead(at) ? 7 - back : -back),
        };
        date = new RawDate(start, last, DateShape.Fixed) { Value = Calendar.Day(day), Trace = Because("date.weekday", at) };
        return true;
    }

    /// <summary>"last", "this", "next" before a token, also "this past", "this coming"; null where there is none.</summary>
    private readonly int? DirectionBefore(int at, out int start)
    {
        start = at;
        var role = RoleAt(at - 1);
        if ((role & DateRole.Direction) != 0)
        {
            start = at - 1;
            var value = ValueAt(at - 1);
            if (value > 0 && (RoleAt(at - 2) & DateRole.Direction) != 0 && ValueAt(at - 2) == 0) start = at - 2;
            return value;
        }
        if ((role & DateRole.Span) != 0 && (RoleAt(at - 2) & DateRole.Direction) != 0 && ValueAt(at - 2) == 0)
        {
            start = at - 2;
            return -1;
        }
        return null;
    }

    private readonly bool NamedDay(int at, out RawDate date)
    {
        date = default;
        if (today is not { } now) return false;
        var distance = ValueAt(at);
        var start = at;
        // "the day before yesterday", "the day after tomorrow"
        if (distance != 0 && IsPreposition(at - 1) && UnitAt(at - 2) == DateUnit.Day)
        {
            distance *= 2;
            start = Article(at - 2);
        }
        date = new RawDate(start, at, DateShape.Fixed) { Value = Calendar.Day(now.AddDays(distance)), Trace = Because("date.named-day", at) };
        return true;
    }

    private readonly bool PartOfDay(int at, out RawDate date)
    {
        date = default;
        if (today is not { } now || (RoleAt(at - 1) & DateRole.Direction) == 0 || ValueAt(at - 1) > 0 || IsDeterminer(at - 2)) return false;
        date = new RawDate(at - 1, at, DateShape.Fixed) { Value = Calendar.Day(now.AddDays(ValueAt(at - 1))), Trace = Because("date.part-of-day", at) };
        return true;
    }

    /// <summary>"overnight on June 29 to 30" takes the date in; alone it is the night named nearby.</summary>
    private bool Night(int at, out RawDate date)
    {
        var next = at + 1;
        while (next < end && (IsPreposition(next) || IsJoin(next)) && next < at + 3) next++;
        var floor = Floor;
        for (var anchor = next; anchor < end && anchor <= next + 3; anchor++)
        {
            if (!IsMonthName(anchor)) continue;
            Floor = next;
            var joined = Month(anchor, words.RoleOf(text[anchor].Word), out date) && date.Shape == DateShape.Day && date.First == next;
            Floor = floor;
            if (!joined) break;
            date.First = at;
            date.IsNight = true;
            return true;
        }
        date = new RawDate(at, at, DateShape.Night) { Trace = Because("date.night", at) };
        return true;
    }

    /// <summary>"two days ago", "a year ago": as precise as its unit; "more than a year ago" is no date.</summary>
    private readonly bool Ago(int at, out RawDate date)
    {
        date = default;
        var unit = UnitAt(at - 1);
        if (unit == DateUnit.None || today is not { } now) return false;
        if (unit >= DateUnit.Days) unit -= DateUnit.Days - DateUnit.Day;
        for (var start = Math.Max(Floor, at - 5); start < at - 1; start++)
        {
            decimal steps;
            if (quantities.Numbers.Read(text, start, at - 1, false, out var number) && number.End == at - 1 && number.Value is { } value) steps = value;
            else if (start == at - 2 && quantities.Numbers.RoleAt(text, start) == Quantities.NumberRole.Article) steps = 1;
            else continue;
            if (steps != decimal.Truncate(steps) || steps is < 1 or > 5000 || quantities.IsBounded(text, start, Floor)) return false;
            date = new RawDate(start, at, DateShape.Fixed) { Value = Back(now, unit, (int)steps), Trace = Because("date.ago", at) };
            return date.Value.Edtf is not null;
        }
        return false;
    }

    private static PartialDate Back(DateOnly now, DateUnit unit, int steps)
    {
        var years = unit switch { DateUnit.Decade => steps * 10, DateUnit.Century => steps * 100, DateUnit.Year => steps, _ => 0 };
        if (years >= now.Year) return default;
        return unit is DateUnit.Decade or DateUnit.Century ? Calendar.Year(now.Year - years) : Step(now, unit, -steps);
    }
}
