using Claimline.Ledger.Queries;
using Claimline.Ledger.Sources;

namespace Claimline.Tests.Ledger.Queries;

public sealed class TimelineTests : IAsyncLifetime
{
    private readonly LedgerFile file = new();

    public async ValueTask InitializeAsync()
    {
        await AddAsync("2025-07-01", "Luhansk People's Republic (LNR) Head Leonid Pasechnik claimed on June 30 that Russian forces seized Kupyansk.");
        await AddAsync("2025-07-02", "Rybar claimed on July 1 that Russian forces seized Kupyansk. The Ukrainian General Staff denied this claim.");
        await AddAsync("2025-07-04", "Leonid Pasechnik claimed on July 3 that Russian forces seized Kupyansk. Geolocated footage published on July 3 shows that Russian forces seized Kupyansk.[1] Ukrainian forces struck a depot in Bryansk on July 3.\n\n[1] https://t dot me/example/2");
    }

    [Fact]
    public async Task Every_voice_stands_once_on_the_day_it_is_first_heard_with_what_became_of_the_claim()
    {
        await using var ledger = await file.OpenAsync();
        var told = new TimelineQuery { Claims = new ClaimQuery { Place = "Kupyansk" } }.Run(ledger);
        Assert.Equal(
        [
            "07-03 evidence Geolocated footage: disputed > confirmed",
            "07-02 denied Ukrainian General Staff: corroborated > disputed",
            "07-01 also claimed Rybar: claimed > corroborated",
            "06-30 claimed Leonid Pasechnik: - > claimed",
        ], told.Select(t => $"{t.Day:MM-dd} {t.What} {t.Source}: {t.Was ?? "-"} > {t.Stands ?? "-"}"));
        Assert.All(told, t => Assert.Equal(64, t.Document!.Length));
    }

    [Fact]
    public async Task How_a_claim_stood_is_what_its_page_shows_as_of_that_day()
    {
        await using var ledger = await file.OpenAsync();
        foreach (var told in new TimelineQuery().Run(ledger))
            Assert.Equal(ClaimPage.Of(ledger, told.Claim, new Vantage(told.Day, null)).Claim.Headline, told.Stands);
    }

    [Fact]
    public async Task Sources_that_were_merged_later_are_two_as_of_before()
    {
        await using var ledger = await file.OpenAsync();
        var before = file.Clock.Now;
        var then = new TimelineQuery { Claims = new ClaimQuery { Place = "Kupyansk" } }.Run(ledger);
        file.Clock.Now += TimeSpan.FromDays(1);
        await ledger.DecideAsync(new SourceRuling.Merged("rybar", "leonid-pasechnik"), "an editor", "one man", TestContext.Current.CancellationToken);
        Assert.Equal(then.Count - 1, new TimelineQuery { Claims = new ClaimQuery { Place = "Kupyansk" } }.Run(ledger).Count);
        Assert.Equal(then.Select(t => t.Source), new TimelineQuery { Claims = new ClaimQuery { Place = "Kupyansk", Vantage = new Vantage(null, before) } }.Run(ledger).Select(t => t.Source));
    }

    [Fact]
    public async Task Pages_put_together_are_the_whole_and_do_not_shift_when_documents_are_added()
    {
        await using var ledger = await file.OpenAsync();
        var whole = new TimelineQuery { Limit = 100 }.Run(ledger).Select(t => t.Cursor).ToList();
        Assert.True(whole.Count > 4);
        var paged = new List<string>();
        foreach (var limit in (int[])[2, 1, 100])
        {
            paged.AddRange(new TimelineQuery { Limit = limit, After = paged.LastOrDefault() }.Run(ledger).Select(t => t.Cursor));
            await AddAsync("2025-07-09", $"Rybar claimed on July {5 + (limit % 4)} that Russian forces seized Kupyansk, Borova and Kyiv.");
        }
        Assert.Equal(whole, paged);
    }

    [Fact]
    public async Task One_claim_a_source_a_kind_and_days_can_be_asked_for()
    {
        await using var ledger = await file.OpenAsync();
        var claim = Assert.Single(new ClaimQuery { Place = "Kupyansk" }.Run(ledger).Claims).Id;
        Assert.Equal(4, new TimelineQuery { Claim = claim[..8] }.Run(ledger).Count);
        Assert.Equal(4, new TimelineQuery { Claims = new ClaimQuery { Source = "Rybar" } }.Run(ledger).Count);
        Assert.Equal("Bryansk", Assert.Single(new TimelineQuery { Claims = new ClaimQuery { Kind = "strike" } }.Run(ledger)).PlaceName);
        Assert.Equal(2, new TimelineQuery { Claim = claim, Since = new DateOnly(2025, 7, 1), Until = new DateOnly(2025, 7, 2) }.Run(ledger).Count);
    }

    [Fact]
    public async Task As_of_a_day_later_voices_are_not_heard()
    {
        await using var ledger = await file.OpenAsync();
        var told = new TimelineQuery { Claims = new ClaimQuery { Place = "Kupyansk", Vantage = new Vantage(new DateOnly(2025, 7, 1), null) } }.Run(ledger);
        Assert.Equal(["also claimed", "claimed"], told.Select(t => t.What));
    }

    public ValueTask DisposeAsync()
    {
        file.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task AddAsync(string day, string text) =>
        await file.AddAsync(LedgerFile.Document(text) with { Theatre = "ukraine", Date = DateOnly.ParseExact(day, "O", System.Globalization.CultureInfo.InvariantCulture) });
}
