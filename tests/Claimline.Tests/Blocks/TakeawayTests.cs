using Claimline.Language;
using Claimline.Language.Data;

namespace Claimline.Tests.Blocks;

public sealed class TakeawayTests
{
    private static readonly Analyst Analyst = new(LanguageData.Load(DataFiles.Embedded()));

    public static TheoryData<string> Examples => new(SpecFile.Read("takeaways.md").Select(e => e.Where));

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_page_on_takeaways_holds(string where)
    {
        var example = SpecFile.Read("takeaways.md").Single(e => e.Where == where);
        var reading = Analyst.Read(new SourceText { Text = example.Text, Sha256 = "" });
        string Of(TextSpan? span) => span?.Of(reading.Text).Replace("\n", "⏎", StringComparison.Ordinal) ?? "-";
        Assert.Equal(example.Expected, string.Join('\n', reading.Takeaways.Select(t => $"{Of(t.Span)} = {Of(t.Topline)}")));
    }
}
