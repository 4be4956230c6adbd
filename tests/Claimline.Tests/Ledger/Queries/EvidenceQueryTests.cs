using Claimline.Language;
using Claimline.Language.ByHand;
using Claimline.Language.Data;
using Claimline.Ledger;
using Claimline.Ledger.Judging;
using Claimline.Ledger.Queries;

namespace Claimline.Tests.Ledger.Queries;

public sealed class EvidenceQueryTests : IAsyncLifetime
{
    private static readonly LoggedReader Reader = new(LanguageData.Load(DataFiles.Embedded()));

    private readonly LedgerFile file = new();

    public async ValueTask InitializeAsync()
    {
        await AddAsync("Rybar claimed on July 1 that Russian forces seized Kupyansk. Geolocated footage published on July 1 shows that Russian forces seized Kupyansk.[1]\n\n[1] https://t.me/example/1", "2025-07-01");
        await AddAsync("Rybar claimed on July 5 that Russian forces struck a depot in Kyiv.", "2025-07-05");
    }

    [Fact]
    public async Task As_of_before_a_piece_stands_with_the_state_claims_and_details_of_then()
    {
        await using var ledger = await file.OpenAsync();
        var before = file.Clock.Now;
        var then = Assert.Single(new EvidenceQuery().Run(ledger));
        Assert.Single(then.Claims);

        file.Clock.Now += TimeSpan.FromDays(1);
        await ledger.DecideAsync(new EvidenceRuling(then.Id, EvidenceState.Checked, "an editor", "the bridge"), TestContext.Current.CancellationToken);
        var strike = Assert.Single(new ClaimQuery { Place = "Kyiv" }.Run(ledger).Claims).Id;
        var (page, reading) = Reader.Read(new LoggedStatement { Source = "Geolocated footage", Stance = Stance.Show, Content = "a fire", Links = then.Urls, Theatre = "ukraine", Published = new DateOnly(2025, 7, 6), By = "an analyst" });
        await ledger.AddEvidenceAsync(new NewEvidence { Page = page, Reading = reading, Claims = [strike], Details = new EvidenceDetails { Method = "skyline" } }, TestContext.Current.CancellationToken);

        var now = Assert.Single(new EvidenceQuery().Run(ledger));
        Assert.Equal(("checked", 2, "skyline"), (now.State, now.Claims.Count, now.Details?.Method));
        foreach (var vantage in (Vantage[])[new(null, before), new(new DateOnly(2025, 7, 5), before)])
        {
            var told = Assert.Single(new EvidenceQuery { Vantage = vantage }.Run(ledger));
            Assert.Equal((then.State, then.Decision, then.Cursor, null, then.IsManual), (told.State, told.Decision, told.Cursor, told.Details, told.IsManual));
            Assert.Equal(then.Claims, told.Claims);
            Assert.Empty(new EvidenceQuery { Vantage = vantage, Decided = EvidenceState.Checked }.Run(ledger));
            Assert.Empty(new EvidenceQuery { Vantage = vantage, Place = "Kyiv" }.Run(ledger));
        }
        Assert.Single(new EvidenceQuery { Decided = EvidenceState.Checked, Place = "Kyiv" }.Run(ledger));
        Assert.Empty(new EvidenceQuery { Vantage = new Vantage(new DateOnly(2025, 6, 30), null) }.Run(ledger));
    }

    public ValueTask DisposeAsync()
    {
        file.Dispose();
        return ValueTask.CompletedTask;
    }

    private Task<Receipt> AddAsync(string text, string day) => file.AddAsync(LedgerFile.Document(text) with { Date = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), Theatre = "ukraine" });
}
