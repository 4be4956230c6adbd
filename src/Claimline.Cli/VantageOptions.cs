using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Claimline.Ledger.Queries;

namespace Claimline.Cli;

/// <summary>The options --as-of and --known of every command that asks the ledger.</summary>
internal sealed class VantageOptions
{
    private readonly Option<DateOnly?> asOf = new("--as-of") { Description = "Only what was said or published by this day, as 2025-07-01.", HelpName = "DAY", CustomParser = Day };
    private readonly Option<DateTimeOffset?> known = new("--known") { Description = "Only what was recorded by then, as 2025-07-01 or 2025-07-01T18:00Z; a day counts to its end, UTC.", HelpName = "TIME", CustomParser = Instant };

    // As exact as instants are recorded; the last day there is has no next one to count back from.
    private static readonly TimeOnly LastInstant = new(23, 59, 59, 999);

    public void AddTo(Command command)
    {
        command.Options.Add(asOf);
        command.Options.Add(known);
    }

    public Vantage Of(ParseResult parsed) => new(parsed.GetValue(asOf), parsed.GetValue(known));

    private static DateOnly? Day(ArgumentResult result)
    {
        if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        result.AddError($"'{result.Tokens[0].Value}' is no day; write it as 2025-07-01");
        return null;
    }

    private static DateTimeOffset? Instant(ArgumentResult result)
    {
        var given = result.Tokens[0].Value;
        if (DateOnly.TryParseExact(given, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return new DateTimeOffset(day, LastInstant, TimeSpan.Zero);
        if (DateTimeOffset.TryParse(given, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)) return instant;
        result.AddError($"'{given}' is no time; write it as 2025-07-01 or 2025-07-01T18:00Z");
        return null;
    }
}
