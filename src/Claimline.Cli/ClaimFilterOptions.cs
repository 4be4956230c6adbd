using System.CommandLine;
using Claimline.Ledger.Queries;

namespace Claimline.Cli;

/// <summary>The options that say which claims, and from when one looks.</summary>
internal sealed class ClaimFilterOptions
{
    private readonly VantageOptions vantage = new();
    private readonly Option<string?> place = new("--place") { Description = "Only of this place: its name, or its id in the gazetteer.", HelpName = "NAME" };
    private readonly Option<string?> region = new("--region") { Description = "Only of this first-level division, or a place in it.", HelpName = "NAME" };
    private readonly Option<(double, double, double)?> near = NearOption.Create("Only within so many kilometres of a point.");
    private readonly Option<string?> source = new("--source") { Description = "Only on which this source was heard: its name or id.", HelpName = "NAME" };
    private readonly Option<string?> party = new("--party") { Description = "Only that a source of this party put forward.", HelpName = "ID" };
    private readonly Option<string?> type = new("--type") { Description = "Only of this kind of event, or a finer one: control, strike.air_drone ...", HelpName = "KIND" };
    private readonly Option<string?> headline = new Option<string?>("--headline") { Description = "Only that stand so, in one word: confirmed, disputed ...", HelpName = "WORD" }.AcceptOnlyFromAmong([.. ClaimChoices.Headlines]);
    private readonly Option<string?> basis = new Option<string?>("--basis") { Description = "Only that rest on this: shown, conceded ...", HelpName = "WORD" }.AcceptOnlyFromAmong([.. ClaimChoices.Bases]);
    private readonly Option<string?> contest = new Option<string?>("--contest") { Description = "Only with this against them: denied, \"denied own side\", contradicted, \"contrary evidence\", none.", HelpName = "WORDS" }.AcceptOnlyFromAmong([.. ClaimChoices.Contests]);
    private readonly Option<string?> currency = new Option<string?>("--currency") { Description = "Only that are current, ended or superseded.", HelpName = "WORD" }.AcceptOnlyFromAmong([.. ClaimChoices.Currencies]);
    private readonly Option<string?> text = new("--text") { Description = "Only with these words in a sentence of a statement, as for search.", HelpName = "WORDS" };

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[place, region, near, source, party, type, headline, basis, contest, currency, text]) command.Options.Add(option);
        vantage.AddTo(command);
    }

    public ClaimQuery Of(ParseResult parsed) => new()
    {
        Vantage = vantage.Of(parsed), Place = parsed.GetValue(place), Region = parsed.GetValue(region), Near = parsed.GetValue(near), Source = parsed.GetValue(source), Party = parsed.GetValue(party), Kind = parsed.GetValue(type),
        Headline = parsed.GetValue(headline), Basis = parsed.GetValue(basis), Contest = parsed.GetValue(contest), Currency = parsed.GetValue(currency), Text = parsed.GetValue(text),
    };
}
