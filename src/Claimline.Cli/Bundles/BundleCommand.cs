using System.Buffers;
using System.CommandLine;
using Claimline.Cli.Formats;
using Claimline.Intake;
using Claimline.Language;
using Claimline.Ledger;
using Claimline.Ledger.Queries;

namespace Claimline.Cli.Bundles;

/// <summary>claimline evidence bundle CLAIM: one archive of all that a claim rests on, which others can check without this program.</summary>
internal static class BundleCommand
{
    private const string ReadMe = """
        What a claim rests on, to be checked without the program that wrote it:

            sha256sum -c SHA256SUMS

        claim.txt      the claim as people read it: how it stands, why, and every voice
        claim.json     the same for programs
        manifest.json  every document: who collected it, when, how, from where, its hash, and the spans in which the claim is heard
        documents/     the documents, byte for byte as they were added
        texts/         the text taken from each; spans count its UTF-16 code units
        readings/      everything that was read in each, with the rule and the data line behind every finding
        proofs.json    for every entry of the log the path to the root of the checkpoint (RFC 9162)
        log/           the entries as the log keeps them (Brotli)

        docs/bundle.md of the project says how to check the proofs.

        """;

    public static Command Create(Terminal terminal)
    {
        var claim = new Argument<string>("CLAIM") { Description = "The claim's id, or at least its first six letters." };
        var to = new Option<string>("--out") { Description = "Where to write it; nothing is written over.", HelpName = "FILE", Required = true };
        var checkpoint = CheckpointOption.Create("--checkpoint", "The checkpoint that proofs are to lead to, or a file that holds one; without it the log as it stands.");
        var (by, ledger) = (ByOption.Create("prepares it"), LedgerOption.Create());
        var command = new Command("bundle", "Write one archive of all that a claim rests on: documents, spans, derivation and proofs, to be checked by others.") { claim, to, checkpoint, by, ledger };
        command.SetAction((parsed, cancellation) => LedgerOption.ReportingAsync(terminal, async () =>
        {
            var against = CheckpointOption.Of(parsed, checkpoint, terminal);
            if (against is null && parsed.GetValue(checkpoint) is not null) return CommandLineTool.WrongUse;
            await using var kept = await LedgerOption.OpenToAskAsync(parsed.GetValue(ledger), cancellation);
            var page = ClaimPage.Of(kept, parsed.GetRequiredValue(claim), default);
            var record = ClaimRecord.Of(kept, page, against);
            await using (var file = Open(parsed.GetRequiredValue(to))) Write(file, page, record, parsed.GetRequiredValue(by));
            if (record.Entries.Count(e => e.Path is null) is > 0 and var newer) terminal.Error.WriteLine($"claimline: {newer} {(newer == 1 ? "entry was" : "entries were")} recorded after the checkpoint and cannot be proved by it");
            using var output = terminal.Text();
            output.WriteLine($"{record.Documents.Count} {(record.Documents.Count == 1 ? "document" : "documents")}, {record.Entries.Count} entries against {record.Checkpoint}");
            return CommandLineTool.Done;
        }));
        return command;
    }

    private static void Write(Stream to, ClaimPage page, ClaimRecord record, string by)
    {
        using var bundle = new BundleFile(to);
        bundle.Add("README.txt", ReadMe);
        bundle.Add("manifest.json", BundleManifest.Documents(page, record, by));
        bundle.Add("claim.txt", Text(output => new ClaimPageFormat(output, width: 100, colour: false).Write(page)));
        bundle.Add("claim.json", Text(output => LinesOfJson.Write(output, page)));
        bundle.Add("proofs.json", BundleManifest.Proofs(record));
        foreach (var document in record.Documents)
        {
            bundle.Add(BundleManifest.FileOf(document), document.Bytes);
            bundle.Add(BundleManifest.TextOf(document), document.Text);
            if (document.Reading is not { } reading) continue;
            var json = new ArrayBufferWriter<byte>();
            ReadingJson.Write(reading, json, indented: true);
            bundle.Add(BundleManifest.ReadingOf(document), json.WrittenSpan);
        }
        foreach (var entry in record.Entries) bundle.Add(BundleManifest.PayloadOf(entry), entry.Payload);
    }

    private static string Text(Action<TextWriter> write)
    {
        using var text = new StringWriter { NewLine = "\n" };
        write(text);
        return text.ToString();
    }

    private static FileStream Open(string path)
    {
        try
        {
            return new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        }
        catch (IOException) when (Path.Exists(path))
        {
            throw new LedgerException(LedgerProblems.Exists(path));
        }
        catch (Exception reason) when (reason is IOException or UnauthorizedAccessException)
        {
            throw new LedgerException(IntakeProblems.Unwritable(path, reason.Message), reason);
        }
    }
}
