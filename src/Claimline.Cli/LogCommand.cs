using System.CommandLine;
using System.Globalization;
using Claimline.Cli.Formats;
using Claimline.Intake;
using Claimline.Language;
using Claimline.Ledger;
using Claimline.Ledger.Queries;

namespace Claimline.Cli;

/// <summary>claimline log: records by hand a statement that no reader can read yet.</summary>
internal sealed class LogCommand
{
    private const int Shown = 10;

    private readonly Terminal terminal;
    private readonly Option<string?> ledger = LedgerOption.Create();
    private readonly Option<FileInfo> file = new Option<FileInfo>("--file") { Description = "Many statements: a file with one JSON object a line, whose names are those of the options.", HelpName = "BATCH" }.AcceptExistingOnly();
    private readonly Option<string?> source = new("--source") { Description = "Who said it, as a report would name it.", HelpName = "NAME" };
    private readonly Option<string?> stance = new Option<string?>("--stance") { Description = $"How it was put: {string.Join(", ", LoggedMaker.Stances)}; claim without it.", HelpName = "WORD" }.AcceptOnlyFromAmong([.. LoggedMaker.Stances]);
    private readonly Option<string?> content = new("--content") { Description = "What was said, in English, without who said it.", HelpName = "TEXT" };
    private readonly Option<string?> quote = new("--quote") { Description = "The words as they were said, in any language.", HelpName = "TEXT" };
    private readonly Option<string[]> link = new("--link") { Description = "Where it was said; may be given several times.", HelpName = "URL" };
    private readonly Option<string?> keep = new("--keep") { Description = "A file of it, to be kept in the ledger: a picture of the post.", HelpName = "FILE" };
    private readonly Option<string?> said = new("--said") { Description = "When it was said: a day, a month, an instant, two days with / between.", HelpName = "DATE" };
    private readonly Option<string?> type = new("--type") { Description = "The kind of event; without it the content tells, as it does for the four below.", HelpName = "KIND" };
    private readonly Option<string?> actor = new("--actor") { Description = "Who did it.", HelpName = "TEXT" };
    private readonly Option<string?> target = new("--object") { Description = "To what or whom.", HelpName = "TEXT" };
    private readonly Option<string?> place = new("--place") { Description = "Where; looked up in the gazetteer.", HelpName = "NAME" };
    private readonly Option<string?> placeId = new("--place-id") { Description = "Which of several places of that name: its id in the gazetteer.", HelpName = "ID" };
    private readonly Option<string?> when = new("--when") { Description = "When it is said to have happened.", HelpName = "DATE" };
    private readonly Option<string?> theatre = new("--theatre") { Description = "The conflict whose names to read with; without it the words decide.", HelpName = "ID" };
    private readonly Option<string> by = ByOption.Create("logs it");
    private readonly Option<DirectoryInfo> data = DataOption.Create();

    private LogCommand(Terminal terminal) => this.terminal = terminal;

    public static Command Create(Terminal terminal)
    {
        var log = new LogCommand(terminal);
        var command = new Command("log", "Record by hand a statement that no reader can read yet; it counts as any other, marked manual.")
        {
            log.file, log.by, log.ledger, log.data,
        };
        foreach (var option in log.OfOneStatement) command.Options.Add(option);
        command.Validators.Add(result =>
        {
            if (result.GetResult(log.file) is null) return;
            var beside = log.OfOneStatement.Where(o => result.GetResult(o) is { Implicit: false }).Select(o => o.Name).ToList();
            if (beside.Count > 0) result.AddError($"--file brings statements of its own; leave out {string.Join(", ", beside)}");
        });
        command.SetAction((parsed, cancellation) => LedgerOption.ReportingAsync(terminal, () => log.RunAsync(parsed, cancellation)));
        return command;
    }

    private Option[] OfOneStatement => [source, stance, content, quote, link, keep, said, type, actor, target, place, placeId, when, theatre];

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var lines = parsed.GetValue(file) is { } batch ? Lines(batch) : [(Where: "", Line: Given(parsed), Wrong: [])];
        var maker = new LoggedMaker(DataOption.Load(parsed.GetValue(data), terminal), PlacesCommand.Open(terminal), parsed.GetRequiredValue(by));
        await using var kept = await ClaimLedger.OpenAsync(LedgerOption.Path(parsed.GetValue(ledger)), TimeProvider.System, cancellation);
        var refused = 0;
        using var output = terminal.Text();
        foreach (var (where, line, wrong) in lines)
        {
            var (statement, shot, problems) = line is null ? (null, null, [.. wrong.Select(w => new Problem("CL0454", w, where))]) : maker.Make(line, where);
            foreach (var problem in problems) CommandLineTool.Report(terminal, problem);
            if (statement is null)
            {
                refused++;
                continue;
            }
            if (shot is not null) await kept.KeepAsync(shot, cancellation);
            var (page, reading) = maker.Reader.Read(statement);
            var receipt = await kept.RecordAsync(page, reading, cancellation);
            if (receipt.Problem is { } told) CommandLineTool.Report(terminal, told);
            if (receipt.Outcome is Outcome.Refused) refused++;
            else Tell(receipt, reading, kept, output);
        }
        return refused == 0 ? CommandLineTool.Done : CommandLineTool.Refused;
    }

    private LoggedLine Given(ParseResult parsed) => new()
    {
        Source = parsed.GetValue(source), Stance = parsed.GetValue(stance), Content = parsed.GetValue(content), Quote = parsed.GetValue(quote), Link = parsed.GetValue(link) ?? [], Keep = parsed.GetValue(keep), Said = parsed.GetValue(said),
        Type = parsed.GetValue(type), Actor = parsed.GetValue(actor), Object = parsed.GetValue(target), Place = parsed.GetValue(place), PlaceId = parsed.GetValue(placeId), When = parsed.GetValue(when), Theatre = parsed.GetValue(theatre),
    };

    private static List<(string Where, LoggedLine? Line, IReadOnlyList<string> Wrong)> Lines(FileInfo batch)
    {
        try
        {
            return
            [
                .. File.ReadLines(batch.FullName).Select((text, i) => (Text: text, Where: string.Create(CultureInfo.InvariantCulture, $"{batch.Name}:{i + 1}"))).Where(l => !string.IsNullOrWhiteSpace(l.Text))
                    .Select(l => (l.Where, LoggedLine.Parse(l.Text, out var wrong), wrong)),
            ];
        }
        catch (Exception reason) when (reason is IOException or UnauthorizedAccessException)
        {
            throw new LedgerException(IntakeProblems.Unreadable(batch.FullName, reason.Message), reason);
        }
    }

    /// <summary>What was understood, and the claims it is heard in.</summary>
    private void Tell(Receipt receipt, Reading reading, ClaimLedger kept, TextWriter output)
    {
        var statement = reading.Statements[0];
        var who = reading.Sources.First(s => s.Id == statement.Source!.Value.Ref);
        var place = statement.About?.Place is { } where ? reading.Places.FirstOrDefault(p => p.Span.Overlaps(where)) : null;
        output.WriteLine(Printable.Of($"{(receipt.Outcome is Outcome.AlreadyThere ? "already there" : "logged")} {receipt.Document[..12]}:{statement.Content.Start}-{statement.Content.End} {who.Name} ({string.Join(", ", new[] { who.Kind, who.Party, who.SpeaksFor }.Where(p => p is not null))})"));
        output.WriteLine($"  {statement.About?.Type ?? "other"}{(place is null ? "" : place.Latitude is { } latitude ? string.Create(CultureInfo.InvariantCulture, $" at {place.Name} ({latitude:0.00000}, {place.Longitude:0.00000})") : $" at {place.Name}, which no gazetteer tells apart")}");
        output.Flush();
        var claims = DocumentClaims.Of(kept, receipt.Document, Shown);
        if (claims.Count == 0) return;
        var table = new ClaimTable(output, terminal.Width, terminal.Colour, claims.Max(c => c.ShortId.Length));
        foreach (var claim in claims) table.Row(claim);
    }
}
