using Claimline.Language;
using Claimline.Language.ByHand;
using Claimline.Language.Data;
using Claimline.Language.Places;

namespace Claimline.Tests.ByHand;

public sealed class LoggedReaderTests
{
    private static readonly LanguageData Data = LanguageData.Load(DataFiles.Embedded());

    private static readonly LoggedStatement Plain = new()
    {
        Source = "Rybar", Stance = Stance.Claim, Content = "Russian forces seized Kupyansk on July 1", Quote = "Купянск взят", Links = ["https://t.me/rybar/1"], Published = new DateOnly(2025, 7, 2), By = "an analyst",
    };

    [Fact]
    public void A_logged_statement_is_read_as_a_report_that_says_the_same()
    {
        var (_, reading) = Read(Plain);
        var statement = Assert.Single(reading.Statements);
        Assert.Equal("Russian forces seized Kupyansk on July 1", statement.Content.Of(reading.Text));
        Assert.Equal(("control.gained", "Russian forces", "Kupyansk"), (statement.About?.Type, statement.About?.Actor?.Of(reading.Text), statement.About?.Place?.Of(reading.Text)));
        var source = Assert.Single(reading.Sources, s => s.Id == statement.Source?.Ref);
        Assert.Equal(("rybar", "russia"), (source.Id, source.Party));
        Assert.Equal(["https://t.me/rybar/1"], Assert.Single(reading.Endnotes).Urls);
        Assert.True(reading.Made.IsByHand);
    }

    [Fact]
    public void The_quoted_words_and_links_stand_on_the_page() =>
        Assert.All((string[])["Quote: Купянск взят", "Link: https://t.me/rybar/1", "Logged by: an analyst"], line => Assert.Contains(line, Read(Plain).Source.Text.Split('\n')));

    [Fact]
    public void What_the_person_gives_stands_over_what_was_read()
    {
        var place = new GazetteerRow { Id = "1", Name = "Kupiansk", Latitude = 49.5, Longitude = 37.5, FeatureCode = "settlement", Admin1 = "Kharkiv Oblast", Country = "UA" };
        var (_, reading) = Read(Plain with { Stance = Stance.Deny, Type = "control.held", Place = "Kupyansk", Located = place, Time = PartialDate.Day(new DateOnly(2025, 6, 28)) });
        var statement = reading.Statements[0];
        Assert.Equal((Stance.Deny, "control.held"), (statement.Stance, statement.About?.Type));
        Assert.Equal(("1", 49.5), (reading.Places[0].Id, reading.Places[0].Latitude));
        Assert.Equal(new DateOnly(2025, 6, 28), Assert.Single(reading.Events, e => e.Type == "control.held").NotBefore);
    }

    [Fact]
    public void A_part_that_the_content_does_not_name_has_characters_of_its_own()
    {
        var (_, reading) = Read(Plain with { Content = "The town is taken", Actor = "Russian forces", Place = "Kupyansk", Type = "control.gained" });
        var statement = reading.Statements[0];
        Assert.Equal("The town is taken (Kupyansk; Russian forces)", statement.Content.Of(reading.Text));
        Assert.Equal(("Russian forces", "Kupyansk"), (statement.About?.Actor?.Of(reading.Text), statement.About?.Place?.Of(reading.Text)));
    }

    [Fact]
    public void A_source_that_nobody_knows_is_kept_by_its_name()
    {
        var (_, reading) = Read(Plain with { Source = "Голос площади" });
        var source = Assert.Single(reading.Sources, s => s.Id == reading.Statements[0].Source?.Ref);
        Assert.Equal(("Голос площади", (string?)null), (source.Name, source.Party));
    }

    [Theory]
    [InlineData("@rybar", "rybar", "russia")]
    [InlineData("https://t.me/Rybar/81500", "rybar", "russia")]
    [InlineData("t.me/rybar", "rybar", "russia")]
    [InlineData("@hill_and_dale", "@hill_and_dale", null)]
    [InlineData("https://t.me/hill_channel/7", "@hill_channel", null)]
    public void A_handle_and_a_link_name_the_channel(string given, string id, string? party)
    {
        var (_, reading) = Read(Plain with { Source = given });
        var source = Assert.Single(reading.Sources, s => s.Id == reading.Statements[0].Source?.Ref);
        Assert.Equal((id, party), (source.Id, source.Party));
    }

    [Theory]
    [InlineData("Dr. Y. Petrenko")]
    [InlineData("O'Brien & Sons")]
    [InlineData("Deny Petrov")]
    [InlineData("24 Kanal")]
    [InlineData("Hill Radio: Valley Realities")]
    [InlineData("#harvest")]
    public void A_name_that_the_data_know_in_no_part_is_kept_whole(string given)
    {
        var (_, reading) = Read(Plain with { Source = given });
        Assert.Equal(given, Assert.Single(reading.Sources, s => s.Id == reading.Statements[0].Source?.Ref).Name);
    }

    [Fact]
    public void Every_span_lies_in_the_page()
    {
        foreach (var stance in Enum.GetValues<Stance>())
        {
            var (source, reading) = Read(Plain with { Stance = stance, Content = "Kupyansk: \"fallen\"; see map (2)." });
            var all = new TextSpan(0, source.Text.Length);
            Assert.All(reading.Statements.SelectMany(s => new[] { s.Content, s.Cue!.Value, s.Source!.Value.Span!.Value }).Concat(reading.Sentences).Concat(reading.Places.Select(p => p.Span)), span => Assert.True(all.Contains(span)));
            Assert.Equal(source.Text, reading.Text);
        }
    }

    private static (SourceText Source, Reading Reading) Read(LoggedStatement logged) => new LoggedReader(Data).Read(logged with { Theatre = "ukraine" });
}
