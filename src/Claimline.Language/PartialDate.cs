using System.Globalization;

namespace Claimline.Language;

/// <summary>A date as precise as the text gave it: its EDTF notation and the days it may mean.</summary>
/// <param name="Edtf">Extended Date/Time Format (ISO 8601-2): <c>2025-06-30</c>, <c>2025-06</c>, <c>2022-23</c> (autumn), <c>2025-06-27/2025-06-28</c>.</param>
/// <param name="First">First day it may mean.</param>
/// <param name="Last">Last day it may mean, never before <paramref name="First"/>.</param>
public readonly record struct PartialDate(string Edtf, DateOnly First, DateOnly Last)
{
    private const int LastMonth = 12;

    public override string ToString() => Edtf;

    public static PartialDate Day(DateOnly day) => new(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), day, day);

    /// <summary>A day, a month, a year, an instant of a day, or two of these with a slash between, as people write them; null where the text is no such date.</summary>
    public static PartialDate? Parse(string given)
    {
        ArgumentNullException.ThrowIfNull(given);
        if (given.Split('/') is [var from, var to]) return Parse(from) is { } a && Parse(to) is { } b && a.First <= b.Last ? new PartialDate(given, a.First, b.Last) : null;
        if (Exact("yyyy-MM-dd", out var day)) return new PartialDate(given, day, day);
        if (Exact("yyyy-MM", out var month)) return new PartialDate(given, month, new DateOnly(month.Year, month.Month, DateTime.DaysInMonth(month.Year, month.Month)));
        if (Exact("yyyy", out var year)) return new PartialDate(given, year, new DateOnly(year.Year, LastMonth, DateTime.DaysInMonth(year.Year, LastMonth)));
        if (given.Contains('T', StringComparison.Ordinal) && DateTimeOffset.TryParse(given, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant))
            return new PartialDate(given, DateOnly.FromDateTime(instant.UtcDateTime), DateOnly.FromDateTime(instant.UtcDateTime));
        return null;

        bool Exact(string form, out DateOnly first) => DateOnly.TryParseExact(given, form, CultureInfo.InvariantCulture, DateTimeStyles.None, out first);
    }
}
