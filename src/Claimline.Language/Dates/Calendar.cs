using System.Globalization;

namespace Claimline.Language.Dates;

/// <summary>Builds partial dates: the EDTF notation with the days it covers.</summary>
internal static class Calendar
{
    public static PartialDate Day(DateOnly day) => PartialDate.Day(day);

    public static PartialDate Month(int year, int month)
    {
        var first = new DateOnly(year, month, 1);
        return new PartialDate(first.ToString("yyyy-MM", CultureInfo.InvariantCulture), first, first.AddMonths(1).AddDays(-1));
    }

    public static PartialDate Year(int year) => new(Four(year), new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));

    /// <summary>EDTF season codes; winter is the one that begins in that year, unless only the year's own winter months are meant, so it covers both.</summary>
    public static PartialDate Season(int year, int code)
    {
        var edtf = $"{Four(year)}-{code.ToString(CultureInfo.InvariantCulture)}";
        if (code == 24) return new PartialDate(edtf, new DateOnly(year, 1, 1), new DateOnly(Math.Min(year + 1, 9999), 2, 28));
        var first = new DateOnly(year, (code - 21) * 3 + 3, 1);
        return new PartialDate(edtf, first, first.AddMonths(3).AddDays(-1));
    }

    /// <summary>EDTF quarter codes, 33 to 36.</summary>
    public static PartialDate Quarter(int year, int quarter)
    {
        var first = new DateOnly(year, quarter * 3 - 2, 1);
        return new PartialDate($"{Four(year)}-{(32 + quarter).ToString(CultureInfo.InvariantCulture)}", first, first.AddMonths(3).AddDays(-1));
    }

    public static PartialDate Decade(int year) =>
        new($"{Four(year)[..3]}X", new DateOnly(Math.Max(year / 10 * 10, 1), 1, 1), new DateOnly(year / 10 * 10 + 9, 12, 31));

    /// <summary>The hundred years that a year begins: 1900 for the twentieth century.</summary>
    public static PartialDate Century(int year) =>
        new($"{Four(year)[..2]}XX", new DateOnly(Math.Max(year / 100 * 100, 1), 1, 1), new DateOnly(year / 100 * 100 + 99, 12, 31));

    public static PartialDate Interval(PartialDate from, PartialDate to) =>
        from.Edtf == to.Edtf ? from : new PartialDate($"{from.Edtf}/{to.Edtf}", from.First, to.Last);

    /// <summary>Monday to Sunday around a day.</summary>
    public static PartialDate Week(DateOnly day)
    {
        var monday = day.AddDays(1 - Weekday(day));
        return Interval(Day(monday), Day(monday.AddDays(6)));
    }

    public static PartialDate Weekend(DateOnly day)
    {
        var saturday = day.AddDays(6 - Weekday(day));
        return Interval(Day(saturday), Day(saturday.AddDays(1)));
    }

    /// <summary>1 Monday to 7 Sunday.</summary>
    public static int Weekday(DateOnly day) => day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;

    public static bool IsDay(int year, int month, int day) =>
        year is >= 1 and <= 9998 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    private static string Four(int year) => year.ToString("0000", CultureInfo.InvariantCulture);
}
