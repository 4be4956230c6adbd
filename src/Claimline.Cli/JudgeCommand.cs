using System.CommandLine;
using Claimline.Ledger;

namespace Claimline.Cli;

/// <summary>claimline judge CLAIM: records what an analyst concludes; how the claim stands is not touched.</summary>
internal sealed class JudgeCommand
{
    private readonly Terminal terminal;
    private readonly Option<string?> ledger = LedgerOption.Create();
    private readonly Argument<string> claim = new("CLAIM") { Description = "The claim's id, or at least its first six letters." };
    private readonly Option<string> likelihood = new Option<string>("--likelihood") { Description = $"{string.Join(", ", Judgement.Likelihoods)} (ICD 203).", HelpName = "WORDS", Required = true }.AcceptOnlyFromAmong([.. Judgement.Likelihoods]);
    private readonly Option<string> confidence = new Option<string>("--confidence") { Description = "low, moderate or high: of the judgement.", HelpName = "WORD", Required = true }.AcceptOnlyFromAmong([.. Judgement.Confidences]);
    private readonly Option<string> basis = new Option<string>("--basis") { Description = "What it rests on.", HelpName = "TEXT", Required = true }.Filled();
    private readonly Option<string?> alternatives = new("--alternatives") { Description = "What else it may be.", HelpName = "TEXT" };
    private readonly Option<DateOnly?> revisit = DayOption.Create("--revisit", "A day to look again.");
    private readonly Option<string> by = ByOption.Create("judges");

    private JudgeCommand(Terminal terminal) => this.terminal = terminal;

    public static Command Create(Terminal terminal)
    {
        var judge = new JudgeCommand(terminal);
        var command = new Command("judge", "Record what you conclude of a claim; it is shown beside the status and never alters it.") { judge.claim, judge.likelihood, judge.confidence, judge.basis, judge.alternatives, judge.revisit, judge.by, judge.ledger };
        command.SetAction((parsed, cancellation) => LedgerOption.ReportingAsync(terminal, () => judge.RunAsync(parsed, cancellation)));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var kept = await LedgerOption.OpenToChangeAsync(parsed.GetValue(ledger), cancellation);
        await kept.JudgeAsync(new Judgement(parsed.GetRequiredValue(claim), parsed.GetRequiredValue(likelihood), parsed.GetRequiredValue(confidence), parsed.GetRequiredValue(basis),
            parsed.GetValue(alternatives), parsed.GetValue(revisit), parsed.GetRequiredValue(by)), cancellation);
        terminal.Error.WriteLine($"claimline: kept; 'claimline claim {parsed.GetRequiredValue(claim)}' shows it beside the status");
        return CommandLineTool.Done;
    }
}
