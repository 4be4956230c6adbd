using System.CommandLine;
using Claimline.Cli.Formats;
using Claimline.Ledger.Queries;
using Claimline.Publish;

namespace Claimline.Cli;

/// <summary>claimline claims: what has been claimed, and how it stands, the last spoken of first.</summary>
internal sealed class ClaimsCommand
{
    private readonly Terminal terminal;
    private readonly Option<string?> ledger = LedgerOption.Create();
    private readonly ClaimFilterOptions filter = new();
    private readonly Option<DateOnly?> since = DayOption.Create("--since", "Only spoken of on this day or later.");
    private readonly Option<DateOnly?> until = DayOption.Create("--until", "Only spoken of on this day or before.");
    private readonly ListOptions list = new("Claims");

    private ClaimsCommand(Terminal terminal) => this.terminal = terminal;

    public static Command Create(Terminal terminal)
    {
        var ask = new ClaimsCommand(terminal);
        var command = new Command("claims", "List claims and how they stand, the last spoken of first.") { ask.since, ask.until, ask.ledger };
        ask.filter.AddTo(command);
        ask.list.AddTo(command);
        command.SetAction((parsed, cancellation) => LedgerOption.ReportingAsync(terminal, () => ask.RunAsync(parsed, cancellation)));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var kept = await LedgerOption.OpenToAskAsync(parsed.GetValue(ledger), cancellation);
        var found = (filter.Of(parsed) with { Since = parsed.GetValue(since), Until = parsed.GetValue(until), Limit = list.LimitOf(parsed), After = list.AfterOf(parsed) }).Run(kept);
        list.Write(terminal, parsed, found.Claims, ClaimColumns.Names, ClaimColumns.Of, output =>
        {
            var table = new ClaimTable(output, terminal.Width, terminal.Colour, found.Claims.Max(c => c.ShortId.Length));
            foreach (var claim in found.Claims) table.Row(claim);
        });
        ListOptions.TellMore(terminal, ListOptions.Count(found.Count, ClaimQuery.Counted, "claim", "claims"), found.HasMore ? found.Claims[^1].Cursor : null);
        return CommandLineTool.Done;
    }
}
