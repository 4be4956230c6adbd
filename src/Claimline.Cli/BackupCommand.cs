using System.CommandLine;
using Claimline.Ledger;

namespace Claimline.Cli;

/// <summary>claimline backup FILE, claimline restore FILE: a copy of the ledger while it is in use, and back.</summary>
internal static class BackupCommand
{
    public static Command Backup(Terminal terminal)
    {
        var (file, ledger) = (new Argument<string>("FILE") { Description = "Where the copy is to be; not written over." }, LedgerOption.Create());
        var command = new Command("backup", "Write a copy of the ledger as it stands now, also while it is in use.") { file, ledger };
        command.SetAction((parsed, cancellation) => LedgerOption.ReportingAsync(terminal, async () =>
        {
            await using var kept = await ClaimLedger.OpenForReadingAsync(LedgerOption.Path(parsed.GetValue(ledger)), cancellation);
            await kept.BackUpAsync(parsed.GetRequiredValue(file), cancellation);
            return CommandLineTool.Done;
        }));
        return command;
    }

    public static Command Restore(Terminal terminal)
    {
        var (file, ledger) = (new Argument<string>("FILE") { Description = "What 'claimline backup' wrote." }, LedgerOption.Create());
        var command = new Command("restore", "Put a backup in the ledger's place; the ledger from before is kept beside it.") { file, ledger };
        command.SetAction((parsed, cancellation) => LedgerOption.ReportingAsync(terminal, async () =>
        {
            var backup = parsed.GetRequiredValue(file);
            await using (var copy = await ClaimLedger.OpenForReadingAsync(backup, cancellation))
            {
                var findings = await copy.VerifyAsync(null, cancellation);
                foreach (var finding in findings) CommandLineTool.Report(terminal, finding);
                if (findings.Count > 0) return CommandLineTool.Refused;
            }
            var before = await ClaimLedger.RestoreAsync(backup, LedgerOption.Path(parsed.GetValue(ledger)), TimeProvider.System, cancellation);
            if (before is not null) terminal.Error.WriteLine($"claimline: the ledger from before is kept as {before}");
            return CommandLineTool.Done;
        }));
        return command;
    }
}
