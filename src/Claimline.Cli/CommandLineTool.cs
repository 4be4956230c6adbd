using System.CommandLine;
using System.CommandLine.Parsing;
using Claimline.Cli.Formats;
using Claimline.Language;

namespace Claimline.Cli;

/// <summary>The tool's commands, and what every run has in common.</summary>
/// <remarks>Exit codes: 0 all done, 1 something refused or wrong in the data, 2 wrong use, 130 stopped by a signal.</remarks>
internal static class CommandLineTool
{
    public const int Done = 0, Refused = 1, WrongUse = 2, Stopped = 130;

    // "@name" is a channel's handle, not a file of further arguments.
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null };

    public static int Run(string[] args, Terminal terminal)
    {
        var parsed = Root(terminal).Parse(args, Parsing);
        using var output = terminal.Text();
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors) Report(terminal, new Problem("CL0001", Printable.Line(error.Message), ""));
            Report(terminal, new Problem("CL0001", $"'{string.Join(' ', CommandPath(parsed))} --help' shows the use", ""));
            return WrongUse;
        }
        try
        {
            return parsed.Invoke(new InvocationConfiguration { Output = output, Error = terminal.Error, EnableDefaultExceptionHandler = false });
        }
        catch (OperationCanceledException)
        {
            // Somebody stopped it, who needs no trace of where it was.
            return Stopped;
        }
    }

    /// <summary>A run within another, whose end ends it too.</summary>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static async Task<int> RunAsync(string[] args, Terminal terminal, CancellationToken cancellation)
    {
        var parsed = Root(terminal).Parse(args, Parsing);
        return parsed.Errors.Count > 0
            ? throw new InvalidOperationException(parsed.Errors[0].Message)
            // Signals are for the run around it alone: one that ended by itself would be taken for refused.
            : await parsed.InvokeAsync(new InvocationConfiguration { Output = TextWriter.Null, Error = terminal.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }, cancellation);
    }

    public static RootCommand Root(Terminal terminal) => new("Who said what about this war, through whom, and who denied it.")
    {
        DemoCommand.Create(terminal),
        ReadCommand.Create(terminal),
        AddCommand.Create(terminal),
        CopiesCommand.Create(terminal),
        UnreadCommand.Create(terminal),
        ProblemsCommand.Create(terminal),
        RetryCommand.Create(terminal),
        CheckpointCommand.Create(terminal),
        VerifyCommand.Create(terminal),
        SearchCommand.Create(terminal),
        StatementsCommand.Create(terminal),
        ClaimsCommand.Create(terminal),
        ClaimCommand.Create(terminal),
        TimelineCommand.Create(terminal),
        LogCommand.Create(terminal),
        JudgeCommand.Create(terminal),
        EvidenceCommand.Create(terminal),
        SourcesCommand.Create(terminal),
        SourceCommand.Create(terminal),
        PublishCommand.Create(terminal),
        DiffCommand.Create(terminal),
        BackupCommand.Backup(terminal),
        BackupCommand.Restore(terminal),
        RedactCommand.Create(terminal),
        ExplainCommand.Create(terminal),
        CheckDataCommand.Create(terminal),
        EvalCommand.Create(terminal),
        PlacesCommand.Create(terminal),
        RegionsCommand.Create(terminal),
        PlaceCommand.Create(terminal),
        ServeCommand.Create(terminal),
    };

    public static void Report(Terminal terminal, Problem problem) => terminal.Error.WriteLine($"claimline: {problem}");

    private static Stack<string> CommandPath(ParseResult parsed)
    {
        var names = new Stack<string>();
        for (SymbolResult? at = parsed.CommandResult; at is CommandResult { Command: var command }; at = at.Parent)
            names.Push(command is RootCommand ? "claimline" : command.Name);
        return names;
    }
}
