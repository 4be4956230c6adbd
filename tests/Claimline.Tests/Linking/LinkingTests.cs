using Claimline.Language;
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
    [InlineData("Drones struck a 2nd Army command post in Izyum on June 29.", "Drones struck the command post of Russia’s 2nd Combined Arms Army in Izyum on June 29.")]
    public void These_are_one_claim(string first, string second) => Assert.True(AreOne(first, second));

    [Theory]
    [InlineData("Russian forces seized Nadiya.", "Russian forces seized part of Nadiya.")]
    [InlineData("Russian forces seized Nadiya.", "Russian forces may seize Nadiya.")]
    [InlineData("The staff stated that Russian forces seized Nadiya.", "The staff stated that it is too early to assess that Russian forces seized Nadiya.")]
    [InlineData("Russian forces attacked near Izyum on June 29.", "Russian forces attacked near Izyum on June 30.")]
    [InlineData("Russian forces advanced northwest of Izyum.", "Russian forces advanced southeast of Izyum.")]
    [InlineData("Russian forces attacked Izyum.", "Ukrainian forces attacked Izyum.")]
    [InlineData("The ministry said that the army intends to purchase 120,000 motorcycles.", "The ministry said that the army intends to purchase up to 200,000 motorcycles.")]
    [InlineData("Drones struck the road bridge in Kherson City.", "Drones struck the rail bridge in Kherson City.")]
    [InlineData("Elements of the 83rd Brigade operate near Izyum.", "Elements of the 106th Brigade operate near Izyum.")]
    [InlineData("Drone operators of the Russian 9th Rifle Brigade (51st Army, Southern Military District) are operating near Izyum.", "Drone operators of the Russian 132nd Rifle Brigade (51st Army, Southern Military District) are operating near Izyum.")]
    [InlineData("Officials in Kharkiv Oblast are forming a new volunteer battalion of teachers.", "Officials in Sumy Oblast are forming a new volunteer battalion of teachers.")]
    [InlineData("The staff stated that they will not return to the front.", "The staff stated that they will not return to the front")]
    [InlineData("Russian forces are recruiting drivers between 18 and 50 years of age for a new battalion.", "Russian forces are recruiting cooks between 18 and 50 years of age without any schooling.")]
    public void These_are_two(string first, string second) => Assert.False(AreOne(first, second));

    [Theory]
    [InlineData("Footage reportedly showed police detaining a young man in Izyum.")]
    [InlineData("An outlet reported that an unnamed official stated that Russian forces destroyed a bridge near Izyum.")]
    [InlineData("The mayor reiterated previous claims that Russian forces seized Nadiya.")]
    [InlineData("A blogger posted footage of Donetsk People’s Republic (DNR) soldiers reportedly walking through Izyum.")]
    public void Who_passes_on_a_saying_puts_forward_what_was_said(string text)
    {
        var reading = Judged.Text(text);
        var set = Judged.Of(reading).Set;
        Assert.True(reading.Statements.Count > 1);
        Assert.Single(reading.Statements.Select(s => IdsOf(set, reading, s.Id)).Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public void Who_passes_on_a_saying_leans_on_him_whose_it_is()
    {
        var judged = Judged.Of(Judged.Text("The governor reported that the Russian Ministry of Defense claimed that Russian forces seized Nadiya."));
        Assert.Equal(["russian-ministry-of-defense"], judged.Bearings.Where(b => b.Statement.Id == "s1").SelectMany(b => b.Via).Select(v => v.Key).Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public void Who_reports_a_denial_does_not_put_forward_what_was_denied()
    {
        var reading = Judged.Text("An outlet reported that the ministry denied that Russian forces seized Nadiya.");
        Assert.DoesNotContain(Judged.Of(reading).Bearings, b => b.Role is BearingRole.Asserts && b.Proposition is { Asserts: "gained", Negative: false } && b.Stance is not Stance.Report);
    }

    [Theory]
    [InlineData("Footage indicates that the Russian claims are accurate.")]
    [InlineData("The staff has not seen confirmation of these claims.")]
    [InlineData("It is unclear whether they will succeed in the end.")]
    public void What_points_to_what_was_said_before_is_one_with_no_other_sentence(string comment)
    {
        var reading = Judged.Text($"A blogger claimed that Russian forces seized Nadiya. {comment} A blogger claimed that Russian forces seized Izyum. {comment}");
        var set = Judged.Of(reading).Set;
        var comments = reading.Statements.Where(s => s.Sentence % 2 == 1).Select(s => (s.Sentence, Ids: IdsOf(set, reading, s.Id))).ToLookup(c => c.Sentence, c => c.Ids);
        Assert.Equal(2, comments.Count);
        Assert.Empty(comments.First().Intersect(comments.Last(), StringComparer.Ordinal));
    }

    [Fact]
    public void What_counts_back_from_its_day_is_another_on_another_day() => Assert.False(AreOne("The supply of the army did not change in the past 24 hours.", "The supply of the army did not change in the past 24 hours.", "2025-06-01", "2025-06-02"));

    [Theory]
    [InlineData("Russian forces may attack Izyum from the north and the east at once.", true)]
    [InlineData("Russian forces attacked Izyum from the north and the east at once.", false)]
    [InlineData("Russian forces encircled and are shelling Izyum day and night to force its garrison and its mayor to surrender before reinforcements arrive.", true)]
    public void An_expectation_or_a_long_text_repeated_on_another_day_is_no_new_event(string text, bool same) => Assert.Equal(same, AreOne(text, text, "2025-06-01", "2025-06-03"));

    [Theory]
    [InlineData("The Kremlin will likely announce the annexation of the occupied territory after the votes ended.", true)]
    [InlineData("The Kremlin will likely announce the annexation of the occupied territory of Moldova after Georgia.", true)]
    [InlineData("The Kremlin announced the annexation of the occupied territory after the votes ended.", false)]
    public void What_a_text_tells_again_in_nearly_the_same_words_is_one_claim(string again, bool same)
    {
        var reading = Judged.Text($"The Kremlin will likely announce the annexation of the occupied territory. The weather was mild. {again}");
        var set = Judged.Of(reading).Set;
        Assert.Equal(same, IdsOf(set, reading, reading.Statements[0].Id) == IdsOf(set, reading, reading.Statements[^1].Id));
    }

    [Fact]
    public void Two_that_name_different_things_are_not_told_again()
    {
        var reading = Judged.Text("Officials distributed passports to all teachers of Svitle. Officials distributed passports to all teachers of Temne.");
        var set = Judged.Of(reading).Set;
        Assert.NotEqual(IdsOf(set, reading, reading.Statements[0].Id), IdsOf(set, reading, reading.Statements[^1].Id));
    }

    [Fact]
    public void Who_takes_weapons_away_gives_up_no_ground() => Assert.DoesNotContain(Judged.Of(Judged.Text("Russian forces withdrew old howitzers from Izyum.")).Set.Claims, c => c.Proposition.Family == "control");

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

    private static bool AreOne(string first, string second, string firstDay = "2025-07-01", string secondDay = "2025-07-01")
    {
        var (a, b) = (Judged.Text(first, firstDay), Judged.Text(second, secondDay));
        var set = Judged.Of(a, b).Set;
        return IdsOf(set, a, a.Statements[0].Id) == IdsOf(set, b, b.Statements[0].Id);
    }

    private static string IdsOf(ClaimSet set, Reading reading, string statement) =>
        string.Join(' ', set.ClaimsOf(new StatementKey(reading.Document.Sha256, statement)).Select(c => c.Claim.Id).Order(StringComparer.Ordinal));
}
