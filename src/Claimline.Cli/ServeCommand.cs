using System.CommandLine;
using Claimline.Server;
using Claimline.Server.Hosting;

namespace Claimline.Cli;

/// <summary>claimline serve: the ledger in a browser, on this machine alone.</summary>
internal static class ServeCommand
{
    private const int UsualPort = 5080;

    public static Command Create(Terminal terminal)
    {
        var port = Port();
        var host = new Option<string>("--host") { Description = "One of this machine's own addresses, 127.0.0.1 without it; others are refused, because the workspace knows no accounts.", HelpName = "ADDRESS", DefaultValueFactory = _ => "127.0.0.1" };
        var ledger = LedgerOption.Create();
        var command = new Command("serve", "Open the ledger in a browser, on this machine alone, while other commands go on adding to it.") { port, host, ledger };
        command.SetAction((parsed, cancellation) => RunAsync(terminal, LedgerOption.Path(parsed.GetValue(ledger)), parsed.GetRequiredValue(host), parsed.GetValue(port), cancellation));
        return command;
    }

    /// <summary>Which port to listen on.</summary>
    public static Option<int> Port()
    {
        var port = new Option<int>("--port") { Description = $"The port to listen on, {UsualPort} without it; 0 for any that is free.", HelpName = "N", DefaultValueFactory = _ => UsualPort };
        port.Validators.Add(given =>
        {
            if (given.GetValueOrDefault<int>() is < 0 or > ushort.MaxValue) given.AddError($"a port is a number from 0 to {ushort.MaxValue}");
        });
        return port;
    }

    /// <summary>Serves a ledger until it is stopped.</summary>
    public static async Task<int> RunAsync(Terminal terminal, string ledger, string host, int port, CancellationToken cancellation)
    {
        if (Loopback.Of(host) is not { } address)
        {
            CommandLineTool.Report(terminal, ServerProblems.NotLoopback(host));
            return CommandLineTool.Refused;
        }
        try
        {
            await using var workspace = await Workspace.StartAsync(ledger, address, port, ServedActions.Of(terminal, ledger), cancellation);
            using (var output = terminal.Text()) output.WriteLine($"{workspace.Address} shows {Path.GetFullPath(ledger)}; Ctrl+C stops");
            await workspace.RunAsync(cancellation);
            return CommandLineTool.Done;
        }
        catch (IOException reason)
        {
            CommandLineTool.Report(terminal, ServerProblems.Unlistened(port, reason.Message));
            return CommandLineTool.Refused;
        }
    }
}
