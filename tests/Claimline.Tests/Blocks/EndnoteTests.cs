using Claimline.Language;
using Claimline.Language.Data;

namespace Claimline.Tests.Blocks;

public sealed class EndnoteTests
{
    private static readonly Analyst Analyst = new(LanguageData.Load(DataFiles.Embedded()));

    public static TheoryData<string> Examples => new(SpecFile.Read("endnotes.md").Select(e => e.Where));

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_page_on_endnotes_holds(string where)
    {
        var example = SpecFile.Read("endnotes.md").Single(e => e.Where == where);
        var reading = Analyst.Read(new SourceText { Text = example.Text, Sha256 = "" });
        Assert.Equal(example.Expected, string.Join('\n', reading.Endnotes.Select(Line)));
    }

    [Fact]
    public void A_citation_of_a_marker_that_lost_its_bracket_keeps_its_number()
    {
        var reading = Analyst.Read(new SourceText { Text = "The mayor said that the army left.[12", Sha256 = "" });
        Assert.Equal([12], reading.Endnotes.Select(e => e.Number));
        Assert.All(reading.Statements, s => Assert.Equal([12], s.Citations));
    }

    private static string Line(Endnote note) => $"{note.Number} {note.Markers.Count} {(note.Text is null ? "-" : string.Join(' ', note.Urls))}".TrimEnd();
}
