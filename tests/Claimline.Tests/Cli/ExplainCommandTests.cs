namespace Claimline.Tests.Cli;

public sealed class ExplainCommandTests
{
    [Fact]
    public void Every_finding_over_the_character_comes_with_its_rule_and_data_line()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("post.txt", "The governor claimed on June 30 that soldiers left the village.\n");
        var run = CommandRun.Of("explain", path, "--at", "15", "--date", "2025-07-01");
        Assert.Equal(0, run.Code);
        Assert.Contains("cue", run.Output, StringComparison.Ordinal);
        Assert.Contains("claimed", run.Output, StringComparison.Ordinal);
        Assert.Matches(@"data/language/en/[a-z-]+\.tsv:\d+", run.Output);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("5")]
    public void An_offset_outside_the_text_is_wrong_use(string offset)
    {
        using var folder = new TemporaryFolder();
        var run = CommandRun.Of("explain", folder.File("post.txt", "Short"), "--at", offset);
        Assert.Equal(2, run.Code);
        Assert.Contains("CL0003", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_refused()
    {
        var run = CommandRun.Of("explain", "no-such-file.txt", "--at", "0");
        Assert.Equal(1, run.Code);
        Assert.Contains("CL0101", run.Error, StringComparison.Ordinal);
    }
}
