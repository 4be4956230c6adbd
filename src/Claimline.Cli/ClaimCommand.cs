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
        command.Subcommands.Add(ask.Grading());
        foreach (var join in ClaimJoinCommand.Create(terminal)) command.Subcommands.Add(join);
        command.SetAction((parsed, cancellation) => LedgerOption.ReportingAsync(terminal, () => ask.RunAsync(parsed, cancellation)));
        return command;
    }

    private Command Grading()
    {
        var credibility = new Option<int>("--credibility") { Description = $"{string.Join(", ", ClaimGrade.Credibilities.Select((words, i) => $"{i + 1} {words}"))} (NATO AJP-2.1).", HelpName = "NUMBER", Required = true };
        credibility.Validators.Add(given =>
        {
            if (given.GetValueOrDefault<int>() is var number && (number < 1 || number > ClaimGrade.Credibilities.Count)) given.AddError($"'{number}' is no credibility; give 1 to {ClaimGrade.Credibilities.Count}");
        });
        var decision = new DecisionOptions();
        var command = new Command("grade", "Grade how credible you find what the claim says; shown beside how it stands, and read by no rule.") { id, credibility, ledger };
        decision.AddTo(command);
        command.SetAction((parsed, cancellation) => LedgerOption.ReportingAsync(terminal, async () =>
        {
            await using var kept = await LedgerOption.OpenToChangeAsync(parsed.GetValue(ledger), cancellation);
            await kept.GradeAsync(new ClaimGrade(parsed.GetRequiredValue(id), parsed.GetValue(credibility), decision.By(parsed), decision.Reason(parsed)), cancellation);
            terminal.Error.WriteLine($"claimline: kept; 'claimline claim {parsed.GetRequiredValue(id)}' shows it beside the status");
            return CommandLineTool.Done;
        }));
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
