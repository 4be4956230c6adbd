using Claimline.Ledger;
using Claimline.Ledger.Queries;
using Claimline.Tests.Judging;

namespace Claimline.Tests.Ledger;

/// <summary>The seed in a ledger of its own.</summary>
public sealed class SeedLedgerTests
{
    [Fact]
    public async Task All_of_the_division_is_disputed_by_the_claimants_own_side_and_claimed_for_the_second_time()
    {
        using var file = new LedgerFile();
        var page = await PageAsync(file, new ClaimQuery { Region = "Luhansk Oblast", Headline = "disputed", Contest = "denied own side" });
        Assert.Equal(("disputed", "claimed", "denied own side,contradicted", "current"), (page.Claim.Headline, page.Claim.Basis, page.Claim.Contest, page.Claim.Currency));
        var before = Assert.Single(page.Relations, r => r.Kind == "claimed before");
        Assert.Equal(new DateOnly(2022, 7, 3), before.Day);
        Assert.NotNull(before.Note);
    }

    [Fact]
    public async Task The_strike_is_shown_and_conceded_in_part()
    {
        using var file = new LedgerFile();
        var page = await PageAsync(file, new ClaimQuery { Place = "Izhevsk", Headline = "confirmed" });
        Assert.Equal("shown", page.Claim.Basis);
        Assert.Contains(page.Facets, f => f is { What: "effect", Value: "fire", Basis: "conceded" });
        Assert.Contains(page.Facets, f => f is { What: "actor", Basis: "claimed" });
    }

    private static async Task<ClaimPage> PageAsync(LedgerFile file, ClaimQuery query)
    {
        var reading = Judged.Seed();
        var source = LedgerFile.Document(reading.Text, "assessment-2025-07-01.txt");
        await file.AddAsync(source);
        await using var ledger = await ClaimLedger.OpenForReadingAsync(file.Path, TestContext.Current.CancellationToken);
        return ClaimPage.Of(ledger, Assert.Single(query.Run(ledger).Claims).Id, default);
    }
}
