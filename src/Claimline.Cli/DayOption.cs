using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Claimline.Cli;

/// <summary>An option whose value is a day.</summary>
internal static class DayOption
{
    public static Option<DateOnly?> Create(string name, string description) => new(name) { Description = description, HelpName = "DAY", CustomParser = Parse };

    private static DateOnly? Parse(ArgumentResult result)
    {
        if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        result.AddError($"'{result.Tokens[0].Value}' is no day; write it as 2025-07-01");
        return null;
    }
}
