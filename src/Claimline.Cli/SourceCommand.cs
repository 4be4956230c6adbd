using System.CommandLine;
using Claimline.Cli.Formats;
using Claimline.Ledger;
using Claimline.Ledger.Queries;

namespace Claimline.Cli;

/// <summary>claimline source ID: who it is, and the claims it was heard on.</summary>
internal sealed class SourceCommand
{
    private readonly Terminal terminal;
    private readonly Option<string?> ledger = LedgerOption.Create();
    private readonly VantageOptions vantage = new();
    private readonly Argument<string> id = new("ID") { Description = "The source's id, name or handle, or a part of its name that no other has." };
    private readonly Option<int> limit = new("--limit") { Description = "Claims to list.", HelpName = "N", DefaultValueFactory = _ => 10 };
    private readonly Option<string> format = FormatOption.Create("table", "json");

    private SourceCommand(Terminal terminal) => this.terminal = terminal;

    public static Command Create(Terminal terminal)
    {
        var ask = new SourceCommand(terminal);
        var run = new SourceDecisionRun(terminal);
        var command = new Command("source", "Show a source, what was decided of it and the claims it was last heard on; or decide.")
        {
            ask.id, ask.limit, ask.format, ask.ledger, SourceTellCommand.Add(run), SourceTellCommand.Edit(run), SourceTellCommand.Grade(run), SourceJoinCommand.Merge(run), SourceJoinCommand.Alias(run), SourceJoinCommand.Undo(run),
        };
        ask.vantage.AddTo(command);
        command.SetAction((parsed, cancellation) => LedgerOption.ReportingAsync(terminal, () => ask.RunAsync(parsed, cancellation)));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var kept = await ClaimLedger.OpenForReadingAsync(LedgerOption.Path(parsed.GetValue(ledger)), cancellation);
        var when = vantage.Of(parsed);
        var page = SourcePage.Of(kept, parsed.GetRequiredValue(id), when);
        using var output = terminal.Text();
        if (parsed.GetRequiredValue(format) == "json")
        {
            LinesOfJson.Write(output, page);
            return CommandLineTool.Done;
        }
        var printed = new SourcePageFormat(output, terminal.Width, terminal.Colour);
        printed.Write(page);
        var claims = new ClaimQuery { Source = page.Source.Key, Vantage = when, Limit = Math.Clamp(parsed.GetValue(limit), 1, 1000) }.Run(kept);
        if (claims.Claims.Count == 0) return CommandLineTool.Done;
        printed.Section("claims");
        var table = new ClaimTable(output, terminal.Width, terminal.Colour, claims.Claims.Max(c => c.ShortId.Length));
        foreach (var claim in claims.Claims) table.Row(claim);
        output.Flush();
        if (claims.HasMore) terminal.Error.WriteLine($"claimline: {claims.Count:N0} claims; all with 'claimline claims --source {page.Source.Key}'");
        return CommandLineTool.Done;
    }
}
