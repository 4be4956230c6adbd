using Claimline.Ledger.Linking;
using Claimline.Tests.Judging;

namespace Claimline.Tests.Linking;

/// <summary>Which statements become one claim.</summary>
public sealed class LinkingTests
{
    [Theory]
    [InlineData("Russian forces seized Nadiya on June 29.", "Ukrainian forces withdrew from Nadiya on June 29.")]
    [InlineData("Russian forces seized the entirety of Luhansk Oblast.", "Russian forces captured all of Luhansk Oblast.")]
    [InlineData("The ministry said that the army intends to purchase up to 200,000 motorcycles.", "The ministry said that the army intends to purchase up to 200,000 Chinese-made motorcycles for the troops.")]
    [InlineData("Russian forces attacked near Izyum on June 30.", "Russian forces conducted an attack near Izyum on June 30.")]
    public void These_are_one_claim(string first, string second) => Assert.True(AreOne(first, second));

    [Theory]
    [InlineData("Russian forces seized Nadiya.", "Russian forces seized part of Nadiya.")]
    [InlineData("Russian forces seized Nadiya.", "Russian forces may seize Nadiya.")]
    [InlineData("Russian forces attacked near Izyum on June 29.", "Russian forces attacked near Izyum on June 30.")]
    [InlineData("Russian forces advanced northwest of Izyum.", "Russian forces advanced southeast of Izyum.")]
    [InlineData("Russian forces attacked Izyum.", "Ukrainian forces attacked Izyum.")]
    [InlineData("The ministry said that the army intends to purchase 120,000 motorcycles.", "The ministry said that the army intends to purchase up to 200,000 motorcycles.")]
    [InlineData("Drones struck the road bridge in Kherson City.", "Drones struck the rail bridge in Kherson City.")]
    [InlineData("Elements of the 83rd Brigade operate near Izyum.", "Elements of the 106th Brigade operate near Izyum.")]
    public void These_are_two(string first, string second) => Assert.False(AreOne(first, second));

    [Fact]
    public void A_place_claimed_again_after_it_was_lost_is_claimed_for_the_second_time()
    {
        var judged = Judged.Of(Judged.Text("The ministry said that Russian forces seized Nadiya.", "2025-06-01"), Judged.Text("The staff said that Ukrainian forces recaptured Nadiya.", "2025-06-05"), Judged.Text("The ministry said that Russian forces seized Nadiya.", "2025-06-10"));
        var second = Assert.Single(judged.Set.Claims, c => c.Earlier.Count > 0);
        Assert.Equal(new DateOnly(2025, 6, 1), second.Earlier[0].Day);
        Assert.Equal(new DateOnly(2025, 6, 5), Assert.Single(second.Earlier[0].Between).Day);
    }

    [Fact]
    public void Nothing_is_merged_by_chains()
    {
        // Each within a month of the next, the last not of the first.
        var judged = Judged.Of(Judged.Text("The ministry said that Russian forces seized Nadiya.", "2025-05-01"), Judged.Text("The ministry said that Russian forces seized Nadiya.", "2025-05-25"), Judged.Text("The ministry said that Russian forces seized Nadiya.", "2025-06-20"));
        Assert.Equal([2, 1], judged.Set.Claims.Where(c => c.Proposition.Asserts == "gained").Select(c => c.Bearings.Count));
    }

    [Fact]
    public void Ids_are_long_enough_to_be_shown_short() => Assert.Matches("^[0-9a-hjkmnp-tv-z]{20}$", Judged.Of(Judged.Text("Russian forces seized Nadiya.")).Set.Claims.First().Id);

    private static bool AreOne(string first, string second)
    {
        var (a, b) = (Judged.Text(first), Judged.Text(second));
        var set = Judged.Of(a, b).Set;
        var claims = (set.ClaimsOf(new StatementKey(a.Document.Sha256, a.Statements[0].Id)).Select(c => c.Claim.Id), set.ClaimsOf(new StatementKey(b.Document.Sha256, b.Statements[0].Id)).Select(c => c.Claim.Id));
        return claims.Item1.Order(StringComparer.Ordinal).SequenceEqual(claims.Item2.Order(StringComparer.Ordinal));
    }
}
