using System.CommandLine;
using System.Globalization;
using Claimline.Cli.Formats;
using Claimline.Ledger;
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
    private readonly Option<int> limit = new("--limit") { Description = "Sources on a page.", HelpName = "N", DefaultValueFactory = _ => 20 };
    private readonly Option<string?> after = new("--after") { Description = "Go on behind the page that ended with this cursor.", HelpName = "CURSOR" };
    private readonly Option<string> format = FormatOption.Create("table", "json", "csv");

    private SourcesCommand(Terminal terminal) => this.terminal = terminal;

    public static Command Create(Terminal terminal)
    {
        var ask = new SourcesCommand(terminal);
        var command = new Command("sources", "List named sources, the most heard first.") { ask.party, ask.kind, ask.text, ask.limit, ask.after, ask.format, ask.ledger };
        ask.vantage.AddTo(command);
        command.SetAction((parsed, cancellation) => LedgerOption.ReportingAsync(terminal, () => ask.RunAsync(parsed, cancellation)));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var path = LedgerOption.Path(parsed.GetValue(ledger));
        await using var kept = await ClaimLedger.OpenForReadingAsync(path, cancellation);
        var page = Math.Clamp(parsed.GetValue(limit), 1, 1000);
        var found = new SourceQuery { Vantage = vantage.Of(parsed), Party = parsed.GetValue(party), Kind = parsed.GetValue(kind), Text = parsed.GetValue(text), After = parsed.GetValue(after), Limit = page + 1 }.Run(kept);
        if (found.Count == 0 && kept.Checkpoint().Size == 0) throw new LedgerException(LedgerProblems.NoClaims(path));
        Write([.. found.Take(page)], parsed.GetRequiredValue(format));
        if (found.Count > page) terminal.Error.WriteLine($"claimline: more with --after {found[page - 1].Cursor}");
        return CommandLineTool.Done;
    }

    private void Write(IReadOnlyList<SourceTold> found, string how)
    {
        using var output = terminal.Text();
        if (how == "json")
        {
            foreach (var source in found) LinesOfJson.Write(output, source);
        }
        else if (how == "csv")
        {
            var csv = new Csv(output);
            csv.Row(Header);
            foreach (var s in found) csv.Row(s.Key, s.Name, s.Kind, s.Party, s.SpeaksFor, s.Statements, s.Documents, s.First, s.Last, s.Reliability);
        }
        else
        {
            var name = terminal.Width * 2 / 5;
            var table = new Columns(output, terminal.Colour, 6, name, terminal.Width - name - 25, 13);
            table.Row(Heading("heard"), Heading("source"), Heading("who"), Heading("from and to"));
            foreach (var s in found)
                table.Row(s.Statements.ToString(CultureInfo.InvariantCulture), new Cell((s.Name, Style.Strong), (s.Key, Style.Cyan)), SourcePageFormat.Who(s), new Cell([.. SourcePageFormat.Times(s).Split(" to ").Select((t, i) => (i == 0 ? t : $"to {t}", Style.Faint))]));
        }
    }

    private static Cell Heading(string name) => new((name.ToUpperInvariant(), Style.Faint));
}
