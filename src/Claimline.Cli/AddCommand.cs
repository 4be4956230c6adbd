using System.CommandLine;
using Claimline.Intake.Evidence;
using Claimline.Language;
using Claimline.Ledger;
using Claimline.Ledger.Queries;

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
        var found = DocumentPaths.Of(parsed.GetRequiredValue(paths), telling.Columns, lists: true);
        var tally = new AddingTally(terminal);
        foreach (var problem in found.Problems) tally.Refuse(problem);
        found.TellPassedOver(terminal);
        if (found.Documents.Count == 0) return CommandLineTool.Refused;

        var lists = found.Documents.Where(d => d is { IsAddress: false, Path: { } path } && EvidenceListReader.Is(path, telling.Columns)).ToList();
        var documents = found.Documents.Except(lists).ToList();
        // Begins while the ledger is opened.
        var analyst = documents.Count > 0 ? options.AnalystAsync(parsed, terminal) : null;
        await using var kept = await ClaimLedger.OpenAsync(LedgerOption.Path(parsed.GetValue(ledger)), TimeProvider.System, cancellation);
        if (analyst is not null) await DocumentsAsync(analyst, documents, kept, telling, tally, cancellation);
        var refused = tally.Refused + (lists.Count > 0 ? await ListsAsync(parsed, lists, kept, telling.By!, cancellation) : 0);
        return refused == 0 ? CommandLineTool.Done : CommandLineTool.Refused;
    }

    private async Task DocumentsAsync(Task<Analyst> analyst, List<Input> documents, ClaimLedger kept, Telling telling, AddingTally tally, CancellationToken cancellation)
    {
        var reader = new OrderedReading(analyst, terminal, telling);
        var adding = new Adding(terminal, kept, tally);
        try
        {
            await adding.RunAsync([.. documents.Select(d => d.IsAddress ? d with { Before = FetchedTold.Of(kept, d.Path!) } : d)], reader, telling, cancellation);
        }
        finally
        {
            // Also where the disk filled up half way: what was added is kept.
            adding.Tell();
            tally.TellReasons();
            using var output = terminal.Text();
            output.WriteLine(tally.Summary);
        }
    }

    private async Task<int> ListsAsync(ParseResult parsed, List<Input> lists, ClaimLedger kept, string who, CancellationToken cancellation)
    {
        var import = new EvidenceImport(terminal, kept, options.Data(parsed, terminal), PlacesCommand.Open(terminal), who);
        foreach (var list in lists) await import.RunAsync(list.Called, cancellation);
        import.Tell();
        return import.Refused;
    }
}
