using System.CommandLine;
using Claimline.Cli.Formats;
using Claimline.Ledger;
using Claimline.Ledger.Judging;
using Claimline.Ledger.Queries;
using static Claimline.Cli.Formats.Columns;

namespace Claimline.Cli;

/// <summary>claimline evidence: what texts say was shown, and decisions on it.</summary>
internal sealed class EvidenceCommand
{
    private readonly Terminal terminal;
    private readonly Option<string?> ledger = LedgerOption.Create();
    private readonly Option<EvidenceState?> decided = new("--decided") { Description = "Only what a reviewer left so: unlocated, located, checked, discredited.", HelpName = "STATE" };
    private readonly Option<int> limit = new("--limit") { Description = "Pieces on a page.", HelpName = "N", DefaultValueFactory = _ => 20 };
    private readonly Option<string?> after = new("--after") { Description = "Go on behind the page that ended with this cursor.", HelpName = "CURSOR" };
    private readonly Option<string> format = FormatOption.Create("table", "json", "csv");
    private readonly Argument<string> id = new("ID") { Description = "The evidence's id, or at least its first six letters." };
    private readonly Option<string> reason = new("--reason") { Description = "Why.", HelpName = "TEXT", Required = true };
    private readonly Option<string?> by = new("--by") { Description = "Who decided it; without it the name you are logged in with.", HelpName = "NAME" };

    private EvidenceCommand(Terminal terminal) => this.terminal = terminal;

    public static Command Create(Terminal terminal)
    {
        var evidence = new EvidenceCommand(terminal);
        var list = new Command("list", "List pieces of evidence, the last published first.") { evidence.decided, evidence.limit, evidence.after, evidence.format, evidence.ledger };
        list.SetAction((parsed, cancellation) => LedgerOption.ReportingAsync(terminal, () => evidence.ListAsync(parsed, cancellation)));
        return new Command("evidence", "Footage, imagery and documents that texts tell of: list them, and record what you found of them.")
        {
            list,
            evidence.Ruling("check", "Record that you checked the place.", EvidenceState.Checked),
            evidence.Ruling("discredit", "Record that it is false, old or of another place; every claim that rested on it is derived again and listed.", EvidenceState.Discredited),
        };
    }

    private Command Ruling(string name, string description, EvidenceState state)
    {
        var command = new Command(name, description) { id, reason, by, ledger };
        command.SetAction((parsed, cancellation) => LedgerOption.ReportingAsync(terminal, () => DecideAsync(parsed, state, cancellation)));
        return command;
    }

    private async Task<int> DecideAsync(ParseResult parsed, EvidenceState state, CancellationToken cancellation)
    {
        await using var kept = await LedgerOption.OpenToChangeAsync(parsed.GetValue(ledger), cancellation);
        var claims = await kept.DecideAsync(new EvidenceRuling(parsed.GetRequiredValue(id), state, parsed.GetValue(by) ?? Environment.UserName, parsed.GetRequiredValue(reason)), cancellation);
        using var output = terminal.Text();
        var table = new Columns(output, terminal.Colour, 10, 30, terminal.Width - 44);
        foreach (var (before, now) in claims)
        {
            var was = before is null ? "a part of another claim" : before.Headline;
            table.Row(new Cell(((now ?? before)!.ShortId, Style.Cyan)), now is null ? $"{was}; no claim of its own now" : was == now.Headline ? $"{was}, as before" : $"{was}, now {now.Headline}", (now ?? before)!.Label);
        }
        return CommandLineTool.Done;
    }

    private async Task<int> ListAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var kept = await ClaimLedger.OpenForReadingAsync(LedgerOption.Path(parsed.GetValue(ledger)), cancellation);
        var page = Math.Clamp(parsed.GetValue(limit), 1, 1000);
        var found = new EvidenceQuery { Decided = parsed.GetValue(decided), After = parsed.GetValue(after), Limit = page + 1 }.Run(kept);
        Write([.. found.Take(page)], parsed.GetRequiredValue(format));
        if (found.Count > page) terminal.Error.WriteLine($"claimline: more with --after {found[page - 1].Cursor}");
        return CommandLineTool.Done;
    }

    private void Write(IReadOnlyList<EvidenceTold> found, string how)
    {
        using var output = terminal.Text();
        if (how == "json")
        {
            foreach (var piece in found) LinesOfJson.Write(output, piece);
        }
        else if (how == "csv")
        {
            var csv = new Csv(output);
            csv.Row("id", "state", "decision", "published", "source", "words", "document", "start", "end", "urls", "places", "claims");
            foreach (var e in found) csv.Row(e.Id, e.State, e.Decision, e.Published, e.Source, e.Words, e.Document, e.Span.Start, e.Span.End, string.Join(' ', e.Urls), string.Join("; ", e.Places), string.Join(' ', e.Claims));
        }
        else
        {
            var table = new Columns(output, terminal.Colour, 10, 10, 12, terminal.Width - 38);
            foreach (var e in found)
            {
                table.Row(new Cell((e.Id[..10], Style.Cyan)), ClaimTable.Text(e.Published), new Cell((e.State, e.State is "discredited" ? Style.Red : e.State is "unlocated" ? Style.Faint : Style.Green)), new Cell(
                [
                    ($"{e.Source}{(e.Places.Count > 0 ? $", {string.Join(", ", e.Places)}" : "")}: {e.Words}", Style.Plain),
                    .. e.Decision is null ? Array.Empty<(string, Style)>() : [(e.Decision, Style.Faint)],
                    ($"{e.Document[..12]}:{e.Span.Start}-{e.Span.End}{(e.Claims.Count > 0 ? $" · claims {string.Join(", ", e.Claims.Take(3).Select(c => c[..8]))}{(e.Claims.Count > 3 ? ", ..." : "")}" : "")}", Style.Faint),
                    .. e.Urls.Select(u => (u, Style.Faint)),
                ]));
            }
        }
    }
}
