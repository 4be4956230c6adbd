using System.CommandLine;
using System.Globalization;
using Claimline.Cli.Formats;
using Claimline.Ledger.Queries;
using static Claimline.Cli.Formats.Columns;

namespace Claimline.Cli;

/// <summary>claimline sources: who is heard, the most heard first.</summary>
internal sealed class SourcesCommand
{
    private static readonly string[] Header = ["id", "name", "kind", "party", "speaks_for", "statements", "documents", "first", "last", "reliability"];

    private readonly Terminal terminal;
    private readonly Option<string?> ledger = LedgerOption.Create();
    private readonly VantageOptions vantage = new();
    private readonly Option<string?> party = new("--party") { Description = "Only of this party; none is known to be no party.", HelpName = "ID" };
    private readonly Option<string?> kind = new("--kind") { Description = "Only of this kind: official, milblogger ...", HelpName = "KIND" };
    private readonly Option<string?> text = new("--text") { Description = "Only with this in the name.", HelpName = "WORDS" };
    private readonly ListOptions list = new("Sources");

    private SourcesCommand(Terminal terminal) => this.terminal = terminal;

    public static Command Create(Terminal terminal)
    {
        var ask = new SourcesCommand(terminal);
        var command = new Command("sources", "List named sources, the most heard first.") { ask.party, ask.kind, ask.text, ask.ledger };
        ask.vantage.AddTo(command);
        ask.list.AddTo(command);
        command.SetAction((parsed, cancellation) => LedgerOption.ReportingAsync(terminal, () => ask.RunAsync(parsed, cancellation)));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var kept = await LedgerOption.OpenToAskAsync(parsed.GetValue(ledger), cancellation);
        var limit = list.LimitOf(parsed);
        var found = new SourceQuery { Vantage = vantage.Of(parsed), Party = parsed.GetValue(party), Kind = parsed.GetValue(kind), Text = parsed.GetValue(text), After = list.AfterOf(parsed), Limit = limit + 1 }.Run(kept);
        list.Write(terminal, parsed, [.. found.Take(limit)], Header, Cells, output => Table(output, found.Take(limit)));
        ListOptions.TellMore(terminal, null, found.Count > limit ? found[limit - 1].Cursor : null);
        return CommandLineTool.Done;
    }

    private void Table(TextWriter output, IEnumerable<SourceTold> found)
    {
        var name = terminal.Width * 2 / 5;
        var table = new Columns(output, terminal.Colour, 6, name, terminal.Width - name - 25, 13);
        table.Row(Heading("heard"), Heading("source"), Heading("who"), Heading("from and to"));
        foreach (var s in found)
            table.Row(s.Statements.ToString(CultureInfo.InvariantCulture), new Cell((s.Name, Style.Strong), (s.Key, Style.Cyan)), SourcePageFormat.Who(s), new Cell([.. SourcePageFormat.Times(s).Split(" to ").Select((t, i) => (i == 0 ? t : $"to {t}", Style.Faint))]));
    }

    private static object?[] Cells(SourceTold s) => [s.Key, s.Name, s.Kind, s.Party, s.SpeaksFor, s.Statements, s.Documents, s.First, s.Last, s.Reliability];
}
