using System.Globalization;
using Claimline.Language.Blocks;
using Claimline.Language.Dates;
using Claimline.Language.Tokens;

namespace Claimline.Language.Documents;

/// <summary>Infers the day of a document from the days its text names: a report speaks most of the days before it, and of none after it as often.</summary>
internal sealed class TextDate(DateFinder dates)
{
    // Numbered by the longest year, so that February 29 has a place.
    private const int LeapYear = 2024, DaysOfYear = 366;

    // A report names the year of what happened in the year before it, if at all; two such mentions tell.
    private const int Recent = 14, Fewest = 2;

    // Ids since 2018 have this many digits; they count from November 4, 2010.
    private const int SnowflakeDigits = 19;
    private const long SnowflakeStart = 1_288_834_974_657;

    /// <param name="printed">The day as printed, where only its year is missing.</param>
    public DateOnly? Find(TokenizedText text, Layout layout, PrintedDate? printed)
    {
        var mentions = dates.Find(text, null);
        if (printed is { } known) return On(text, layout, mentions, known.On);

        var counts = new int[DaysOfYear];
        var whole = new Dictionary<DateOnly, int>();
        foreach (var mention in mentions)
        {
            var edtf = mention.Value.Edtf;
            if (edtf is null) continue;
            foreach (var range in edtf.AsSpan().Split('/')) Count(edtf.AsSpan()[range], counts, whole);
        }
        if (Latest(counts) is not { } last) return whole.Count == 0 ? null : whole.Where(d => 4 * d.Value >= whole.Values.Max()).Max(d => d.Key);
        return On(text, layout, mentions, year => On(last, year));
    }

    private static DateOnly? On(TokenizedText text, Layout layout, List<DateMention> mentions, Func<int, DateOnly?> day) =>
        Year(text, layout) is { } year ? day(year) : Within(mentions, day);

    private static void Count(ReadOnlySpan<char> edtf, int[] counts, Dictionary<DateOnly, int> whole)
    {
        if (edtf.Length != 10) return;
        if (edtf.StartsWith("XXXX-", StringComparison.Ordinal))
        {
            if (int.TryParse(edtf[5..7], NumberStyles.None, CultureInfo.InvariantCulture, out var month) && int.TryParse(edtf[8..], NumberStyles.None, CultureInfo.InvariantCulture, out var day)
                && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(LeapYear, month)) counts[new DateOnly(LeapYear, month, day).DayOfYear - 1]++;
        }
        else if (DateOnly.TryParseExact(edtf, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var full))
        {
            whole[full] = whole.GetValueOrDefault(full) + 1;
        }
    }

    /// <summary>The last of the days named often: those stand close together, and the year turns in the widest gap between them.</summary>
    private static int? Latest(int[] counts)
    {
        var most = counts.Max();
        if (most == 0) return null;
        var enough = Math.Max(Math.Min(2, most), (most + 3) / 4);
        var named = Enumerable.Range(0, DaysOfYear).Where(d => counts[d] >= enough).ToArray();
        int last = named[^1], widest = named[0] + DaysOfYear - named[^1];
        for (var i = 1; i < named.Length; i++)
        {
            if (named[i] - named[i - 1] <= widest) continue;
            (last, widest) = (named[i - 1], named[i] - named[i - 1]);
        }
        return last;
    }

    /// <summary>The year that the addresses of its endnotes name most.</summary>
    private static int? Year(TokenizedText text, Layout layout)
    {
        var years = new SortedDictionary<int, int>();
        foreach (var note in layout.Notes) InAddresses(text.Text.AsSpan(note.Body.Start, note.Body.Length), years);
        if (years.Count > 0 && years.Values.Max() > 2)
        {
            var most = years.Values.Max();
            return years.Last(y => 3 * y.Value >= most).Key;
        }

        return null;
    }

    /// <summary>The year that puts most of the months and days named with their year shortly before the day; null where they are too few to tell.</summary>
    private static DateOnly? Within(List<DateMention> mentions, Func<int, DateOnly?> on)
    {
        var named = mentions.Where(m => m.Value.Edtf is { Length: > 4 } edtf && edtf[0] != 'X' && m.Value.Last.DayNumber - m.Value.First.DayNumber < 31).Select(m => m.Value.First).ToList();
        DateOnly? best = null;
        var most = Fewest - 1;
        foreach (var year in named.SelectMany(d => new[] { d.Year, d.Year + 1 }).Distinct().Order())
        {
            if (on(year) is not { } day) continue;
            var count = named.Count(d => d <= day && d > day.AddMonths(-Recent));
            if (count <= most) continue;
            (best, most) = (day, count);
        }
        return best;
    }

    // "/2022/03/16/" in an address; or "/status/" and a number that counts milliseconds from a known day (the ids of posts on Twitter, "snowflakes").
    private static void InAddresses(ReadOnlySpan<char> note, SortedDictionary<int, int> years)
    {
        foreach (var range in note.Split('/'))
        {
            var part = note[range];
            var year = 0;
            if (part.Length == 4 || (part.Length > 4 && part[4] == '-')) year = int.TryParse(part[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1990 and < 2100 ? number : 0;
            else if (part.Length >= SnowflakeDigits) year = YearOfSnowflake(part);
            if (year != 0) years[year] = years.GetValueOrDefault(year) + 1;
        }
    }

    private static int YearOfSnowflake(ReadOnlySpan<char> part)
    {
        var digits = 0;
        while (digits < part.Length && char.IsAsciiDigit(part[digits])) digits++;
        return digits == SnowflakeDigits && long.TryParse(part[..digits], NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? DateTimeOffset.FromUnixTimeMilliseconds((id >> 22) + SnowflakeStart).Year : 0;
    }

    private static DateOnly On(int dayOfLeapYear, int year)
    {
        var day = new DateOnly(LeapYear, 1, 1).AddDays(dayOfLeapYear);
        return new DateOnly(year, day.Month, Math.Min(day.Day, DateTime.DaysInMonth(year, day.Month)));
    }
}
