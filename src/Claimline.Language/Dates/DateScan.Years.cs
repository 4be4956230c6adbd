using Claimline.Language.Tokens;

namespace Claimline.Language.Dates;

/// <summary>Fills in the year that the words leave out.</summary>
internal ref partial struct DateScan
{
    // A date without a year is a past one, unless it is nearer ahead: within this many days, or within half a year where the words look forward.
    private const int NearDays = 90;
    private const int AheadDays = 183;

    /// <summary>The year that a date without one most likely has: the most recent, or the coming one where the clause looks forward.</summary>
    public readonly int Year(in RawDate date, DateOnly now)
    {
        if (date.Year != 0) return date.Year;
        var first = date.Shape switch
        {
            DateShape.Season => Calendar.Season(now.Year, date.Number).First.AddMonths(date.Number == 24 ? 11 : 0),
            DateShape.Quarter => Calendar.Quarter(now.Year, date.Number).First,
            DateShape.Month => new DateOnly(now.Year, date.Number, 1),
            _ => DayOf(date, now.Year) ?? default,
        };
        var year = now.Year;
        if (first == default)
        {
            // February 29
            while (year > now.Year - 8 && DayOf(date, year) is null) year--;
            return year;
        }
        if (first <= now)
        {
            // in December, "by March" is the coming one
            var coming = first.AddYears(1).DayNumber - now.DayNumber;
            return coming <= AheadDays && now.DayNumber - first.DayNumber > coming && IsAhead(date.First) ? year + 1 : year;
        }
        var ahead = first.DayNumber - now.DayNumber;
        return ahead <= NearDays || (ahead <= AheadDays && IsAhead(date.First)) ? year : year - 1;
    }

    private static DateOnly? DayOf(in RawDate date, int year) =>
        Calendar.IsDay(year, date.Number, date.Day) ? new DateOnly(year, date.Number, date.Day) : null;

    /// <summary>The clause looks forward before this token: "by", "scheduled for", "will … on"; a finite past verb between ends that.</summary>
    private readonly bool IsAhead(int at)
    {
        // "opens Monday", "begins on September 1"
        var verb = IsPreposition(at - 1) ? at - 2 : at - 1;
        if (verb >= first && text[verb].Is(WordClass.VerbThird) && !text[verb].Is(WordClass.Noun | WordClass.VerbPast) && !text[verb].IsCapital) return true;
        for (var i = at - 1; i >= first && i > at - 14; i--)
        {
            ref readonly var token = ref text[i];
            if (token.Kind is TokenKind.Stop or TokenKind.Semicolon) return false;
            if (token.Kind != TokenKind.Word) continue;
            var role = words.RoleOf(token.Word);
            if ((role & DateRole.Ahead) != 0 || ((role & DateRole.Near) != 0 && i >= at - 2)) return true;
            if (token.Is(WordClass.VerbPast) && !token.Is(WordClass.Noun) && !(i > first && text[i - 1].Is(WordClass.Auxiliary | WordClass.Modal))) return false;
        }
        return false;
    }
}
