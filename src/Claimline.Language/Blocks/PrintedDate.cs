using System.Globalization;

namespace Claimline.Language.Blocks;

/// <summary>A day as a title or a dateline prints it: "March 16", "January 13, 2025", "13 January 2025", "2025-01-13".</summary>
/// <param name="Year">Null where none is printed.</param>
internal readonly record struct PrintedDate(int Month, int Day, int? Year)
{
    public DateOnly? On(int year) => Day <= DateTime.DaysInMonth(year, Month) ? new DateOnly(year, Month, Day) : null;

    /// <summary>The first day that stands in a line, and whether the line holds little else than it and the time.</summary>
    public static PrintedDate? Find(ReadOnlySpan<char> line, LayoutWords words, out bool alone)
    {
        alone = true;
        int month = 0, day = 0, year = 0;
        foreach (var range in line.SplitAny(' ', ',', '\u00A0'))
        {
            var word = line[range].Trim(".:;()|*_");
            if (word.Length == 0) continue;
            if (month == 0 && DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var iso))
            {
                (month, day, year) = (iso.Month, iso.Day, iso.Year);
            }
            else if (month == 0 && words.Month(word) is var named and > 0)
            {
                month = named;
            }
            else if (char.IsAsciiDigit(word[0]))
            {
                if (year == 0 && word.Length == 4 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var four) && four is >= 1900 and < 2100) year = four;
                else if (day == 0 && int.TryParse(word.TrimEnd("stndrh"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 31) day = number;
            }
            else if (!IsOfTime(word, words))
            {
                alone = false;
                // "13 men in January": a number counts only beside its month.
                if (month == 0) day = 0;
            }
        }
        return month > 0 && day > 0 && day <= DateTime.DaysInMonth(2024, month) ? new PrintedDate(month, day, year == 0 ? null : year) : null;
    }

    // "pm", "ET", "at", a day of the week: signs of a time of day and of a zone are short or capitals.
    private static bool IsOfTime(ReadOnlySpan<char> word, LayoutWords words)
    {
        if (word.Length <= 2 || words.IsWeekday(word)) return true;
        if (word.Length > 4) return false;
        foreach (var c in word)
        {
            if (!char.IsAsciiLetterUpper(c)) return false;
        }
        return true;
    }
}
