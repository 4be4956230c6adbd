using System.CommandLine;
using Claimline.Cli.Formats;
using Claimline.Ledger.Queries;

namespace Claimline.Cli;

/// <summary>claimline unread: what is kept in languages that are not read, each with its text and the command that logs it by hand.</summary>
internal sealed class UnreadCommand
{
    private static readonly string[] Header = ["document", "language", "channel", "published", "forwarded_from", "links", "text"];

    private readonly Terminal terminal;
    private readonly Option<string?> ledger = LedgerOption.Create();
    private readonly Option<string?> language = new("--language") { Description = "Only in this language: uk, ru ...", HelpName = "CODE" };
    private readonly Option<DateOnly?> since = DayOption.Create("--since", "Only what was published on this day or later.");
    private readonly ListOptions list = new("Documents");

    private UnreadCommand(Terminal terminal) => this.terminal = terminal;

    public static Command Create(Terminal terminal)
    {
        var ask = new UnreadCommand(terminal);
        var command = new Command("unread", "List documents in languages that are not read, the last published first, each with its text and the command that logs it by hand.") { ask.language, ask.since, ask.ledger };
        ask.list.AddTo(command);
        command.SetAction((parsed, cancellation) => LedgerOption.ReportingAsync(terminal, () => ask.RunAsync(parsed, cancellation)));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var kept = await LedgerOption.OpenToAskAsync(parsed.GetValue(ledger), cancellation);
        var limit = list.LimitOf(parsed);
        var found = new UnreadQuery { Language = parsed.GetValue(language), Since = parsed.GetValue(since), After = list.AfterOf(parsed), Limit = limit + 1 }.Run(kept);
        list.Write(terminal, parsed, [.. found.Take(limit)], Header, Cells, output =>
        {
            foreach (var unread in found.Take(limit)) Print(unread, output);
        });
        ListOptions.TellMore(terminal, found.Count == 0 ? "nothing is unread" : null, found.Count > limit ? found[limit - 1].Cursor : null);
        return CommandLineTool.Done;
    }

    private void Print(UnreadTold unread, TextWriter output)
    {
        var whole = new Columns(output, terminal.Colour, terminal.Width);
        whole.Row(new Columns.Cell(($"{unread.Channel ?? "unnamed"}, {unread.Published ?? "undated"}, {unread.Document[..12]}: not read, no language data ({unread.Language})", Style.Faint)));
        if (unread.ForwardedFrom is { } from) whole.Row(new Columns.Cell(($"forwarded from {from}", Style.Faint)));
        whole.Row(Printable.Line(unread.Text));
        foreach (var link in unread.Links) whole.Row(new Columns.Cell((link, Style.Cyan)));
        // Not wrapped: it is to be copied.
        output.WriteLine(Logging(unread));
        output.WriteLine();
    }

    /// <summary>The command that logs it, but for what it says in English.</summary>
    private static string Logging(UnreadTold unread) => string.Join(' ',
    [
        "claimline log", $"--source {Quoted(unread.ForwardedFrom ?? unread.Channel ?? "...")}", "--content '...'", $"--quote {Quoted(unread.Text)}",
        $"--link {Quoted(unread.Links is [var link, ..] ? link : "...")}", .. unread.Published is { } said ? [$"--said {said}"] : Array.Empty<string>(),
    ]);

    // As a shell takes it.
    private static string Quoted(string text) => $"'{Printable.Line(text).Replace("'", "'\\''", StringComparison.Ordinal)}'";

    private static object?[] Cells(UnreadTold u) => [u.Document, u.Language, u.Channel, u.Published, u.ForwardedFrom, string.Join(' ', u.Links), u.Text];
}
