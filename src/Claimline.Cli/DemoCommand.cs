using System.CommandLine;
using System.Reflection;
using Claimline.Ledger;
using Claimline.Ledger.Judging;
using Claimline.Ledger.Queries;

namespace Claimline.Cli;

/// <summary>claimline demo: the workspace over a temporary ledger of a few invented days, with something to see on every page.</summary>
internal static class DemoCommand
{
    private const string Documents = "demo/";
    private const string Desk = "Eastern Desk";

    public static Command Create(Terminal terminal)
    {
        var port = ServeCommand.Port();
        var command = new Command("demo", "Open the workspace over a temporary ledger of invented reports; it goes when you stop.") { port };
        command.SetAction((parsed, cancellation) => LedgerOption.ReportingAsync(terminal, () => RunAsync(terminal, parsed.GetValue(port), cancellation)));
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, int port, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("claimline-demo-");
        try
        {
            var ledger = Path.Combine(folder.FullName, "ledger.db");
            return await FillAsync(terminal, folder, ledger, cancellation) is not CommandLineTool.Done and var refused ? refused : await ServeCommand.RunAsync(terminal, ledger, "127.0.0.1", port, cancellation);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Adds the documents as a user would, and some of what an editor decides after them.</summary>
    internal static async Task<int> FillAsync(Terminal terminal, DirectoryInfo folder, string ledger, CancellationToken cancellation)
    {
        var documents = folder.CreateSubdirectory("documents");
        foreach (var name in Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(static n => n.StartsWith(Documents, StringComparison.Ordinal)))
        {
            var path = Path.Combine(documents.FullName, name[Documents.Length..].Replace('\\', '/'));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await using var from = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
            await using var to = File.Create(path);
            await from.CopyToAsync(to, cancellation);
        }
        using var notes = new StringWriter();
        var quiet = new Terminal { In = Stream.Null, Out = Stream.Null, Error = notes, DataFolder = terminal.DataFolder };
        // A folder is named for who published what is in it; posts and lists say it themselves.
        var adding = documents.GetDirectories().OrderBy(static d => d.Name, StringComparer.Ordinal).Select(static d => (string[])[d.FullName, $"--publisher={d.Name}"]).Append([.. documents.GetFiles().Select(static f => f.FullName)]);
        foreach (var what in adding)
        {
            if (await CommandLineTool.RunAsync(["add", .. what, $"--by={Desk}", $"--ledger={ledger}"], quiet, cancellation) is not CommandLineTool.Done and var refused)
            {
                terminal.Error.Write(notes);
                return refused;
            }
        }
        await using var kept = await ClaimLedger.OpenAsync(ledger, TimeProvider.System, cancellation);
        await DecideAsync(kept, cancellation);
        return CommandLineTool.Done;
    }

    private static async Task DecideAsync(ClaimLedger ledger, CancellationToken cancellation)
    {
        var again = new ClaimQuery { Headline = "disputed" }.Run(ledger).Claims.First(static c => c.Earlier > 0);
        await ledger.JudgeAsync(new Judgement(again.Id, "unlikely", "moderate", "The claimant\u2019s own side names positions that are still held, and no footage shows the edge of the region.", "The last villages may have been left since.", again.Last.AddDays(14), Desk), cancellation);
        var confirmed = new ClaimQuery { Headline = "confirmed", Limit = 100 }.Run(ledger).Claims.MaxBy(static c => c.Voices)!;
        var shown = new EvidenceQuery { Claim = confirmed.Id }.Run(ledger)[0];
        await ledger.DecideAsync(new EvidenceRuling(shown.Id, EvidenceState.Checked, Desk, "Roof and chimneys agree with imagery of the month before; a second person looked."), cancellation);
    }
}
