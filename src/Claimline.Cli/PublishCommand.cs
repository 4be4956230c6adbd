using System.CommandLine;
using System.CommandLine.Parsing;
using Claimline.Cli.Maps;
using Claimline.Ledger;
using Claimline.Ledger.Queries;
using Claimline.Publish;
using Claimline.Publish.Editing;

namespace Claimline.Cli;

/// <summary>claimline publish: the assessment of a day in every format, and the steps of its editions.</summary>
internal sealed class PublishCommand
{
    private readonly Terminal terminal;
    private readonly Option<string?> ledger = LedgerOption.Create();
    private readonly Option<DateOnly?> date = DayOption.Create("--date", "The day that the assessment tells of, as 2025-07-01.");
    private readonly Option<DateOnly?> since = DayOption.Create("--since", "The first day of publication to take up; without it the day alone.");
    private readonly Option<FileInfo> from = new Option<FileInfo>("--from") { Description = "The editor's file (assessment.edit.md), changed by hand; the day may then be left out.", HelpName = "FILE" }.AcceptExistingOnly();
    private readonly Option<DirectoryInfo> output = new("--out") { Description = "Folder to write into.", HelpName = "DIR", Required = true };
    private readonly Option<string> notes = new Option<string>("--notes") { Description = "sentence: one endnote for each sentence (the default); source: one number for each source.", HelpName = "STYLE", DefaultValueFactory = _ => "sentence" }.AcceptOnlyFromAmong("sentence", "source");
    private readonly Option<bool> pdf = new("--pdf") { Description = "Print the page to PDF as well, by a Chromium that is installed." };
    private readonly Option<DirectoryInfo> folder = DataOption.Create();
    private readonly Argument<string> state = new Argument<string>("STATE") { Description = $"{string.Join(", ", Workflow.States)}." }.AcceptOnlyFromAmong([.. Workflow.States]);
    private readonly Option<string> by = ByOption.Create("takes the step");
    private readonly Option<string?> reason = new("--reason") { Description = "Why; it is kept.", HelpName = "TEXT" };

    private PublishCommand(Terminal terminal) => this.terminal = terminal;

    public static Command Create(Terminal terminal)
    {
        var publish = new PublishCommand(terminal);
        var command = new Command("publish", "Compose the assessment of a day and write it in every format.") { publish.date, publish.since, publish.from, publish.output, publish.notes, publish.pdf, publish.folder, publish.ledger };
        command.SetAction((parsed, cancellation) => LedgerOption.ReportingAsync(terminal, () => publish.WriteAsync(parsed, cancellation)));
        var mark = new Command("mark", "Record a step of an edition: drafted, reviewed, approved, published, corrected.") { publish.state, publish.date, publish.since, publish.from, publish.by, publish.reason, publish.folder, publish.ledger };
        mark.SetAction((parsed, cancellation) => LedgerOption.ReportingAsync(terminal, () => publish.MarkAsync(parsed, cancellation)));
        foreach (var made in (Command[])[command, mark])
        {
            made.Validators.Add(result =>
            {
                if (result.Children.All(c => c is not CommandResult) && result.GetValue(publish.date) is null && result.GetValue(publish.from) is null) result.AddError("--date says which day to publish, or --from gives an editor's file that does");
            });
        }
        var editions = new Command("editions", "List the steps of all editions.") { publish.ledger };
        editions.SetAction((parsed, cancellation) => LedgerOption.ReportingAsync(terminal, () => publish.ListAsync(parsed, cancellation)));
        command.Subcommands.Add(mark);
        command.Subcommands.Add(editions);
        return command;
    }

    private async Task<int> WriteAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var kept = await LedgerOption.OpenToAskAsync(parsed.GetValue(ledger), cancellation);
        if (await OfAsync(parsed, kept, cancellation) is not var (making, text, edited, _)) return CommandLineTool.Refused;
        var (material, edition) = making.Standing(parsed.GetValue(since) ?? edited?.Since);
        if (text.Of(material, edition, edited ?? making.Edited(), parsed.GetValue(notes) == "source" ? NoteStyle.Source : NoteStyle.Sentence, AssessmentGround.Of(terminal)) is not { } assessment) return CommandLineTool.Refused;
        var into = parsed.GetRequiredValue(output);
        into.Create();
        foreach (var (name, bytes) in Publication.Files(assessment)) await File.WriteAllBytesAsync(Path.Combine(into.FullName, name), bytes, cancellation);
        if (parsed.GetValue(pdf) && await PagePrinter.PrintAsync(Path.Combine(into.FullName, "assessment.html"), Path.Combine(into.FullName, "assessment.pdf"), cancellation) is { } problem)
        {
            CommandLineTool.Report(terminal, problem);
            return CommandLineTool.Refused;
        }
        terminal.Error.WriteLine($"claimline: edition {edition.Key}, {edition.State}: {assessment.Claims.Count} claims, {assessment.Notes.Count} notes, in {into.FullName}");
        return CommandLineTool.Done;
    }

    private async Task<int> MarkAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var kept = await LedgerOption.OpenToChangeAsync(parsed.GetValue(ledger), cancellation);
        if (await OfAsync(parsed, kept, cancellation) is not var (making, text, edited, fourEyes)) return CommandLineTool.Refused;
        if (making.Step(parsed.GetRequiredValue(state), parsed.GetValue(since) ?? edited?.Since, parsed.GetRequiredValue(by), parsed.GetValue(reason), TimeProvider.System.GetUtcNow(), text, edited) is not var (step, product)) return CommandLineTool.Refused;
        if (Workflow.Refuses(making.Steps, step, fourEyes) is { } problem)
        {
            CommandLineTool.Report(terminal, problem);
            return CommandLineTool.Refused;
        }
        await kept.KeepAsync(step, product, cancellation);
        terminal.Error.WriteLine($"claimline: edition {step.Date:yyyy-MM-dd}/{step.Number} is {step.State}; its product is {step.Sha256}");
        return CommandLineTool.Done;
    }

    /// <summary>The edition that is asked for, and the editor's file where one is given; null, with its problems reported, where that is none.</summary>
    private async Task<(EditionMaking Making, EditionText Text, EditedFile? Edited, string FourEyes)?> OfAsync(ParseResult parsed, ClaimLedger kept, CancellationToken cancellation)
    {
        var data = PublishingData.Load(parsed.GetValue(folder), terminal);
        var text = new EditionText(data, parsed.GetValue(folder), terminal);
        var edited = parsed.GetValue(from) is { } file ? await text.ReadAsync(file, cancellation) : null;
        if (edited is null && parsed.GetValue(from) is not null) return null;
        return (new EditionMaking(kept, data, parsed.GetValue(date) ?? edited!.Date), text, edited, data.Settings.FourEyes);
    }

    private async Task<int> ListAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var kept = await ClaimLedger.OpenForReadingAsync(LedgerOption.Path(parsed.GetValue(ledger)), cancellation);
        using var text = terminal.Text();
        foreach (var step in new EditionQuery().Run(kept))
            text.WriteLine($"{step.Date:yyyy-MM-dd}/{step.Number}  {step.State,-9}  {step.Recorded:yyyy-MM-dd HH:mm}  {step.Sha256[..12]}  {step.By}{(step.Reason is null ? "" : $": {step.Reason}")}");
        return CommandLineTool.Done;
    }
}
