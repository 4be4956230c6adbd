using System.CommandLine;
using System.Globalization;
using Claimline.Ledger;
using Claimline.Ledger.Queries;

namespace Claimline.Cli;

/// <summary>claimline statements: what was said, as it stood on a day, the last first.</summary>
internal sealed class StatementsCommand
{
    private readonly Terminal terminal;
    private readonly Option<string?> ledger = LedgerOption.Create();
    private readonly VantageOptions vantage = new();
    private readonly Option<string?> document = new("--document") { Description = "Only of this document: its id, or at least the first six digits.", HelpName = "DOC" };
    private readonly Option<string?> source = new("--source") { Description = "Only by this source: its name, or its id in the reading.", HelpName = "NAME" };
    private readonly Option<string?> party = new("--party") { Description = "Only by sources of this party.", HelpName = "ID" };
    private readonly Option<string?> stance = new("--stance") { Description = "Only with this stance: claim, state, deny ...", HelpName = "STANCE" };
    private readonly Option<string?> type = new("--type") { Description = "Only that put forward this kind of event.", HelpName = "KIND" };
    private readonly Option<(double, double, double)?> near = NearOption.Create("Only that name a place within so many kilometres of a point.");
    private readonly Option<int> limit = new("--limit") { Description = "Statements on a page.", HelpName = "N", DefaultValueFactory = _ => 20 };
    private readonly Option<string?> after = new("--after") { Description = "Go on behind the page that ended with this cursor.", HelpName = "CURSOR" };

    private StatementsCommand(Terminal terminal) => this.terminal = terminal;

    public static Command Create(Terminal terminal)
    {
        var ask = new StatementsCommand(terminal);
        var command = new Command("statements", "List statements of all documents, the last said first.") { ask.document, ask.source, ask.party, ask.stance, ask.type, ask.near, ask.limit, ask.after, ask.ledger };
        ask.vantage.AddTo(command);
        command.SetAction((parsed, cancellation) => LedgerOption.ReportingAsync(terminal, () => ask.RunAsync(parsed, cancellation)));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var kept = await ClaimLedger.OpenForReadingAsync(LedgerOption.Path(parsed.GetValue(ledger)), cancellation);
        var page = Math.Clamp(parsed.GetValue(limit), 1, 1000);
        var found = new StatementQuery
        {
            Vantage = vantage.Of(parsed),
            Document = parsed.GetValue(document),
            Source = parsed.GetValue(source),
            Party = parsed.GetValue(party),
            Stance = parsed.GetValue(stance),
            Type = parsed.GetValue(type),
            Near = parsed.GetValue(near),
            After = parsed.GetValue(after),
            // One more than the page, to know whether there are more.
            Limit = page + 1,
        }.Run(kept);
        using var output = terminal.Text();
        foreach (var told in found.Take(page)) output.WriteLine($"{told.Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "undated",-10}  {told.Document[..12]}:{StatementLine.Of(told)}");
        if (found.Count > page) terminal.Error.WriteLine($"claimline: more with --after {found[page - 1].Cursor}");
        return CommandLineTool.Done;
    }
}
