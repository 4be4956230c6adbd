using Claimline.Ledger.Sources;

namespace Claimline.Tests.Sources;

/// <summary>How decisions on sources act on who was read to speak.</summary>
public sealed class SourceBookTests
{
    private static readonly DateTimeOffset Start = DateTimeOffset.UnixEpoch;
    private static readonly DateOnly Day = new(2025, 7, 1);

    [Fact]
    public void Identities_merge_and_part_by_decision()
    {
        SourceRuling[] rulings = [new SourceRuling.Merged("@a", "b"), new SourceRuling.Merged("b", "c"), new SourceRuling.Undone(0)];
        Assert.Equal("b", Book(rulings, known: 0).KeyOf("@a"));
        Assert.Equal("c", Book(rulings, known: 1).KeyOf("@a"));
        Assert.Equal("@a", Book(rulings, known: 2).KeyOf("@a"));
        Assert.Equal("c", Book(rulings, known: 2).KeyOf("b"));
    }

    [Fact]
    public void A_circle_of_decisions_makes_nobody_of_both()
    {
        Assert.Equal("b", Book([new SourceRuling.Merged("a", "b"), new SourceRuling.Merged("b", "a")]).Of(Read("a"), Day).Key);
        Assert.Equal("c", Book([new SourceRuling.Merged("a", "b"), new SourceRuling.Merged("b", "c"), new SourceRuling.Merged("b", "a")]).Of(Read("a"), Day).Key);
    }

    [Fact]
    public void Taking_back_what_took_back_gives_the_decision_again() =>
        Assert.Equal("b", Book([new SourceRuling.Merged("a", "b"), new SourceRuling.Undone(0), new SourceRuling.Undone(1)]).KeyOf("a"));

    [Fact]
    public void A_fact_holds_on_its_days_and_the_last_decision_counts()
    {
        var book = Book([Told("a", new(2023, 1, 1), new(2023, 12, 31), (SourceField.Party, "russia")), Told("a", new(2023, 6, 1), null, (SourceField.Party, "none"))]);
        Assert.Equal([null, "russia", "none", "none"], new[] { new DateOnly(2022, 12, 31), new(2023, 1, 1), new(2023, 6, 1), new(2024, 1, 1) }.Select(day => book.Of(Read("a"), day).Party));
    }

    [Fact]
    public void What_is_decided_to_be_unknown_is_unknown_whatever_a_text_tells() =>
        Assert.Equal((null, null), Book([Told("a", null, null, (SourceField.Party, "unknown"), (SourceField.SpeaksFor, "unknown"))]).Of(Read("a") with { Party = "russia", SpeaksFor = "official" }, Day) is var a ? (a.Party, a.SpeaksFor) : default);

    [Fact]
    public void A_source_that_is_another_has_its_side_as_texts_tell_it_and_as_it_was_decided()
    {
        SourceIdentity? AsRead(string key) => key == "b" ? Read("b") with { Name = "B", Kind = "ministry", Party = "ukraine", SpeaksFor = "official" } : null;
        var merged = new SourceBook(Numbered([new SourceRuling.Merged("a", "b")]), DateTimeOffset.MaxValue, AsRead).Of(Read("a"), Day);
        Assert.Equal(("b", "B", "ministry", "ukraine", "official"), (merged.Key, merged.Name, merged.Kind, merged.Party, merged.SpeaksFor));
        var decided = new SourceBook(Numbered([new SourceRuling.Merged("a", "b"), Told("b", null, null, (SourceField.Party, "none"))]), DateTimeOffset.MaxValue, AsRead);
        Assert.Equal("none", decided.Of(Read("a"), Day).Party);
    }

    [Fact]
    public void Of_a_source_that_is_another_only_what_was_decided_of_the_other_holds_and_its_handles_lead_there()
    {
        var book = Book([Told("a", null, null, (SourceField.Name, "A"), (SourceField.Handle, "@a")), Told("b", null, null, (SourceField.Role, "editor")), new SourceRuling.Merged("a", "b")]);
        foreach (var key in (string[])["a", "@a", "b"]) Assert.Equal(("b", "editor", "unread"), book.Of(Read(key) with { Name = "unread" }, Day) is var one ? (one.Key, one.Roles.Single(), one.Name) : default);
    }

    [Fact]
    public void A_handle_makes_a_channel_known_by_its_link_the_source()
    {
        var book = Book([new SourceRuling.Told("daily-front", [new(SourceField.Kind, "outlet"), new(SourceField.Handle, "@front")], null, null, IsNew: true)]);
        Assert.Equal("daily-front", book.Of(Read("@front"), Day).Key);
        Assert.True(book.IsOnboarded("daily-front"));
    }

    [Fact]
    public void Sources_of_one_origin_group_are_one_origin_and_so_are_the_channels_that_may_be_meant()
    {
        var book = Book([Told("a", null, null, (SourceField.Origin, "b"))]);
        Assert.Equal(book.Of(Read("b"), Day).Origin, book.Of(Read("a"), Day).Origin);
        Assert.Equal("b", book.Of(Read("doc#one") with { IsNamed = false, Candidates = ["a", "b"] }, Day).Origin);
        Assert.Equal("a+b", SourceBook.Empty.Of(Read("doc#one") with { IsNamed = false, Candidates = ["a", "b"] }, Day).Origin);
    }

    [Fact]
    public void A_grade_is_shown_and_changes_nothing_else() =>
        Assert.Equal(Read("a") with { Reliability = "B" }, Book([Told("a", null, null, (SourceField.Reliability, "B"))]).Of(Read("a"), Day));

    private static SourceIdentity Read(string key) => new() { Key = key, Name = key, Kind = "outlet", IsNamed = true };

    private static SourceRuling.Told Told(string source, DateOnly? from, DateOnly? until, params (SourceField Field, string Value)[] facts) => new(source, [.. facts.Select(f => new SourceFact(f.Field, f.Value))], from, until);

    // Each is recorded a day after the one before.
    private static IEnumerable<SourceDecision> Numbered(IEnumerable<SourceRuling> rulings) => rulings.Select((r, i) => new SourceDecision(i, Start.AddDays(i), r, "an editor", "a test"));

    private static SourceBook Book(IEnumerable<SourceRuling> rulings, int known = 1000) => new(Numbered(rulings), Start.AddDays(known), static _ => null);
}
