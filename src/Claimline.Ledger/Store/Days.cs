using System.Globalization;

namespace Claimline.Ledger.Store;

/// <summary>Days and instants as the tables hold them: ISO text, which sorts, and milliseconds since 1970 UTC.</summary>
internal static class Days
{
    public static string? Text(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>So many days before; not before the first day there is.</summary>
    public static DateOnly Before(DateOnly day, int days) => day.DayNumber > days ? day.AddDays(-days) : DateOnly.MinValue;

    /// <summary>So many days after; not after the last day there is.</summary>
    public static DateOnly After(DateOnly day, int days) => DateOnly.MaxValue.DayNumber - day.DayNumber > days ? day.AddDays(days) : DateOnly.MaxValue;

    public static DateOnly? Parse(string? text) => text is null ? null : DateOnly.ParseExact(text, "O", CultureInfo.InvariantCulture);
}
