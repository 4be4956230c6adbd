using Claimline.Cli.Formats;
using Claimline.Ledger.Queries;

namespace Claimline.Cli;

/// <summary>A statement of the ledger on one line, for people.</summary>
internal static class StatementLine
{
    public static string Of(StatementTold told) =>
        Printable.Line($"{told.Content.Start}-{told.Content.End} {told.Source ?? "?"} {told.Stance}{(told.Negative ? " not" : "")}{(told.IsManual ? " (manual)" : "")}{(told.Said is null ? "" : $" on {told.Said}")}{(told.Type is null ? "" : $" [{told.Type}{(told.Place is null ? "" : $" at {told.Place}")}]")}: {told.Words}");
}
