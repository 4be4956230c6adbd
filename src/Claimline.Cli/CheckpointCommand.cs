using System.CommandLine;
using Claimline.Ledger;

namespace Claimline.Cli;

/// <summary>claimline checkpoint: the length of the log and the hash over all of it, to be kept elsewhere.</summary>
internal static class CheckpointCommand
{
    public static Command Create(Terminal terminal)
    {
        var ledger = LedgerOption.Create();
        var command = new Command("checkpoint", "Print the ledger's size and root; kept elsewhere, 'verify --since' proves by it that nothing was changed.") { ledger };
        command.SetAction((parsed, cancellation) => LedgerOption.ReportingAsync(terminal, async () =>
        {
            await using var kept = await ClaimLedger.OpenForReadingAsync(LedgerOption.Path(parsed.GetValue(ledger)), cancellation);
            using var output = terminal.Text();
            output.WriteLine(kept.Checkpoint());
            return CommandLineTool.Done;
        }));
        return command;
    }
}
