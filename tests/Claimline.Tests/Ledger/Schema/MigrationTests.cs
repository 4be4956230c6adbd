using Claimline.Ledger;
using Claimline.Ledger.Schema;
using Claimline.Ledger.Store;

namespace Claimline.Tests.Ledger.Schema;

public sealed class MigrationTests : IDisposable
{
    private static readonly string[] Newer = [.. Migrations.Scripts, "CREATE TABLE extra (id INTEGER PRIMARY KEY) STRICT"];
    private readonly LedgerFile ledger = new();

    [Fact]
    public async Task An_older_ledger_is_brought_forward_with_a_copy_beside_it_and_derived_again()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var receipt = await ledger.AddAsync(LedgerFile.Document(LedgerFile.Report));
        ledger.Tamper("DELETE FROM statement");
        using (var database = Database.Open(ledger.Path, write: true)) Migrations.BringForward(database, Newer, TimeSpan.FromSeconds(1), cancellation);
        Assert.Equal(Newer.Length, ledger.Number("PRAGMA user_version"));
        Assert.Equal(0, ledger.Number("SELECT count(*) FROM extra"));
        Assert.Equal(receipt.NewStatements, ledger.Number("SELECT count(*) FROM statement"));
        using var copy = Database.Open($"{ledger.Path}.schema-{Migrations.Scripts.Count}", write: false);
        Assert.Equal(Migrations.Scripts.Count, Migrations.Check(copy, Newer.Length));
        Assert.Equal(2, copy.Number("SELECT count(*) FROM entry"));
        // This version of the program does not know the newer one.
        Assert.Equal("CL0403", (await Assert.ThrowsAsync<LedgerException>(ledger.OpenAsync)).Problem.Code);
    }

    [Fact]
    public async Task A_step_that_fails_leaves_the_ledger_as_it_was()
    {
        await ledger.AddAsync(LedgerFile.Document(LedgerFile.Report));
        using (var database = Database.Open(ledger.Path, write: true))
            Assert.Throws<LedgerException>(() => Migrations.BringForward(database, [.. Newer, "this is no SQL"], TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken));
        Assert.Empty(await ledger.VerifyAsync());
    }

    public void Dispose() => ledger.Dispose();
}
