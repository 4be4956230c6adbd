using Claimline.Language;
using Claimline.Language.Data;

namespace Claimline.Tests.Theatres;

public sealed class TheatreTests
{
    private static readonly Analyst Analyst = new(LanguageData.Load(DataFiles.Embedded()));

    [Theory]
    [InlineData("Russian forces advanced near a village in Donetsk Oblast, and Iranian drones struck Kyiv.", "ukraine")]
    [InlineData("The IDF struck a Hezbollah depot in Lebanon, and a Russian envoy visited Tehran.", "iran")]
    [InlineData("It rained in the morning.", "ukraine")]
    public void The_words_of_a_text_choose_its_theatre(string text, string theatre) => Assert.Equal(theatre, Read(text, null).Made.Theatre);

    [Fact]
    public void A_theatre_that_is_given_is_taken_whatever_the_text_says() => Assert.Equal("iran", Read("Russian forces advanced in Ukraine.", "iran").Made.Theatre);

    private static Reading Read(string text, string? theatre) => Analyst.Read(new SourceText { Text = text, Sha256 = "", Theatre = theatre });
}
