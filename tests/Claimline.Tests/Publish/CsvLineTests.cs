using Claimline.Publish;

namespace Claimline.Tests.Publish;

public sealed class CsvLineTests
{
    [Theory]
    [InlineData("=HYPERLINK(\"x\")", "\"'=HYPERLINK(\"\"x\"\")\"")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("-5 tanks", "'-5 tanks")]
    [InlineData("-5", "-5")]
    [InlineData("a, b", "\"a, b\"")]
    [InlineData("one\ntwo\u202E\u0007", "one two��")]
    public void Text_of_documents_stays_text(string text, string cell) => Assert.Equal(cell, CsvLine.Of([text]));

    [Fact]
    public void Days_and_numbers_are_written_alike_in_every_culture() => Assert.Equal("2025-07-01,1.5,,-3", CsvLine.Of([new DateOnly(2025, 7, 1), 1.5, null, -3]));
}
