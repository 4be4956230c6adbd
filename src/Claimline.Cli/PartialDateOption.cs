using System.CommandLine;
using System.CommandLine.Parsing;
using Claimline.Language;

namespace Claimline.Cli;

/// <summary>An option whose value is a day, a month, a year, an instant of a day, or two days with a slash between.</summary>
internal static class PartialDateOption
{
    public static Option<PartialDate?> Create(string name, string description) => new(name) { Description = description, HelpName = "DATE", CustomParser = Parse };

    public static string No(string given) => $"'{given}' is no date; write it as 2025-07-01, 2025-07, 2025, 2025-07-01T18:00Z or 2025-06-28/2025-07-01";

    private static PartialDate? Parse(ArgumentResult result)
    {
        if (PartialDate.Parse(result.Tokens[0].Value) is { } date) return date;
        result.AddError(No(result.Tokens[0].Value));
        return null;
    }
}
