using System.Diagnostics;
using System.Globalization;
using Claimline.Ledger.Log;

namespace Claimline.Tests.Ledger;

/// <summary>Processes that add at once, and processes that are killed while adding. <c>CLAIMLINE_KILLS=500</c> kills as often.</summary>
[Trait("speed", "slow")]
public sealed class DurabilityTests : IDisposable
{
    private const int Documents = 400;

    private static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("CLAIMLINE_KILLS") ?? "6", CultureInfo.InvariantCulture);

    private readonly LedgerFile ledger = new();
    private readonly TemporaryFolder texts = new();

    public DurabilityTests()
    {
        for (var i = 0; i < Documents; i++)
            texts.File($"{i:000}.txt", $"{LedgerFile.Report}\n\nOfficials said on July {1 + (i % 28)} that {i} drones struck Kyiv. Mayor Vitali Klitschko denied that {i} drones struck Kyiv.");
    }

    [Fact]
    public async Task A_process_killed_at_any_moment_leaves_a_whole_ledger_and_the_next_goes_on()
    {
        var random = new Random(17);
        long documents = 0;
        Checkpoint? before = null;
        for (var kill = 0; kill < Kills; kill++)
        {
            if (documents == Documents)
            {
                foreach (var end in (string[])["", "-wal", "-shm"]) File.Delete(ledger.Path + end);
                (documents, before) = (0, null);
            }
            using (var adding = Add(texts.Path))
            {
                if (!adding.WaitForExit(random.Next(100, 1600))) adding.Kill();
                await adding.WaitForExitAsync(TestContext.Current.CancellationToken);
            }
            if (!File.Exists(ledger.Path)) continue;
            // Killed while the tables were being made: the next process makes them.
            if (before is null && ledger.Number("PRAGMA user_version") == 0) continue;
            Assert.Empty(await ledger.VerifyAsync(before));
            before = await ledger.CheckpointAsync();
            var now = ledger.Number("SELECT count(*) FROM document");
            Assert.True(now >= documents);
            Assert.Equal(now, ledger.Number("SELECT count(DISTINCT text_hash) FROM document"));
            documents = now;
        }
        using (var rest = Add(texts.Path)) await DoneAsync(rest);
        Assert.Equal(Documents, ledger.Number("SELECT count(*) FROM document"));
        Assert.Equal(2 * Documents, (await ledger.CheckpointAsync()).Size);
        Assert.Empty(await ledger.VerifyAsync());
    }

    [Fact]
    public async Task Two_processes_that_add_the_same_at_once_add_it_once()
    {
        using (var one = Add(texts.Path))
        using (var two = Add(texts.Path))
        {
            await DoneAsync(one);
            await DoneAsync(two);
        }
        Assert.Equal(Documents, ledger.Number("SELECT count(*) FROM document"));
        Assert.Equal(2 * Documents, (await ledger.CheckpointAsync()).Size);
        Assert.Empty(await ledger.VerifyAsync());
    }

    public void Dispose()
    {
        ledger.Dispose();
        texts.Dispose();
    }

    private Process Add(string folder) => Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "claimline.dll"), "add", folder, "--date", "2025-07-30", "--ledger", ledger.Path])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;

    private static async Task DoneAsync(Process process)
    {
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, error);
    }
}
