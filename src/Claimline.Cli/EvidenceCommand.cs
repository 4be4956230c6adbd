using System.CommandLine;
using Claimline.Cli.Bundles;
using Claimline.Cli.Formats;
using Claimline.Ledger;
using Claimline.Ledger.Judging;
using Claimline.Ledger.Queries;

namespace Claimline.Cli;

/// <summary>claimline evidence: what texts say was shown and what people added, and decisions on it.</summary>
internal sealed class EvidenceCommand
{
    private static readonly string[] Header =
    [
        "id", "state", "decision", "published", "source", "words", "document", "start", "end", "urls", "places", "claims", "manual",
        "latitude", "longitude", "precision", "captured", "first_published", "earliest", "file", "method", "features", "located_by", "checked_by",
    ];

    private readonly Terminal terminal;
    private readonly Option<string?> ledger = LedgerOption.Create();
    private readonly Option<EvidenceState?> decided = new("--decided") { Description = "Only what a reviewer left so: unlocated, located, checked, discredited.", HelpName = "STATE" };
    private readonly Option<string?> claim = new("--claim") { Description = "Only what is heard in this claim, by at least six letters of its id.", HelpName = "ID" };
    private readonly Option<string?> place = new("--place") { Description = "Only what is heard in claims of this place: its name, or its id in the gazetteer.", HelpName = "NAME" };
    private readonly Option<DateOnly?> since = DayOption.Create("--since", "Only what was last told of on this day or later.");
    private readonly Option<DateOnly?> until = DayOption.Create("--until", "Only what was last told of on this day or before.");
    private readonly VantageOptions vantage = new();
    private readonly ListOptions list = new("Pieces");
    private readonly Argument<string> id = new("ID") { Description = "The evidence's id, or at least its first six letters." };
    private readonly DecisionOptions decision = new();
    private readonly LocationOptions location = new();

    private EvidenceCommand(Terminal terminal) => this.terminal = terminal;

    public static Command Create(Terminal terminal)
    {
        var evidence = new EvidenceCommand(terminal);
        var list = new Command("list", "List pieces of evidence, the last told of first.") { evidence.decided, evidence.claim, evidence.place, evidence.since, evidence.until, evidence.ledger };
        evidence.vantage.AddTo(list);
        evidence.list.AddTo(list);
        list.SetAction((parsed, cancellation) => LedgerOption.ReportingAsync(terminal, () => evidence.ListAsync(parsed, cancellation)));
        return new Command("evidence", "Footage, imagery and documents: list them, add what you found, and record what became of them.")
        {
            list,
            EvidenceAdding.Add(terminal),
            EvidenceAdding.Link(terminal),
            EvidenceImport.Create(terminal),
            BundleCommand.Create(terminal),
            evidence.Ruling("locate", "Record that you located the place, where it is and how you found it.", EvidenceState.Located),
            evidence.Ruling("check", "Record that you checked the place.", EvidenceState.Checked),
            evidence.Ruling("unlocate", "Record that the place is not known after all.", EvidenceState.Unlocated),
            evidence.Ruling("discredit", "Record that it is false, old or of another place; every claim that rested on it is derived again and listed.", EvidenceState.Discredited),
        };
    }

    private Command Ruling(string name, string description, EvidenceState state)
    {
        var command = new Command(name, description) { id, ledger };
        decision.AddTo(command);
        if (state is EvidenceState.Located) location.AddTo(command);
        command.SetAction((parsed, cancellation) => LedgerOption.ReportingAsync(terminal, () => DecideAsync(parsed, state, cancellation)));
        return command;
    }

    private async Task<int> DecideAsync(ParseResult parsed, EvidenceState state, CancellationToken cancellation)
    {
        await using var kept = await LedgerOption.OpenToChangeAsync(parsed.GetValue(ledger), cancellation);
        var where = state is EvidenceState.Located && location.IsGiven(parsed) ? location.Of(parsed) : null;
        // Whoever decides it located it, unless somebody else is named.
        if (where is not null) where = where with { LocatedBy = where.LocatedBy ?? decision.By(parsed) };
        var claims = await kept.DecideAsync(new EvidenceRuling(parsed.GetRequiredValue(id), state, decision.By(parsed), decision.Reason(parsed), where), cancellation);
        using var output = terminal.Text();
        ChangedClaims.Write(output, terminal.Width, terminal.Colour, claims);
        return CommandLineTool.Done;
    }

    private async Task<int> ListAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var kept = await LedgerOption.OpenToAskAsync(parsed.GetValue(ledger), cancellation);
        var limit = list.LimitOf(parsed);
        var found = new EvidenceQuery
        {
            Vantage = vantage.Of(parsed), Decided = parsed.GetValue(decided), Claim = parsed.GetValue(claim), Place = parsed.GetValue(place), Since = parsed.GetValue(since), Until = parsed.GetValue(until), After = list.AfterOf(parsed), Limit = limit + 1,
        }.Run(kept);
        list.Write(terminal, parsed, [.. found.Take(limit)], Header, Cells, output =>
        {
            var table = new EvidenceTable(output, terminal.Width, terminal.Colour);
            foreach (var piece in found.Take(limit)) table.Row(piece);
        });
        ListOptions.TellMore(terminal, null, found.Count > limit ? found[limit - 1].Cursor : null);
        return CommandLineTool.Done;
    }

    private static object?[] Cells(EvidenceTold e) =>
    [
        e.Id, e.State, e.Decision, e.Published, e.Source, e.Words, e.Document, e.Span.Start, e.Span.End, string.Join(' ', e.Urls), string.Join("; ", e.Places), string.Join(' ', e.Claims), e.IsManual ? "manual" : null,
        e.Details?.At?.Latitude, e.Details?.At?.Longitude, e.Details?.Precision, e.Details?.Captured, e.Details?.Published, e.Details?.Earliest, e.Details?.File, e.Details?.Method,
        e.Details is null ? null : string.Join("; ", e.Details.Features), e.Details?.LocatedBy, e.Details?.CheckedBy,
    ];
}
