using Claimline.Ledger;
using Claimline.Ledger.Queries;

namespace Claimline.Tests.Ledger.Queries;

public sealed class PlaceQueryTests : IAsyncLifetime
{
    private readonly LedgerFile file = new();

    public async ValueTask InitializeAsync()
    {
        await AddAsync("2025-07-02", "The Russian Ministry of Defense claimed on July 1 that Russian forces seized Kupyansk. The Ukrainian General Staff reported that Ukrainian forces hold Kupyansk.");
        await AddAsync("2025-07-05", "Rybar claimed on July 4 that Russian forces struck a depot in Kupyansk. Rybar claimed that Russian forces seized Bilohorivka (Luhansk Oblast). Geolocated footage published on July 4 shows that Russian forces seized Kupyansk.");
    }

    [Fact]
    public async Task Places_are_listed_with_how_many_claims_tell_of_them_and_from_when_to_when()
    {
        await using var ledger = await file.OpenAsync();
        var places = new PlaceQuery().Run(ledger);
        Assert.Equal("Kupyansk", places[0].Name);
        Assert.Equal(new ClaimQuery { Place = places[0].Id }.Run(ledger).Count, places[0].Claims);
        Assert.Equal((new DateOnly(2025, 7, 1), new DateOnly(2025, 7, 4)), (places[0].First, places[0].Last));
        Assert.Equal(49.71, places[0].Point!.Value.Latitude, 2);
    }

    [Fact]
    public async Task Totals_are_those_of_a_ledger_derived_anew_whatever_was_added_read_again_and_redacted()
    {
        await using (var ledger = await file.OpenAsync())
        {
            // The first and the last day of a place may go with a claim.
            var first = ledger.Checkpoint();
            var early = await AddAsync("2025-06-01", "Rybar claimed on May 31 that Russian forces seized Kupyansk.");
            var late = await AddAsync("2025-08-01", "Rybar claimed on July 31 that Russian forces struck a depot in Kupyansk.");
            Assert.Equal((new DateOnly(2025, 5, 31), new DateOnly(2025, 7, 31)), Days(new PlaceQuery { Text = "Kupyansk" }.Run(ledger)[0]));
            foreach (var gone in (string[])[early.Document, late.Document])
                await ledger.RedactAsync(new Redaction(gone, [], "an editor", "a test"), LedgerFile.Analyst.Read, TestContext.Current.CancellationToken);
            Assert.Equal((new DateOnly(2025, 7, 1), new DateOnly(2025, 7, 4)), Days(new PlaceQuery { Text = "Kupyansk" }.Run(ledger)[0]));
            Assert.True(ledger.Checkpoint().Size > first.Size);
        }
        Assert.Empty(await file.VerifyAsync());
    }

    [Fact]
    public async Task A_place_is_found_by_its_id_and_in_another_spelling()
    {
        await using var ledger = await file.OpenAsync();
        var id = new PlaceQuery { Text = "Kupyansk" }.Run(ledger)[0].Id;
        foreach (var given in (string[])[id, "kupyansk", "Kupiansk", "Kup’yans’k"])
        {
            Assert.Equal(id, PlacePage.Of(ledger, given, default, 5).Place.Id);
            Assert.Equal(new ClaimQuery { Place = id }.Run(ledger).Count, new ClaimQuery { Place = given }.Run(ledger).Count);
        }
    }

    [Fact]
    public async Task The_page_of_a_place_shows_control_timeline_and_evidence()
    {
        await using var ledger = await file.OpenAsync();
        var page = PlacePage.Of(ledger, "Kupyansk", default, 20);
        Assert.All(page.Control.Claims, c => Assert.StartsWith("control.", c.Kind, StringComparison.Ordinal));
        Assert.NotEmpty(page.Control.Claims);
        Assert.Contains(page.Current.Claims, c => c.Kind.StartsWith("strike", StringComparison.Ordinal));
        Assert.Contains(page.Timeline, t => t.What == "evidence");
        Assert.Single(page.Evidence);
    }

    [Fact]
    public async Task As_of_a_day_only_what_was_said_by_then_counts()
    {
        await using var ledger = await file.OpenAsync();
        var then = PlacePage.Of(ledger, "Kupyansk", new Vantage(new DateOnly(2025, 7, 2), null), 20);
        Assert.True(then.Place.Claims < PlacePage.Of(ledger, "Kupyansk", default, 20).Place.Claims);
        Assert.DoesNotContain(then.Timeline, t => t.What == "evidence");
        Assert.Empty(then.Evidence);
    }

    [Fact]
    public async Task Regions_distances_and_pages_narrow_the_list()
    {
        await using var ledger = await file.OpenAsync();
        var all = new PlaceQuery().Run(ledger);
        Assert.Equal(all.Select(p => p.Id), all.SelectMany((_, i) => new PlaceQuery { Limit = 1, After = i == 0 ? null : all[i - 1].Cursor }.Run(ledger)).Select(p => p.Id));
        Assert.All(new PlaceQuery { Region = "Luhansk Oblast" }.Run(ledger), p => Assert.True(p.Region == "Luhansk Oblast" || p.Name == "Luhansk Oblast" || p.Region == "luhansk oblast"));
        Assert.Equal("Kupyansk", Assert.Single(new PlaceQuery { Near = (49.7, 37.6, 10) }.Run(ledger)).Name);
    }

    [Fact]
    public async Task A_place_of_which_nobody_claims_anything_is_refused_with_a_way_out()
    {
        await using var ledger = await file.OpenAsync();
        Assert.Equal("CL0456", Assert.Throws<LedgerException>(() => PlacePage.Of(ledger, "Nowhere", default, 5)).Problem.Code);
    }

    public ValueTask DisposeAsync()
    {
        file.Dispose();
        return ValueTask.CompletedTask;
    }

    private static (DateOnly, DateOnly) Days(PlaceTold place) => (place.First, place.Last);

    private async Task<Receipt> AddAsync(string day, string text) =>
        await file.AddAsync(LedgerFile.Document(text) with { Theatre = "ukraine", Date = DateOnly.ParseExact(day, "O", System.Globalization.CultureInfo.InvariantCulture) });
}
