using System.CommandLine;
using System.Globalization;
using Claimline.Cli.Formats;
using Claimline.Ledger;
using Claimline.Ledger.Queries;

namespace Claimline.Cli;

/// <summary>claimline claims: what has been claimed, and how it stands, the last spoken of first.</summary>
internal sealed class ClaimsCommand
{
    private static readonly string[] Columns = ["id", "day", "first", "last", "headline", "basis", "contest", "currency", "ended", "earlier", "voices", "against", "kind", "party", "actor", "object", "place", "latitude", "longitude", "extent", "label"];

    private readonly Terminal terminal;
    private readonly Option<string?> ledger = LedgerOption.Create();
    private readonly VantageOptions vantage = new();
    private readonly Option<string?> place = new("--place") { Description = "Only of this place: its name, or its id in the gazetteer.", HelpName = "NAME" };
    private readonly Option<string?> region = new("--region") { Description = "Only of this first-level division, or a place in it.", HelpName = "NAME" };
    private readonly Option<(double, double, double)?> near = NearOption.Create("Only within so many kilometres of a point.");
    private readonly Option<string?> source = new("--source") { Description = "Only on which this source was heard: its name or id.", HelpName = "NAME" };
    private readonly Option<string?> party = new("--party") { Description = "Only that a source of this party put forward.", HelpName = "ID" };
    private readonly Option<string?> type = new("--type") { Description = "Only of this kind of event, or a finer one: control, strike.air_drone ...", HelpName = "KIND" };
    private readonly Option<string?> headline = new Option<string?>("--headline") { Description = "Only that stand so, in one word: confirmed, disputed ...", HelpName = "WORD" }.AcceptOnlyFromAmong("confirmed", "conflicting", "refuted", "disputed", "conceded", "corroborated", "reported", "claimed");
    private readonly Option<string?> basis = new Option<string?>("--basis") { Description = "Only that rest on this: shown, conceded ...", HelpName = "WORD" }.AcceptOnlyFromAmong("shown", "found", "conceded", "corroborated", "reported", "claimed");
    private readonly Option<string?> contest = new Option<string?>("--contest") { Description = "Only with this against them: denied, \"denied own side\", contradicted, \"contrary evidence\", none.", HelpName = "WORDS" }.AcceptOnlyFromAmong("denied", "denied own side", "contradicted", "contrary evidence", "none");
    private readonly Option<string?> currency = new Option<string?>("--currency") { Description = "Only that are current, ended or superseded.", HelpName = "WORD" }.AcceptOnlyFromAmong("current", "ended", "superseded");
    private readonly Option<DateOnly?> since = DayOption.Create("--since", "Only spoken of on this day or later.");
    private readonly Option<DateOnly?> until = DayOption.Create("--until", "Only spoken of on this day or before.");
    private readonly Option<string?> text = new("--text") { Description = "Only with these words in a sentence of a statement, as for search.", HelpName = "WORDS" };
    private readonly Option<int> limit = new("--limit") { Description = "Claims on a page.", HelpName = "N", DefaultValueFactory = _ => 20 };
    private readonly Option<string?> after = new("--after") { Description = "Go on behind the page that ended with this cursor.", HelpName = "CURSOR" };
    private readonly Option<string> format = FormatOption.Create("table", "json", "csv");

    private ClaimsCommand(Terminal terminal) => this.terminal = terminal;

    public static Command Create(Terminal terminal)
    {
        var ask = new ClaimsCommand(terminal);
        var command = new Command("claims", "List claims and how they stand, the last spoken of first.")
        {
            ask.place, ask.region, ask.near, ask.source, ask.party, ask.type, ask.headline, ask.basis, ask.contest, ask.currency, ask.since, ask.until, ask.text, ask.limit, ask.after, ask.format, ask.ledger,
        };
        ask.vantage.AddTo(command);
        command.SetAction((parsed, cancellation) => LedgerOption.ReportingAsync(terminal, () => ask.RunAsync(parsed, cancellation)));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var path = LedgerOption.Path(parsed.GetValue(ledger));
        await using var kept = await ClaimLedger.OpenForReadingAsync(path, cancellation);
        var found = Query(parsed).Run(kept);
        Write(found, parsed.GetRequiredValue(format));
        if (found.Count == 0 && kept.Checkpoint().Size == 0) throw new LedgerException(LedgerProblems.NoClaims(path));
        var count = found.Count > ClaimQuery.Counted ? "10,000+" : found.Count.ToString("N0", CultureInfo.InvariantCulture);
        terminal.Error.WriteLine($"claimline: {count} {(found.Count == 1 ? "claim" : "claims")}{(found.HasMore ? $"; more with --after {found.Claims[^1].Cursor}" : "")}");
        return CommandLineTool.Done;
    }

    private ClaimQuery Query(ParseResult parsed) => new()
    {
        Vantage = vantage.Of(parsed), Place = parsed.GetValue(place), Region = parsed.GetValue(region), Near = parsed.GetValue(near), Source = parsed.GetValue(source), Party = parsed.GetValue(party),
        Kind = parsed.GetValue(type), Headline = parsed.GetValue(headline), Basis = parsed.GetValue(basis), Contest = parsed.GetValue(contest), Currency = parsed.GetValue(currency),
        Since = parsed.GetValue(since), Until = parsed.GetValue(until), Text = parsed.GetValue(text), Limit = Math.Clamp(parsed.GetValue(limit), 1, 1000), After = parsed.GetValue(after),
    };

    private void Write(ClaimList found, string how)
    {
        using var output = terminal.Text();
        if (how == "json")
        {
            foreach (var claim in found.Claims) LinesOfJson.Write(output, claim);
        }
        else if (how == "csv")
        {
            var csv = new Csv(output);
            csv.Row(Columns);
            foreach (var c in found.Claims)
                csv.Row(c.Id, c.Day, c.First, c.Last, c.Headline, c.Basis, c.Contest, c.Currency, c.Ended, c.Earlier, c.Voices, c.Against, c.Kind, c.Party, c.Actor, c.Object, c.PlaceName, c.Point?.Latitude, c.Point?.Longitude, c.Extent, c.Label);
        }
        else if (found.Claims.Count > 0)
        {
            var table = new ClaimTable(output, terminal.Width, terminal.Colour, found.Claims.Max(c => c.ShortId.Length));
            foreach (var claim in found.Claims) table.Row(claim);
        }
    }
}
