using System.CommandLine;
using System.Globalization;
using Claimline.Ledger;

namespace Claimline.Cli;

/// <summary>claimline verify: whether everything in the ledger is as it was recorded.</summary>
internal sealed class VerifyCommand
{
    private readonly Terminal terminal;
    private readonly Option<string?> ledger = LedgerOption.Create();

    private readonly Option<string?> since = CheckpointOption.Create("--since", "A checkpoint from before, or a file that holds one: proves that nothing it covers was changed.");
    private readonly Option<bool> mend = new("--mend") { Description = "Derive all tables again from the log, where only they are damaged." };

    private VerifyCommand(Terminal terminal) => this.terminal = terminal;

    public static Command Create(Terminal terminal)
    {
        var verify = new VerifyCommand(terminal);
        var command = new Command("verify", "Find any altered, missing or reordered entry, and any row that the log does not give.") { verify.ledger, verify.since, verify.mend };
        command.SetAction((parsed, cancellation) => LedgerOption.ReportingAsync(terminal, () => verify.RunAsync(parsed, cancellation)));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var from = CheckpointOption.Of(parsed, since, terminal);
        if (from is null && parsed.GetValue(since) is not null) return CommandLineTool.WrongUse;
        var path = LedgerOption.Path(parsed.GetValue(ledger));
        if (parsed.GetValue(mend))
        {
            await using var damaged = await LedgerOption.OpenToChangeAsync(path, cancellation);
            await damaged.DeriveAgainAsync(cancellation);
        }
        await using var kept = await ClaimLedger.OpenForReadingAsync(path, cancellation);
        var findings = await kept.VerifyAsync(from, cancellation);
        foreach (var finding in findings) CommandLineTool.Report(terminal, finding);
        if (findings.Count > 0) return CommandLineTool.Refused;
        using var output = terminal.Text();
        var checkpoint = kept.Checkpoint();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{checkpoint.Size} entries, all as recorded{(from is { } before ? $"; the first {before.Size} are those of the checkpoint" : "")}"));
        output.WriteLine(checkpoint);
        return CommandLineTool.Done;
    }
}
