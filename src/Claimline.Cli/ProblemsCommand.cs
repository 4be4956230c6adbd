using System.CommandLine;
using System.Globalization;
using Claimline.Cli.Formats;
using Claimline.Ledger.Queries;
using static Claimline.Cli.Formats.Columns;

namespace Claimline.Cli;

/// <summary>claimline problems: what could not be read and is still open.</summary>
internal sealed class ProblemsCommand
{
    private static readonly string[] Header = ["number", "recorded", "code", "path", "part", "message", "sha256", "kept"];

    private readonly Terminal terminal;
    private readonly Option<string?> ledger = LedgerOption.Create();
    private readonly Option<string?> code = new("--code") { Description = "Only with this code, as CL0104.", HelpName = "CODE" };
    private readonly ListOptions list = new("Problems");

    private ProblemsCommand(Terminal terminal) => this.terminal = terminal;

    public static Command Create(Terminal terminal)
    {
        var ask = new ProblemsCommand(terminal);
        var command = new Command("problems", "List what could not be read and is still open, the first that came first.") { ask.code, ask.ledger };
        ask.list.AddTo(command);
        command.SetAction((parsed, cancellation) => LedgerOption.ReportingAsync(terminal, () => ask.RunAsync(parsed, cancellation)));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var kept = await LedgerOption.OpenToAskAsync(parsed.GetValue(ledger), cancellation);
        var limit = list.LimitOf(parsed);
        var found = new RefusalQuery { Code = parsed.GetValue(code), After = list.AfterOf(parsed), Limit = limit + 1 }.Run(kept);
        list.Write(terminal, parsed, [.. found.Take(limit)], Header, Cells, output => Table(output, found.Take(limit)));
        ListOptions.TellMore(terminal, found.Count == 0 ? "nothing is open" : null, found.Count > limit ? RefusalQuery.CursorOf(found[limit - 1]) : null);
        return CommandLineTool.Done;
    }

    private void Table(TextWriter output, IEnumerable<RefusalTold> found)
    {
        var table = new Columns(output, terminal.Colour, 7, 10, terminal.Width - 23);
        table.Row(Heading("number"), Heading("since"), Heading("what and why"));
        foreach (var r in found)
            table.Row(r.Number.ToString(CultureInfo.InvariantCulture), r.Recorded.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), new Cell((Input.CalledIn(r), Style.Strong), ($"{r.Code}: {r.Message}{(r.IsKept ? "; its bytes are kept" : "")}", Style.Plain)));
    }

    private static object?[] Cells(RefusalTold r) => [r.Number, r.Recorded.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture), r.Code, r.Path, r.Part.TrimStart(':', ' '), r.Message, r.Sha256, r.IsKept ? "kept" : null];
}
