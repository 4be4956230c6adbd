using Claimline.Language;
using Claimline.Language.Data;

namespace Claimline.Tests.Blocks;

public sealed class LayoutTests
{
    private static readonly Analyst Analyst = new(LanguageData.Load(DataFiles.Embedded()));

    public static TheoryData<string> Examples => new(SpecFile.Read("blocks.md").Select(e => e.Where));

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_page_on_blocks_holds(string where)
    {
        var example = SpecFile.Read("blocks.md").Single(e => e.Where == where);
        var reading = Read(example.Text);
        Assert.Equal(example.Expected, string.Join('\n', reading.Blocks.Select(b => Line(reading, b))));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("[")]
    [InlineData("a\n")]
    [InlineData("- a\n")]
    [InlineData("[1] https://t.me/x ; \n")]
    [InlineData("The army said. ")]
    [InlineData("“The army. ")]
    [InlineData("(A. ")]
    [InlineData("[12]")]
    [InlineData("*_")]
    [InlineData("Note: ")]
    [InlineData("Key Takeaways\n- The army left the ridge near Lypa.\n\nThe army left the ridge near Dub.\n\n")]
    [InlineData("[1] https://example dot org/a https://exam... dot org/b\n")]
    [InlineData("[2] h")]
    public void Twice_the_text_gives_at_most_twice_the_blocks_and_allocation(string piece)
    {
        var (once, twice) = (Repeat(piece, 20_000), Repeat(piece, 40_000));
        Read(once);
        var (few, small) = Allocated(once);
        var (many, large) = Allocated(twice);
        Assert.True(many.Blocks.Count <= 2 * few.Blocks.Count + 2);
        Assert.True(large < 3 * small + 1_000_000, $"{small} bytes, then {large}");
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData("\u2028")]
    public void Line_breaks_of_every_kind_cut_alike(string lineBreak)
    {
        foreach (var example in SpecFile.Read("blocks.md"))
        {
            var reading = Read(example.Text.Replace("\n", lineBreak, StringComparison.Ordinal));
            Assert.Equal(example.Expected, string.Join('\n', reading.Blocks.Select(b => Line(reading, b))).Replace("\r⏎", "⏎", StringComparison.Ordinal).Replace(lineBreak, "⏎", StringComparison.Ordinal));
        }
    }

    private static (Reading Reading, long Bytes) Allocated(string text)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        return (Read(text), GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static string Repeat(string piece, int times) => string.Concat(Enumerable.Repeat(piece, times));

    private static string Line(Reading reading, Block block)
    {
        var depth = block.Section is { } section ? $" <{section}>" : "";
        return $"{block.Kind}{depth}: {block.Span.Of(reading.Text).Replace("\n", "⏎", StringComparison.Ordinal)}";
    }

    private static Reading Read(string text) => Analyst.Read(new SourceText { Text = text, Sha256 = "" });
}
