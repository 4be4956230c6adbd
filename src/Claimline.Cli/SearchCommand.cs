using System.CommandLine;
using System.Globalization;
using System.Text;
using Claimline.Cli.Formats;
using Claimline.Ledger.Queries;

namespace Claimline.Cli;

/// <summary>claimline search WORD...: sentences and endnotes of all documents, the newest first.</summary>
internal sealed class SearchCommand
{
    private static readonly string[] Header = ["document", "name", "publisher", "day", "start", "end", "text"];

    private readonly Terminal terminal;
    private readonly Option<string?> ledger = LedgerOption.Create();
    private readonly VantageOptions vantage = new();
    private readonly Argument<string[]> words = new("WORD") { Description = "Words that must all be there; quoted together in this order; word* for a beginning.", Arity = ArgumentArity.OneOrMore };
    private readonly Option<bool> best = new("--best") { Description = "The best first, among the newest 10,000." };
    private readonly Option<DateOnly?> since = DayOption.Create("--since", "Only what was published on this day or later.");
    private readonly ListOptions list = new("Hits");

    private SearchCommand(Terminal terminal) => this.terminal = terminal;

    public static Command Create(Terminal terminal)
    {
        var search = new SearchCommand(terminal);
        var command = new Command("search", "Find words in the sentences and endnotes of all documents, the newest first.") { search.words, search.best, search.since, search.ledger };
        search.vantage.AddTo(command);
        search.list.AddTo(command);
        command.SetAction((parsed, cancellation) => LedgerOption.ReportingAsync(terminal, () => search.RunAsync(parsed, cancellation)));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var kept = await LedgerOption.OpenToAskAsync(parsed.GetValue(ledger), cancellation);
        var limit = list.LimitOf(parsed);
        var query = new SearchQuery
        {
            // A shell takes the quotes of "several words" away.
            Words = string.Join(' ', parsed.GetRequiredValue(words).Select(w => w.Contains(' ', StringComparison.Ordinal) ? $"\"{w}\"" : w)),
            Vantage = vantage.Of(parsed),
            Since = parsed.GetValue(since),
            BestFirst = parsed.GetValue(best),
            // One more than the page, to know whether there are more.
            Limit = limit + 1,
            After = list.AfterOf(parsed),
        };
        var found = query.Run(kept);
        list.Write(terminal, parsed, [.. found.Take(limit)], Header, Cells, output =>
        {
            foreach (var hit in found.Take(limit)) Print(hit, output);
        });
        ListOptions.TellMore(terminal, query.BestFirst || query.After is null ? Told(query.Count(kept), query.BestFirst) : null, !query.BestFirst && found.Count > limit ? found[limit - 1].Cursor : null);
        return CommandLineTool.Done;
    }

    private static string Told(int count, bool ranked) => $"{ListOptions.Count(count, SearchQuery.Ranked, "hit", "hits")}{(ranked && count > SearchQuery.Ranked ? ", of which the newest 10,000 are ranked" : "")}";

    private static object?[] Cells(PassageFound hit) => [hit.Document, hit.Name, hit.Publisher, hit.Day, hit.Span.Start, hit.Span.End, hit.Text];

    private void Print(PassageFound hit, TextWriter output)
    {
        output.WriteLine(Printable.Of(string.Create(CultureInfo.InvariantCulture, $"{hit.Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "undated"}  {hit.Publisher ?? hit.Name}  {hit.Document[..12]}:{hit.Span.Start}-{hit.Span.End}")));
        output.WriteLine($"    {Marked(hit)}");
    }

    // Long passages are cut around their first match.
    private string Marked(PassageFound hit)
    {
        const int Around = 200;
        var from = hit.Matches.Count == 0 ? 0 : Math.Max(0, hit.Matches[0].Start - Around);
        var to = Math.Min(hit.Text.Length, from + (3 * Around));
        var shown = Printable.Of(hit.Text);
        var text = new StringBuilder(from > 0 ? "..." : "");
        var at = from;
        foreach (var match in hit.Matches.TakeWhile(m => terminal.Colour && m.End <= to))
        {
            text.Append(shown, at, match.Start - at).Append("\u001b[1m").Append(match.Of(shown)).Append("\u001b[0m");
            at = match.End;
        }
        text.Append(shown, at, to - at).Append(to < hit.Text.Length ? "..." : "");
        return string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
