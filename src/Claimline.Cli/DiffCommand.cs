using System.CommandLine;
using Claimline.Ledger;
using Claimline.Ledger.Queries;
using Claimline.Language;

namespace Claimline.Cli;

/// <summary>claimline diff: what differs between two editions; with --readings, what other rules or data changed in the reading of documents.</summary>
internal sealed class DiffCommand
{
    private readonly Terminal terminal;
    private readonly Option<string?> ledger = LedgerOption.Create();
    private readonly Argument<string[]> given = new("WHAT") { Description = "Two editions, as 2025-07-01/1; with --readings a document's id, or at least its first six digits, without it every document that was read more than once.", Arity = new ArgumentArity(0, 2) };
    private readonly Option<bool> readings = new("--readings") { Description = "Compare the last two readings of each document." };

    private DiffCommand(Terminal terminal) => this.terminal = terminal;

    public static Command Create(Terminal terminal)
    {
        var diff = new DiffCommand(terminal);
        var command = new Command("diff", "Show what differs between two editions, or two readings of a document.") { diff.given, diff.readings, diff.ledger };
        command.Validators.Add(parsed =>
        {
            var (count, ofReadings) = (parsed.GetValue(diff.given)?.Length ?? 0, parsed.GetValue(diff.readings));
            if (ofReadings ? count > 1 : count != 2) parsed.AddError(ofReadings ? "give one document, or none for all" : "give two editions, as 2025-07-01/1 2025-07-02/1, or --readings");
        });
        command.SetAction((parsed, cancellation) => LedgerOption.ReportingAsync(terminal, () => diff.RunAsync(parsed, cancellation)));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var kept = await ClaimLedger.OpenForReadingAsync(LedgerOption.Path(parsed.GetValue(ledger)), cancellation);
        var named = parsed.GetValue(given) ?? [];
        if (!parsed.GetValue(readings)) return EditionsDiff.Write(kept, named[0], named[1], terminal);
        using var output = terminal.Text();
        var documents = named.Length > 0 ? named : ReadingDiff.Documents(kept);
        var (added, gone, changed) = (0, 0, 0);
        foreach (var id in documents)
        {
            cancellation.ThrowIfCancellationRequested();
            if (ReadingDiff.Of(kept, id) is not { Changes.Count: > 0 } diff) continue;
            output.WriteLine($"{diff.Name ?? "standard input"}  {diff.Document[..12]}  {Made(diff.Before)} -> {Made(diff.After)}");
            foreach (var (before, after) in diff.Changes)
            {
                if (before is not null) output.WriteLine($"  {(after is null ? "-" : "<")} {StatementLine.Of(before)}");
                if (after is not null) output.WriteLine($"  {(before is null ? "+" : ">")} {StatementLine.Of(after)}");
                if (before is null) added++;
                else if (after is null) gone++;
                else changed++;
            }
        }
        output.WriteLine($"{added} new, {gone} gone, {changed} changed in {documents.Count} {(documents.Count == 1 ? "document" : "documents")} read more than once");
        return CommandLineTool.Done;
    }

    private static string Made(Made made) => $"{made.Engine} {made.DataHash[..Math.Min(8, made.DataHash.Length)]}";
}
