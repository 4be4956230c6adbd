using System.CommandLine;
using Claimline.Cli.Formats;
using Claimline.Ledger.Queries;

namespace Claimline.Cli;

/// <summary>claimline place NAME: who claimed to hold it, what is claimed of it now, what was said when, and evidence.</summary>
internal sealed class PlaceCommand
{
    private readonly Terminal terminal;
    private readonly Option<string?> ledger = LedgerOption.Create();
    private readonly VantageOptions vantage = new();
    private readonly Argument<string[]> name = new("NAME") { Description = "The place's name in any of its spellings, or its id in the gazetteer.", Arity = ArgumentArity.OneOrMore };
    private readonly Option<int> limit = new("--limit") { Description = "Claims, voices and pieces of evidence to list, of each.", HelpName = "N", DefaultValueFactory = _ => 5 };
    private readonly Option<string> format = FormatOption.Create("table", "json");

    private PlaceCommand(Terminal terminal) => this.terminal = terminal;

    public static Command Create(Terminal terminal)
    {
        var ask = new PlaceCommand(terminal);
        var command = new Command("place", "Show a place: who claimed to hold it, what is claimed of it now, what was said when, and evidence.") { ask.name, ask.limit, ask.format, ask.ledger };
        ask.vantage.AddTo(command);
        command.SetAction((parsed, cancellation) => LedgerOption.ReportingAsync(terminal, () => ask.RunAsync(parsed, cancellation)));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var kept = await LedgerOption.OpenToAskAsync(parsed.GetValue(ledger), cancellation);
        var page = PlacePage.Of(kept, string.Join(' ', parsed.GetRequiredValue(name)), vantage.Of(parsed), Math.Clamp(parsed.GetValue(limit), 1, 1000));
        using var output = terminal.Text();
        if (parsed.GetRequiredValue(format) == "json") LinesOfJson.Write(output, page);
        else new PlacePageFormat(output, terminal.Width, terminal.Colour).Write(page);
        return CommandLineTool.Done;
    }
}
