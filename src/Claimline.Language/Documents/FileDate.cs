using System.Globalization;

namespace Claimline.Language.Documents;

/// <summary>An ISO date in a file's name: "report-2025-06-30.txt", "20250630.txt".</summary>
internal static class FileDate
{
    public static DateOnly? In(ReadOnlySpan<char> name)
    {
        for (var at = 0; at + 8 <= name.Length; at++)
        {
            if (!char.IsAsciiDigit(name[at]) || (at > 0 && char.IsAsciiDigit(name[at - 1]))) continue;
            if ((Parse(name[at..], "yyyy-MM-dd") ?? Parse(name[at..], "yyyyMMdd")) is { } day) return day;
        }
        return null;
    }

    private static DateOnly? Parse(ReadOnlySpan<char> from, string format) =>
        from.Length >= format.Length && (from.Length == format.Length || !char.IsAsciiDigit(from[format.Length]))
            && DateOnly.TryParseExact(from[..format.Length], format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
