using System.Text;
using Claimline.Ledger;

namespace Claimline.Tests.Ledger;

public sealed class RecordingTests : IDisposable
{
    private readonly LedgerFile ledger = new();

    [Fact]
    public async Task A_new_document_is_recorded_with_its_reading_and_its_statements()
    {
        var receipt = await ledger.AddAsync(LedgerFile.Document(LedgerFile.Report));
        Assert.Equal(Outcome.Added, receipt.Outcome);
        Assert.True(receipt.NewStatements > 2);
        Assert.Equal(receipt.NewStatements, ledger.Number("SELECT count(*) FROM statement"));
        Assert.Equal(2, (await ledger.CheckpointAsync()).Size);
        Assert.Empty(await ledger.VerifyAsync());
    }

    [Fact]
    public async Task Adding_it_again_changes_nothing_and_says_so()
    {
        await ledger.AddAsync(LedgerFile.Document(LedgerFile.Report));
        var before = await ledger.CheckpointAsync();
        var receipt = await ledger.AddAsync(LedgerFile.Document(LedgerFile.Report));
        Assert.Equal((Outcome.AlreadyThere, 0), (receipt.Outcome, receipt.NewStatements));
        Assert.Equal(before, await ledger.CheckpointAsync());
    }

    [Fact]
    public async Task The_same_text_under_another_name_or_in_another_encoding_is_the_same_document()
    {
        var first = await ledger.AddAsync(LedgerFile.Document(LedgerFile.Report));
        var named = await ledger.AddAsync(LedgerFile.Document(LedgerFile.Report, "copy-2024-01-01.txt"));
        var marked = await ledger.AddAsync(LedgerFile.Document(LedgerFile.Report, encoding: new UTF8Encoding(true)));
        var wide = await ledger.AddAsync(LedgerFile.Document(LedgerFile.Report, encoding: Encoding.Unicode));
        Assert.All([named, marked, wide], r => Assert.Equal((Outcome.AlreadyThere, first.Document), (r.Outcome, r.Document)));
        Assert.Equal(2, (await ledger.CheckpointAsync()).Size);
    }

    [Fact]
    public async Task A_document_in_any_encoding_is_kept_to_the_byte_and_can_be_derived_again()
    {
        await ledger.AddAsync(LedgerFile.Document(LedgerFile.Report, encoding: Encoding.BigEndianUnicode));
        Assert.Empty(await ledger.VerifyAsync());
        await ledger.AddAsync(LedgerFile.Document("Officials said on July 1 that Kyiv was hit. Ї\r\n", "other.txt", new UTF8Encoding(true)));
        Assert.Empty(await ledger.VerifyAsync());
    }

    [Fact]
    public async Task Told_another_day_it_is_read_again_and_the_old_reading_stays()
    {
        var document = LedgerFile.Document(LedgerFile.Report);
        await ledger.AddAsync(document);
        var receipt = await ledger.AddAsync(document with { Date = new DateOnly(2025, 7, 2) });
        Assert.Equal(Outcome.ReadAgain, receipt.Outcome);
        Assert.Equal(3, (await ledger.CheckpointAsync()).Size);
        Assert.Equal(2, ledger.Number("SELECT count(*) FROM reading"));
        Assert.Equal(1, ledger.Number("SELECT count(*) FROM reading WHERE replaced IS NULL"));
        Assert.Empty(await ledger.VerifyAsync());
    }

    [Fact]
    public async Task A_statement_that_a_new_reading_gives_as_before_is_not_new()
    {
        var document = LedgerFile.Document(LedgerFile.Report);
        var first = await ledger.AddAsync(document);
        var again = await ledger.AddAsync(document with { Publisher = "Somebody" });
        Assert.Equal(Outcome.ReadAgain, again.Outcome);
        Assert.True(again.NewStatements < first.NewStatements);
        Assert.Equal(first.NewStatements, ledger.Number("SELECT count(*) FROM statement WHERE until IS NULL"));
        Assert.Equal(again.NewStatements, ledger.Number("SELECT count(*) FROM statement WHERE until IS NOT NULL"));
    }

    [Fact]
    public async Task An_entry_is_never_recorded_before_the_one_in_front_of_it()
    {
        await ledger.AddAsync(LedgerFile.Document(LedgerFile.Report));
        ledger.Clock.Now -= TimeSpan.FromDays(1);
        var receipt = await ledger.AddAsync(LedgerFile.Document("Officials said that Kyiv was hit.", "second.txt"));
        Assert.Equal((Outcome.Added, "CL0410"), (receipt.Outcome, receipt.Problem?.Code));
        Assert.Equal(1, ledger.Number("SELECT count(DISTINCT recorded) FROM entry"));
        Assert.Empty(await ledger.VerifyAsync());
    }

    [Fact]
    public async Task Two_that_add_at_once_wait_for_one_another_and_lose_nothing()
    {
        await using var one = await ledger.OpenAsync();
        await using var two = await ledger.OpenAsync();
        var cancellation = TestContext.Current.CancellationToken;
        async Task Add(ClaimLedger to, string who)
        {
            for (var i = 0; i < 15; i++)
            {
                var source = LedgerFile.Document($"Officials said on July 1 that {who} {i} was hit.", $"{who}-{i}.txt");
                await to.RecordAsync(source, LedgerFile.Analyst.Read(source), cancellation);
            }
        }
        await Task.WhenAll(Task.Run(() => Add(one, "Kyiv"), cancellation), Task.Run(() => Add(two, "Kharkiv"), cancellation));
        Assert.Equal(30, ledger.Number("SELECT count(*) FROM document"));
        Assert.Empty(await ledger.VerifyAsync());
    }

    [Fact]
    public async Task One_that_waits_too_long_is_told_who_is_in_the_way()
    {
        await using var one = await ledger.OpenAsync();
        using var writing = one.Write(TestContext.Current.CancellationToken);
        await using var two = await ledger.OpenAsync();
        two.Patience = TimeSpan.FromMilliseconds(20);
        var source = LedgerFile.Document(LedgerFile.Report);
        var refused = await Assert.ThrowsAsync<LedgerException>(() => two.RecordAsync(source, LedgerFile.Analyst.Read(source), TestContext.Current.CancellationToken));
        Assert.Equal("CL0407", refused.Problem.Code);
    }

    [Fact]
    public async Task A_full_disk_loses_nothing_that_a_receipt_was_given_for()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var kept = 0;
        await using (var full = await ledger.OpenAsync())
        {
            full.Database.Script("PRAGMA max_page_count = 90");
            var refused = await Assert.ThrowsAsync<LedgerException>(async () =>
            {
                for (var i = 0; i < 1000; i++)
                {
                    var source = LedgerFile.Document($"{LedgerFile.Report} Day {i}.", $"{i}.txt");
                    await full.RecordAsync(source, LedgerFile.Analyst.Read(source), cancellation);
                    kept++;
                }
            });
            Assert.Equal("CL0406", refused.Problem.Code);
        }
        Assert.True(kept > 0);
        Assert.Equal(kept, ledger.Number("SELECT count(*) FROM document"));
        Assert.Empty(await ledger.VerifyAsync());
        await ledger.AddAsync(LedgerFile.Document("Officials said that there was room again.", "last.txt"));
        Assert.Empty(await ledger.VerifyAsync());
    }

    [Fact]
    public async Task What_fails_while_documents_come_leaves_those_before_it_recorded()
    {
        var receipts = new List<Receipt>();
        await using var to = await ledger.OpenAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(async () =>
        {
            await foreach (var receipt in to.RecordAsync(Failing(), TestContext.Current.CancellationToken)) receipts.Add(receipt);
        });
        Assert.Equal(3, receipts.Count);
        Assert.Equal(3, ledger.Number("SELECT count(*) FROM document"));

        static async IAsyncEnumerable<PreparedDocument> Failing()
        {
            for (var i = 0; i < 3; i++)
            {
                await Task.Yield();
                var source = LedgerFile.Document($"Officials said that Kyiv was hit {i} times.", $"{i}.txt");
                yield return PreparedDocument.Of(source, LedgerFile.Analyst.Read(source));
            }
            throw new InvalidOperationException("the next cannot be read");
        }
    }

    public void Dispose() => ledger.Dispose();
}
