using Claimline.Ledger;
using Claimline.Ledger.Queries;

namespace Claimline.Tests.Ledger.Queries;

public sealed class StatementQueryTests : IAsyncLifetime
{
    private readonly LedgerFile ledger = new();
    private DateTimeOffset first;

    public async ValueTask InitializeAsync()
    {
        await ledger.AddAsync(LedgerFile.Document(LedgerFile.Report));
        first = ledger.Clock.Now;
        ledger.Clock.Now += TimeSpan.FromDays(1);
        await ledger.AddAsync(LedgerFile.Document("Officials said today that drones struck Kharkiv.", "second.txt") with { Date = new DateOnly(2025, 7, 2) });
        ledger.Clock.Now += TimeSpan.FromDays(1);
        await ledger.AddAsync(LedgerFile.Document("Officials said today that drones struck Kharkiv.", "second.txt") with { Date = new DateOnly(2025, 7, 3) });
    }

    [Fact]
    public async Task They_come_with_their_words_and_place_the_last_said_first()
    {
        var found = await Find(new StatementQuery());
        Assert.Equal("2025-07-03", found[0].Said);
        Assert.Contains("drones struck Kharkiv", found[0].Words, StringComparison.Ordinal);
        Assert.Equal(found.OrderByDescending(f => f.Day), found);
    }

    [Fact]
    public async Task What_was_known_on_a_day_is_told_as_it_stood_then()
    {
        Assert.All(await Find(new StatementQuery { Vantage = new Vantage(null, first) }), f => Assert.DoesNotContain("Kharkiv", f.Words, StringComparison.Ordinal));
        Assert.Equal("2025-07-02", (await Find(new StatementQuery { Vantage = new Vantage(null, first.AddDays(1)) }))[0].Said);
        Assert.Equal("2025-07-03", (await Find(new StatementQuery { Vantage = new Vantage(null, first.AddDays(2)) }))[0].Said);
    }

    [Fact]
    public async Task What_was_said_later_is_left_out() =>
        Assert.All(await Find(new StatementQuery { Vantage = new Vantage(new DateOnly(2025, 7, 1), null) }), f => Assert.True(f.Day <= new DateOnly(2025, 7, 1)));

    [Fact]
    public async Task Pages_go_on_where_the_one_before_ended()
    {
        var all = await Find(new StatementQuery());
        var pages = new List<StatementTold>();
        for (string? after = null; ; after = pages[^1].Cursor)
        {
            var page = await Find(new StatementQuery { Limit = 1, After = after });
            if (page.Count == 0) break;
            pages.AddRange(page);
        }
        Assert.Equal(all, pages);
    }

    [Fact]
    public async Task Filters_leave_what_they_name()
    {
        Assert.Equal("deny", Assert.Single(await Find(new StatementQuery { Stance = "deny" })).Stance);
        Assert.All(await Find(new StatementQuery { Near = (50.0, 36.25, 30) }), f => Assert.Contains("Kharkiv", f.Words, StringComparison.Ordinal));
        Assert.NotEmpty(await Find(new StatementQuery { Near = (50.0, 36.25, 30) }));
        Assert.Empty(await Find(new StatementQuery { Near = (0, 0, 30) }));
        Assert.Empty(await Find(new StatementQuery { Source = "nobody" }));
        foreach (var nothing in (StatementQuery[])[new() { Party = "nobody" }, new() { Type = "nothing" }])
            Assert.Equal("CL0462", (await Assert.ThrowsAsync<LedgerException>(() => Find(nothing))).Problem.Code);
        var refused = await Assert.ThrowsAsync<LedgerException>(() => Find(new StatementQuery { Document = "000000" }));
        Assert.Equal("CL0414", refused.Problem.Code);
    }

    public ValueTask DisposeAsync()
    {
        ledger.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<IReadOnlyList<StatementTold>> Find(StatementQuery query)
    {
        await using var reading = await ClaimLedger.OpenForReadingAsync(ledger.Path, TestContext.Current.CancellationToken);
        return query.Run(reading);
    }
}
