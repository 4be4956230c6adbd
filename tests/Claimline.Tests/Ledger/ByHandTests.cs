using Claimline.Language;
using Claimline.Language.ByHand;
using Claimline.Language.Data;
using Claimline.Ledger;
using Claimline.Ledger.Judging;
using Claimline.Ledger.Queries;

namespace Claimline.Tests.Ledger;

/// <summary>Statements and evidence that a person put down.</summary>
public sealed class ByHandTests : IAsyncLifetime
{
    private static readonly LoggedReader Reader = new(LanguageData.Load(DataFiles.Embedded()));

    private readonly LedgerFile file = new();

    public async ValueTask InitializeAsync() => await file.AddAsync(LedgerFile.Document("The Russian Ministry of Defense claimed on July 1 that Russian forces seized Kupyansk. Luhansk People's Republic (LNR) Head Leonid Pasechnik claimed that Russian forces seized all of Luhansk Oblast.") with { Theatre = "ukraine" });

    [Fact]
    public async Task A_logged_statement_joins_the_claim_that_a_report_makes_and_is_marked()
    {
        await using var ledger = await file.OpenAsync();
        var claim = Kupyansk(ledger);
        await LogAsync(ledger, Statement("Rybar", Stance.Deny, "Russian forces seized Kupyansk"));
        var page = ClaimPage.Of(ledger, claim.Id, default);
        Assert.Equal("disputed", page.Claim.Headline);
        var voice = Assert.Single(page.Voices, v => v.IsManual);
        Assert.Equal(("Rybar", "Russian forces seized Kupyansk"), (voice.Source, voice.Words));
        Assert.True(Assert.Single(new StatementQuery { Source = "rybar" }.Run(ledger)).IsManual);
        Assert.Empty(await file.VerifyAsync());
    }

    [Fact]
    public async Task The_same_logged_twice_changes_nothing()
    {
        await using var ledger = await file.OpenAsync();
        await LogAsync(ledger, Statement("Rybar", Stance.Claim, "Russian forces seized Kupyansk"));
        var size = ledger.Checkpoint().Size;
        Assert.Equal(Outcome.AlreadyThere, (await LogAsync(ledger, Statement("Rybar", Stance.Claim, "Russian forces seized Kupyansk"))).Outcome);
        Assert.Equal(size, ledger.Checkpoint().Size);
    }

    [Fact]
    public async Task The_quoted_words_are_found_by_a_search()
    {
        await using var ledger = await file.OpenAsync();
        await LogAsync(ledger, Statement("Rybar", Stance.Claim, "Russian forces seized Kupyansk") with { Quote = "Купянск взят" });
        Assert.Equal("logged by an analyst", Assert.Single(new SearchQuery { Words = "взят" }.Run(ledger)).Name);
    }

    [Fact]
    public async Task Of_a_page_by_hand_no_span_is_redacted_and_the_whole_goes()
    {
        await using var ledger = await file.OpenAsync();
        var receipt = await LogAsync(ledger, Statement("Rybar", Stance.Deny, "Russian forces seized Kupyansk"));
        var span = new Redaction(receipt.Document, [new TextSpan(0, 5)], "a court", "an order");
        Assert.Equal("CL0417", (await Assert.ThrowsAsync<LedgerException>(() => ledger.RedactAsync(span, LedgerFile.Analyst.Read, TestContext.Current.CancellationToken))).Problem.Code);
        await ledger.RedactAsync(span with { Spans = [] }, LedgerFile.Analyst.Read, TestContext.Current.CancellationToken);
        Assert.Equal("claimed", Kupyansk(ledger).Headline);
        Assert.Empty(await file.VerifyAsync());
    }

    [Fact]
    public async Task Added_evidence_confirms_a_claim_and_discrediting_it_gives_the_status_from_before()
    {
        await using var ledger = await file.OpenAsync();
        var before = Kupyansk(ledger);
        var (id, claims) = await AddAsync(ledger, before.Id, details: new EvidenceDetails { At = (49.71, 37.62), Precision = "10m", LocatedBy = "a geolocator", Features = ["five windows"] });
        Assert.Equal(("claimed", "confirmed"), (Assert.Single(claims).Before?.Headline, claims[0].After?.Headline));
        var piece = Assert.Single(new EvidenceQuery { Claim = before.Id }.Run(ledger));
        Assert.Equal((id, "located", true, "10m"), (piece.Id, piece.State, piece.IsManual, piece.Details?.Precision));

        await ledger.DecideAsync(new EvidenceRuling(id, EvidenceState.Discredited, "an editor", "old"), TestContext.Current.CancellationToken);
        Assert.Equal(before with { Last = Kupyansk(ledger).Last }, Kupyansk(ledger));
        Assert.Empty(await file.VerifyAsync());
    }

    [Fact]
    public async Task Evidence_of_the_contrary_refutes_and_unlocated_evidence_proves_nothing_until_a_reviewer_locates_it()
    {
        await using var ledger = await file.OpenAsync();
        var claim = Kupyansk(ledger);
        var (id, _) = await AddAsync(ledger, claim.Id, "Footage", against: true);
        Assert.Equal("disputed", Kupyansk(ledger).Headline);
        await ledger.DecideAsync(new EvidenceRuling(id, EvidenceState.Located, "an editor", "the bridge"), TestContext.Current.CancellationToken);
        Assert.Equal("refuted", Kupyansk(ledger).Headline);
    }

    [Fact]
    public async Task Who_checked_it_when_it_was_added_is_kept_as_a_decision()
    {
        await using var ledger = await file.OpenAsync();
        await AddAsync(ledger, Kupyansk(ledger).Id, details: new EvidenceDetails { CheckedBy = "a second reader", Method = "shadows" });
        var piece = Assert.Single(new EvidenceQuery { Decided = EvidenceState.Checked }.Run(ledger));
        Assert.Contains("a second reader", piece.Decision, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_links_are_the_same_piece_and_it_can_be_tied_to_a_further_claim()
    {
        await using var ledger = await file.OpenAsync();
        var (first, _) = await AddAsync(ledger, Kupyansk(ledger).Id);
        var other = Assert.Single(new ClaimQuery { Region = "Luhansk Oblast", Kind = "control" }.Run(ledger).Claims);
        var (page, reading) = Reader.Read(Statement("Geolocated footage", Stance.Show, "a flag in Lysychansk") with { Links = ["https://t.me/footage/1"] });
        var (again, claims) = await ledger.AddEvidenceAsync(new NewEvidence { Page = page, Reading = reading, Item = first, Claims = [other.Id] }, TestContext.Current.CancellationToken);
        Assert.Equal(first, again);
        Assert.Contains(claims, c => c.After?.Id == other.Id);
        Assert.NotEqual("confirmed", ClaimPage.Of(ledger, other.Id, default).Claim.Headline);
        Assert.Contains(ClaimPage.Of(ledger, other.Id, default).Why, w => w.Sentence.Contains("a part proves no whole", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_decision_alone_changed_stands_in_the_timeline_on_the_day_it_was_recorded()
    {
        await using var ledger = await file.OpenAsync();
        var (id, _) = await AddAsync(ledger, Kupyansk(ledger).Id);
        file.Clock.Now += TimeSpan.FromDays(2);
        var before = file.Clock.Now.AddSeconds(-1);
        await ledger.DecideAsync(new EvidenceRuling(id, EvidenceState.Discredited, "an editor", "an old film"), TestContext.Current.CancellationToken);
        var timeline = new TimelineQuery { Claim = Kupyansk(ledger).Id };
        var told = Assert.Single(timeline.Run(ledger), t => t.What == "discredited");
        Assert.Equal(("confirmed", "claimed", "an editor", "an old film", id, (string?)null), (told.Was, told.Stands, told.Source, told.Words, told.Evidence, told.Document));
        Assert.Equal(DateOnly.FromDateTime(file.Clock.Now.UtcDateTime), told.Day);
        Assert.DoesNotContain((timeline with { Claims = new ClaimQuery { Vantage = new Vantage(null, before) } }).Run(ledger), t => t.What == "discredited");

        var whole = timeline.Run(ledger);
        var paged = new List<TimelineTold>();
        while (paged.Count < whole.Count) paged.AddRange((timeline with { Limit = 1, After = paged.LastOrDefault()?.Cursor }).Run(ledger));
        Assert.Equal(whole, paged);
    }

    [Fact]
    public async Task Of_a_new_claim_it_is_not_said_that_it_was_a_part_of_another()
    {
        await using var ledger = await file.OpenAsync();
        var (page, reading) = Reader.Read(Statement("Geolocated footage", Stance.Show, "Russian forces struck a depot in Kyiv on July 1"));
        var (_, claims) = await ledger.AddEvidenceAsync(new NewEvidence { Page = page, Reading = reading }, TestContext.Current.CancellationToken);
        var (was, now) = Assert.Single(claims);
        Assert.Null(was);
        Assert.NotNull(now);
        // Further evidence for it is heard in a claim that was there.
        var (other, again) = Reader.Read(Statement("Geolocated imagery", Stance.Show, "Russian forces struck a depot in Kyiv on July 1"));
        Assert.Equal(now.Id, Assert.Single((await ledger.AddEvidenceAsync(new NewEvidence { Page = other, Reading = again }, TestContext.Current.CancellationToken)).Claims).Before?.Id);
    }

    [Fact]
    public async Task Evidence_of_two_claims_of_one_place_and_day_is_heard_in_both()
    {
        await using var ledger = await file.OpenAsync();
        await LogAsync(ledger, Statement("Rybar", Stance.Claim, "Russian forces destroyed two fuel tanks in Kyiv on July 1"));
        await LogAsync(ledger, Statement("Rybar", Stance.Claim, "Russian forces damaged a Patriot air defense system in Kyiv on July 1"));
        var claims = new ClaimQuery { Place = "Kyiv" }.Run(ledger).Claims;
        Assert.Equal(2, claims.Count);
        var (page, reading) = Reader.Read(Statement("Geolocated footage", Stance.Show, "two fires"));
        await ledger.AddEvidenceAsync(new NewEvidence { Page = page, Reading = reading, Claims = [.. claims.Select(c => c.Id)] }, TestContext.Current.CancellationToken);
        Assert.Equal(claims.Select(c => c.Id).Order(StringComparer.Ordinal), Assert.Single(new EvidenceQuery().Run(ledger)).Claims);
        Assert.Empty(await file.VerifyAsync());
    }

    [Fact]
    public async Task What_is_known_of_a_piece_is_checked_whenever_it_is_tied_to_a_claim()
    {
        await using var ledger = await file.OpenAsync();
        await LogAsync(ledger, Statement("Rybar", Stance.Claim, "Russian forces struck a depot in Kyiv on July 1"));
        await LogAsync(ledger, Statement("Rybar", Stance.Claim, "Russian forces struck a depot in Kupyansk on July 1"));
        var (early, _) = await AddAsync(ledger, Kupyansk(ledger).Id, details: new EvidenceDetails { Captured = "2025-06-28", At = (49.71, 37.62) });
        Assert.Equal("CL0452", (await LinkAsync(ledger, early, Kupyansk(ledger).Id, "a flag", "Kyiv")).Code);
        Assert.Equal("CL0453", (await LinkAsync(ledger, early, Assert.Single(new ClaimQuery { Place = "Kupyansk", Kind = "strike" }.Run(ledger).Claims).Id, "a fire", null)).Code);
    }

    [Fact]
    public async Task Footage_from_long_before_confirms_no_claim_that_tells_no_day()
    {
        await using var ledger = await file.OpenAsync();
        await LogAsync(ledger, Statement("Rybar", Stance.Claim, "Russian forces struck a depot in Kyiv"));
        var strike = Assert.Single(new ClaimQuery { Place = "Kyiv" }.Run(ledger).Claims).Id;
        foreach (var claim in (string[])[strike, Kupyansk(ledger).Id]) await RefusedAsync("CL0453", () => AddAsync(ledger, claim, captured: PartialDate.Day(new DateOnly(2019, 6, 1))));
        await AddAsync(ledger, Kupyansk(ledger).Id, captured: PartialDate.Day(new DateOnly(2025, 6, 28)));
    }

    [Theory]
    [InlineData("a flag on the council building", "claimed")]
    [InlineData("a flag in Kupyansk", "confirmed")]
    public async Task Unlocated_footage_proves_a_claim_only_where_it_shows_a_place_of_its_own(string shows, string headline)
    {
        await using var ledger = await file.OpenAsync();
        var day = PartialDate.Day(new DateOnly(2025, 7, 1));
        var (page, reading) = Reader.Read(Statement("Footage", Stance.Show, shows) with { Said = day, Time = day });
        await ledger.AddEvidenceAsync(new NewEvidence { Page = page, Reading = reading, Claims = [Kupyansk(ledger).Id], Captured = day }, TestContext.Current.CancellationToken);
        Assert.Equal(headline, Kupyansk(ledger).Headline);
    }

    [Fact]
    public async Task What_cannot_be_is_refused_and_nothing_is_recorded()
    {
        await using var ledger = await file.OpenAsync();
        var size = ledger.Checkpoint().Size;
        var region = Assert.Single(new ClaimQuery { Region = "Luhansk Oblast", Kind = "control" }.Run(ledger).Claims).Id;
        await LogAsync(ledger, Statement("Rybar", Stance.Claim, "Russian forces struck a depot in Kyiv on July 1"));
        var strike = Assert.Single(new ClaimQuery { Place = "Kyiv" }.Run(ledger).Claims).Id;
        size = ledger.Checkpoint().Size;
        await RefusedAsync("CL0451", () => AddAsync(ledger, region));
        await RefusedAsync("CL0452", () => AddAsync(ledger, Kupyansk(ledger).Id, details: new EvidenceDetails { At = (48, 37) }));
        await RefusedAsync("CL0453", () => AddAsync(ledger, strike, captured: PartialDate.Day(new DateOnly(2025, 6, 1))));
        await RefusedAsync("CL0430", () => AddAsync(ledger, "zzzzzz"));
        Assert.Equal(size, ledger.Checkpoint().Size);
    }

    [Fact]
    public async Task A_kept_file_is_in_the_ledger_as_it_is()
    {
        await using var ledger = await file.OpenAsync();
        byte[] bytes = [0xFF, 0xD8, 0, 1, 2];
        var picture = new SourceText { Text = "File: shot.jpg", Bytes = bytes, Sha256 = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)), MediaType = "application/octet-stream", Name = "shot.jpg" };
        await ledger.KeepAsync(picture, TestContext.Current.CancellationToken);
        var size = ledger.Checkpoint().Size;
        await ledger.KeepAsync(picture, TestContext.Current.CancellationToken);
        Assert.Equal(size, ledger.Checkpoint().Size);
        Assert.Empty(await file.VerifyAsync());
    }

    public ValueTask DisposeAsync()
    {
        file.Dispose();
        return ValueTask.CompletedTask;
    }

    private static LoggedStatement Statement(string source, Stance stance, string content) =>
        new() { Source = source, Stance = stance, Content = content, Links = [$"https://t.me/{source.Split(' ')[0].ToLowerInvariant()}/1"], Theatre = "ukraine", Published = new DateOnly(2025, 7, 2), By = "an analyst" };

    private static ClaimSummary Kupyansk(ClaimLedger ledger) => Assert.Single(new ClaimQuery { Place = "Kupyansk", Kind = "control" }.Run(ledger).Claims);

    private static async Task<Receipt> LogAsync(ClaimLedger ledger, LoggedStatement logged)
    {
        var (page, reading) = Reader.Read(logged);
        return await ledger.RecordAsync(page, reading, TestContext.Current.CancellationToken);
    }

    private static Task<(string Id, IReadOnlyList<(ClaimSummary? Before, ClaimSummary? After)> Claims)> AddAsync(ClaimLedger ledger, string claim, string what = "Geolocated footage", bool against = false, EvidenceDetails? details = null, PartialDate? captured = null)
    {
        var (page, reading) = Reader.Read(Statement(what, Stance.Show, "a flag on the council building"));
        return ledger.AddEvidenceAsync(new NewEvidence { Page = page, Reading = reading, Claims = [claim], Against = against, Details = details, Captured = captured }, TestContext.Current.CancellationToken);
    }

    private static async Task<Problem> LinkAsync(ClaimLedger ledger, string item, string claim, string shows, string? place)
    {
        var (page, reading) = Reader.Read(Statement("Geolocated footage", Stance.Show, place is null ? shows : $"{shows} in {place}"));
        return (await Assert.ThrowsAsync<LedgerException>(() => ledger.AddEvidenceAsync(new NewEvidence { Page = page, Reading = reading, Item = item, Claims = [claim] }, TestContext.Current.CancellationToken))).Problem;
    }

    private static async Task RefusedAsync(string code, Func<Task> add) => Assert.Equal(code, (await Assert.ThrowsAsync<LedgerException>(add)).Problem.Code);
}
