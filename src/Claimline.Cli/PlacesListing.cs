using System.CommandLine;
using System.Globalization;
using Claimline.Cli.Formats;
using Claimline.Ledger.Queries;
using static Claimline.Cli.Formats.Columns;

namespace Claimline.Cli;

/// <summary>claimline places without a subcommand: the places of which claims tell, those with most claims first.</summary>
internal sealed class PlacesListing
{
    private static readonly string[] Header = ["id", "name", "type", "region", "country", "latitude", "longitude", "claims", "first", "last"];

    private readonly Terminal terminal;
    private readonly Option<string?> ledger = LedgerOption.Create();
    private readonly VantageOptions vantage = new();
    private readonly Option<string?> region = new("--region") { Description = "Only this first-level division, and places in it.", HelpName = "NAME" };
    private readonly Option<(double, double, double)?> near = NearOption.Create("Only within so many kilometres of a point.");
    private readonly Option<string?> text = new("--text") { Description = "Only with this in the name, in any spelling.", HelpName = "WORDS" };
    private readonly Option<string?> type = new("--type") { Description = "Only of this type: settlement, admin1, country ...", HelpName = "TYPE" };
    private readonly Option<DateOnly?> since = DayOption.Create("--since", "Only spoken of on this day or later.");
    private readonly Option<DateOnly?> until = DayOption.Create("--until", "Only spoken of on this day or before.");
    private readonly ListOptions list = new("Places");

    private PlacesListing(Terminal terminal) => this.terminal = terminal;

    public static void AddTo(Command command, Terminal terminal)
    {
        var ask = new PlacesListing(terminal);
        foreach (var option in (Option[])[ask.region, ask.near, ask.text, ask.type, ask.since, ask.until, ask.ledger]) command.Options.Add(option);
        ask.vantage.AddTo(command);
        ask.list.AddTo(command);
        command.SetAction((parsed, cancellation) => LedgerOption.ReportingAsync(terminal, () => ask.RunAsync(parsed, cancellation)));
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var kept = await LedgerOption.OpenToAskAsync(parsed.GetValue(ledger), cancellation);
        var limit = list.LimitOf(parsed);
        var found = new PlaceQuery
        {
            Vantage = vantage.Of(parsed), Region = parsed.GetValue(region), Near = parsed.GetValue(near), Text = parsed.GetValue(text), Type = parsed.GetValue(type), Since = parsed.GetValue(since), Until = parsed.GetValue(until),
            After = list.AfterOf(parsed), Limit = limit + 1,
        }.Run(kept);
        list.Write(terminal, parsed, [.. found.Take(limit)], Header, Cells, output => Table(output, found.Take(limit)));
        ListOptions.TellMore(terminal, null, found.Count > limit ? found[limit - 1].Cursor : null);
        return CommandLineTool.Done;
    }

    private void Table(TextWriter output, IEnumerable<PlaceTold> places)
    {
        var name = (terminal.Width - 45) / 2;
        var table = new Columns(output, terminal.Colour, 6, name, terminal.Width - name - 45, 16, 13);
        table.Row(Heading("claims"), Heading("place"), Heading("in"), Heading("at"), Heading("from and to"));
        foreach (var p in places)
        {
            table.Row(p.Claims.ToString("N0", CultureInfo.InvariantCulture), new Cell((p.Name, Style.Strong), (p.Id, Style.Cyan)), PlacePageFormat.Where(p), PlacePageFormat.Point(p),
                new Cell((ClaimTable.Text(p.First), Style.Faint), ($"to {ClaimTable.Text(p.Last)}", Style.Faint)));
        }
    }

    private static object?[] Cells(PlaceTold p) => [p.Id, p.Name, p.Type, p.Region, p.Country, p.Point?.Latitude, p.Point?.Longitude, p.Claims, p.First, p.Last];
}
