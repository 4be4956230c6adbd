using Claimline.Ledger.Store;

namespace Claimline.Tests.Cli;

public sealed class AddCommandTests : IDisposable
{
    private static readonly string Samples = Path.Combine(Repository.Root, "samples");
    private readonly TemporaryFolder folder = new();

    private string Ledger => Path.Combine(folder.Path, "deep", "ledger.db");

    [Fact]
    public void It_makes_a_ledger_and_says_what_it_added()
    {
        var run = CommandRun.Of("add", Samples, "--ledger", Ledger);
        Assert.Equal(0, run.Code);
        Assert.Matches(@"^3 added, 0 read again, 0 already there, 0 refused; \d\d new statements\n$", run.Output);
        Assert.Equal("0 added, 0 read again, 3 already there, 0 refused; 0 new statements\n", CommandRun.Of("add", Samples, "--ledger", Ledger).Output);
    }

    [Fact]
    public void What_cannot_be_read_is_named_and_the_others_are_added()
    {
        folder.File("texts/a.txt", "Officials said that Kyiv was hit.");
        folder.File("texts/b.txt", [0x41, 0xff]);
        folder.File("texts/c.txt", "Officials denied that Kyiv was hit.");
        var run = CommandRun.Of("add", Path.Combine(folder.Path, "texts"), "--date", "2025-07-01", "--ledger", Ledger);
        Assert.Equal(1, run.Code);
        Assert.StartsWith("2 added, 0 read again, 0 already there, 1 refused; ", run.Output, StringComparison.Ordinal);
        Assert.Contains("b.txt: CL0104: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_checkpoint_kept_in_a_file_is_held_against_the_ledger()
    {
        CommandRun.Of("add", Samples, "--ledger", Ledger);
        var checkpoint = CommandRun.Of("checkpoint", "--ledger", Ledger).Output;
        var kept = folder.File("checkpoint", checkpoint);
        CommandRun.WithInput("Officials said that Kyiv was hit."u8.ToArray(), "add", "-", "--ledger", Ledger);
        var run = CommandRun.Of("verify", "--since", kept, "--ledger", Ledger);
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.StartsWith("8 entries, all as recorded; the first 6 are those of the checkpoint\n8:", run.Output, StringComparison.Ordinal);
        Assert.Equal(0, CommandRun.Of("verify", "--since", checkpoint.Trim(), "--ledger", Ledger).Code);
        var unknown = CommandRun.Of("verify", "--since", "6:abc", "--ledger", Ledger);
        Assert.Equal(2, unknown.Code);
        Assert.Contains("CL0428", unknown.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_ledger_is_named_and_refused_and_its_tables_can_be_mended()
    {
        CommandRun.Of("add", Samples, "--ledger", Ledger);
        using (var database = Database.Open(Ledger, write: true)) database.Script("DELETE FROM statement");
        var run = CommandRun.Of("verify", "--ledger", Ledger);
        Assert.Equal((1, ""), (run.Code, run.Output));
        Assert.Contains("CL0425", run.Error, StringComparison.Ordinal);
        Assert.Equal(0, CommandRun.Of("verify", "--mend", "--ledger", Ledger).Code);
    }

    [Theory]
    [InlineData("verify")]
    [InlineData("checkpoint")]
    public void Where_there_is_no_ledger_none_is_made(string command)
    {
        var run = CommandRun.Of(command, "--ledger", Ledger);
        Assert.Equal(1, run.Code);
        Assert.Contains("CL0401", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Ledger));
    }

    [Fact]
    public void A_file_that_is_no_ledger_is_left_as_it_is()
    {
        var text = folder.File("notes.db", "These are notes of mine, and no ledger at all.");
        var run = CommandRun.Of("add", Samples, "--ledger", text);
        Assert.Equal(1, run.Code);
        Assert.Contains("CL0402", run.Error, StringComparison.Ordinal);
        Assert.Equal("These are notes of mine, and no ledger at all.", File.ReadAllText(text));
        var other = Path.Combine(folder.Path, "other.db");
        using (var database = Database.Open(other, write: true)) database.Script("CREATE TABLE mine (a INTEGER)");
        var before = File.ReadAllBytes(other);
        Assert.Contains("CL0402", CommandRun.Of("add", Samples, "--ledger", other).Error, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(other));
    }

    [Fact]
    public void A_ledger_of_a_newer_version_is_refused()
    {
        CommandRun.Of("add", Samples, "--ledger", Ledger);
        using (var database = Database.Open(Ledger, write: true)) database.Script("PRAGMA user_version = 99");
        Assert.Contains("CL0403", CommandRun.Of("add", Samples, "--ledger", Ledger).Error, StringComparison.Ordinal);
        Assert.Contains("CL0403", CommandRun.Of("verify", "--ledger", Ledger).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_in_the_ledgers_place_is_named() =>
        Assert.Contains("CL0405", CommandRun.Of("add", Samples, "--ledger", folder.Path).Error, StringComparison.Ordinal);

    public void Dispose() => folder.Dispose();
}
