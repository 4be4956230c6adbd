using Claimline.Ledger;
using Claimline.Ledger.Queries;

namespace Claimline.Tests.Ledger.Queries;

public sealed class ClaimQueryTests : IAsyncLifetime
{
    private static readonly (string Text, int Day)[] Reports =
    [
        ("Luhansk People's Republic (LNR) Head Leonid Pasechnik claimed on May 3 that Russian forces seized Bilohorivka. Russian milbloggers denied this claim.", 4),
        ("Geolocated footage published on May 8 shows that Ukrainian drones struck an ammunition depot in Bryansk on May 7.", 8),
        ("The Ukrainian General Staff reported on May 9 that Ukrainian forces recaptured Lyman.", 10),
        ("Geolocated footage published on May 11 shows that Ukrainian forces hold Bilohorivka.", 12),
    ];

    private readonly LedgerFile file = new();

    public async ValueTask InitializeAsync()
    {
        foreach (var (text, day) in Reports)
        {
            file.Clock.Now = new DateTimeOffset(2025, 6, day, 0, 0, 0, TimeSpan.Zero);
            await file.AddAsync(LedgerFile.Document(text) with { Date = new DateOnly(2025, 5, day), Theatre = "ukraine" });
        }
    }

    [Fact]
    public async Task The_last_spoken_of_comes_first() => Assert.Equal(["Bilohorivka", "Lyman", "Bryansk", "Bilohorivka"], (await AskAsync(new ClaimQuery())).Claims.Select(c => c.PlaceName));

    [Fact]
    public async Task Pages_follow_one_another_without_gap_or_overlap_and_know_how_many_there_are()
    {
        var all = await AskAsync(new ClaimQuery());
        var paged = new List<string>();
        for (string? after = null; ;)
        {
            var page = await AskAsync(new ClaimQuery { Limit = 1, After = after });
            Assert.Equal(all.Count, page.Count);
            paged.AddRange(page.Claims.Select(c => c.Id));
            if (!page.HasMore) break;
            after = page.Claims[^1].Cursor;
        }
        Assert.Equal(all.Claims.Select(c => c.Id), paged);
    }

    public static TheoryData<string, ClaimQuery, string[]> Filters => new()
    {
        { "place", new ClaimQuery { Place = "bilohorivka" }, ["disputed", "confirmed"] },
        { "near", new ClaimQuery { Near = (53.25, 34.37, 20) }, ["confirmed"] },
        { "source", new ClaimQuery { Source = "Leonid Pasechnik" }, ["disputed"] },
        { "party", new ClaimQuery { Party = "russia" }, ["disputed"] },
        { "kind", new ClaimQuery { Kind = "strike" }, ["confirmed"] },
        { "headline", new ClaimQuery { Headline = "disputed" }, ["disputed"] },
        { "basis", new ClaimQuery { Basis = "shown", Kind = "strike" }, ["confirmed"] },
        { "contest", new ClaimQuery { Contest = "denied own side" }, ["disputed"] },
        { "since", new ClaimQuery { Since = new DateOnly(2025, 5, 7), Until = new DateOnly(2025, 5, 8) }, ["confirmed"] },
        { "text", new ClaimQuery { Text = "ammunition" }, ["confirmed"] },
    };

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task A_filter_leaves_what_it_names(string filter, ClaimQuery query, string[] headlines)
    {
        var found = (await AskAsync(query)).Claims;
        Assert.True(found.Count > 0, filter);
        Assert.All(found, c => Assert.Contains(c.Headline, headlines));
    }

    [Fact]
    public async Task As_of_a_day_only_what_was_said_by_then_counts()
    {
        var then = await AskAsync(new ClaimQuery { Vantage = new Vantage(new DateOnly(2025, 5, 8), null) });
        Assert.Equal(["Bryansk", "Bilohorivka"], then.Claims.Select(c => c.PlaceName));
        Assert.Equal(2, then.Count);
    }

    [Fact]
    public async Task As_known_at_an_instant_only_what_was_recorded_by_then_counts()
    {
        var known = new Vantage(null, new DateTimeOffset(2025, 6, 5, 0, 0, 0, TimeSpan.Zero));
        var then = Assert.Single((await AskAsync(new ClaimQuery { Vantage = known })).Claims);
        Assert.Equal("disputed", then.Headline);
        await using var ledger = await file.OpenAsync();
        Assert.Equal("CL0432", Assert.Throws<LedgerException>(() => ClaimPage.Of(ledger, new ClaimQuery { Kind = "strike" }.Run(ledger).Claims[0].Id, known)).Problem.Code);
    }

    [Fact]
    public async Task The_tables_of_now_are_as_before_after_another_day_was_asked_for()
    {
        await using var ledger = await file.OpenAsync();
        var before = new ClaimQuery().Run(ledger).Claims;
        Assert.NotEqual(before.Count, new ClaimQuery { Vantage = new Vantage(new DateOnly(2025, 5, 8), null) }.Run(ledger).Claims.Count);
        Assert.Equal(before, new ClaimQuery().Run(ledger).Claims);
        Assert.Empty(await file.VerifyAsync());
    }

    [Fact]
    public async Task A_page_gives_every_voice_with_its_words_and_where_they_stand()
    {
        await using var ledger = await file.OpenAsync();
        var listed = Assert.Single(new ClaimQuery { Headline = "disputed" }.Run(ledger).Claims);
        var page = ClaimPage.Of(ledger, listed.ShortId, default);
        Assert.Equal(listed, page.Claim);
        Assert.Equal(["Leonid Pasechnik", "Russian milbloggers"], page.Voices.Where(v => v.Role is "asserts" or "denies").Select(v => v.Source));
        Assert.All(page.Voices, v => Assert.Equal(v.Words, v.Span.Of(Reports.Select(r => r.Text).Single(t => LedgerFile.Document(t).Sha256 == v.Document))));
        Assert.Contains(page.Why, w => w.Answer == "contest" && w.Voices.Count == 1);
        Assert.NotEmpty(page.WouldChange);
    }

    [Fact]
    public async Task An_id_that_is_unknown_or_too_short_is_refused_with_a_code()
    {
        await using var ledger = await file.OpenAsync();
        foreach (var id in (string[])["zzzzzz", "ab", "", "%%%%%%"]) Assert.Equal("CL0430", Assert.Throws<LedgerException>(() => ClaimPage.Of(ledger, id, default)).Problem.Code);
    }

    [Fact]
    public async Task The_id_from_before_an_earlier_statement_was_known_leads_to_the_claim()
    {
        await using var ledger = await file.OpenAsync();
        var before = Assert.Single(new ClaimQuery { Headline = "disputed" }.Run(ledger).Claims);
        var earlier = LedgerFile.Document("Russian Defense Minister Sergei Shoigu claimed on May 2 that Russian forces seized Bilohorivka.") with { Date = new DateOnly(2025, 5, 2), Theatre = "ukraine" };
        await ledger.RecordAsync(earlier, LedgerFile.Analyst.Read(earlier), TestContext.Current.CancellationToken);
        var after = ClaimPage.Of(ledger, before.Id, default);
        Assert.NotEqual(before.Id, after.Claim.Id);
        Assert.Equal(2, after.Claim.Voices);
    }

    [Fact]
    public async Task Sources_are_one_across_documents_and_counted()
    {
        await using var ledger = await file.OpenAsync();
        var pasechnik = Assert.Single(new SourceQuery { Source = "Leonid Pasechnik" }.Run(ledger));
        Assert.Equal(("russia", "official", 1), (pasechnik.Party, pasechnik.SpeaksFor, pasechnik.Documents));
        Assert.Equal("CL0434", Assert.Throws<LedgerException>(() => new SourceQuery { Source = "nobody at all" }.Run(ledger)).Problem.Code);
    }

    public ValueTask DisposeAsync()
    {
        file.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<ClaimList> AskAsync(ClaimQuery query)
    {
        await using var ledger = await ClaimLedger.OpenForReadingAsync(file.Path, TestContext.Current.CancellationToken);
        return query.Run(ledger);
    }
}
