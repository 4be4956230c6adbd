using Claimline.Ledger;
using Claimline.Ledger.Linking;
using Claimline.Ledger.Queries;

namespace Claimline.Tests.Ledger;

/// <summary>What a person decides of claims: linking obeys, in every order of adding, and as known before it was decided nothing differs.</summary>
public sealed class ClaimRulingTests : IDisposable
{
    private const string Bridge = "Mayor Vitali Klitschko claimed on July 1 that Russian forces struck a bridge in Kyiv on June 28.";
    private const string Crossing = "President Volodymyr Zelensky stated on July 1 that Russian forces struck a hospital in Kyiv on June 30.";

    private readonly LedgerFile file = new();

    public void Dispose() => file.Dispose();

    [Fact]
    public async Task Two_claims_that_a_person_finds_to_be_one_are_one_and_both_ids_lead_to_it()
    {
        await using var ledger = await HoldingAsync(Bridge, Crossing);
        var (one, other) = await PairAsync(ledger);
        var outcome = await ledger.DecideAsync(new ClaimRuling.Same(one.ShortId, other.ShortId), "an editor", "One blast.", Cancellation);
        var claim = Assert.Single(Struck(ledger));
        Assert.Equal(2, claim.Voices);
        Assert.Equal(2, outcome.Changed.Count);
        foreach (var id in (string[])[one.Id, other.Id]) Assert.Equal(claim.Id, ClaimPage.Of(ledger, id, default).Claim.Id);
        var told = Assert.Single(ClaimPage.Of(ledger, claim.Id, default).Rulings);
        Assert.Equal((outcome.Decision, "One blast."), (told.Number, told.Reason));
        Assert.Empty(await file.VerifyAsync());
    }

    [Fact]
    public async Task What_is_taken_back_is_as_if_it_had_never_been_decided()
    {
        await using var ledger = await HoldingAsync(Bridge, Crossing);
        var (one, other) = await PairAsync(ledger);
        var outcome = await ledger.DecideAsync(new ClaimRuling.Same(one.Id, other.Id), "an editor", "One blast.", Cancellation);
        await ledger.DecideAsync(new ClaimRuling.Undone(outcome.Decision), "an editor", "Two after all.", Cancellation);
        Assert.Equal([one, other], Struck(ledger));
        Assert.Equal("CL0473", (await Assert.ThrowsAsync<LedgerException>(() => ledger.DecideAsync(new ClaimRuling.Undone(outcome.Decision), "an editor", "Again.", Cancellation))).Problem.Code);
        Assert.Empty(await file.VerifyAsync());
    }

    [Fact]
    public async Task A_voice_that_says_something_else_opens_a_claim_of_its_own_and_stays_there_when_more_comes()
    {
        await using var ledger = await HoldingAsync(Bridge, "Governor Jane Doe said on July 2 that Russian forces struck the bridge in Kyiv on June 28.");
        var claim = Assert.Single(Struck(ledger));
        var voice = ClaimPage.Of(ledger, claim.Id, default).Voices.First(v => v.Source == "Jane Doe");
        await ledger.DecideAsync(new ClaimRuling.Split(claim.Id, voice.Document, voice.Span), "an editor", "Another bridge.", Cancellation);
        Assert.Equal([1, 1], Struck(ledger).Select(c => c.Voices));
        await file.AddAsync(LedgerFile.Document("The Ukrainian General Staff reported on July 2 that Russian forces struck a bridge in Kyiv on June 28.", "later.txt") with { Theatre = "ukraine" });
        Assert.Equal(3, Struck(ledger).Sum(c => c.Voices));
        Assert.Equal(2, Struck(ledger).Count);
        Assert.Empty(await file.VerifyAsync());
    }

    [Fact]
    public async Task As_known_before_the_decision_the_claims_are_two()
    {
        await using var ledger = await HoldingAsync(Bridge, Crossing);
        var (one, other) = await PairAsync(ledger);
        var before = file.Clock.Now;
        file.Clock.Now = before.AddDays(1);
        await ledger.DecideAsync(new ClaimRuling.Same(one.Id, other.Id), "an editor", "One blast.", Cancellation);
        Assert.Equal(2, new ClaimQuery { Kind = "strike", Vantage = new Vantage(null, before) }.Run(ledger).Claims.Count);
        Assert.Single(new ClaimQuery { Kind = "strike", Vantage = new Vantage(null, file.Clock.Now) }.Run(ledger).Claims);
    }

    [Fact]
    public async Task What_is_never_compared_cannot_be_one()
    {
        await using var ledger = await HoldingAsync(Bridge, "Mayor Vitali Klitschko claimed on July 1 that Russian forces seized Novoselivka.");
        var claims = new ClaimQuery().Run(ledger).Claims;
        Assert.Equal("CL0471", (await Assert.ThrowsAsync<LedgerException>(() => ledger.DecideAsync(new ClaimRuling.Same(claims[0].Id, claims[1].Id), "an editor", "x", Cancellation))).Problem.Code);
        Assert.Equal("CL0470", (await Assert.ThrowsAsync<LedgerException>(() => ledger.DecideAsync(new ClaimRuling.Same(claims[0].Id, claims[0].ShortId), "an editor", "x", Cancellation))).Problem.Code);
        var voice = ClaimPage.Of(ledger, claims[0].Id, default).Voices[0];
        Assert.Equal("CL0472", (await Assert.ThrowsAsync<LedgerException>(() => ledger.DecideAsync(new ClaimRuling.Split(claims[0].Id, voice.Document, voice.Span), "an editor", "x", Cancellation))).Problem.Code);
        Assert.Equal("CL0475", (await Assert.ThrowsAsync<LedgerException>(() => ledger.DecideAsync(new ClaimRuling.Split(claims[1].Id, voice.Document, voice.Span), "an editor", "x", Cancellation))).Problem.Code);
    }

    [Fact]
    public async Task Claims_that_are_only_denied_can_be_one_with_others_and_answer_to_their_ids()
    {
        await using var ledger = await HoldingAsync("Russian Defense Minister Sergei Shoigu denied on July 1 that Russian forces struck a school in Kyiv on June 24.", Bridge);
        var (one, other) = await PairAsync(ledger);
        await ledger.DecideAsync(new ClaimRuling.Same(one.Id, other.Id), "an editor", "One blast.", Cancellation);
        var claim = Assert.Single(Struck(ledger));
        foreach (var id in (string[])[one.Id, other.Id]) Assert.Equal(claim.Id, ClaimPage.Of(ledger, id, default).Claim.Id);
        Assert.Empty(await file.VerifyAsync());
    }

    [Fact]
    public async Task What_is_left_of_a_claim_whose_first_voice_was_split_off_answers_to_its_id_and_shows_the_decision()
    {
        await using var ledger = await HoldingAsync(Bridge, Crossing);
        var (one, other) = await PairAsync(ledger);
        await ledger.DecideAsync(new ClaimRuling.Same(one.Id, other.Id), "an editor", "One blast.", Cancellation);
        var both = Assert.Single(Struck(ledger));
        var first = ClaimPage.Of(ledger, both.Id, default).Voices.First(v => v.Words.Contains("bridge", StringComparison.Ordinal));
        var outcome = await ledger.DecideAsync(new ClaimRuling.Split(both.Id, first.Document, first.Span), "an editor", "Another.", Cancellation);
        var left = ClaimPage.Of(ledger, both.Id, default);
        Assert.Equal("Volodymyr Zelensky", Assert.Single(left.Voices).Source);
        Assert.Contains(left.Rulings, r => r.Number == outcome.Decision);
        Assert.Equal(outcome.Decision, Assert.Single(ClaimPage.Of(ledger, Struck(ledger).First(c => c.Id != left.Claim.Id).Id, default).Rulings).Number);
        Assert.Empty(await file.VerifyAsync());
    }

    [Fact]
    public async Task A_voice_that_was_split_off_and_joined_again_is_not_split_off_twice()
    {
        await using var ledger = await HoldingAsync(Bridge, "Governor Jane Doe said on July 2 that Russian forces struck the bridge in Kyiv on June 28.");
        var voice = ClaimPage.Of(ledger, Assert.Single(Struck(ledger)).Id, default).Voices.First(v => v.Source == "Jane Doe");
        await ledger.DecideAsync(new ClaimRuling.Split(Struck(ledger)[0].Id, voice.Document, voice.Span), "an editor", "Another.", Cancellation);
        var (one, other) = await PairAsync(ledger);
        await ledger.DecideAsync(new ClaimRuling.Same(one.Id, other.Id), "an editor", "The same after all.", Cancellation);
        var both = Assert.Single(Struck(ledger));
        Assert.Equal("CL0476", (await Assert.ThrowsAsync<LedgerException>(() => ledger.DecideAsync(new ClaimRuling.Split(both.Id, voice.Document, voice.Span), "an editor", "x", Cancellation))).Problem.Code);
    }

    [Fact]
    public async Task Claims_that_are_not_one_are_not_asked_about_again_when_an_earlier_voice_comes()
    {
        await using var ledger = await HoldingAsync("Mayor Vitali Klitschko claimed on July 1 that Russian forces struck a bridge in Kyiv.", "President Volodymyr Zelensky stated on June 30 that Russian forces struck a bridge in Kyiv.");
        var (one, other) = await PairAsync(ledger);
        Assert.Contains(ClaimPage.Of(ledger, one.Id, default).Relations, r => r.Kind == "perhaps the same");
        await ledger.DecideAsync(new ClaimRuling.Apart(one.Id, other.Id), "an editor", "Two days.", Cancellation);
        await file.AddAsync(LedgerFile.Document("Governor Jane Doe said on July 2 that Russian forces struck the bridge in Kyiv on June 30.", "later.txt") with { Theatre = "ukraine", Date = new DateOnly(2025, 6, 29) });
        foreach (var claim in Struck(ledger)) Assert.DoesNotContain(ClaimPage.Of(ledger, claim.Id, default).Relations, r => r.Kind == "perhaps the same");
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private async Task<ClaimLedger> HoldingAsync(params string[] texts)
    {
        foreach (var (i, text) in texts.Index()) await file.AddAsync(LedgerFile.Document(text + "\n", $"{i}.txt") with { Theatre = "ukraine" });
        return await file.OpenAsync();
    }

    private static IReadOnlyList<ClaimSummary> Struck(ClaimLedger ledger) => [.. new ClaimQuery { Place = "Kyiv" }.Run(ledger).Claims.OrderBy(c => c.Id, StringComparer.Ordinal)];

    private static Task<(ClaimSummary One, ClaimSummary Other)> PairAsync(ClaimLedger ledger) => Task.FromResult(Struck(ledger) is [var one, var other] ? (one, other) : throw new InvalidOperationException(string.Join("; ", Struck(ledger))));
}
