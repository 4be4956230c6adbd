using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Claimline.Language;

namespace Claimline.Cli;

/// <summary>An option whose value is a day, a month, a year, an instant of a day, or two days with a slash between.</summary>
internal static class PartialDateOption
{
    public static Option<PartialDate?> Create(string name, string description) => new(name) { Description = description, HelpName = "DATE", CustomParser = Parse };

    /// <summary>Null where the text is no such date.</summary>
    public static PartialDate? Of(string given)
    {
        if (given.Split('/') is [var from, var to]) return Of(from) is { } a && Of(to) is { } b && a.First <= b.Last ? new PartialDate(given, a.First, b.Last) : null;
        if (Exact("yyyy-MM-dd", out var day)) return new PartialDate(given, day, day);
        if (Exact("yyyy-MM", out var month)) return new PartialDate(given, month, month.AddMonths(1).AddDays(-1));
        if (Exact("yyyy", out var year)) return new PartialDate(given, year, year.AddYears(1).AddDays(-1));
        if (given.Contains('T', StringComparison.Ordinal) && DateTimeOffset.TryParse(given, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant))
            return new PartialDate(given, DateOnly.FromDateTime(instant.UtcDateTime), DateOnly.FromDateTime(instant.UtcDateTime));
        return null;

        bool Exact(string form, out DateOnly first) => DateOnly.TryParseExact(given, form, CultureInfo.InvariantCulture, DateTimeStyles.None, out first);
    }

    public static string No(string given) => $"'{given}' is no date; write it as 2025-07-01, 2025-07, 2025, 2025-07-01T18:00Z or 2025-06-28/2025-07-01";

    private static PartialDate? Parse(ArgumentResult result)
    {
        if (Of(result.Tokens[0].Value) is { } date) return date;
        result.AddError(No(result.Tokens[0].Value));
        return null;
    }
}
