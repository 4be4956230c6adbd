using Claimline.Language;
using Claimline.Language.Data;

namespace Claimline.Tests.Sentences;

public sealed class SentenceTests
{
    private static readonly Analyst Analyst = new(LanguageData.Load(DataFiles.Embedded()));

    public static TheoryData<string> Examples => new(SpecFile.Read("sentences.md").Select(e => e.Where));

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_page_on_sentences_holds(string where)
    {
        var example = SpecFile.Read("sentences.md").Single(e => e.Where == where);
        var reading = Read(example.Text);
        Assert.Equal(example.Expected, string.Join('\n', reading.Sentences.Select(s => s.Of(reading.Text).Replace("\n", "⏎", StringComparison.Ordinal))));
    }

    [Fact]
    public void Sentences_are_in_order_and_none_overlap()
    {
        var reading = Read(string.Join("\n\n", SpecFile.Read("sentences.md").Select(e => e.Text)));
        for (var i = 1; i < reading.Sentences.Count; i++) Assert.True(reading.Sentences[i - 1].End <= reading.Sentences[i].Start);
    }

    private static Reading Read(string text) => Analyst.Read(new SourceText { Text = text, Sha256 = "" });
}
