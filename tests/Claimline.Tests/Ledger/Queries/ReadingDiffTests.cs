using Claimline.Ledger;
using Claimline.Ledger.Queries;

namespace Claimline.Tests.Ledger.Queries;

public sealed class ReadingDiffTests : IDisposable
{
    private readonly LedgerFile ledger = new();

    [Fact]
    public async Task A_day_told_otherwise_changes_the_statements_that_rest_on_it_and_no_others()
    {
        var document = LedgerFile.Document("Officials said on June 29 that Kyiv was hit. Officials said today that Kyiv was hit.");
        var receipt = await ledger.AddAsync(document);
        await ledger.AddAsync(document with { Date = new DateOnly(2025, 7, 2) });
        await using var reading = await ClaimLedger.OpenForReadingAsync(ledger.Path, TestContext.Current.CancellationToken);
        Assert.Equal([receipt.Document], ReadingDiff.Documents(reading));
        var change = Assert.Single(ReadingDiff.Of(reading, receipt.Document)!.Changes);
        Assert.Equal(("2025-07-01", "2025-07-02"), (change.Before?.Said, change.After?.Said));
        Assert.Equal(change.Before?.Key, change.After?.Key);
    }

    [Fact]
    public async Task Of_a_document_read_once_there_is_nothing_to_compare()
    {
        var receipt = await ledger.AddAsync(LedgerFile.Document(LedgerFile.Report));
        await using var reading = await ClaimLedger.OpenForReadingAsync(ledger.Path, TestContext.Current.CancellationToken);
        Assert.Empty(ReadingDiff.Documents(reading));
        Assert.Null(ReadingDiff.Of(reading, receipt.Document));
    }

    public void Dispose() => ledger.Dispose();
}
