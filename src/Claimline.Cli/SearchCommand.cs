using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Claimline.Ledger;
using Claimline.Ledger.Queries;

namespace Claimline.Cli;

/// <summary>claimline search WORD...: sentences and endnotes of all documents, the newest first.</summary>
internal sealed class SearchCommand
{
    private readonly Terminal terminal;
    private readonly Option<string?> ledger = LedgerOption.Create();
    private readonly VantageOptions vantage = new();
    private readonly Argument<string[]> words = new("WORD") { Description = "Words that must all be there; quoted together in this order; word* for a beginning.", Arity = ArgumentArity.OneOrMore };
    private readonly Option<bool> best = new("--best") { Description = "The best first, among the newest 10,000." };
    private readonly Option<int> limit = new("--limit") { Description = "Hits on a page.", HelpName = "N", DefaultValueFactory = _ => 20 };
    private readonly Option<long?> after = new("--after") { Description = "Go on behind the page that ended with this cursor.", HelpName = "CURSOR" };
    private readonly Option<string> format = new Option<string>("--format") { Description = "How to print: table or json (one hit a line).", DefaultValueFactory = _ => "table" }.AcceptOnlyFromAmong("table", "json");

    private SearchCommand(Terminal terminal) => this.terminal = terminal;

    public static Command Create(Terminal terminal)
    {
        var search = new SearchCommand(terminal);
        var command = new Command("search", "Find words in the sentences and endnotes of all documents, the newest first.") { search.words, search.best, search.limit, search.after, search.format, search.ledger };
        search.vantage.AddTo(command);
        command.SetAction((parsed, cancellation) => LedgerOption.ReportingAsync(terminal, () => search.RunAsync(parsed, cancellation)));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var kept = await ClaimLedger.OpenForReadingAsync(LedgerOption.Path(parsed.GetValue(ledger)), cancellation);
        var page = Math.Clamp(parsed.GetValue(limit), 1, 1000);
        var query = new SearchQuery
        {
            // A shell takes the quotes of "several words" away.
            Words = string.Join(' ', parsed.GetRequiredValue(words).Select(w => w.Contains(' ', StringComparison.Ordinal) ? $"\"{w}\"" : w)),
            Vantage = vantage.Of(parsed),
            BestFirst = parsed.GetValue(best),
            // One more than the page, to know whether there are more.
            Limit = page + 1,
            After = parsed.GetValue(after),
        };
        var found = query.Run(kept);
        var shown = found.Take(page).ToList();
        using var output = terminal.Text();
        foreach (var hit in shown) Print(hit, output, parsed.GetRequiredValue(format) == "json");
        if (query.BestFirst || query.After is null) Tell(query.Count(kept), query.BestFirst);
        if (!query.BestFirst && found.Count > page) terminal.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"claimline: more with --after {shown[^1].Cursor}"));
        return CommandLineTool.Done;
    }

    private void Tell(int count, bool ranked)
    {
        var many = count > SearchQuery.Ranked;
        var told = many ? "10,000+" : count.ToString("N0", CultureInfo.InvariantCulture);
        terminal.Error.WriteLine($"claimline: {told} {(count == 1 ? "hit" : "hits")}{(ranked && many ? "; ranked are only the newest 10,000" : "")}");
    }

    private void Print(PassageFound hit, StreamWriter output, bool json)
    {
        if (!json)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{hit.Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "undated"}  {hit.Publisher ?? hit.Name}  {hit.Document[..12]}:{hit.Span.Start}-{hit.Span.End}"));
            output.WriteLine($"    {Marked(hit)}");
            return;
        }
        output.Flush();
        using (var line = new Utf8JsonWriter(terminal.Out, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            line.WriteStartObject();
            line.WriteString("document", hit.Document);
            line.WriteString("name", hit.Name);
            line.WriteString("publisher", hit.Publisher);
            line.WriteString("day", hit.Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            line.WriteNumber("start", hit.Span.Start);
            line.WriteNumber("end", hit.Span.End);
            line.WriteString("text", hit.Text);
            line.WriteNumber("cursor", hit.Cursor);
            line.WriteEndObject();
        }
        output.WriteLine();
    }

    // Long passages are cut around their first match.
    private string Marked(PassageFound hit)
    {
        const int Around = 200;
        var from = hit.Matches.Count == 0 ? 0 : Math.Max(0, hit.Matches[0].Start - Around);
        var to = Math.Min(hit.Text.Length, from + (3 * Around));
        var text = new StringBuilder(from > 0 ? "..." : "");
        var at = from;
        foreach (var match in hit.Matches.TakeWhile(m => terminal.Colour && m.End <= to))
        {
            text.Append(hit.Text, at, match.Start - at).Append("\u001b[1m").Append(match.Of(hit.Text)).Append("\u001b[0m");
            at = match.End;
        }
        text.Append(hit.Text, at, to - at).Append(to < hit.Text.Length ? "..." : "");
        return string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
