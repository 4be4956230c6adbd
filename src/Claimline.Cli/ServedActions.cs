using Claimline.Language;
using Claimline.Language.Data;
using Claimline.Language.Places;
using Claimline.Ledger;
using Claimline.Server;

namespace Claimline.Cli;

/// <summary>What the workspace lets people do, done as the commands do it.</summary>
internal sealed class ServedActions(Terminal terminal, string ledger)
{
    private readonly Lazy<(LanguageData Data, Gazetteer? Gazetteer)> reading = new(() => (DataOption.Load(null, terminal), PlacesCommand.Open(terminal)));

    public static WorkspaceActions Of(Terminal terminal, string ledger)
    {
        var actions = new ServedActions(terminal, ledger);
        return new WorkspaceActions(actions.LogAsync, actions.AddAsync);
    }

    private async Task<(string?, IReadOnlyList<Problem>)> LogAsync(IReadOnlyDictionary<string, string> fields, string by, CancellationToken cancellation)
    {
        var maker = new LoggedMaker(reading.Value.Data, reading.Value.Gazetteer, by);
        var (statement, _, problems) = maker.Make(LoggedLine.Of(fields), "");
        if (statement is null) return (null, problems);
        await using var kept = await ClaimLedger.OpenAsync(ledger, TimeProvider.System, cancellation);
        var (page, read) = maker.Reader.Read(statement);
        var receipt = await kept.RecordAsync(page, read, cancellation);
        return receipt.Outcome is Outcome.Refused ? (null, [receipt.Problem!]) : (receipt.Document, []);
    }

    private async Task<AddedFile> AddAsync(string path, string by, CancellationToken cancellation)
    {
        using var said = new StringWriter { NewLine = "\n" };
        using var output = new MemoryStream();
        var quiet = new Terminal { In = Stream.Null, Out = output, Error = said, DataFolder = terminal.DataFolder, Fetching = terminal.Fetching };
        var code = await CommandLineTool.RunAsync(["add", "--by", by, "--ledger", ledger, "--", path], quiet, cancellation);
        cancellation.ThrowIfCancellationRequested();
        return new AddedFile(code is CommandLineTool.Done,
            [.. (System.Text.Encoding.UTF8.GetString(output.ToArray()) + said).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static l => l.StartsWith("claimline: ", StringComparison.Ordinal) ? l["claimline: ".Length..] : l).Select(l => l.Replace(path, Path.GetFileName(path), StringComparison.Ordinal))]);
    }
}
