using Claimline.Ledger.Queries;
using Claimline.Server.Today;

namespace Claimline.Tests.Server;

/// <summary>In which list of a day a claim is shown.</summary>
public sealed class DayShownTests
{
    private static readonly DateOnly Day = new(2025, 7, 1);

    [Fact]
    public void A_claim_is_shown_once_in_the_list_that_says_most_of_it()
    {
        var day = DayShown.Of(Day, [Told("denied-new", "denied", null, "disputed"), Told("denied-new", "claimed", null, "disputed"), Told("new", "claimed", null, "claimed"), Told("changed", "evidence", "claimed", "confirmed"), Told("same", "also claimed", "claimed", "claimed")], 10, null);
        Assert.Equal("denied-new", Assert.Single(day.Contested).First.Claim);
        Assert.Equal("claimed", day.Contested[0].First.What);
        Assert.Equal("new", Assert.Single(day.New).First.Claim);
        Assert.Equal("changed", Assert.Single(day.Changed).First.Claim);
        Assert.Equal("same", Assert.Single(day.Others).First.Claim);
        Assert.False(day.IsCut);
    }

    [Fact]
    public void A_day_with_more_than_a_page_holds_says_so()
    {
        var day = DayShown.Of(Day, [.. Enumerable.Range(0, 3).Select(i => Told($"claim{i}", "claimed", null, "claimed"))], 2, null);
        Assert.True(day.IsCut);
        Assert.Equal(2, day.Count);
    }

    private static TimelineTold Told(string claim, string what, string? was, string stands) =>
        new() { Day = Day, What = what, Claim = claim, ShortId = claim, Label = claim, Was = was, Stands = stands, Source = "somebody", Words = claim, Cursor = claim };
}
