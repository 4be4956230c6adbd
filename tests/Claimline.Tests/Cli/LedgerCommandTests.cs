namespace Claimline.Tests.Cli;

public sealed class LedgerCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public LedgerCommandTests() => CommandRun.Of("add", Path.Combine(Repository.Root, "samples"), "--ledger", Ledger);

    private string Ledger => Path.Combine(folder.Path, "ledger.db");

    [Fact]
    public void Search_prints_hits_with_their_place_and_counts_them()
    {
        var run = CommandRun.Of("search", "Russian", "--limit", "1", "--ledger", Ledger);
        Assert.Equal(0, run.Code);
        Assert.Matches(@"^2025-07-0\d  .+  [0-9a-f]{12}:\d+-\d+\n    .*Russian", run.Output);
        Assert.Matches(@"^claimline: \d+ hits; more with --after \d+\n$", run.Error);
        var json = CommandRun.Of("search", "Svatove", "--format", "json", "--best", "--ledger", Ledger);
        Assert.StartsWith("{\"document\":\"", json.Output, StringComparison.Ordinal);
        Assert.Equal("", CommandRun.Of("search", "Svatove", "--as-of", "2020-01-01", "--ledger", Ledger).Output);
        Assert.Equal("", CommandRun.Of("search", "Svatove", "--known", "2020-01-01T10:00Z", "--ledger", Ledger).Output);
        Assert.Equal(2, CommandRun.Of("search", "Svatove", "--known", "yesterday", "--ledger", Ledger).Code);
    }

    [Fact]
    public void Statements_are_listed_page_by_page()
    {
        var run = CommandRun.Of("statements", "--stance", "deny", "--limit", "1", "--ledger", Ledger);
        Assert.Equal(0, run.Code);
        Assert.Matches(@"^2025-0\d-\d\d  [0-9a-f]{12}:\d+-\d+ .+ deny.*: .+\n$", run.Output);
        var cursor = run.Error.Trim().Split(' ')[^1];
        Assert.NotEqual(run.Output, CommandRun.Of("statements", "--stance", "deny", "--limit", "1", "--after", cursor, "--ledger", Ledger).Output);
        Assert.Equal(2, CommandRun.Of("statements", "--near", "91,0,5", "--ledger", Ledger).Code);
        Assert.Equal(0, CommandRun.Of("statements", "--near", "48.5,38.1,5", "--ledger", Ledger).Code);
    }

    [Fact]
    public void Diff_shows_what_another_reading_changed()
    {
        Assert.Equal("0 new, 0 gone, 0 changed in 0 documents read more than once\n", CommandRun.Of("diff", "--readings", "--ledger", Ledger).Output);
        CommandRun.Of("add", Path.Combine(Repository.Root, "samples", "ministry-2025-07-02.txt"), "--date", "2025-08-02", "--ledger", Ledger);
        var run = CommandRun.Of("diff", "--readings", "--ledger", Ledger);
        Assert.StartsWith("ministry-2025-07-02.txt  ", run.Output, StringComparison.Ordinal);
        Assert.Matches(@"\n  < \d+-\d+ ", run.Output);
        Assert.Matches(@"\n  > \d+-\d+ ", run.Output);
    }

    [Fact]
    public void A_backup_is_restored_and_the_ledger_from_before_is_kept()
    {
        var backup = Path.Combine(folder.Path, "backup.db");
        Assert.Equal(0, CommandRun.Of("backup", backup, "--ledger", Ledger).Code);
        Assert.Contains("CL0413", CommandRun.Of("backup", backup, "--ledger", Ledger).Error, StringComparison.Ordinal);
        var checkpoint = CommandRun.Of("checkpoint", "--ledger", Ledger).Output;
        CommandRun.WithInput("Officials said that Kyiv was hit."u8.ToArray(), "add", "-", "--ledger", Ledger);
        var run = CommandRun.Of("restore", backup, "--ledger", Ledger);
        Assert.Equal(0, run.Code);
        Assert.Contains("ledger.db.before-", run.Error, StringComparison.Ordinal);
        Assert.Equal(checkpoint, CommandRun.Of("checkpoint", "--ledger", Ledger).Output);
    }

    [Fact]
    public void Redact_takes_a_span_out_and_the_ledger_holds()
    {
        var hit = CommandRun.Of("search", "Svatove", "--limit", "1", "--ledger", Ledger).Output.Split(' ', '\n')[4];
        var (document, span) = (hit.Split(':')[0], hit.Split(':')[1]);
        Assert.Equal(2, CommandRun.Of("redact", document, "--span", span, "--ledger", Ledger).Code);
        Assert.Equal(2, CommandRun.Of("redact", document, "--span", "1,2", "--reason", "a test", "--ledger", Ledger).Code);
        Assert.Contains("CL0414", CommandRun.Of("redact", "abcdef", "--reason", "a test", "--ledger", Ledger).Error, StringComparison.Ordinal);
        var run = CommandRun.Of("redact", document, "--span", span, "--reason", "a test", "--by", "an editor", "--ledger", Ledger);
        Assert.Equal(0, run.Code);
        Assert.Matches(@"^9:[0-9a-f]{64}\n$", run.Output);
        Assert.Equal(0, CommandRun.Of("verify", "--ledger", Ledger).Code);
    }

    [Fact]
    public void Nothing_is_mended_where_there_is_no_ledger()
    {
        var path = Path.Combine(folder.Path, "nowhere", "ledger.db");
        var run = CommandRun.Of("verify", "--mend", "--ledger", path);
        Assert.Equal(1, run.Code);
        Assert.Contains("CL0401", run.Error, StringComparison.Ordinal);
        Assert.False(Path.Exists(Path.GetDirectoryName(path)));
    }

    public void Dispose() => folder.Dispose();
}
