using System.CommandLine;
using System.Globalization;
using Claimline.Cli.Formats;
using Claimline.Ledger;
using Claimline.Ledger.Queries;

namespace Claimline.Cli;

/// <summary>claimline source ID: who it is, and the claims it was heard on.</summary>
internal sealed class SourceCommand
{
    private readonly Terminal terminal;
    private readonly Option<string?> ledger = LedgerOption.Create();
    private readonly Argument<string> id = new("ID") { Description = "The source's id or name, or a part of it that no other has." };
    private readonly Option<int> limit = new("--limit") { Description = "Claims to list.", HelpName = "N", DefaultValueFactory = _ => 10 };
    private readonly Option<string> format = FormatOption.Create("table", "json");

    private SourceCommand(Terminal terminal) => this.terminal = terminal;

    public static Command Create(Terminal terminal)
    {
        var ask = new SourceCommand(terminal);
        var command = new Command("source", "Show a source, and the claims it was last heard on.") { ask.id, ask.limit, ask.format, ask.ledger };
        command.SetAction((parsed, cancellation) => LedgerOption.ReportingAsync(terminal, () => ask.RunAsync(parsed, cancellation)));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var kept = await ClaimLedger.OpenForReadingAsync(LedgerOption.Path(parsed.GetValue(ledger)), cancellation);
        var given = parsed.GetRequiredValue(id);
        var source = new SourceQuery { Source = given }.Run(kept) is [var only, ..] ? only : throw new LedgerException(LedgerProblems.NoSource(given));
        using var output = terminal.Text();
        if (parsed.GetRequiredValue(format) == "json")
        {
            LinesOfJson.Write(output, source);
            return CommandLineTool.Done;
        }
        var claims = new ClaimQuery { Source = source.Key, Limit = Math.Clamp(parsed.GetValue(limit), 1, 1000) }.Run(kept);
        output.WriteLine(source.Name);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{source.Key} · {SourcesCommand.Who(source)} · {source.Statements} {(source.Statements == 1 ? "statement" : "statements")} in {source.Documents} {(source.Documents == 1 ? "document" : "documents")} · {SourcesCommand.Times(source)}"));
        if (claims.Claims.Count == 0) return CommandLineTool.Done;
        output.WriteLine();
        var table = new ClaimTable(output, terminal.Width, terminal.Colour, claims.Claims.Max(c => c.ShortId.Length));
        foreach (var claim in claims.Claims) table.Row(claim);
        output.Flush();
        if (claims.HasMore) terminal.Error.WriteLine($"claimline: {claims.Count:N0} claims; all with 'claimline claims --source {source.Key}'");
        return CommandLineTool.Done;
    }
}
