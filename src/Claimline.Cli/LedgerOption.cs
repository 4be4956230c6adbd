using System.CommandLine;
using Claimline.Ledger;

namespace Claimline.Cli;

/// <summary>The option --ledger: which file the commands on a ledger work on.</summary>
internal static class LedgerOption
{
    public static Option<string?> Create() => new("--ledger")
    {
        Description = "The ledger's file; without it CLAIMLINE_LEDGER, then ledger.db in your data folder.",
        HelpName = "FILE",
    };

    public static string Path(string? given)
    {
        if (given is not null) return given;
        var named = Environment.GetEnvironmentVariable("CLAIMLINE_LEDGER");
        return string.IsNullOrEmpty(named) ? System.IO.Path.Combine(UserFolder.Data, "ledger.db") : named;
    }

    /// <summary>Opens a ledger to ask what it holds; one that holds nothing yet says what fills it.</summary>
    public static async Task<ClaimLedger> OpenToAskAsync(string? given, CancellationToken cancellation)
    {
        var path = Path(given);
        var ledger = await ClaimLedger.OpenForReadingAsync(path, cancellation);
        if (ledger.Checkpoint().Size > 0) return ledger;
        await ledger.DisposeAsync();
        throw new LedgerException(LedgerProblems.NoClaims(path));
    }

    /// <summary>Opens for writing a ledger that is there; none is made.</summary>
    public static async Task<ClaimLedger> OpenToChangeAsync(string? given, CancellationToken cancellation)
    {
        var path = Path(given);
        if (!File.Exists(path)) throw new LedgerException(LedgerProblems.Missing(path));
        return await ClaimLedger.OpenAsync(path, TimeProvider.System, cancellation);
    }

    /// <summary>Runs a command on a ledger; what the ledger cannot do is reported, and the command refused.</summary>
    public static async Task<int> ReportingAsync(Terminal terminal, Func<Task<int>> command)
    {
        try
        {
            return await command();
        }
        catch (LedgerException reason)
        {
            CommandLineTool.Report(terminal, reason.Problem);
            return CommandLineTool.Refused;
        }
    }
}
