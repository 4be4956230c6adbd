namespace Claimline.Tests.Cli;

public sealed class ClaimCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Ledger => Path.Combine(folder.Path, "ledger.db");

    [Fact]
    public void Claims_of_the_samples_are_listed_and_each_has_a_page()
    {
        Add();
        var csv = CommandRun.Of("claims", "--limit", "1000", "--format", "csv", "--ledger", Ledger);
        Assert.Equal(0, csv.Code);
        var ids = csv.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Where(l => l[20] == ',').Select(l => l[..20]).ToList();
        Assert.NotEmpty(ids);
        Assert.Equal(ids.Count, CommandRun.Of("claims", "--limit", "1000", "--format", "json", "--ledger", Ledger).Output.Count(c => c == '\n'));
        Assert.All(ids, id =>
        {
            var page = CommandRun.Of("claim", id[..8], "--ledger", Ledger);
            Assert.Equal(0, page.Code);
            Assert.Contains("VOICES", page.Output, StringComparison.Ordinal);
            Assert.All(page.Output.Split('\n'), line => Assert.True(line.Length <= 100 || line.Contains("http", StringComparison.Ordinal), line));
        });
    }

    [Fact]
    public void A_table_fits_its_width_and_says_how_many_there_are()
    {
        Add();
        var run = CommandRun.Of("claims", "--limit", "3", "--ledger", Ledger);
        Assert.All(run.Output.Split('\n'), line => Assert.True(line.Length <= 100, line));
        Assert.Matches(@"claimline: \d+ claims; more with --after \S+\n", run.Error);
        Assert.DoesNotContain("\u001b", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_id_is_refused_with_a_way_out()
    {
        Add();
        var run = CommandRun.Of("claim", "zzzzzz", "--ledger", Ledger);
        Assert.Equal(1, run.Code);
        Assert.Contains("CL0430", run.Error, StringComparison.Ordinal);
        Assert.Contains("claimline claims", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_ledger_says_what_fills_it()
    {
        await using (await Claimline.Ledger.ClaimLedger.OpenAsync(Ledger, TimeProvider.System, TestContext.Current.CancellationToken))
        {
        }
        foreach (var command in (string[])["claims", "sources"])
        {
            var run = CommandRun.Of(command, "--ledger", Ledger);
            Assert.Equal(1, run.Code);
            Assert.Contains("CL0433", run.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_source_is_found_by_a_part_of_its_name_that_no_other_has()
    {
        Add();
        var listed = CommandRun.Of("sources", "--format", "csv", "--ledger", Ledger).Output.Split('\n')[1].Split(',');
        var page = CommandRun.Of("source", listed[0], "--ledger", Ledger);
        Assert.Equal(0, page.Code);
        Assert.StartsWith(listed[1].Trim('"'), page.Output, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private void Add() => Assert.Equal(0, CommandRun.Of("add", ProjectFolder.Root + "/samples", "--ledger", Ledger).Code);
}
