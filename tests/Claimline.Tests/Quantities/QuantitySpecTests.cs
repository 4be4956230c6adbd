using System.Globalization;
using Claimline.Language;
using Claimline.Language.Data;
using Claimline.Tests.Specs;

namespace Claimline.Tests.Quantities;

public sealed class QuantitySpecTests
{
    private static readonly Analyst Analyst = new(LanguageData.Load(DataFiles.Embedded()));

    public static TheoryData<string, string, string, string> Rows() =>
        [.. SpecTable.Read("quantities.md").Select(row => (row.Where, row.Setting, row.Cells[0], row.Cells[1]))];

    [Theory]
    [MemberData(nameof(Rows))]
    public void The_quantities_of_the_spec_are_found(string where, string published, string text, string expected)
    {
        var reading = Analyst.Read(new SourceText { Text = text, Sha256 = "", Date = DateOnly.Parse(published, CultureInfo.InvariantCulture) });
        var actual = string.Join("; ", reading.Quantities.Select(q => Written(q, text)));
        Assert.True(actual == (expected == "-" ? "" : expected), $"{where}: {actual}");
    }

    private static string Written(Quantity quantity, string text) => string.Create(CultureInfo.InvariantCulture,
        $"{quantity.Span.Of(text)} = {quantity.Min}..{quantity.Max}{(quantity.Approximate ? "~" : "")} {quantity.Unit}{(quantity.Item is { } item ? $" [{item}]" : "")}{(quantity.Phase is { } phase ? " " + phase.ToString().ToLowerInvariant() : "")}");
}
