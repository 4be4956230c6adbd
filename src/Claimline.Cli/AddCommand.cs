using System.CommandLine;
using System.Globalization;
using Claimline.Language;
using Claimline.Ledger;

namespace Claimline.Cli;

/// <summary>claimline add PATH...: reads documents and records them in the ledger.</summary>
internal sealed class AddCommand
{
    private readonly Terminal terminal;
    private readonly ReadingOptions options = new();
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
        var command = new Command("add", "Read documents and record them in the ledger; what it holds already changes nothing.") { add.paths, add.ledger };
        add.options.AddTo(command);
        command.SetAction((parsed, cancellation) => LedgerOption.ReportingAsync(terminal, () => add.RunAsync(parsed, cancellation)));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var found = DocumentPaths.Of(parsed.GetRequiredValue(paths), options.Columns(parsed));
        foreach (var problem in found.Problems) CommandLineTool.Report(terminal, problem);
        found.TellPassedOver(terminal);
        if (found.Documents.Count == 0) return CommandLineTool.Refused;

        var reader = new OrderedReading(options.AnalystAsync(parsed, terminal), terminal, source => options.Told(parsed, source), options.Columns(parsed));
        var tally = new Tally(found.Problems.Count);
        var dates = new DateNotes(terminal);
        var unread = new UnreadNotes(terminal);
        await using var kept = await ClaimLedger.OpenAsync(LedgerOption.Path(parsed.GetValue(ledger)), TimeProvider.System, cancellation);
        try
        {
            await foreach (var receipt in kept.RecordAsync(Readings(), cancellation))
            {
                tally.Count(receipt, terminal);
            }
        }
        finally
        {
            // Also where the disk filled up half way: what was added is kept.
            dates.TellRest();
            unread.TellAll();
            using var output = terminal.Text();
            output.WriteLine(tally.Summary);
        }
        return tally.Refused == 0 ? CommandLineTool.Done : CommandLineTool.Refused;

        async IAsyncEnumerable<PreparedDocument> Readings()
        {
            using var progress = ReadingProgress.Start(terminal, found.Documents.Count, "adding");
            await foreach (var (path, file, reading, problem) in reader.ReadAsync(found.Documents, PreparedDocument.Of, cancellation))
            {
                progress.Advance(file);
                if (problem is not null)
                {
                    tally.Refuse(problem, terminal);
                    continue;
                }
                dates.Tell(path, reading!.Document);
                unread.Tell(reading.Document);
                yield return reading;
            }
        }
    }

    private sealed class Tally(int refused)
    {
        private readonly Dictionary<Outcome, int> outcomes = [];
        private readonly HashSet<string> warned = new(StringComparer.Ordinal);
        private int statements;

        public int Refused { get; private set; } = refused;

        public string Summary => string.Create(CultureInfo.InvariantCulture,
            $"{Of(Outcome.Added)} added, {Of(Outcome.ReadAgain)} read again, {Of(Outcome.AlreadyThere)} already there, {Refused} refused; {statements} new {(statements == 1 ? "statement" : "statements")}");

        public void Count(Receipt receipt, Terminal terminal)
        {
            outcomes[receipt.Outcome] = Of(receipt.Outcome) + 1;
            statements += receipt.NewStatements;
            if (receipt.Problem is null) return;
            if (receipt.Outcome == Outcome.Refused) Refuse(receipt.Problem, terminal);
            // One warning of a kind is enough.
            else if (warned.Add(receipt.Problem.Code)) CommandLineTool.Report(terminal, receipt.Problem);
        }

        public void Refuse(Problem problem, Terminal terminal)
        {
            Refused++;
            CommandLineTool.Report(terminal, problem);
        }

        private int Of(Outcome outcome) => outcomes.GetValueOrDefault(outcome);
    }
}
