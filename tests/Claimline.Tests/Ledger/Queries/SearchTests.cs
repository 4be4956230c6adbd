using Claimline.Language;
using Claimline.Ledger;
using Claimline.Ledger.Queries;

namespace Claimline.Tests.Ledger.Queries;

public sealed class SearchTests : IAsyncLifetime
{
    private readonly LedgerFile ledger = new();

    public async ValueTask InitializeAsync()
    {
        await Add("Officials said on June 29 that the army took Hulyaipole.", new DateOnly(2025, 6, 29));
        ledger.Clock.Now += TimeSpan.FromDays(1);
        await Add("Officials said that arms reached Huliaipole. Nothing else was said. Leonid Pasechnik spoke of Huliaipole, Huliaipole and Huliaipole.", new DateOnly(2025, 6, 27));
        ledger.Clock.Now += TimeSpan.FromDays(1);
        await Add("Officials denied that they left Kyiv.[1]\n\n[1] https://t dot me/somechannel/17", new DateOnly(2025, 6, 28));
    }

    [Fact]
    public async Task The_newest_come_first_whenever_they_were_recorded() =>
        Assert.Equal(["2025-06-29", "2025-06-28", "2025-06-27"], (await Find("officials")).Select(f => f.Day!.Value.ToString("yyyy-MM-dd", null)));

    [Theory]
    [InlineData("Huliaipole", 3)]
    [InlineData("hulyaypole", 3)]
    [InlineData("HULIAYPOLE officials", 2)]
    [InlineData("army", 1)]
    [InlineData("arm", 0)]
    [InlineData("arm*", 2)]
    [InlineData("\"Nothing else\"", 1)]
    [InlineData("\"else Nothing\"", 0)]
    [InlineData("somechannel", 1)]
    [InlineData("officials Pasechnik", 0)]
    [InlineData("\"", 0)]
    [InlineData("*", 0)]
    [InlineData("AND OR NOT ( ^ : - \" NEAR(", 0)]
    [InlineData("Kyiv' OR '1'='1", 0)]
    public async Task Words_must_all_be_there_and_spellings_of_names_are_one(string words, int hits) => Assert.Equal(hits, (await Find(words)).Count);

    [Fact]
    public async Task A_hit_says_where_it_stands_and_where_its_words_are()
    {
        var hit = (await Find("army"))[0];
        Assert.Equal("army", hit.Matches[0].Of(hit.Text));
        Assert.Equal(new TextSpan(0, hit.Text.Length), hit.Span);
    }

    [Fact]
    public async Task The_best_come_first_where_asked() =>
        Assert.StartsWith("Leonid", (await Find("Huliaipole", q => q with { BestFirst = true }))[0].Text, StringComparison.Ordinal);

    [Fact]
    public async Task Pages_go_on_where_the_one_before_ended()
    {
        var all = await Find("officials");
        Assert.Equal(all.Skip(1).Select(f => f.Cursor), (await Find("officials", q => q with { After = all[0].Cursor })).Select(f => f.Cursor));
    }

    [Fact]
    public async Task Only_what_was_published_and_known_by_then_is_found()
    {
        Assert.Equal(2, (await Find("officials", q => q with { Vantage = new Vantage(new DateOnly(2025, 6, 28), null) })).Count);
        Assert.Equal(2, (await Find("officials", q => q with { Vantage = new Vantage(null, new DateTimeOffset(2025, 7, 2, 12, 0, 0, TimeSpan.Zero)) })).Count);
        Assert.Empty(await Find("officials", q => q with { Vantage = new Vantage(null, new DateTimeOffset(2025, 7, 1, 11, 0, 0, TimeSpan.Zero)) }));
    }

    [Fact]
    public async Task A_document_read_again_is_found_once()
    {
        var document = LedgerFile.Document("Officials said on June 29 that the army took Hulyaipole.", "army.txt") with { Date = new DateOnly(2025, 6, 30) };
        Assert.Equal(Outcome.ReadAgain, (await ledger.AddAsync(document)).Outcome);
        Assert.Equal("2025-06-30", Assert.Single(await Find("army")).Day!.Value.ToString("yyyy-MM-dd", null));
        Assert.Empty(await ledger.VerifyAsync());
    }

    public ValueTask DisposeAsync()
    {
        ledger.Dispose();
        return ValueTask.CompletedTask;
    }

    private Task<Receipt> Add(string text, DateOnly day) => ledger.AddAsync(LedgerFile.Document(text, $"{day:O}.txt") with { Date = day });

    private async Task<IReadOnlyList<PassageFound>> Find(string words, Func<SearchQuery, SearchQuery>? how = null)
    {
        await using var reading = await ClaimLedger.OpenForReadingAsync(ledger.Path, TestContext.Current.CancellationToken);
        var query = new SearchQuery { Words = words };
        query = how?.Invoke(query) ?? query;
        var found = query.Run(reading);
        Assert.Equal(found.Count, query.After is null ? query.Count(reading) : found.Count);
        return found;
    }
}
