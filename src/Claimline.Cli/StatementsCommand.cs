using System.CommandLine;
using System.Globalization;
using Claimline.Ledger.Queries;

namespace Claimline.Cli;

/// <summary>claimline statements: what was said, as it stood on a day, the last first.</summary>
internal sealed class StatementsCommand
{
    private static readonly string[] Header = ["id", "day", "said", "source", "party", "stance", "negative", "kind", "place", "words", "document", "start", "end", "manual"];

    private readonly Terminal terminal;
    private readonly Option<string?> ledger = LedgerOption.Create();
    private readonly VantageOptions vantage = new();
    private readonly Option<string?> document = new("--document") { Description = "Only of this document: its id, or at least the first six digits.", HelpName = "DOC" };
    private readonly Option<string?> source = new("--source") { Description = "Only by this source: its name, or its id in the reading.", HelpName = "NAME" };
    private readonly Option<string?> party = new("--party") { Description = "Only by sources of this party.", HelpName = "ID" };
    private readonly Option<string?> stance = new Option<string?>("--stance") { Description = "Only with this stance: claim, state, deny ...", HelpName = "STANCE" }.AcceptOnlyFromAmong([.. LoggedMaker.Stances]);
    private readonly Option<string?> type = new("--type") { Description = "Only that put forward this kind of event.", HelpName = "KIND" };
    private readonly Option<(double, double, double)?> near = NearOption.Create("Only that name a place within so many kilometres of a point.");
    private readonly Option<string?> place = new("--place") { Description = "Only that name this place: its name in any spelling, or its id.", HelpName = "NAME" };
    private readonly Option<DateOnly?> since = DayOption.Create("--since", "Only what was said on this day or later.");
    private readonly ListOptions list = new("Statements");

    private StatementsCommand(Terminal terminal) => this.terminal = terminal;

    public static Command Create(Terminal terminal)
    {
        var ask = new StatementsCommand(terminal);
        var command = new Command("statements", "List statements of all documents, the last said first.") { ask.document, ask.source, ask.party, ask.stance, ask.type, ask.near, ask.place, ask.since, ask.ledger };
        ask.vantage.AddTo(command);
        ask.list.AddTo(command);
        command.SetAction((parsed, cancellation) => LedgerOption.ReportingAsync(terminal, () => ask.RunAsync(parsed, cancellation)));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var kept = await LedgerOption.OpenToAskAsync(parsed.GetValue(ledger), cancellation);
        var limit = list.LimitOf(parsed);
        var found = new StatementQuery
        {
            Vantage = vantage.Of(parsed),
            Document = parsed.GetValue(document),
            Source = parsed.GetValue(source),
            Party = parsed.GetValue(party),
            Stance = parsed.GetValue(stance),
            Type = parsed.GetValue(type),
            Near = parsed.GetValue(near),
            Place = parsed.GetValue(place),
            Since = parsed.GetValue(since),
            After = list.AfterOf(parsed),
            // One more than the page, to know whether there are more.
            Limit = limit + 1,
        }.Run(kept);
        list.Write(terminal, parsed, [.. found.Take(limit)], Header, Cells, output =>
        {
            foreach (var told in found.Take(limit)) output.WriteLine($"{told.Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "undated",-10}  {told.Document[..12]}:{StatementLine.Of(told)}");
        });
        ListOptions.TellMore(terminal, null, found.Count > limit ? found[limit - 1].Cursor : null);
        return CommandLineTool.Done;
    }

    private static object?[] Cells(StatementTold s) =>
        [s.Key, s.Day, s.Said, s.Source, s.Party, s.Stance, s.Negative ? "not" : null, s.Type, s.Place, s.Words, s.Document, s.Content.Start, s.Content.End, s.IsManual ? "manual" : null];
}
