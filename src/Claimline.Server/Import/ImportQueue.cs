using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Claimline.Server.Import;

/// <summary>
/// Files and addresses that wait to be added, one after the other, in a folder beside the ledger: what was answered as taken is there after
/// a restart, and is added then. To add one twice changes nothing, so one that was cut short begins again.
/// </summary>
internal sealed class ImportQueue(LedgerPath ledger, WorkspaceActions actions) : IAsyncDisposable
{
    private const int Shown = 100;
    private const int LongestName = 120;

    private readonly string folder = $"{Path.GetFullPath(ledger.File)}.incoming";
    private readonly SemaphoreSlim waiting = new(0);
    private readonly CancellationTokenSource stop = new();
    private readonly Lock gate = new();
    private Task running = Task.CompletedTask;
    private (string Id, CancellationTokenSource Cancel)? current;
    private int last;

    public void Start()
    {
        if (Directory.Exists(folder))
        {
            // What was not taken to its end was not answered as taken.
            foreach (var half in Directory.GetDirectories(folder, "*.part")) Directory.Delete(half, recursive: true);
        }
        waiting.Release();
        running = Task.Run(RunAsync);
    }

    /// <summary>The imports, the last taken first.</summary>
    public IReadOnlyList<ImportTold> Told() => [.. Folders().Reverse().Take(Shown).Select(Of)];

    public async Task TakeAsync(IFormFile file, string by, CancellationToken cancellation)
    {
        await TakeAsync(by, async into =>
        {
            await using var to = File.Create(Path.Combine(Directory.CreateDirectory(Path.Combine(into, "file")).FullName, NameOf(file.FileName)));
            await file.CopyToAsync(to, cancellation);
        });
    }

    public Task TakeAsync(string address, string by, CancellationToken cancellation) => TakeAsync(by, into => File.WriteAllTextAsync(Path.Combine(into, "address"), address, cancellation));

    /// <summary>Ends an import that waits or runs; what it recorded so far stays.</summary>
    public void Cancel(string id)
    {
        if (Folders().FirstOrDefault(f => Path.GetFileName(f) == id) is not { } at || IsDone(at)) return;
        lock (gate)
        {
            if (current is var (now, cancel) && now == id) cancel.Cancel();
            else End(at, "cancelled", ["Nothing of it was read."]);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await running;
        stop.Dispose();
        waiting.Dispose();
    }

    private async Task TakeAsync(string by, Func<string, Task> write)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"{DateTimeOffset.UtcNow:yyyyMMdd-HHmmss-fff}-{Interlocked.Increment(ref last):0000}");
        var part = Directory.CreateDirectory(Path.Combine(folder, $"{id}.part")).FullName;
        await File.WriteAllTextAsync(Path.Combine(part, "by"), by);
        await write(part);
        Directory.Move(part, Path.Combine(folder, id));
        waiting.Release();
    }

    private async Task RunAsync()
    {
        try
        {
            while (true)
            {
                await waiting.WaitAsync(stop.Token);
                while (Folders().FirstOrDefault(static f => !IsDone(f)) is { } next) await AddAsync(next);
            }
        }
        catch (OperationCanceledException)
        {
            // The workspace is closed; what waits is added when it is opened again.
        }
    }

    private async Task AddAsync(string at)
    {
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(stop.Token);
        lock (gate) current = (Path.GetFileName(at), cancel);
        try
        {
            var added = await actions.Add(What(at), await File.ReadAllTextAsync(Path.Combine(at, "by"), cancel.Token), cancel.Token);
            End(at, added.IsWhole ? "added" : "refused", added.Said);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            End(at, "cancelled", ["What it had recorded by then stays."]);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            End(at, "refused", [ServerProblems.Unexpected().ToString(), fault.Message]);
        }
        finally
        {
            lock (gate) current = null;
        }
    }

    private ImportTold Of(string at)
    {
        var id = Path.GetFileName(at);
        var said = IsDone(at) ? File.ReadAllLines(Said(at)) : [];
        return new ImportTold(id, Name(at), said is [var state, ..] ? state : current?.Id == id ? "being added" : "waiting", [.. said.Skip(1)]);
    }

    /// <summary>Says what became of it; the file itself is in the ledger, or was refused.</summary>
    private static void End(string at, string state, IEnumerable<string> said)
    {
        File.WriteAllText(Path.Combine(at, "name"), Name(at));
        File.WriteAllLines(Said(at), said.Prepend(state));
        if (Directory.Exists(Path.Combine(at, "file"))) Directory.Delete(Path.Combine(at, "file"), recursive: true);
    }

    private string[] Folders() => Directory.Exists(folder) ? [.. Directory.GetDirectories(folder).Where(static f => !f.EndsWith(".part", StringComparison.Ordinal)).Order(StringComparer.Ordinal)] : [];

    private static string Said(string at) => Path.Combine(at, "said");

    private static bool IsDone(string at) => File.Exists(Said(at));

    private static string What(string at) => Address(at) ?? Directory.GetFiles(Path.Combine(at, "file"))[0];

    private static string Name(string at) => File.Exists(Path.Combine(at, "name")) ? File.ReadAllText(Path.Combine(at, "name")) : Path.GetFileName(Address(at) is { } address ? address.TrimEnd('/') : What(at));

    private static string? Address(string at) => File.Exists(Path.Combine(at, "address")) ? File.ReadAllText(Path.Combine(at, "address")) : null;

    // A browser sends whatever it likes; a date in the name may tell the day, so the name is kept as far as it is one.
    private static string NameOf(string given)
    {
        var name = new string([.. given.Split('/', '\\')[^1].Where(static c => !char.IsControl(c) && !Path.GetInvalidFileNameChars().Contains(c))]).Trim(' ', '.');
        return name.Length switch { 0 => "file", > LongestName => name[^LongestName..], _ => name };
    }
}

/// <summary>One import, and how far it is.</summary>
/// <param name="State">"waiting", "being added", "added", "refused", "cancelled".</param>
/// <param name="Said">What was found, and what was refused with its code.</param>
public sealed record ImportTold(string Id, string Name, string State, IReadOnlyList<string> Said)
{
    public bool IsOpen => State is "waiting" or "being added";
}
