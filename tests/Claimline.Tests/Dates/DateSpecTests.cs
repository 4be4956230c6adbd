using System.Globalization;
using Claimline.Language;
using Claimline.Language.Data;
using Claimline.Tests.Specs;

namespace Claimline.Tests.Dates;

public sealed class DateSpecTests
{
    private static readonly Analyst Analyst = new(LanguageData.Load(DataFiles.Embedded()));

    public static TheoryData<string, string, string, string> Rows() =>
        [.. SpecTable.Read("dates.md").Select(row => (row.Where, row.Setting, row.Cells[0], row.Cells[1]))];

    [Theory]
    [MemberData(nameof(Rows))]
    public void The_dates_of_the_spec_are_found(string where, string published, string text, string expected)
    {
        var reading = Analyst.Read(new SourceText { Text = text, Sha256 = "", Date = DateOnly.Parse(published, CultureInfo.InvariantCulture) });
        var found = reading.Dates.Select(d => $"{d.Span.Of(text)} = {d.Value}{(d.Modifier is { } m ? " " + m.ToString().ToLowerInvariant() : "")}");
        Assert.True(string.Join("; ", found) is var actual && actual == (expected == "-" ? "" : expected), $"{where}: {actual}");
    }
}
