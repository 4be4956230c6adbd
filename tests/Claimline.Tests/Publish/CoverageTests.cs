namespace Claimline.Tests.Publish;

/// <summary>What a product says of movement on an axis: nothing follows from silence.</summary>
public sealed class CoverageTests
{
    [Fact]
    public async Task A_side_did_not_advance_only_by_the_word_of_a_source_that_looked()
    {
        var axes = await AxesAsync("The Ukrainian General Staff reported that Russian forces did not advance near Kupyansk on July 1.");
        Assert.Contains("According to the Ukrainian General Staff, Russia did not advance here.", axes, StringComparison.Ordinal);
        Assert.DoesNotContain("tell of no advance", axes, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A Russian milblogger claimed on July 1 that Russian forces attacked near Kupyansk.")]
    [InlineData("A Russian milblogger denied on July 1 that Russian forces did not advance near Kupyansk.")]
    public async Task Without_such_a_word_nothing_is_said_of_movement(string text)
    {
        var axes = await AxesAsync(text);
        Assert.Contains("The documents of the day tell of no advance here, and do not say either that there was none.", axes, StringComparison.Ordinal);
        Assert.DoesNotContain("did not advance here", axes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Claims_that_nothing_confirms_are_no_confirmed_advances_and_further_ones_where_another_is_confirmed()
    {
        var axes = await AxesAsync("A Russian milblogger claimed on July 1 that Russian forces advanced near Kupyansk.");
        Assert.Contains("Russia did not make confirmed advances here: there are claims of advances at Kupyansk, and none of them is confirmed.", axes, StringComparison.Ordinal);
        axes = await AxesAsync("A Russian milblogger claimed on July 1 that Russian forces advanced near Toretsk. Geolocated footage published on July 1 shows that Russian forces advanced near Dyliivka.");
        Assert.Contains("Here, advances by Russia at Dyliyivka are confirmed. There are further claims of advances by Russia at Toretsk, and none of them is confirmed.", axes, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Russian forces attacked in the Lyman direction on July 1 but did not make any confirmed advances.", "According to The Example Gazette, Russia did not make confirmed advances here.")]
    [InlineData("Positional fighting continued in western Zaporizhia Oblast on July 1 but there were no confirmed changes to the frontline.", "### Orikhiv and western Zaporizhia axis")]
    [InlineData("There was nothing significant to report in the Sumy direction on July 1.", "nothing significant is to be told of here")]
    public async Task What_a_source_says_of_a_quiet_front_stands_under_its_axis(string text, string told) => Assert.Contains(told, await AxesAsync(text), StringComparison.Ordinal);

    [Fact]
    public async Task An_axis_with_a_heading_and_nothing_under_it_is_not_one_that_no_document_names()
    {
        var axes = await AxesAsync("Siversk direction\n\nA Russian milblogger claimed on July 1 that Russian forces attacked near Lyman. Mayor Vitali Klitschko claimed on July 1 that Russian forces struck a mill in Kyiv.");
        var (covered, not) = (Line(axes, "Covered today"), Line(axes, "Not covered today"));
        Assert.Contains("Siversk axis", covered, StringComparison.Ordinal);
        Assert.DoesNotContain("Pokrovsk axis", covered, StringComparison.Ordinal);
        Assert.Contains("Pokrovsk axis", not, StringComparison.Ordinal);
        Assert.DoesNotContain("Siversk axis", not, StringComparison.Ordinal);
        Assert.DoesNotContain("Lyman axis", covered + not, StringComparison.Ordinal);
    }

    private static string Line(string text, string start) => text.Split('\n').Single(l => l.StartsWith(start, StringComparison.Ordinal));

    private static async Task<string> AxesAsync(string text)
    {
        using var published = await Published.TextAsync(text);
        var product = Published.Files(published.Assessment())["assessment.md"];
        return product[product.IndexOf("## By axis", StringComparison.Ordinal)..product.IndexOf("## Endnotes", StringComparison.Ordinal)];
    }
}
