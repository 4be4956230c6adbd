using System.CommandLine;
using Claimline.Ledger;
using Claimline.Ledger.Log;

namespace Claimline.Cli;

/// <summary>An option that takes a checkpoint: as it was printed, or a file that holds one.</summary>
internal static class CheckpointOption
{
    public static Option<string?> Create(string name, string description) => new(name) { Description = description, HelpName = "CHECKPOINT" };

    /// <summary>The checkpoint; null where none was given, or none that can be read, which is reported.</summary>
    public static Checkpoint? Of(ParseResult parsed, Option<string?> option, Terminal terminal)
    {
        if (parsed.GetValue(option) is not { } given) return null;
        if (Checkpoint.TryParse(ReadFile(given) ?? given, out var read)) return read;
        CommandLineTool.Report(terminal, LedgerProblems.NoCheckpoint(given));
        return null;
    }

    private static string? ReadFile(string path)
    {
        try
        {
            return File.Exists(path) ? File.ReadLines(path).FirstOrDefault() : null;
        }
        catch (Exception reason) when (reason is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
