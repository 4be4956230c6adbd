using Claimline.Language.Tokens;

namespace Claimline.Language.Dates;

/// <summary>Dates built on the name of a month.</summary>
internal ref partial struct DateScan
{
    private bool Month(int at, DateRole role, out RawDate date)
    {
        date = new RawDate(at, SkipStop(at), DateShape.Month) { Number = ValueAt(at), Trace = Because("date.month", at) };
        if ((role & DateRole.Middle) != 0) date.Modifier = DateModifier.Mid;

        if (DayAt(date.Last + 1) is > 0 and var day)
        {
            date.Shape = DateShape.Day;
            date.Day = day;
            date.Last++;
            if (YearInside(date.Last) is > 0 and var inside) date.Year = inside;
            else Days(ref date);
        }
        else if (DayBefore(at, out var from, out var to, out var start))
        {
            date.Shape = DateShape.Day;
            (date.Day, date.Day2, date.First) = (from, to, start);
        }
        else if (IsNameOf(at, role))
        {
            return false;
        }

        TakeYear(ref date);
        ToOtherMonth(ref date);
        if (date.Day == 0 && date.Year == 0 && date.Number2 == 0)
        {
            if ((role & DateRole.NeedsContext) != 0 && !HasContext(at)) return false;
            Directed(ref date);
        }
        return true;
    }

    /// <summary>"27 and 28", "2 to 3", "5, 6, and 7" after a month: one interval from the first to the last.</summary>
    private readonly void Days(ref RawDate date)
    {
        while (true)
        {
            var at = date.Last + 1;
            var comma = KindAt(at) == TokenKind.Comma;
            var dash = KindAt(at) is TokenKind.Dash or TokenKind.Slash;
            if (comma && IsJoin(at + 1)) at++;
            if (!comma && !dash && !IsJoin(at)) return;
            var join = IsJoin(at);
            if (DayAt(at + 1) is not (> 0 and var day) || day <= Math.Max(date.Day, date.Day2)) return;
            if (IsMonthName(at + 2) || KindAt(at + 2) is TokenKind.Percent or TokenKind.Colon) return;
            // "on June 5, 20 drones" and "June 5 and 20 drones": the number counts what follows, unless the list goes on
            if (!dash && !IsRange(at) && text[at + 1].Kind == TokenKind.Number && CountsNext(at + 2) && !(join && IsAttributive(date.First))) return;
            if (comma && !join && !(KindAt(at + 2) == TokenKind.Comma || IsJoin(at + 2))) return;
            date.Day2 = day;
            date.Last = at + 1;
        }
    }

    // a lower-case plural after a number: "20 drones"
    private readonly bool CountsNext(int at) =>
        at < end && text[at].Kind == TokenKind.Word && !text[at].Is(WordClass.Preposition | WordClass.Coordinator | WordClass.AnyVerb | WordClass.Auxiliary | WordClass.Adverb | WordClass.Determiner | WordClass.Relative | WordClass.Subordinator | WordClass.Pronoun | WordClass.To)
        && IsJoin(at) == false;

    // "the June 27 and 28 strikes"
    private readonly bool IsAttributive(int month) => IsDeterminer(month - 1);

    /// <summary>The day of the month at a token, or 0.</summary>
    private readonly int DayAt(int at)
    {
        if (at >= end || text[at].Kind is not (TokenKind.Number or TokenKind.Ordinal)) return 0;
        var digits = text.TextOf(at);
        if (text[at].Kind == TokenKind.Ordinal) digits = digits[..^2];
        else if (digits.IndexOf(',') is > 0 and var comma && digits.Length - comma == 5) digits = digits[..comma];
        if (digits.Length is 0 or > 2 || !int.TryParse(digits, System.Globalization.CultureInfo.InvariantCulture, out var day) || day is < 1 or > 31) return 0;
        // a clock or a measure: "June 8:15", "June 20km", "June 5 percent"
        if (KindAt(at + 1) == TokenKind.Percent || (KindAt(at + 1) == TokenKind.Colon && KindAt(at + 2) == TokenKind.Number && !Spaced(at + 2))) return 0;
        return KindAt(at + 1) == TokenKind.Word && !Spaced(at + 1) ? 0 : day;
    }

    /// <summary>"3,2022" written without a space.</summary>
    private readonly int YearInside(int at)
    {
        var digits = text.TextOf(at);
        return digits.IndexOf(',') is > 0 and var comma && digits.Length - comma == 5 && int.TryParse(digits[(comma + 1)..], System.Globalization.CultureInfo.InvariantCulture, out var year) ? year : 0;
    }

    /// <summary>"2", "the 2nd of", "2-3" before a month.</summary>
    private readonly bool DayBefore(int month, out int from, out int to, out int start)
    {
        (from, to, start) = (0, 0, month);
        var at = month - 1;
        if (IsOf(at) && KindAt(at - 1) == TokenKind.Ordinal) at--;
        else if (KindAt(at) == TokenKind.Dash && !Spaced(at)) at--;
        if (at < Floor || DayAt(at) is not (> 0 and var day)) return false;
        (from, start) = (day, at);
        if (at - 2 >= Floor && (KindAt(at - 1) == TokenKind.Dash || IsJoin(at - 1)) && DayAt(at - 2) is > 0 and var earlier && earlier < day)
        {
            (from, to, start) = (earlier, day, at - 2);
        }
        if (text[start].Kind == TokenKind.Ordinal) start = Article(start);
        return true;
    }

    /// <summary>A year right after: ", 2022", "of 2022", "of last year".</summary>
    private readonly void TakeYear(ref RawDate date)
    {
        if (date.Year != 0) return;
        var at = date.Last + 1;
        if (KindAt(at) == TokenKind.Comma && date.Shape is DateShape.Day or DateShape.Month && YearAt(at + 1) != 0 && !Counted(at + 1)) at++;
        else if (IsOf(at)) at++;
        if (YearAt(at) is > 0 and var year)
        {
            date.Year = year;
            date.Last = at;
        }
        else if (UnitAt(at + 1) == DateUnit.Year && (RoleAt(at) & DateRole.Direction) != 0 && today is { } now)
        {
            date.Year = now.Year + ValueAt(at);
            date.Last = at + 1;
        }
    }

    /// <summary>"June 30-July 1", "30 June to 1 July", "March to June 2022".</summary>
    private readonly void ToOtherMonth(ref RawDate date)
    {
        var at = date.Last + 1;
        if (date.Day2 != 0) return;
        var night = (RoleAt(date.First - 1) & DateRole.Night) != 0 || (RoleAt(date.First - 2) & (DateRole.Night | DateRole.Part)) != 0;
        if (!IsRange(at) && !((night || IsBetween(date.First - 1)) && IsJoin(at) && date.Day != 0)) return;
        var month = date.Day != 0 && DayAt(at + 1) != 0 && IsMonthName(at + 2) ? at + 2 : at + 1;
        if (!IsMonthName(month)) return;
        var last = SkipStop(month);
        if (date.Day != 0)
        {
            var day = month == at + 2 ? DayAt(at + 1) : DayAt(last + 1);
            if (day == 0) return;
            date.Day2 = day;
            if (month == at + 1) last++;
        }
        else if (DayAt(last + 1) != 0)
        {
            return;
        }
        date.Number2 = ValueAt(month);
        date.Last = last;
        if (date.Year != 0)
        {
            var second = date with { Year = 0 };
            TakeYear(ref second);
            (date.Year2, date.Last) = (second.Year, second.Last);
        }
        else
        {
            TakeYear(ref date);
            if (date.Year == 0) return;
            date.Year2 = date.Year;
            if (date.Number > date.Number2) date.Year--;
        }
    }

    private readonly bool IsBetween(int at) => (RoleAt(at) & DateRole.Between) != 0;

    private readonly bool IsMonthName(int at) => (RoleAt(at) & DateRole.Month) != 0 && (text[at].IsCapital || (RoleAt(at) & DateRole.Middle) != 0);

    /// <summary>Over the full stop of "Jan."</summary>
    private readonly int SkipStop(int at) => text[at].Is(WordClass.Abbreviation) && KindAt(at + 1) == TokenKind.Stop && !Spaced(at + 1) ? at + 1 : at;

    // "Black September", "Theresa May": a capital before it that is no first word and no word of the grammar
    private readonly bool IsNameOf(int at, DateRole role)
    {
        var before = at - 1;
        if (before <= first || (role & DateRole.Middle) != 0 || YearAt(at + 1) != 0) return false;
        return KindAt(before) == TokenKind.Word && text[before].IsCapital && words.RoleOf(text[before].Word) == DateRole.None
            && !text[before].Is(WordClass.Preposition | WordClass.Determiner | WordClass.Subordinator | WordClass.Coordinator | WordClass.Possessive) && Spaced(at);
    }

    private readonly bool HasContext(int at)
    {
        var before = at - 1;
        if (KindAt(before) == TokenKind.Possessive) return true;
        // "in March, May, and July"
        if (KindAt(before) == TokenKind.Comma && before > first && text[before - 1].Is(WordClass.Month)) return true;
        if (before < Floor || KindAt(before) != TokenKind.Word) return false;
        return text[before].Is(WordClass.Preposition | WordClass.Determiner | WordClass.Coordinator | WordClass.To | WordClass.Possessive)
            || (words.RoleOf(text[before].Word) & (DateRole.Modifier | DateRole.Direction | DateRole.Boundary | DateRole.Span)) != 0;
    }

    /// <summary>"last June", "this June", "next June".</summary>
    private readonly void Directed(ref RawDate date)
    {
        var at = date.First - 1;
        if ((RoleAt(at) & DateRole.Direction) == 0 || today is not { } now) return;
        date.Year = ValueAt(at) switch
        {
            < 0 => date.Number < now.Month ? now.Year : now.Year - 1,
            0 => now.Year,
            _ => date.Number > now.Month ? now.Year : now.Year + 1,
        };
        date.First = at;
    }
}
