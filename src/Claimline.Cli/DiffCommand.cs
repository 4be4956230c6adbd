using System.CommandLine;
using Claimline.Ledger;
using Claimline.Ledger.Queries;
using Claimline.Language;

namespace Claimline.Cli;

/// <summary>claimline diff --readings: what other rules or data changed in the reading of documents.</summary>
internal sealed class DiffCommand
{
    private readonly Terminal terminal;
    private readonly Option<string?> ledger = LedgerOption.Create();
    private readonly Argument<string?> document = new("DOC") { Description = "A document's id, or at least its first six digits; without it every document that was read more than once.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<bool> readings = new("--readings") { Description = "Compare the last two readings of each document.", Required = true };

    private DiffCommand(Terminal terminal) => this.terminal = terminal;

    public static Command Create(Terminal terminal)
    {
        var diff = new DiffCommand(terminal);
        var command = new Command("diff", "Show what changed between two readings of a document.") { diff.document, diff.readings, diff.ledger };
        command.SetAction((parsed, cancellation) => LedgerOption.ReportingAsync(terminal, () => diff.RunAsync(parsed, cancellation)));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var kept = await ClaimLedger.OpenForReadingAsync(LedgerOption.Path(parsed.GetValue(ledger)), cancellation);
        using var output = terminal.Text();
        var documents = parsed.GetValue(document) is { } given ? [given] : ReadingDiff.Documents(kept);
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
