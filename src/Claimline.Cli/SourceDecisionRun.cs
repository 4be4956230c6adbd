using System.CommandLine;
using System.Globalization;
using Claimline.Cli.Formats;
using Claimline.Ledger.Sources;

namespace Claimline.Cli;

/// <summary>What all decisions on sources have in common: they are recorded, and the claims that stand otherwise are listed.</summary>
internal sealed class SourceDecisionRun(Terminal terminal)
{
    // Claims beyond so many are counted, not printed.
    private const int Shown = 40;

    private readonly Option<string?> ledger = LedgerOption.Create();
    private readonly DecisionOptions decision = new();

    public static Argument<string> Source() => new("SOURCE") { Description = "The source's id, name, handle, or a part of its name that no other has." };

    public Command Deciding(Command command, Func<ParseResult, SourceRuling> ruling)
    {
        decision.AddTo(command);
        command.Options.Add(ledger);
        command.SetAction((parsed, cancellation) => LedgerOption.ReportingAsync(terminal, () => RunAsync(parsed, ruling(parsed), cancellation)));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, SourceRuling ruling, CancellationToken cancellation)
    {
        await using var kept = await LedgerOption.OpenToChangeAsync(parsed.GetValue(ledger), cancellation);
        var outcome = await kept.DecideAsync(ruling, decision.By(parsed), decision.Reason(parsed), cancellation);
        using var output = terminal.Text();
        ChangedClaims.Write(output, terminal.Width, terminal.Colour, outcome.Changed.Take(Shown));
        output.Flush();
        if (outcome.Changed.Count > Shown) terminal.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"claimline: and {outcome.Changed.Count - Shown:N0} more"));
        terminal.Error.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"claimline: decision {outcome.Decision} on {outcome.Source}; claims looked at again: {outcome.Derived:N0}, changed: {outcome.Changed.Count:N0}; 'claimline source undo {outcome.Decision}' takes it back"));
        return CommandLineTool.Done;
    }
}
