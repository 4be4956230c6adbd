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

    [Theory]
    [InlineData("""{"source": "Rybar", "content": "x", "link": [null]}""", "'link' is neither a text nor a list of texts")]
    [InlineData("""{"source": "Rybar", "content": "x", "link": {"a": 1}}""", "'link' is neither a text nor a list of texts")]
    [InlineData("""{"source": "Rybar", "content": "x", "link": "/etc/passwd"}""", "'/etc/passwd' is no link")]
    [InlineData("""{"source": "Rybar", "content": "x", "keep": ""}""", "CL0101")]
    [InlineData("""{"source": "Rybar", "content": "x", "keep": "a\u0000b"}""", "CL0101")]
    [InlineData("""{"source": "Rybar", "content": "x", "keep": "/"}""", "CL0102")]
    [InlineData("""{"source": "Rybar", "content": "x", "link": "https://t.me/rybar/1", "stance": "7"}""", "there is no stance '7'")]
    [InlineData("""{"source": "Rybar", "content": "x", "link": "https://t.me/rybar/1", "stance": "claim, deny"}""", "there is no stance")]
    [InlineData("""{"source": ["Rybar"], "contents": "x"}""", "'source' is no text")]
    [InlineData("""{"source": "Rybar", "contents": "x"}""", "there is no 'contents'; known are: source, stance")]
    [InlineData("""{"source": "\ud800"}""", "half a character")]
    [InlineData("[1]", "no JSON object")]
    [InlineData("{", "no JSON")]
    public void What_is_wrong_with_a_line_of_a_file_is_said_in_its_own_words(string line, string wrong)
    {
        var batch = Path.Combine(folder.Path, "batch.jsonl");
        File.WriteAllText(batch, line);
        var run = Log("--file", batch);
        Assert.Equal(1, run.Code);
        Assert.Contains(wrong, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Claimline.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_of_a_file_may_give_its_one_link_as_a_text()
    {
        var batch = Path.Combine(folder.Path, "batch.jsonl");
        File.WriteAllText(batch, """{"source": "Rybar", "content": "Russian forces seized Kupyansk", "link": "https://t.me/rybar/1"}""");
        Assert.Equal((0, ""), (Log("--file", batch).Code, Log("--file", batch).Error));
    }

    [Fact]
    public void A_folder_is_no_file_of_statements_and_a_file_has_none_beside_it()
    {
        Assert.Contains("CL0102", Log("--file", folder.Path).Error, StringComparison.Ordinal);
        var batch = Path.Combine(folder.Path, "batch.jsonl");
        File.WriteAllText(batch, "");
        var run = Log("--file", batch, "--source", "Rybar", "--stance", "deny");
        Assert.Equal(2, run.Code);
        Assert.Contains("leave out --source, --stance", run.Error, StringComparison.Ordinal);
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
    public void Where_a_piece_was_taken_is_recorded_as_a_decision_and_what_cannot_be_is_refused()
    {
        Log("--source", "Rybar", "--content", "Russian forces seized Kupyansk on July 1", "--link", "https://t.me/rybar/1", "--said", "2025-07-01");
        var claim = Json("claims").GetProperty("id").GetString()!;
        CommandRun.Of("evidence", "add", "--shows", "a flag", "--link", "https://t.me/footage/1", "--published", "2025-07-02", "--claim", claim, "--ledger", Ledger);
        var id = Json("evidence", "list").GetProperty("id").GetString()!;
        CommandRun Locate(params string[] options) => CommandRun.Of(["evidence", "locate", id, "--reason", "the bridge", "--by", "an editor", .. options, "--ledger", Ledger]);
        Assert.All(((string[] Options, string Wrong)[])
        [
            (["--at", "149.7,37.6"], "is no point"), (["--at", "Kupyansk"], "is no point"), (["--at", "49.7,37.6", "--precision", "5m"], "'5m' is no precision; give one of 10m, 100m, 1km, settlement"),
            (["--precision", "10m"], "--precision tells of --at"), (["--at", "49.7,37.6", "--method", " "], "--method: nothing is given"), (["--at", "50.45,30.52"], "CL0452"),
        ], wrong => Assert.Contains(wrong.Wrong, Locate(wrong.Options).Error, StringComparison.Ordinal));

        var located = Locate("--at", "49.7103,37.6156", "--precision", "10 m", "--method", "skyline");
        Assert.Equal((0, ""), (located.Code, located.Error));
        Assert.Contains("reported, now confirmed", located.Output, StringComparison.Ordinal);
        var details = Json("evidence", "list").GetProperty("details");
        Assert.Equal(("10m", "skyline", "an editor"), (details.GetProperty("precision").GetString(), details.GetProperty("method").GetString(), details.GetProperty("locatedBy").GetString()));
        Assert.Contains("an editor", Json("evidence", "list").GetProperty("decision").GetString(), StringComparison.Ordinal);
        Assert.Equal(0, CommandRun.Of("verify", "--ledger", Ledger).Code);
    }

    [Theory]
    [InlineData("--hash", "12ab", "is no SHA-256")]
    [InlineData("--link", "post 1", "is no link")]
    [InlineData("--earliest", "elsewhere", "is no link")]
    [InlineData("--located-by", " ", "nothing is given")]
    [InlineData("--by", "", "nothing is given")]
    public void What_would_be_kept_for_ever_is_looked_at_before(string option, string given, string wrong)
    {
        var run = CommandRun.Of("evidence", "add", "--shows", "a flag in Kupyansk", "--link", "https://t.me/footage/1", option, given, "--ledger", Ledger);
        Assert.Equal(2, run.Code);
        Assert.Contains($"{option}: ", run.Error, StringComparison.Ordinal);
        Assert.Contains(wrong, run.Error, StringComparison.Ordinal);
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

    private JsonElement Json(params string[] list) => JsonDocument.Parse(CommandRun.Of([.. list, "--format", "json", "--ledger", Ledger]).Output).RootElement;

    private CommandRun Log(params string[] args) => CommandRun.Of(["log", .. args, "--ledger", Ledger]);
}
