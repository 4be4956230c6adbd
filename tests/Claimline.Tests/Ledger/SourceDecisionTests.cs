using Claimline.Ledger;
using Claimline.Ledger.Queries;
using Claimline.Ledger.Sources;

namespace Claimline.Tests.Ledger;

/// <summary>Decisions on sources take effect in every claim that rests on them, and can be taken back.</summary>
public sealed class SourceDecisionTests : IDisposable
{
    private static readonly DateOnly May = new(2025, 5, 1);

    private readonly LedgerFile file = new();

    [Fact]
    public async Task A_channel_that_speaks_for_a_party_is_that_partys_word_from_the_day_on_that_was_decided()
    {
        await AddAsync("One Russian milblogger claimed that Russian forces seized Nadiya.[1]\n\n[1] https://t.me/front_channel/1", 1);
        await AddAsync("One Russian milblogger claimed that Russian forces seized Bilohorivka.[1]\n\n[1] https://t.me/front_channel/2", 20);
        Assert.Equal(["reported", "reported"], await HeadlinesAsync());
        var outcome = await DecideAsync(Told("@front_channel", [new(SourceField.SpeaksFor, "state-media")], from: May.AddDays(10)));
        Assert.Equal(["claimed", "reported"], await HeadlinesAsync());
        Assert.Equal(("reported", "claimed"), Assert.Single(outcome.Changed) is var (was, now) ? (was?.Headline, now?.Headline) : default);
        await DecideAsync(new SourceRuling.Undone(outcome.Decision));
        Assert.Equal(["reported", "reported"], await HeadlinesAsync());
        Assert.Empty(await file.VerifyAsync());
    }

    [Fact]
    public async Task A_source_whose_party_is_unknown_never_counts_as_no_party()
    {
        await AddAsync("One Telegram channel claimed that Russian forces seized Nadiya.[1]\n\n[1] https://t.me/front_channel/1", 1);
        Assert.Equal(["claimed"], await HeadlinesAsync());
        foreach (var speaksFor in SourceTerms.SpeaksFor)
        {
            await DecideAsync(Told("@front_channel", [new(SourceField.SpeaksFor, speaksFor), new(SourceField.Party, "unknown")]));
            Assert.Equal(["claimed"], await HeadlinesAsync());
        }
        await DecideAsync(Told("@front_channel", [new(SourceField.SpeaksFor, "independent"), new(SourceField.Party, "none")]));
        Assert.Equal(["reported"], await HeadlinesAsync());
    }

    [Fact]
    public async Task Two_of_one_origin_group_or_one_source_do_not_corroborate_each_other()
    {
        await AddAsync("One Russian milblogger claimed that Russian forces seized Nadiya.[1]\n\n[1] https://t.me/front_channel/1", 1);
        await AddAsync("One Russian milblogger claimed that Russian forces seized Nadiya.[1]\n\n[1] https://t.me/other_channel/1", 2);
        Assert.Equal(["corroborated"], await HeadlinesAsync());
        var group = await DecideAsync(Told("@front_channel", [new(SourceField.Origin, "@other_channel")]));
        Assert.Equal(["reported"], await HeadlinesAsync());
        await DecideAsync(new SourceRuling.Undone(group.Decision));
        Assert.Equal(["corroborated"], await HeadlinesAsync());

        var merge = await DecideAsync(new SourceRuling.Merged("@front_channel", "@other_channel"));
        Assert.Equal(["reported"], await HeadlinesAsync());
        await using (var ledger = await file.OpenAsync())
        {
            Assert.Equal(1, Assert.Single(new ClaimQuery { Source = "@front_channel" }.Run(ledger).Claims).Voices);
            var page = SourcePage.Of(ledger, "@front_channel", default);
            Assert.Equal(("@other_channel", 2, 2), (page.Source.Key, page.Source.Statements, page.Source.Documents));
            Assert.Equal(["@front_channel"], page.AlsoKnownAs);
            Assert.Equal([true, false, false], page.Decisions.Select(d => d.IsTakenBack));
        }
        await DecideAsync(new SourceRuling.Undone(merge.Decision));
        Assert.Equal(["corroborated"], await HeadlinesAsync());
        await using (var ledger = await file.OpenAsync()) Assert.Equal("@front_channel", SourcePage.Of(ledger, "@front_channel", default).Source.Key);
        Assert.Empty(await file.VerifyAsync());
    }

    [Fact]
    public async Task A_source_is_onboarded_before_any_text_names_it()
    {
        await AddAsync("Russian forces advanced near Nadiya.", 1);
        await DecideAsync(new SourceRuling.Told("The Front Daily", [new(SourceField.Kind, "outlet"), new(SourceField.Party, "none"), new(SourceField.SpeaksFor, "independent"), new(SourceField.Handle, "https://t.me/Front_Channel"), new(SourceField.Owner, "a family"), new(SourceField.Checked, "a librarian")], null, null, IsNew: true));
        await using (var ledger = await file.OpenAsync())
        {
            var told = Assert.Single(new SourceQuery { Source = "front daily" }.Run(ledger));
            Assert.Equal(("the-front-daily", "The Front Daily", "outlet", "none", "independent", 0), (told.Key, told.Name, told.Kind, told.Party, told.SpeaksFor, told.Statements));
        }
        await AddAsync("One milblogger claimed that Russian forces seized Nadiya.[1]\n\n[1] https://t.me/front_channel/1", 2);
        Assert.Contains("reported", await HeadlinesAsync());
        await using (var ledger = await file.OpenAsync())
        {
            var page = SourcePage.Of(ledger, "@front_channel", default);
            Assert.Equal(("The Front Daily", 1), (page.Source.Name, page.Source.Statements));
            Assert.Equal(["a family", "a librarian"], page.Facts.Where(f => f.Field is "owner" or "checked").Select(f => f.Value));
        }
        Assert.Empty(await file.VerifyAsync());
    }

    [Fact]
    public async Task A_name_that_no_text_used_yet_leads_to_the_source_when_one_does()
    {
        await AddAsync("Rybar claimed that Russian forces seized Nadiya.", 1);
        await DecideAsync(new SourceRuling.Alias("Rybar", "Fish Maps"));
        await using var ledger = await file.OpenAsync();
        Assert.Equal("rybar", SourcePage.Of(ledger, "Fish Maps", default).Source.Key);
        Assert.Equal("rybar", SourcePage.Of(ledger, "fish-maps", default).Source.Key);
    }

    [Fact]
    public async Task A_decision_counts_from_when_it_was_recorded()
    {
        await AddAsync("One Russian milblogger claimed that Russian forces seized Nadiya.[1]\n\n[1] https://t.me/front_channel/1", 1);
        await AddAsync("Rybar claimed that Russian forces seized Bilohorivka.", 9);
        var before = new Vantage(null, file.Clock.Now);
        file.Clock.Now = file.Clock.Now.AddDays(1);
        await DecideAsync(new SourceRuling.Merged("@front_channel", "rybar"));
        await DecideAsync(Told("rybar", [new(SourceField.Party, "none")]));
        await using var ledger = await file.OpenAsync();
        SourceTold One(Vantage vantage, string source) => Assert.Single(new SourceQuery { Vantage = vantage, Source = source }.Run(ledger));
        Assert.Equal(("@front_channel", "russia", 1), One(before, "@front_channel") is var then ? (then.Key, then.Party, then.Statements) : default);
        Assert.Equal(("rybar", "none", 2), One(default, "@front_channel") is var now ? (now.Key, now.Party, now.Statements) : default);
        Assert.Equal(One(default, "rybar"), One(new Vantage(null, file.Clock.Now), "rybar"));
        Assert.Equal(("rybar", "none", 1), One(new Vantage(May.AddDays(3), null), "rybar") is var asOf ? (asOf.Key, asOf.Party, asOf.Statements) : default);
        Assert.Equal("CL0461", Assert.Throws<LedgerException>(() => SourcePage.Of(ledger, "rybar", new Vantage(May.AddDays(-30), null))).Problem.Code);
        Assert.Empty(new ClaimQuery { Party = "russia" }.Run(ledger).Claims);
        Assert.Equal(2, new ClaimQuery { Party = "russia", Vantage = before }.Run(ledger).Claims.Count);
    }

    [Fact]
    public async Task Grades_stand_beside_and_move_no_status()
    {
        await AddAsync("Rybar claimed that Russian forces seized Nadiya.", 1);
        await using var ledger = await file.OpenAsync();
        var before = Assert.Single(new ClaimQuery().Run(ledger).Claims);
        Assert.Null(ClaimPage.Of(ledger, before.Id, default).Grade);
        Assert.Empty((await ledger.DecideAsync(Told("rybar", [new(SourceField.Reliability, "D")]), "an editor", "a test", TestContext.Current.CancellationToken)).Changed);
        foreach (var grade in (int[])[6, 4]) await ledger.GradeAsync(new ClaimGrade(before.ShortId, grade, "an analyst", "a test"), TestContext.Current.CancellationToken);
        var page = ClaimPage.Of(ledger, before.Id, default);
        Assert.Equal(before, page.Claim);
        Assert.Equal((4, "doubtful", "D"), (page.Grade?.Credibility, page.Grade?.Words, page.Voices[0].Reliability));
        Assert.Equal("D", Assert.Single(new SourceQuery { Source = "rybar" }.Run(ledger)).Reliability);
        Assert.Empty(await file.VerifyAsync());
    }

    public static TheoryData<string, SourceRuling> Refused => new()
    {
        { "CL0434", new SourceRuling.Merged("nobody", "rybar") },
        { "CL0460", new SourceRuling.Told("Rybar", [new(SourceField.Kind, "outlet")], null, null, IsNew: true) },
        { "CL0462", new SourceRuling.Told("rybar", [new(SourceField.Party, "atlantis")], null, null) },
        { "CL0462", new SourceRuling.Told("rybar", [new(SourceField.Kind, "oracle")], null, null) },
        { "CL0463", new SourceRuling.Told("rybar", [new(SourceField.Handle, "not a handle")], null, null) },
        { "CL0464", new SourceRuling.Told("rybar", [new(SourceField.Handle, "@tass_agency")], null, null) },
        { "CL0464", new SourceRuling.Alias("rybar", "@front_channel") },
        { "CL0465", new SourceRuling.Merged("rybar", "Rybar") },
        { "CL0465", new SourceRuling.Alias("rybar", "Rybar") },
        { "CL0466", new SourceRuling.Undone(0) },
        { "CL0467", new SourceRuling.Told("?!", [new(SourceField.Kind, "outlet")], null, null, IsNew: true) },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task What_makes_no_sense_is_refused_with_a_code_and_nothing_is_recorded(string code, SourceRuling ruling)
    {
        await AddAsync("Rybar claimed that Russian forces seized Nadiya. One Russian milblogger denied this claim.[1]\n\n[1] https://t.me/front_channel/1", 1);
        var before = await file.CheckpointAsync();
        Assert.Equal(code, (await Assert.ThrowsAsync<LedgerException>(() => DecideAsync(ruling))).Problem.Code);
        Assert.Equal(before, await file.CheckpointAsync());
    }

    public void Dispose() => file.Dispose();

    private static SourceRuling.Told Told(string source, IReadOnlyList<SourceFact> facts, DateOnly? from = null) => new(source, facts, from, null);

    private Task<Receipt> AddAsync(string text, int day) => file.AddAsync(LedgerFile.Document(text) with { Date = May.AddDays(day - 1), Theatre = "ukraine" });

    private async Task<SourceOutcome> DecideAsync(SourceRuling ruling)
    {
        await using var ledger = await file.OpenAsync();
        return await ledger.DecideAsync(ruling, "an editor", "a test", TestContext.Current.CancellationToken);
    }

    // The last spoken of first.
    private async Task<IEnumerable<string>> HeadlinesAsync()
    {
        await using var ledger = await file.OpenAsync();
        return [.. new ClaimQuery().Run(ledger).Claims.Select(c => c.Headline)];
    }
}
