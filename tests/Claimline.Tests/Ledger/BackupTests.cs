using Claimline.Ledger;

namespace Claimline.Tests.Ledger;

public sealed class BackupTests : IDisposable
{
    private readonly LedgerFile ledger = new();

    [Fact]
    public async Task A_backup_taken_while_others_write_is_whole_and_comes_back()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await ledger.AddAsync(LedgerFile.Document(LedgerFile.Report));
        await using (var writer = await ledger.OpenAsync())
        {
            using var writing = writer.Write(cancellation);
            await using var reader = await ClaimLedger.OpenForReadingAsync(ledger.Path, cancellation);
            await reader.BackUpAsync(ledger.Beside("backup.db"), cancellation);
        }
        var then = await ledger.CheckpointAsync();
        await ledger.AddAsync(LedgerFile.Document("Officials said that Kyiv was hit.", "second.txt"));
        var before = await ClaimLedger.RestoreAsync(ledger.Beside("backup.db"), ledger.Path, ledger.Clock, cancellation);
        Assert.Equal(then, await ledger.CheckpointAsync());
        Assert.Empty(await ledger.VerifyAsync());
        Assert.Equal(ledger.Path + ".before-20250701T120000000", before);
        await using var old = await ClaimLedger.OpenForReadingAsync(before!, cancellation);
        Assert.Equal(4, old.Checkpoint().Size);
        await ledger.AddAsync(LedgerFile.Document("Officials said that Kyiv was hit.", "second.txt"));
        Assert.Empty(await ledger.VerifyAsync(then));
    }

    [Fact]
    public async Task A_backup_takes_the_place_of_a_ledger_that_cannot_be_opened()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await ledger.AddAsync(LedgerFile.Document(LedgerFile.Report));
        await using (var reader = await ClaimLedger.OpenForReadingAsync(ledger.Path, cancellation)) await reader.BackUpAsync(ledger.Beside("backup.db"), cancellation);
        await File.WriteAllTextAsync(ledger.Path, new string('x', 10000), cancellation);
        await ClaimLedger.RestoreAsync(ledger.Beside("backup.db"), ledger.Path, ledger.Clock, cancellation);
        Assert.Empty(await ledger.VerifyAsync());
    }

    [Fact]
    public async Task A_file_that_is_there_is_not_written_over()
    {
        await ledger.AddAsync(LedgerFile.Document(LedgerFile.Report));
        await File.WriteAllTextAsync(ledger.Beside("backup.db"), "mine", TestContext.Current.CancellationToken);
        await using var reader = await ClaimLedger.OpenForReadingAsync(ledger.Path, TestContext.Current.CancellationToken);
        var refused = await Assert.ThrowsAsync<LedgerException>(() => reader.BackUpAsync(ledger.Beside("backup.db"), TestContext.Current.CancellationToken));
        Assert.Equal("CL0413", refused.Problem.Code);
        Assert.Equal("mine", await File.ReadAllTextAsync(ledger.Beside("backup.db"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_is_no_ledger_is_not_restored()
    {
        await ledger.AddAsync(LedgerFile.Document(LedgerFile.Report));
        await File.WriteAllTextAsync(ledger.Beside("notes.txt"), "no ledger", TestContext.Current.CancellationToken);
        var refused = await Assert.ThrowsAsync<LedgerException>(() => ClaimLedger.RestoreAsync(ledger.Beside("notes.txt"), ledger.Path, ledger.Clock, TestContext.Current.CancellationToken));
        Assert.Equal("CL0402", refused.Problem.Code);
        Assert.Empty(await ledger.VerifyAsync());
    }

    public void Dispose() => ledger.Dispose();
}
