using System.CommandLine;
using Claimline.Cli.Formats;
using Claimline.Language;

namespace Claimline.Cli;

/// <summary>claimline read PATH...: every attributed statement of each document, with its dates, quantities and places.</summary>
internal sealed class ReadCommand
{
    private readonly Terminal terminal;
    private readonly ReadingOptions options = new();

    private readonly Argument<string[]> paths = new("PATH")
    {
        Description = DocumentPaths.Description,
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string> format = new Option<string>("--format")
    {
        Description = "How to print: table for people, json for one document, jsonl for many (one a line), html as a page to look at, geojson for the places alone.",
        DefaultValueFactory = _ => "table",
    }.AcceptOnlyFromAmong("table", "json", "jsonl", "html", "geojson");

    private ReadCommand(Terminal terminal) => this.terminal = terminal;

    public static Command Create(Terminal terminal)
    {
        var read = new ReadCommand(terminal);
        var command = new Command("read", "Print every attributed statement of a text: who, through whom, with which stance, what, when, on which endnotes.") { read.paths, read.format };
        read.options.AddTo(command);
        command.SetAction(read.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var found = DocumentPaths.Of(parsed.GetRequiredValue(paths), options.Telling(parsed).Columns);
        foreach (var problem in found.Problems) CommandLineTool.Report(terminal, problem);
        found.TellPassedOver(terminal);
        if (found.Documents.Count == 0) return CommandLineTool.Refused;
        var chosen = parsed.GetRequiredValue(format);
        if (chosen == "json" && found.Documents.Count > 1) return Several($"there are {found.Documents.Count}");
        var reader = new OrderedReading(options.AnalystAsync(parsed, terminal), terminal, options.Telling(parsed));
        using var output = ReadingFormat.Create(chosen, terminal);
        using var progress = ReadingProgress.Start(terminal, found.Documents.Count);
        var dates = new DateNotes(terminal);
        var unread = new UnreadNotes(terminal);
        var refused = found.Problems.Count;
        // Whether a file holds one document or many shows when the second comes.
        (string Path, Reading Reading)? only = null;
        await foreach (var (path, file, reading, refusal) in reader.ReadAsync(found.Documents, cancellation))
        {
            progress.Advance(file);
            if (refusal is not null)
            {
                refused++;
                CommandLineTool.Report(terminal, refusal.Problem);
            }
            else if (reading is not null)
            {
                dates.Tell(path, reading.Document);
                unread.Tell(reading.Document);
                if (chosen != "json") output.Write(path, reading);
                else if (only is null) only = (path, reading);
                else return Several("the file holds several");
            }
        }
        if (only is { } one) output.Write(one.Path, one.Reading);
        dates.TellRest();
        unread.TellAll();
        return refused == 0 ? CommandLineTool.Done : CommandLineTool.Refused;
    }

    private int Several(string found)
    {
        CommandLineTool.Report(terminal, new Problem("CL0002", $"json is for one document and {found}; use --format jsonl", ""));
        return CommandLineTool.WrongUse;
    }
}
