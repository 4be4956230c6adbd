using System.Text.Json;

namespace Claimline.Tests.Cli;

public sealed class LogCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Ledger => Path.Combine(folder.Path, "ledger.db");

    [Fact]
    public void A_statement_is_logged_and_its_claim_shown_with_the_place_that_the_gazetteer_has()
    {
        var run = Log("--source", "Rybar", "--content", "Russian forces seized the town", "--actor", "Russian forces", "--type", "control.gained", "--place", "Kupyansk", "--link", "https://t.me/rybar/1", "--said", "2025-07-01");
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains("control.gained at Kupyansk (49.71", run.Output, StringComparison.Ordinal);
        Assert.Contains("reported", run.Output, StringComparison.Ordinal);
        Assert.Contains("(manual)", CommandRun.Of("statements", "--ledger", Ledger).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void All_that_is_wrong_is_said_at_once()
    {
        var run = Log("--content", "Russian forces seized Kupyansk", "--type", "conquest", "--said", "yesterday", "--place", "Bilohorivka");
        Assert.Equal(1, run.Code);
        Assert.All((string[])["--source is missing", "--link or --keep is missing", "no kind 'conquest'", "'yesterday' is no date", "CL0450: several places"], wrong => Assert.Contains(wrong, run.Error, StringComparison.Ordinal));
    }

    [Fact]
    public void Which_of_several_places_is_said_by_its_id()
    {
        string[] given = ["--source", "Rybar", "--content", "Russian forces seized Bilohorivka", "--link", "https://t.me/rybar/1", "--place", "Bilohorivka", "--place-id"];
        Assert.Equal(0, Log([.. given, "712588"]).Code);
        Assert.Contains("none of the places of this name has the id 1", Log([.. given, "1"]).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_file_bad_lines_are_named_and_the_others_recorded()
    {
        var batch = Path.Combine(folder.Path, "batch.jsonl");
        File.WriteAllLines(batch,
        [
            """{"source": "Rybar", "content": "Russian forces seized Kupyansk", "link": ["https://t.me/rybar/1"]}""",
            """{"source": "Rybar", "contents": "Russian forces seized Kupyansk"}""",
            "no json",
            """{"source": "Rybar", "content": "Russian forces hold Kupyansk"}""",
            "",
            """{"source": "Rybar", "stance": "deny", "content": "Ukrainian forces recaptured Kupyansk", "link": ["https://t.me/rybar/2"]}""",
        ]);
        var run = Log("--file", batch);
        Assert.Equal(1, run.Code);
        Assert.All((string[])["batch.jsonl:2: CL0454", "batch.jsonl:3: CL0454", "batch.jsonl:4: CL0454: --link or --keep"], line => Assert.Contains(line, run.Error, StringComparison.Ordinal));
        Assert.Equal(2, CommandRun.Of("statements", "--ledger", Ledger).Output.Count(c => c == '\n'));
    }

    [Theory]
    [InlineData("9999")]
    [InlineData("9999-12")]
    [InlineData("0001-01-01")]
    public void The_first_and_the_last_day_there_is_are_days(string said)
    {
        var run = Log("--source", "Rybar", "--content", "Russian forces seized Kupyansk", "--link", "https://t.me/rybar/1", "--said", said, "--when", said);
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Equal(0, Log("--source", "Rybar", "--content", "Russian forces struck a depot in Kyiv", "--link", "https://t.me/rybar/2", "--said", said).Code);
        Assert.Equal(0, Log("--source", "Rybar", "--content", "Russian forces struck a warehouse in Kyiv", "--link", "https://t.me/rybar/3", "--said", said, "--when", said).Code);
        foreach (string[] ask in (string[][])[["claims", "--known", "9999-12-31"], ["search", "Kupyansk", "--as-of", "9999-12-31"], ["timeline", "--as-of", "0001-01-01"], ["timeline"], ["evidence", "list", "--known", "9999-12-31"]])
            Assert.Equal(0, CommandRun.Of([.. ask, "--ledger", Ledger]).Code);
        Assert.Equal(0, CommandRun.Of("verify", "--ledger", Ledger).Code);
    }

    [Fact]
    public void An_empty_file_is_not_kept_and_the_ledger_holds()
    {
        File.WriteAllBytes(Path.Combine(folder.Path, "empty.jpg"), []);
        var run = Log("--source", "Rybar", "--content", "Russian forces seized Kupyansk", "--keep", Path.Combine(folder.Path, "empty.jpg"));
        Assert.Equal(1, run.Code);
        Assert.Contains("CL0458", run.Error, StringComparison.Ordinal);
        Assert.Equal(0, CommandRun.Of("verify", "--ledger", Ledger).Code);
    }

    [Fact]
    public void Evidence_is_added_with_all_that_is_known_of_it_listed_and_discredited()
    {
        Log("--source", "Rybar", "--content", "Russian forces seized Kupyansk", "--link", "https://t.me/rybar/1", "--said", "2025-07-01");
        var claim = JsonDocument.Parse(CommandRun.Of("claims", "--format", "json", "--ledger", Ledger).Output).RootElement.GetProperty("id").GetString()!;
        var picture = Path.Combine(folder.Path, "shot.jpg");
        File.WriteAllBytes(picture, [0xFF, 0xD8, 0xFF]);
        var add = CommandRun.Of("evidence", "add", "--shows", "a flag on the council building", "--keep", picture, "--captured", "2025-07-01T10:00Z", "--published", "2025-07-02", "--at", "49.7103,37.6156", "--precision", "100m",
            "--method", "skyline", "--feature", "five windows", "--located-by", "a geolocator", "--claim", claim, "--ledger", Ledger);
        Assert.Equal((0, ""), (add.Code, add.Error));
        Assert.Contains("reported, now confirmed", add.Output, StringComparison.Ordinal);

        var piece = JsonDocument.Parse(CommandRun.Of("evidence", "list", "--claim", claim, "--format", "json", "--ledger", Ledger).Output).RootElement;
        Assert.Equal("100m", piece.GetProperty("details").GetProperty("precision").GetString());
        var discredit = CommandRun.Of("evidence", "discredit", piece.GetProperty("id").GetString()!, "--reason", "old", "--ledger", Ledger);
        Assert.Contains("confirmed, now reported", discredit.Output, StringComparison.Ordinal);
        Assert.Equal(0, CommandRun.Of("verify", "--ledger", Ledger).Code);
    }

    [Fact]
    public void Evidence_by_which_nothing_is_known_again_is_wrong_use()
    {
        var run = CommandRun.Of("evidence", "add", "--shows", "a flag", "--precision", "10m", "--ledger", Ledger);
        Assert.Equal(2, run.Code);
        Assert.Contains("needs --link, --keep or --hash", run.Error, StringComparison.Ordinal);
        Assert.Contains("--precision tells of --at", run.Error, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private CommandRun Log(params string[] args) => CommandRun.Of(["log", .. args, "--ledger", Ledger]);
}
