using System.CommandLine;
using Claimline.Ledger;

namespace Claimline.Cli;

/// <summary>claimline add PATH...: reads documents and records them in the ledger.</summary>
internal sealed class AddCommand
{
    private readonly Terminal terminal;
    private readonly ReadingOptions options = new();
    private readonly Option<string> by = ByOption.Create("adds them");
    private readonly Option<string?> ledger = LedgerOption.Create();

    private readonly Argument<string[]> paths = new("PATH")
    {
        Description = DocumentPaths.Description,
        Arity = ArgumentArity.OneOrMore,
    };

    private AddCommand(Terminal terminal) => this.terminal = terminal;

    public static Command Create(Terminal terminal)
    {
        var add = new AddCommand(terminal);
        var command = new Command("add", "Read documents and record them in the ledger; what it holds already changes nothing.") { add.paths, add.by, add.ledger };
        add.options.AddTo(command);
        command.SetAction((parsed, cancellation) => LedgerOption.ReportingAsync(terminal, () => add.RunAsync(parsed, cancellation)));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var telling = options.Telling(parsed) with { By = parsed.GetRequiredValue(by) };
        var found = DocumentPaths.Of(parsed.GetRequiredValue(paths), telling.Columns);
        var tally = new AddingTally(terminal);
        foreach (var problem in found.Problems) tally.Refuse(problem);
        found.TellPassedOver(terminal);
        if (found.Documents.Count == 0) return CommandLineTool.Refused;

        var reader = new OrderedReading(options.AnalystAsync(parsed, terminal), terminal, telling);
        await using var kept = await ClaimLedger.OpenAsync(LedgerOption.Path(parsed.GetValue(ledger)), TimeProvider.System, cancellation);
        var adding = new Adding(terminal, kept, tally);
        try
        {
            await adding.RunAsync(found.Documents, reader, telling, cancellation);
        }
        finally
        {
            // Also where the disk filled up half way: what was added is kept.
            adding.Tell();
            tally.TellReasons();
            using var output = terminal.Text();
            output.WriteLine(tally.Summary);
        }
        return tally.Refused == 0 ? CommandLineTool.Done : CommandLineTool.Refused;
    }
}
