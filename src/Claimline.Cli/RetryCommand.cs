using System.CommandLine;
using System.Globalization;
using Claimline.Intake.Addresses;
using Claimline.Intake.Evidence;
using Claimline.Language;
using Claimline.Ledger;
using Claimline.Ledger.Queries;

namespace Claimline.Cli;

/// <summary>claimline retry: reads again what could not be read, and closes what can be read now.</summary>
internal sealed class RetryCommand
{
    private readonly Terminal terminal;
    private readonly Option<string?> ledger = LedgerOption.Create();
    private readonly Option<string?> code = new("--code") { Description = "Only what was refused with this code, as CL0104.", HelpName = "CODE" };
    private readonly ReadingOptions options = new();
    private readonly Option<string> by = ByOption.Create("adds them");

    private RetryCommand(Terminal terminal) => this.terminal = terminal;

    public static Command Create(Terminal terminal)
    {
        var retry = new RetryCommand(terminal);
        var command = new Command("retry", "Read again what could not be read: the file where it is still there, else the bytes that were kept; what can be read now is closed.") { retry.code, retry.by, retry.ledger };
        retry.options.AddTo(command);
        command.SetAction((parsed, cancellation) => LedgerOption.ReportingAsync(terminal, () => retry.RunAsync(parsed, cancellation)));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var kept = await LedgerOption.OpenToChangeAsync(parsed.GetValue(ledger), cancellation);
        var open = new RefusalQuery { Code = parsed.GetValue(code) }.Run(kept);
        var tally = new AddingTally(terminal);
        var adding = new Adding(terminal, kept, tally);
        var lists = new List<string>();
        var evidence = 0;
        var analyst = open.Count > 0 ? options.AnalystAsync(parsed, terminal) : null;
        try
        {
            foreach (var group in open.GroupBy(r => Telling(parsed, r)))
            {
                var there = group.Where(IsThere).Select(r => r.Path!).Distinct(StringComparer.Ordinal).ToList();
                lists.AddRange(there.Where(path => !AddressFetcher.IsAddress(path) && EvidenceListReader.Is(path, group.Key.Columns)));
                var files = there.Except(lists).Select(Input.Of);
                var gone = group.Where(r => !IsThere(r)).Select(r => FromKept(kept, r)).OfType<Input>();
                await adding.RunAsync([.. files, .. gone], new OrderedReading(analyst!, terminal, group.Key), group.Key, cancellation);
            }
            if (lists.Count > 0) evidence = await EvidenceAsync(parsed, lists, kept, cancellation);
        }
        finally
        {
            adding.Tell();
            var left = new RefusalQuery { Code = parsed.GetValue(code) }.Run(kept).Select(r => r.Number).ToHashSet();
            var still = open.Count(r => left.Contains(r.Number));
            using var output = terminal.Text();
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{open.Count - still} closed, {still} still open; {tally.Statements} new {(tally.Statements == 1 ? "statement" : "statements")}"));
            if (still > 0) terminal.Error.WriteLine("claimline: 'claimline problems' lists them");
        }
        return tally.Refused + evidence == 0 ? CommandLineTool.Done : CommandLineTool.Refused;
    }

    private async Task<int> EvidenceAsync(ParseResult parsed, List<string> lists, ClaimLedger kept, CancellationToken cancellation)
    {
        var import = new EvidenceImport(terminal, kept, options.Data(parsed, terminal), PlacesCommand.Open(terminal), parsed.GetRequiredValue(by));
        foreach (var list in lists.Distinct(StringComparer.Ordinal)) await import.RunAsync(list, cancellation);
        import.Tell();
        return import.Refused;
    }

    private static bool IsThere(RefusalTold refusal) => refusal.Path is { } path && (AddressFetcher.IsAddress(path) || Path.Exists(path));

    private Input? FromKept(ClaimLedger kept, RefusalTold refusal)
    {
        if (refusal.IsKept && RefusalQuery.Bytes(kept, refusal.Sha256!) is { } bytes) return Input.Of(refusal, bytes);
        CommandLineTool.Report(terminal, new Problem(refusal.Code, "the file is gone, and its bytes were not kept", Input.CalledIn(refusal)));
        return null;
    }

    /// <summary>What is told now stands over what was told then.</summary>
    private Telling Telling(ParseResult parsed, RefusalTold refusal)
    {
        var now = options.Telling(parsed);
        return new Telling(now.Date ?? refusal.Date, now.Publisher ?? refusal.Publisher, now.Theatre ?? refusal.Theatre, now.Map ?? refusal.Columns) { By = parsed.GetRequiredValue(by) };
    }
}
