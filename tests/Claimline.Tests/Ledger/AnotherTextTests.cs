using Claimline.Language;
using Claimline.Ledger;
using Claimline.Ledger.Queries;

namespace Claimline.Tests.Ledger;

/// <summary>The same bytes come with another text: kept as a file and then read, or read by another version.</summary>
public sealed class AnotherTextTests : IDisposable
{
    private readonly LedgerFile ledger = new();
    private readonly SourceText report = LedgerFile.Document(LedgerFile.Report);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_document_and_the_file_kept_of_it_hold_in_either_order(bool isKeptFirst)
    {
        if (isKeptFirst) await KeepAsync();
        var receipt = await ledger.AddAsync(report);
        if (!isKeptFirst) await KeepAsync();
        Assert.Equal(Outcome.Added, receipt.Outcome);
        Assert.Equal(Outcome.AlreadyThere, (await ledger.AddAsync(report)).Outcome);
        await using (var open = await ledger.OpenAsync())
        {
            Assert.Contains(new StatementQuery().Run(open), s => s.Words.Contains("struck a warehouse", StringComparison.Ordinal));
            await open.DeriveAgainAsync(TestContext.Current.CancellationToken);
        }
        Assert.Empty(await ledger.VerifyAsync());
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(20, 40)]
    public async Task A_redaction_takes_out_the_kept_file_as_well_and_neither_comes_back(int start, int end)
    {
        await KeepAsync();
        await ledger.AddAsync(report);
        await RedactAsync(start, end);
        Assert.Equal(3, ledger.Number("SELECT count(*) FROM entry WHERE payload IS NULL"));
        Assert.Equal(Outcome.Refused, (await ledger.AddAsync(report)).Outcome);
        Assert.Equal("CL0411", (await Assert.ThrowsAsync<LedgerException>(KeepAsync)).Problem.Code);
        Assert.Empty(await ledger.VerifyAsync());
    }

    [Fact]
    public async Task A_file_that_was_kept_and_redacted_is_not_read()
    {
        await KeepAsync();
        await RedactAsync(0, 0);
        Assert.Equal(Outcome.Refused, (await ledger.AddAsync(report)).Outcome);
        Assert.Empty(await ledger.VerifyAsync());
    }

    [Fact]
    public async Task Where_another_version_takes_another_text_from_the_bytes_the_document_is_read_in_that()
    {
        await ledger.AddAsync(LedgerFile.Document("The Russian Ministry of Defense claimed on July 1 that Russian forces seized Kupyansk.", "other.txt"));
        await ledger.AddAsync(report);
        var again = await ledger.AddAsync(report with { Text = $"Page 1\n\n{report.Text}" });
        Assert.Equal(Outcome.ReadAgain, again.Outcome);
        await ledger.AddAsync(LedgerFile.Document("The Russian Ministry of Defense claimed on July 2 that Russian forces seized Borova.", "last.txt"));
        Assert.Equal(Outcome.AlreadyThere, (await ledger.AddAsync(report with { Text = $"Page 1\n\n{report.Text}" })).Outcome);
        Assert.Empty(await ledger.VerifyAsync());
        await using (var open = await ledger.OpenAsync())
        {
            Assert.Contains(new StatementQuery().Run(open), s => s.Words.Contains("struck a warehouse", StringComparison.Ordinal));
            await open.DeriveAgainAsync(TestContext.Current.CancellationToken);
        }
        Assert.Empty(await ledger.VerifyAsync());
        await RedactAsync(0, 0);
        Assert.Equal(4, ledger.Number("SELECT count(*) FROM entry WHERE payload IS NULL"));
        Assert.Empty(await ledger.VerifyAsync());
    }

    public void Dispose() => ledger.Dispose();

    private async Task KeepAsync()
    {
        await using var open = await ledger.OpenAsync();
        await open.KeepAsync(report with { Text = $"File: report.txt, SHA-256 {report.Sha256}", MediaType = "application/octet-stream" }, TestContext.Current.CancellationToken);
    }

    private async Task RedactAsync(int start, int end)
    {
        await using var open = await ledger.OpenAsync();
        await open.RedactAsync(new Redaction(report.Sha256, end > 0 ? [new TextSpan(start, end)] : [], "a court", "an order"), LedgerFile.Analyst.Read, TestContext.Current.CancellationToken);
    }
}
