using System.CommandLine;
using Claimline.Cli.Formats;
using Claimline.Ledger;
using Claimline.Ledger.Linking;
using Claimline.Ledger.Queries;

namespace Claimline.Cli;

/// <summary>claimline claim merge, split, apart and undo: what a person finds of claims that rules could not tell.</summary>
internal sealed class ClaimJoinCommand
{
    private readonly Terminal terminal;
    private readonly Option<string?> ledger = LedgerOption.Create();
    private readonly DecisionOptions decision = new();
    private readonly Argument<string> id = new("ID") { Description = "The claim's id, or at least its first six letters." };
    private readonly Argument<string> other = new("OTHER") { Description = "The other claim's id." };
    private readonly Argument<long> number = new("NUMBER") { Description = "The decision's number." };

    // As 'claimline claim' numbers them.
    private readonly Option<int> voice = new("--voice") { Description = "The number of the voice, as 'claimline claim' shows it.", HelpName = "NUMBER", Required = true };

    private ClaimJoinCommand(Terminal terminal) => this.terminal = terminal;

    public static IEnumerable<Command> Create(Terminal terminal)
    {
        var join = new ClaimJoinCommand(terminal);
        return
        [
            join.Deciding(new Command("merge", "Record that two claims are one.") { join.id, join.other }, (_, p) => new ClaimRuling.Same(p.GetRequiredValue(join.id), p.GetRequiredValue(join.other))),
            join.Deciding(new Command("apart", "Record that two claims that may be the same are not.") { join.id, join.other }, (_, p) => new ClaimRuling.Apart(p.GetRequiredValue(join.id), p.GetRequiredValue(join.other))),
            join.Deciding(new Command("split", "Record that a voice puts forward something else than the claim; it opens one of its own.") { join.id, join.voice }, (l, p) => Split(l, p.GetRequiredValue(join.id), p.GetValue(join.voice))),
            join.Deciding(new Command("undo", "Take a decision on claims back, as if it had never been made; both stay in the log.") { join.number }, (_, p) => new ClaimRuling.Undone(p.GetRequiredValue(join.number))),
        ];
    }

    private static ClaimRuling.Split Split(ClaimLedger kept, string claim, int number) =>
        ClaimPage.Of(kept, claim, default).Voices.FirstOrDefault(v => v.Number == number) is { } voice ? new ClaimRuling.Split(claim, voice.Document, voice.Span) : throw new LedgerException(LedgerProblems.NoVoice(claim, number));

    private Command Deciding(Command command, Func<ClaimLedger, ParseResult, ClaimRuling> ruling)
    {
        command.Options.Add(ledger);
        decision.AddTo(command);
        command.SetAction((parsed, cancellation) => LedgerOption.ReportingAsync(terminal, async () =>
        {
            await using var kept = await LedgerOption.OpenToChangeAsync(parsed.GetValue(ledger), cancellation);
            var outcome = await kept.DecideAsync(ruling(kept, parsed), decision.By(parsed), decision.Reason(parsed), cancellation);
            using (var output = terminal.Text()) ChangedClaims.Write(output, terminal.Width, terminal.Colour, outcome.Changed);
            terminal.Error.WriteLine($"claimline: decision {outcome.Decision}; 'claimline claim undo {outcome.Decision}' takes it back");
            return CommandLineTool.Done;
        }));
        return command;
    }
}
