using Claimline.Intake;
using Claimline.Ledger;

namespace Claimline.Cli;

/// <summary>Reads files and records what is in them, and what could not be read: the run of <c>add</c> and of <c>retry</c>.</summary>
internal sealed class Adding(Terminal terminal, ClaimLedger ledger, AddingTally tally)
{
    private readonly DateNotes dates = new(terminal);
    private readonly UnreadNotes unread = new(terminal);

    /// <summary>Reads the files with what was told of them; none that cannot be read stops the others.</summary>
    public async Task RunAsync(IReadOnlyList<Input> inputs, OrderedReading reader, Telling telling, CancellationToken cancellation)
    {
        await foreach (var receipt in ledger.RecordAsync(Coming(), cancellation)) tally.Count(receipt);

        async IAsyncEnumerable<Recordable> Coming()
        {
            using var progress = ReadingProgress.Start(terminal, inputs.Count, "adding");
            var at = 0;
            await foreach (var (where, file, reading, refused) in reader.ReadAsync(inputs, PreparedDocument.Of, cancellation))
            {
                for (; at < file; at++) yield return Read(inputs[at]);
                progress.Advance(file);
                if (refused is null)
                {
                    dates.Tell(where, reading!.Document);
                    unread.Tell(reading.Document);
                    yield return reading;
                }
                else if (inputs[file].IsThere)
                {
                    yield return Refused(inputs[file], refused, telling);
                }
                else
                {
                    // A name that was mistyped is nothing to come back to.
                    tally.Refuse(refused.Problem);
                }
            }
            for (; at < inputs.Count; at++) yield return Read(inputs[at]);
        }
    }

    /// <summary>Says what is to be known of the documents beside what became of each.</summary>
    public void Tell()
    {
        dates.TellRest();
        unread.TellAll();
    }

    private static FileRead Read(Input input) => new() { Path = input.Path, Only = input.Refusal?.Number };

    private static RefusedDocument Refused(Input input, DocumentResult.Refused refused, Telling telling) => new()
    {
        Problem = refused.Problem,
        Path = input.Path,
        Part = input.PartOf(refused.Problem.Where),
        Name = Path.GetFileName(input.PartOf(refused.Problem.Where) is [':', ' ', .. var member] && refused.Sha256 is not null ? member : input.Refusal?.Name ?? input.Path),
        Sha256 = refused.Sha256,
        Bytes = refused.Bytes,
        Collected = telling.By is { } by ? input.Collected(refused.Problem.Where, by) : null,
        Date = telling.Date,
        Publisher = telling.Publisher,
        Theatre = telling.Theatre,
        Columns = telling.Map,
    };
}
