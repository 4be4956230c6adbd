using System.Text;
using Claimline.Language;
using Claimline.Ledger;
using Claimline.Ledger.Queries;

namespace Claimline.Tests.Ledger;

public sealed class RedactionTests : IDisposable
{
    private const string Secret = "Zinaidopolsk";
    private const string Text = "Mayor Vitali Klitschko claimed on July 1 that forces struck a school in Zinaidopolsk. A Russian milblogger denied the claim.";
    private readonly LedgerFile ledger = new();

    [Fact]
    public async Task Of_a_redacted_document_nothing_stays_but_its_leaves_and_who_decided_why()
    {
        var receipt = await ledger.AddAsync(LedgerFile.Document(Text));
        await ledger.AddAsync(LedgerFile.Document(LedgerFile.Report, "other.txt"));
        var before = await ledger.CheckpointAsync();
        var statements = ledger.Number("SELECT count(*) FROM statement");
        await RedactAsync(new Redaction(receipt.Document[..8], [], "an editor", "a court's order"));

        Assert.Empty(await ledger.VerifyAsync(before));
        Assert.Equal(before.Size + 1, (await ledger.CheckpointAsync()).Size);
        Assert.Equal(1, ledger.Number("SELECT count(*) FROM document"));
        Assert.Equal(statements - receipt.NewStatements, ledger.Number("SELECT count(*) FROM statement"));
        Assert.False(StandsIn(ledger.Path, Secret));
        Assert.True(StandsIn(ledger.Path, "Borova"));
    }

    [Fact]
    public async Task It_is_not_added_again()
    {
        var receipt = await ledger.AddAsync(LedgerFile.Document(Text));
        await RedactAsync(new Redaction(receipt.Document, [], "an editor", "a court's order"));
        var again = await ledger.AddAsync(LedgerFile.Document(Text, "again.txt"));
        Assert.Equal((Outcome.Refused, "CL0411"), (again.Outcome, again.Problem?.Code));
        Assert.Empty(await ledger.VerifyAsync());
    }

    [Fact]
    public async Task Of_a_redacted_span_the_rest_stays_where_it_was_and_was_known_since_then()
    {
        var receipt = await ledger.AddAsync(LedgerFile.Document(Text));
        var recorded = ledger.Clock.Now;
        ledger.Clock.Now += TimeSpan.FromDays(1);
        var start = Text.IndexOf(Secret, StringComparison.Ordinal);
        await RedactAsync(new Redaction(receipt.Document, [new TextSpan(start, start + Secret.Length)], "an editor", "a person in danger"));

        Assert.Empty(await ledger.VerifyAsync());
        Assert.False(StandsIn(ledger.Path, Secret));
        Assert.Equal(receipt.NewStatements, ledger.Number("SELECT count(*) FROM statement"));
        await using var reading = await ClaimLedger.OpenForReadingAsync(ledger.Path, TestContext.Current.CancellationToken);
        var found = Assert.Single(new SearchQuery { Words = "school", Vantage = new Vantage(null, recorded) }.Run(reading));
        Assert.Equal(new TextSpan(0, Text.IndexOf(" A Russian", StringComparison.Ordinal)), found.Span);
        Assert.Contains(new string('\u2588', Secret.Length), found.Text, StringComparison.Ordinal);
        Assert.Empty(new SearchQuery { Words = Secret }.Run(reading));
        // Nor can the word be tried against a hash: what stays of the original is a commitment whose salt is gone.
        Assert.Equal(0, ledger.Number($"SELECT count(*) FROM document WHERE sha256 = '{receipt.Document}'"));
        Assert.Equal(2, ledger.Number("SELECT count(*) FROM entry WHERE payload IS NULL AND salt IS NULL"));
    }

    [Fact]
    public async Task Neither_the_original_nor_an_earlier_copy_of_a_text_with_a_redacted_span_comes_back()
    {
        var receipt = await ledger.AddAsync(LedgerFile.Document(Text));
        await RedactAsync(new Redaction(receipt.Document, [new TextSpan(6, 12)], "an editor", "one"));
        var copy = ledger.Number("SELECT count(*) FROM document");
        Assert.Equal(Outcome.Refused, (await ledger.AddAsync(LedgerFile.Document(Text))).Outcome);
        Assert.Equal(copy, ledger.Number("SELECT count(*) FROM document"));
        Assert.Equal(Outcome.Added, (await ledger.AddAsync(LedgerFile.Document(Text.Replace("school", "bridge", StringComparison.Ordinal)))).Outcome);
    }

    [Theory]
    [InlineData("ffffff", 0, 1, "CL0414")]
    [InlineData("", 0, 1, "CL0414")]
    [InlineData("%", 0, 1, "CL0414")]
    [InlineData(null, 0, 100000, "CL0416")]
    [InlineData(null, 5, 5, "CL0416")]
    [InlineData(null, -1, 5, "CL0416")]
    public async Task What_is_not_there_cannot_be_redacted(string? document, int start, int end, string code)
    {
        var receipt = await ledger.AddAsync(LedgerFile.Document(Text));
        var before = await ledger.CheckpointAsync();
        var refused = await Assert.ThrowsAsync<LedgerException>(() => RedactAsync(new Redaction(document ?? receipt.Document, [new TextSpan(start, end)], "an editor", "none")));
        Assert.Equal(code, refused.Problem.Code);
        Assert.Equal(before, await ledger.CheckpointAsync());
    }

    [Fact]
    public async Task Tables_derived_again_after_a_redaction_are_the_same()
    {
        var receipt = await ledger.AddAsync(LedgerFile.Document(Text));
        await ledger.AddAsync(LedgerFile.Document(Text) with { Publisher = "Somebody" });
        await ledger.AddAsync(LedgerFile.Document(LedgerFile.Report, "other.txt"));
        await RedactAsync(new Redaction(receipt.Document, [new TextSpan(6, 12), new TextSpan(20, 30)], "an editor", "two spans"));
        Assert.Empty(await ledger.VerifyAsync());
        await using (var again = await ledger.OpenAsync()) await again.DeriveAgainAsync(TestContext.Current.CancellationToken);
        Assert.Empty(await ledger.VerifyAsync());
    }

    public void Dispose() => ledger.Dispose();

    private async Task RedactAsync(Redaction redaction)
    {
        await using var open = await ledger.OpenAsync();
        await open.RedactAsync(redaction, LedgerFile.Analyst.Read, TestContext.Current.CancellationToken);
        // Before the connection closes, which would clear the write-ahead log by itself.
        Assert.False(File.Exists(ledger.Path + "-wal") && StandsIn(ledger.Path + "-wal", Secret));
    }

    // In any case and between any bytes: the index of words holds it folded.
    private static bool StandsIn(string path, string word)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        return Encoding.Latin1.GetString(bytes.ToArray()).Contains(word[..^1], StringComparison.OrdinalIgnoreCase);
    }
}
