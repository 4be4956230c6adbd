using System.CommandLine;
using Claimline.Cli.Formats;
using Claimline.Ledger.Queries;

namespace Claimline.Cli;

/// <summary>claimline timeline: what was claimed when, and what became of it, the last day first.</summary>
internal sealed class TimelineCommand
{
    private static readonly string[] Header = ["day", "what", "claim", "was", "stands", "source", "party", "words", "document", "start", "end", "manual", "evidence", "place", "label"];

    private readonly Terminal terminal;
    private readonly Option<string?> ledger = LedgerOption.Create();
    private readonly ClaimFilterOptions filter = new();
    private readonly Option<string?> claim = new("--claim") { Description = "Only of this claim, by at least six letters of its id.", HelpName = "ID" };
    private readonly Option<DateOnly?> since = DayOption.Create("--since", "Only what was said on this day or later.");
    private readonly Option<DateOnly?> until = DayOption.Create("--until", "Only what was said on this day or before.");
    private readonly ListOptions list = new("Voices");

    private TimelineCommand(Terminal terminal) => this.terminal = terminal;

    public static Command Create(Terminal terminal)
    {
        var ask = new TimelineCommand(terminal);
        var command = new Command("timeline", "Tell what was claimed when, day by day, the last first: first voices, denials, evidence, and how the claims stood before and after.") { ask.claim, ask.since, ask.until, ask.ledger };
        ask.filter.AddTo(command);
        ask.list.AddTo(command);
        command.SetAction((parsed, cancellation) => LedgerOption.ReportingAsync(terminal, () => ask.RunAsync(parsed, cancellation)));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var kept = await LedgerOption.OpenToAskAsync(parsed.GetValue(ledger), cancellation);
        var limit = list.LimitOf(parsed);
        var found = new TimelineQuery
        {
            Claims = filter.Of(parsed), Claim = parsed.GetValue(claim), Since = parsed.GetValue(since), Until = parsed.GetValue(until), After = list.AfterOf(parsed), Limit = limit + 1,
        }.Run(kept);
        list.Write(terminal, parsed, [.. found.Take(limit)], Header, Cells, output => TimelineTable.Write(output, terminal.Width, terminal.Colour, found.Take(limit)));
        ListOptions.TellMore(terminal, null, found.Count > limit ? found[limit - 1].Cursor : null);
        return CommandLineTool.Done;
    }

    private static object?[] Cells(TimelineTold t) =>
        [t.Day, t.What, t.Claim, t.Was, t.Stands, t.Source, t.Party, t.Words, t.Document, t.Span?.Start, t.Span?.End, t.IsManual ? "manual" : null, t.Evidence, t.PlaceName, t.Label];
}
