using System.Globalization;
using System.Text;
using Claimline.Cli.Maps;
using Claimline.Language;
using Claimline.Language.Data;
using Claimline.Language.Places;
using Claimline.Ledger;
using Claimline.Publish.Maps;
using Claimline.Server;

namespace Claimline.Cli;

/// <summary>What the workspace lets people do, done as the commands do it.</summary>
internal sealed class ServedActions(Terminal terminal, string ledger)
{
    private const string Prefix = "claimline: ";

    private readonly Lazy<(LanguageData Data, Gazetteer? Gazetteer)> reading = new(() => (DataOption.Load(null, terminal), PlacesCommand.Open(terminal)));

    private readonly Lazy<MapGround> ground = new(() => AssessmentGround.Of(terminal));

    public static WorkspaceActions Of(Terminal terminal, string ledger)
    {
        var actions = new ServedActions(terminal, ledger);
        return new WorkspaceActions { Log = actions.LogAsync, Add = actions.AddAsync, Compose = actions.ComposeAsync, Mark = actions.MarkAsync, Ground = () => actions.ground.Value, Compare = (one, other, cancellation) => actions.RunAsync(cancellation, "diff", one, other) };
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

    private async Task<Done> AddAsync(string path, string by, CancellationToken cancellation)
    {
        var done = await RunAsync(cancellation, "add", $"--by={by}", path);
        return done with { Said = [.. done.Said.Select(l => l.Replace(path, Path.GetFileName(path), StringComparison.Ordinal))] };
    }

    private async Task<(IReadOnlyDictionary<string, byte[]>?, Done)> ComposeAsync(DateOnly day, string? edited, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("claimline-edition-");
        try
        {
            var done = await RunAsync(cancellation, ["publish", $"--out={folder.FullName}", .. await OfAsync(folder, day, edited, cancellation)]);
            return (done.IsWhole ? folder.GetFiles().Where(static f => f.Name != Edited).ToDictionary(static f => f.Name, static f => File.ReadAllBytes(f.FullName), StringComparer.Ordinal) : null, done with { Said = [.. done.Said.Select(l => l.Replace($", in {folder.FullName}", "", StringComparison.Ordinal))] });
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task<Done> MarkAsync(EditionStep step, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("claimline-edition-");
        try
        {
            IEnumerable<string> reason = step.Reason is { } why ? [$"--reason={why}"] : [];
            return await RunAsync(cancellation, ["publish", "mark", step.State, $"--by={step.By}", .. reason, .. await OfAsync(folder, step.Day, step.Edited, cancellation)]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private const string Edited = "edited.md";

    private static async Task<string[]> OfAsync(DirectoryInfo folder, DateOnly day, string? edited, CancellationToken cancellation)
    {
        var date = string.Create(CultureInfo.InvariantCulture, $"--date={day:yyyy-MM-dd}");
        if (edited is null) return [date];
        var file = Path.Combine(folder.FullName, Edited);
        await File.WriteAllTextAsync(file, edited.ReplaceLineEndings("\n"), cancellation);
        return [date, $"--from={file}"];
    }

    private async Task<Done> RunAsync(CancellationToken cancellation, params IEnumerable<string> args)
    {
        using var said = new StringWriter { NewLine = "\n" };
        using var output = new MemoryStream();
        var quiet = new Terminal { In = Stream.Null, Out = output, Error = said, DataFolder = terminal.DataFolder, Fetching = terminal.Fetching };
        var code = await CommandLineTool.RunAsync([.. args, $"--ledger={ledger}"], quiet, cancellation);
        cancellation.ThrowIfCancellationRequested();
        return new Done(code is CommandLineTool.Done,
            [.. (Encoding.UTF8.GetString(output.ToArray()) + said).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static l => l.StartsWith(Prefix, StringComparison.Ordinal) ? l[Prefix.Length..] : l)]);
    }
}
