using System.CommandLine;
using System.Globalization;
using Claimline.Cli.Formats;
using Claimline.Ledger.Queries;

namespace Claimline.Cli;

/// <summary>claimline copies: texts that were passed on, who had them first, and what was changed in them.</summary>
internal sealed class CopiesCommand
{
    private static readonly string[] Header = ["first", "document", "published", "publisher", "name", "changes"];

    private readonly Terminal terminal;
    private readonly Option<string?> ledger = LedgerOption.Create();
    private readonly ListOptions list = new("Groups");
    private readonly Argument<string?> document = new("DOC") { Description = "Only the copies of this document: its id (SHA-256), or at least its first six digits.", Arity = ArgumentArity.ZeroOrOne };

    private CopiesCommand(Terminal terminal) => this.terminal = terminal;

    public static Command Create(Terminal terminal)
    {
        var ask = new CopiesCommand(terminal);
        var command = new Command("copies", "List texts that are near copies of one another, the first published in front, with the numbers and negations that were changed.") { ask.document, ask.ledger };
        ask.list.AddTo(command);
        command.SetAction((parsed, cancellation) => LedgerOption.ReportingAsync(terminal, () => ask.RunAsync(parsed, cancellation)));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var kept = await LedgerOption.OpenToAskAsync(parsed.GetValue(ledger), cancellation);
        var limit = list.LimitOf(parsed);
        var found = new CopyQuery { Document = parsed.GetValue(document), After = list.AfterOf(parsed), Limit = limit + 1 }.Run(kept);
        var page = found.Take(limit).ToList();
        if (list.IsCsv(parsed)) list.Write(terminal, parsed, [.. page.SelectMany(static g => g.Copies, static (g, copy) => (g.Copies[0].Document, Copy: copy))], Header, static row => Cells(row.Document, row.Copy), static _ => { });
        else list.Write(terminal, parsed, page, Header, static _ => [], output => Table(output, page));
        ListOptions.TellMore(terminal, found.Count == 0 ? "no copies" : null, found.Count > limit ? page[^1].Cursor : null);
        return CommandLineTool.Done;
    }

    private void Table(TextWriter output, IEnumerable<CopyGroupTold> groups)
    {
        var table = new Columns(output, terminal.Colour, 16, 12, terminal.Width - 32);
        foreach (var group in groups)
        {
            new Columns(output, terminal.Colour, terminal.Width).Row(new Columns.Cell(($"{group.Count} copies: “{group.Words}”", Style.Strong)));
            foreach (var copy in group.Copies)
                table.Row(Time(copy), copy.Document[..12], new Columns.Cell([(copy.Publisher ?? copy.Name ?? "", Style.Plain), .. copy.Changes.Select(static c => (Change(c), Style.Yellow))]));
            if (group.Count > group.Copies.Count) table.Row("", "", $"{group.Count - group.Copies.Count} more");
            output.WriteLine();
        }
    }

    private static string Time(CopyTold copy) =>
        copy.At is { } at ? at.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) : copy.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "undated";

    private static string Change(Ledger.Copies.TextChange change) => $"{change.What}: {(change.Was.Length == 0 ? "nothing" : $"“{change.Was}”")} became {(change.Is.Length == 0 ? "nothing" : $"“{change.Is}”")}";

    private static object?[] Cells(string first, CopyTold copy) => [first, copy.Document, Time(copy), copy.Publisher, copy.Name, string.Join("; ", copy.Changes.Select(Change))];
}
