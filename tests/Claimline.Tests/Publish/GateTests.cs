using Claimline.Publish;

namespace Claimline.Tests.Publish;

/// <summary>What is held back is looked for in every file of an edition, and not found.</summary>
public sealed class GateTests
{
    private const string Frame = "\n\nA Russian milblogger claimed on July 1 that Russian forces seized Toretsk.\n";

    [Fact]
    public async Task A_kind_that_a_party_does_not_show_is_in_no_format()
    {
        var files = await FilesAsync("The Ukrainian General Staff reported on July 1 that Ukrainian forces deployed a brigade to Zelenivka Hollow near Kupyansk.", Published.Data);
        Assert.All(files, f => Assert.DoesNotContain("Hollow", f.Value, StringComparison.OrdinalIgnoreCase));
        Assert.All(files, f => Assert.DoesNotContain("brigade", f.Value, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task After_its_hours_a_position_is_told_to_the_settlement_alone()
    {
        var text = "The Ukrainian General Staff reported on June 20 that Ukrainian forces deployed a brigade to dugouts three kilometers northwest of Kupyansk.";
        var files = await FilesAsync(text, Published.Data);
        Assert.Contains("moved in Kupyansk", files["assessment.md"], StringComparison.Ordinal);
        Assert.All(files, f => Assert.DoesNotContain("dugout", f.Value, StringComparison.OrdinalIgnoreCase));
        Assert.All(files, f => Assert.DoesNotContain("northwest", f.Value, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task What_footage_shows_is_a_clause_also_in_the_products_words()
    {
        var data = With(new HoldRule { Kinds = ["movement.advance"], Show = Exactness.Region, Reason = "a test" });
        var files = await FilesAsync("Geolocated footage published on July 1 shows that Russian forces advanced near Vovchansk with eleven tanks.", data);
        Assert.Contains("shows that forces of Russia advanced in Kharkiv Oblast", files["assessment.md"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Exactness.Region, "Kharkiv Oblast")]
    [InlineData(Exactness.Raion, "Kharkiv Oblast")]
    [InlineData(Exactness.Axis, "the area of Kharkiv")]
    [InlineData(Exactness.None, null)]
    public async Task A_place_is_told_as_exactly_as_is_allowed(Exactness shown, string? told)
    {
        var data = With(new HoldRule { Kinds = ["movement.advance"], Show = shown, Reason = "a test" });
        var files = await FilesAsync("A Russian milblogger claimed on July 1 that Russian forces advanced near Vovchansk with eleven tanks.", data);
        Assert.All(files, f => Assert.DoesNotContain("Vovchansk", f.Value, StringComparison.OrdinalIgnoreCase));
        Assert.All(files, f => Assert.DoesNotContain("eleven tanks", f.Value, StringComparison.OrdinalIgnoreCase));
        if (told is null) Assert.DoesNotContain("advanced", files["assessment.md"], StringComparison.Ordinal);
        else Assert.Contains($"advanced in {told}", files["assessment.md"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_younger_than_the_embargo_waits()
    {
        var data = PublicationData.With(Published.Data.Settings with { EmbargoHours = 48 });
        var files = await FilesAsync("Mayor Vitali Klitschko claimed on July 1 that Russian forces struck a cannery. Mayor Vitali Klitschko claimed on June 20 that Russian forces struck a bakery.", data);
        Assert.All(files, f => Assert.DoesNotContain("cannery", f.Value, StringComparison.OrdinalIgnoreCase));
        Assert.Contains("bakery", files["assessment.md"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Governor Oleh Syniehubov reported on July 1 that Russian forces captured the soldier Danylo Vereshchuk near Kupyansk.", "Vereshchuk")]
    [InlineData("Governor Oleh Syniehubov reported on July 1 that a Russian drone killed the girl Solomiya Hnatenko in Kupyansk.", "Hnatenko")]
    [InlineData("Governor Oleh Syniehubov reported on July 1 that a Russian missile wounded the teacher Orest Lypskyi in Kupyansk.", "Lypskyi")]
    public async Task Prisoners_minors_and_victims_are_not_named(string sentence, string name)
    {
        var files = await FilesAsync(sentence, Published.Data);
        Assert.All(files, f => Assert.DoesNotContain(name, f.Value, StringComparison.OrdinalIgnoreCase));
        Assert.Contains("Syniehubov", files["assessment.md"], StringComparison.Ordinal);
        Assert.DoesNotMatch("the (soldier|girl|teacher) a ", files["assessment.md"]);
    }

    [Fact]
    public async Task Neither_a_country_nor_a_feast_nor_who_speaks_by_an_office_is_taken_for_a_private_person()
    {
        var files = await FilesAsync("Governor Oleh Syniehubov reported on July 1 that Russian forces captured prisoners in Eastern Ukraine. Governor of the Primorsky region, Ostap Hromyko, said on July 1 that residents will give their New Year’s funds to Ukraine.", Published.Data);
        foreach (var words in (string[])["Ukraine", "New Year’s funds", "Hromyko"]) Assert.Contains(words, files["assessment.md"], StringComparison.Ordinal);
        Assert.DoesNotContain("a prisoner of war", files["assessment.md"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plans_of_a_party_whose_plans_are_not_forecast_are_in_no_format()
    {
        var files = await FilesAsync("A Russian milblogger claimed on July 1 that Ukrainian forces intend to attack the bridge of Antonivka.", Published.Data);
        Assert.All(files, f => Assert.DoesNotContain("Antonivka", f.Value, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_withdrawn_statement_is_not_published()
    {
        using var published = await Published.TextAsync($"A Russian milblogger claimed on July 1 that Russian forces seized Siversk.{Frame}");
        var withdrawn = published.Material with { Statements = [.. published.Material.Statements.Select(s => s.Words.Contains("Siversk", StringComparison.Ordinal) ? s with { IsWithdrawn = true } : s)] };
        var files = Published.Files(Claimline.Publish.Composing.Composer.Compose(withdrawn, published.Edition, Published.Data));
        Assert.All(files, f => Assert.DoesNotContain("Siversk", f.Value.Replace("Siversk axis", "", StringComparison.Ordinal), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Signs_from_documents_are_text_in_every_format()
    {
        const string Hostile = "<script>alert(1)</script>";
        var files = await FilesAsync($"Mayor Vitali Klitschko claimed on July 1 that Russian forces struck the {Hostile} \u202Ewarehouse\u202C & depot [link](javascript:alert(1)) in Kyiv.", Published.Data);
        Assert.All(files, f => Assert.DoesNotContain('\u202E', f.Value));
        Assert.DoesNotContain("<script", files["assessment.html"], StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<script", files["assessment.md"], StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<script", files["feed.atom"], StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<script", files["assessment.docx"], StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("href=\"javascript", files["assessment.html"], StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;script&gt;", files["assessment.html"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a\u0000b\u202Ec\u2028d", "a\uFFFDb\uFFFDc d")]
    [InlineData("Київ 🛰 ok", "Київ 🛰 ok")]
    public void What_no_reader_sees_is_replaced(string text, string shown) => Assert.Equal(shown, ShownText.Of(text));

    private static PublicationData With(HoldRule hold) => PublicationData.With(Published.Data.Settings with { Holds = [hold] });

    private static async Task<IReadOnlyDictionary<string, string>> FilesAsync(string text, PublicationData data)
    {
        using var published = await Published.TextAsync(text + Frame);
        var files = Published.Files(published.Assessment(data));
        // Nothing is proved by a product that is empty.
        Assert.Contains("asserts", files["claims.csv"], StringComparison.Ordinal);
        return files;
    }
}
