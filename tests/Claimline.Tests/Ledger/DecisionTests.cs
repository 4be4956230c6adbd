using Claimline.Ledger;
using Claimline.Ledger.Judging;
using Claimline.Ledger.Queries;

namespace Claimline.Tests.Ledger;

public sealed class DecisionTests : IAsyncLifetime
{
    private readonly LedgerFile file = new();

    public async ValueTask InitializeAsync() => await file.AddAsync(LedgerFile.Document("Geolocated footage published on June 29 shows that Ukrainian drones struck an ammunition depot in Bryansk on June 28.") with { Theatre = "ukraine" });

    [Fact]
    public async Task Discredited_evidence_lists_and_changes_every_claim_that_rested_on_it_and_checking_it_gives_it_back()
    {
        await using var ledger = await file.OpenAsync();
        var piece = Assert.Single(new EvidenceQuery().Run(ledger));
        Assert.Equal("located", piece.State);
        var before = Assert.Single(new ClaimQuery().Run(ledger).Claims);
        Assert.Equal("confirmed", before.Headline);

        var (was, now) = Assert.Single(await ledger.DecideAsync(new EvidenceRuling(piece.Id[..8], EvidenceState.Discredited, "an editor", "another place"), TestContext.Current.CancellationToken));
        Assert.Equal(("confirmed", "claimed"), (was?.Headline, now?.Headline));
        Assert.Equal(now, Assert.Single(new ClaimQuery().Run(ledger).Claims));
        Assert.Equal("discredited", Assert.Single(new EvidenceQuery { Decided = EvidenceState.Discredited }.Run(ledger)).State);

        await ledger.DecideAsync(new EvidenceRuling(piece.Id, EvidenceState.Checked, "an editor", "seen again"), TestContext.Current.CancellationToken);
        Assert.Equal(before, Assert.Single(new ClaimQuery().Run(ledger).Claims));
        Assert.Empty(await file.VerifyAsync());
    }

    [Fact]
    public async Task As_known_before_a_decision_the_claim_stands_as_then()
    {
        await using var ledger = await file.OpenAsync();
        var before = file.Clock.Now;
        file.Clock.Now = before.AddDays(1);
        await ledger.DecideAsync(new EvidenceRuling(new EvidenceQuery().Run(ledger)[0].Id, EvidenceState.Discredited, "an editor", "another place"), TestContext.Current.CancellationToken);
        Assert.Equal("confirmed", Assert.Single(new ClaimQuery { Vantage = new Vantage(null, before) }.Run(ledger).Claims).Headline);
    }

    [Fact]
    public async Task A_judgement_is_shown_beside_the_status_and_alters_nothing()
    {
        await using var ledger = await file.OpenAsync();
        var before = Assert.Single(new ClaimQuery().Run(ledger).Claims);
        foreach (var likelihood in (string[])["unlikely", "likely"])
            await ledger.JudgeAsync(new Judgement(before.ShortId, likelihood, "low", "a test", null, new DateOnly(2025, 8, 1), "an analyst"), TestContext.Current.CancellationToken);
        var page = ClaimPage.Of(ledger, before.Id, default);
        Assert.Equal(before, page.Claim);
        Assert.Equal(["likely", "unlikely"], page.Judgements.Select(j => j.Likelihood));
        Assert.Empty(await file.VerifyAsync());
    }

    [Fact]
    public async Task What_the_ledger_does_not_hold_cannot_be_decided_on()
    {
        await using var ledger = await file.OpenAsync();
        Assert.Equal("CL0437", (await Assert.ThrowsAsync<LedgerException>(() => ledger.DecideAsync(new EvidenceRuling("zzzzzz", EvidenceState.Checked, "an editor", "a test"), TestContext.Current.CancellationToken))).Problem.Code);
        Assert.Equal("CL0430", (await Assert.ThrowsAsync<LedgerException>(() => ledger.JudgeAsync(new Judgement("zzzzzz", "likely", "low", "a test", null, null, "an analyst"), TestContext.Current.CancellationToken))).Problem.Code);
        Assert.Empty(await file.VerifyAsync());
    }

    public ValueTask DisposeAsync()
    {
        file.Dispose();
        return ValueTask.CompletedTask;
    }
}
