using System.CommandLine;
using Claimline.Cli.Formats;
using Claimline.Language;

namespace Claimline.Cli;

/// <summary>claimline explain FILE --at OFFSET: every finding over one character, with the rule and the data line that made it.</summary>
internal sealed class ExplainCommand
{
    private readonly Terminal terminal;
    private readonly ReadingOptions options = new();
    private readonly Argument<string> file = new("FILE") { Description = "A document, or - for standard input." };

    private readonly Option<int> at = new("--at")
    {
        Description = "Offset of the character in UTF-16 code units, as the JSON counts.",
        HelpName = "OFFSET",
        Required = true,
    };

    private ExplainCommand(Terminal terminal) => this.terminal = terminal;

    public static Command Create(Terminal terminal)
    {
        var explain = new ExplainCommand(terminal);
        var command = new Command("explain", "Print every finding over one character, with the rule and the data line that made it.") { explain.file, explain.at };
        explain.options.AddTo(command);
        command.SetAction(explain.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var path = parsed.GetRequiredValue(file);
        var reader = new OrderedReading(options.AnalystAsync(parsed, terminal), terminal, options.Telling(parsed));
        await foreach (var (_, _, read, refused) in reader.ReadAsync([Input.Of(path)], static (source, reading) => new Read(source, reading), cancellation))
        {
            if (read is null)
            {
                CommandLineTool.Report(terminal, refused!.Problem);
                return CommandLineTool.Refused;
            }
            var (source, reading) = read;
            var offset = parsed.GetValue(at);
            if (offset < 0 || offset >= reading.Text.Length)
            {
                CommandLineTool.Report(terminal, new Problem("CL0003", $"the text has no character {offset}; offsets go from 0 to {reading.Text.Length - 1}", path));
                return CommandLineTool.WrongUse;
            }
            using var output = terminal.Text();
            if (source.Original?.PlaceOf(offset) is { } place) output.WriteLine($"It stood at {place}.");
            Explain(output, reading, offset);
            break;
        }
        return CommandLineTool.Done;
    }

    private sealed record Read(SourceText Source, Reading Reading);

    private void Explain(TextWriter output, Reading reading, int offset)
    {
        var table = new Columns(output, terminal.Colour, 10, 14, terminal.Width - 28);
        var over = Finding.AllOf(reading).Where(f => f.Span.Start <= offset && offset < f.Span.End)
            .OrderBy(f => f.Span.Length).ThenBy(f => f.Span.Start).ToList();
        output.WriteLine($"{over.Count} findings over character {offset}, the narrowest first");
        foreach (var finding in over)
        {
            var text = finding.Span.Of(reading.Text);
            var shown = text.Length <= 160 ? text : $"{text[..80]} ... {text[^70..]}";
            var why = $"{finding.Trace.Rule}{(finding.Trace.Line.File is null ? "" : $" by data/{finding.Trace.Line}")}";
            var meaning = finding.Meaning.Length == 0 ? [] : new[] { (finding.Meaning, Style.Plain) };
            table.Row(
                new Columns.Cell((finding.Name, Style.Strong)),
                new Columns.Cell(($"{finding.Span.Start} to {finding.Span.End}", Style.Faint)),
                new Columns.Cell([(shown, Style.Plain), .. meaning, (why, Style.Cyan)]));
        }
    }
}
