using System.Globalization;

namespace Claimline.Ledger.Store;

/// <summary>Days and instants as the tables hold them: ISO text, which sorts, and milliseconds since 1970 UTC.</summary>
internal static class Days
{
    public static string? Text(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);

    public static DateOnly? Parse(string? text) => text is null ? null : DateOnly.ParseExact(text, "O", CultureInfo.InvariantCulture);
}
