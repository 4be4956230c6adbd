using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Claimline.Server.Import;

/// <summary>
/// Files and addresses that wait to be added, one after the other, in a folder beside the ledger: what was answered as taken is there after
/// a restart, and is added then. To add one twice changes nothing, so one that was cut short begins again.
/// </summary>
internal sealed class ImportQueue(LedgerPath ledger, WorkspaceActions actions) : IAsyncDisposable
{
    private const int Shown = 100;
    private const int LongestName = 200; // bytes; file systems take 255

    private readonly string folder = $"{Path.GetFullPath(ledger.File)}.incoming";
    private readonly SemaphoreSlim waiting = new(0);
    private readonly CancellationTokenSource stop = new();
    private readonly Lock gate = new();
    private Task running = Task.CompletedTask;
    private (string Id, CancellationTokenSource Cancel)? current;
    private int last;

    public void Start()
    {
        // What was not taken to its end was not answered as taken.
        if (Directory.Exists(folder)) foreach (var half in Directory.GetDirectories(folder, "*.part")) Remove(half);
        waiting.Release();
        running = Task.Run(RunAsync);
    }

    /// <summary>The imports, the last taken first.</summary>
    public IReadOnlyList<ImportTold> Told()
    {
        lock (gate) return [.. Folders().Reverse().Take(Shown).Select(Of)];
    }

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
        lock (gate)
        {
            if (Folders().FirstOrDefault(f => Path.GetFileName(f) == id) is not { } at || IsDone(at)) return;
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
        var part = Path.Combine(folder, $"{id}.part");
        try
        {
            Directory.CreateDirectory(part);
            await File.WriteAllTextAsync(Path.Combine(part, "by"), by);
            await write(part);
            Directory.Move(part, Path.Combine(folder, id));
        }
        catch (Exception fault)
        {
            Remove(part);
            if (fault is IOException or UnauthorizedAccessException) throw new ServerException(ServerProblems.Unkept(fault.Message));
            throw;
        }
        waiting.Release();
    }

    private async Task RunAsync()
    {
        try
        {
            while (true)
            {
                await waiting.WaitAsync(stop.Token);
                await AddAllAsync();
            }
        }
        catch (OperationCanceledException)
        {
            // The workspace is closed; what waits is added when it is opened again.
        }
    }

    private async Task AddAllAsync()
    {
        try
        {
            while (await AddNextAsync())
            {
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // The folder cannot be written to now; what waits in it is tried again with the next that is taken.
        }
    }

    /// <returns>Whether there was one.</returns>
    private async Task<bool> AddNextAsync()
    {
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(stop.Token);
        string at;
        lock (gate)
        {
            if (Folders().FirstOrDefault(static f => !IsDone(f)) is not { } next) return false;
            current = (Path.GetFileName(at = next), cancel);
        }
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
        return true;
    }

    private ImportTold Of(string at)
    {
        var id = Path.GetFileName(at);
        var said = IsDone(at) ? File.ReadAllLines(Said(at)) : [];
        return new ImportTold(id, Name(at), said is [var state, ..] ? state : current?.Id == id ? "being added" : "waiting", [.. said.Skip(1)]);
    }

    /// <summary>Says what became of it; the file itself is in the ledger, or was refused. What nobody is shown any more goes.</summary>
    private void End(string at, string state, IEnumerable<string> said)
    {
        lock (gate)
        {
            File.WriteAllText(Path.Combine(at, "name"), Name(at));
            // In one step: one that was cut short here is added once more, and not taken for ended.
            File.WriteAllLines($"{Said(at)}.part", said.Prepend(state));
            File.Move($"{Said(at)}.part", Said(at), overwrite: true);
            Remove(Path.Combine(at, "file"));
            foreach (var old in Folders().Where(IsDone).SkipLast(Shown)) Remove(old);
        }
    }

    private static void Remove(string folder)
    {
        try
        {
            if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // It takes room, and nothing else.
        }
    }

    private string[] Folders() => Directory.Exists(folder) ? [.. Directory.GetDirectories(folder).Where(static f => !f.EndsWith(".part", StringComparison.Ordinal)).Order(StringComparer.Ordinal)] : [];

    private static string Said(string at) => Path.Combine(at, "said");

    private static bool IsDone(string at) => File.Exists(Said(at));

    private static string What(string at) => Address(at) ?? Directory.GetFiles(Path.Combine(at, "file"))[0];

    private static string Name(string at) => File.Exists(Path.Combine(at, "name")) ? File.ReadAllText(Path.Combine(at, "name")) : Path.GetFileName(Address(at) is { } address ? address.TrimEnd('/') : Directory.Exists(Path.Combine(at, "file")) ? What(at) : at);

    private static string? Address(string at) => File.Exists(Path.Combine(at, "address")) ? File.ReadAllText(Path.Combine(at, "address")) : null;

    // A browser sends whatever it likes; a date in the name may tell the day, so the name is kept as far as it is one.
    private static string NameOf(string given)
    {
        var name = new string([.. given.Split('/', '\\')[^1].Where(static c => !char.IsControl(c) && !Path.GetInvalidFileNameChars().Contains(c))]).Trim(' ', '.');
        while (Encoding.UTF8.GetByteCount(name) > LongestName) name = name[(char.IsSurrogatePair(name, 0) ? 2 : 1)..].TrimStart(' ', '.');
        return name.Length > 0 ? name : "file";
    }
}

/// <summary>One import, and how far it is.</summary>
/// <param name="State">"waiting", "being added", "added", "refused", "cancelled".</param>
/// <param name="Said">What was found, and what was refused with its code.</param>
public sealed record ImportTold(string Id, string Name, string State, IReadOnlyList<string> Said)
{
    public bool IsOpen => State is "waiting" or "being added";
}
