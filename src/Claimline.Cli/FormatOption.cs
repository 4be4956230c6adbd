using System.CommandLine;

namespace Claimline.Cli;

/// <summary>The option --format of commands that list what a ledger holds.</summary>
internal static class FormatOption
{
    public static Option<string> Create(params string[] formats) => new Option<string>("--format")
    {
        Description = $"How to print: {string.Join(", ", formats)}.",
        HelpName = "FORMAT",
        DefaultValueFactory = _ => formats[0],
    }.AcceptOnlyFromAmong(formats);
}
