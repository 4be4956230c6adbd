using System.CommandLine;
using Claimline.Cli.Formats;
using Claimline.Ledger;
using Claimline.Ledger.Queries;

namespace Claimline.Cli;

/// <summary>claimline claim ID: every voice in order, the four answers, and why.</summary>
internal sealed class ClaimCommand
{
    private readonly Terminal terminal;
    private readonly Option<string?> ledger = LedgerOption.Create();
    private readonly VantageOptions vantage = new();
    private readonly Argument<string> id = new("ID") { Description = "The claim's id, or at least its first six letters; ids it had before count." };
    private readonly Option<string> format = FormatOption.Create("table", "json");

    private ClaimCommand(Terminal terminal) => this.terminal = terminal;

    public static Command Create(Terminal terminal)
    {
        var ask = new ClaimCommand(terminal);
        var command = new Command("claim", "Show a claim: how it stands and why, every voice with its words, and what would change it.") { ask.id, ask.format, ask.ledger };
        ask.vantage.AddTo(command);
        command.SetAction((parsed, cancellation) => LedgerOption.ReportingAsync(terminal, () => ask.RunAsync(parsed, cancellation)));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var kept = await ClaimLedger.OpenForReadingAsync(LedgerOption.Path(parsed.GetValue(ledger)), cancellation);
        var page = ClaimPage.Of(kept, parsed.GetRequiredValue(id), vantage.Of(parsed));
        using var output = terminal.Text();
        if (parsed.GetRequiredValue(format) == "json") LinesOfJson.Write(output, page);
        else new ClaimPageFormat(output, terminal.Width, terminal.Colour).Write(page);
        return CommandLineTool.Done;
    }
}
