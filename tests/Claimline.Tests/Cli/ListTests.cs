using System.Text.Json;

namespace Claimline.Tests.Cli;

/// <summary>What holds of every command that lists what a ledger holds.</summary>
public sealed class ListTests : IClassFixture<ListTests.Samples>
{
    private readonly Samples samples;

    public ListTests(Samples samples) => this.samples = samples;

    public static TheoryData<string> Lists => ["claims", "timeline", "statements", "sources", "places", "evidence list", "search Russian"];

    [Theory]
    [MemberData(nameof(Lists))]
    public void It_prints_a_table_json_lines_and_csv_of_the_same_items(string list)
    {
        var json = Run(list, "--format", "json", "--limit", "1000").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.NotEmpty(json);
        Assert.All(json, line => Assert.Equal(JsonValueKind.Object, JsonDocument.Parse(line).RootElement.ValueKind));
        var csv = CsvRows(Run(list, "--format", "csv", "--limit", "1000").Output);
        Assert.Equal(json.Length + 1, csv.Count);
        Assert.Single(csv.Select(row => row.Count).Distinct());
        Assert.All(Run(list).Output.Split('\n'), line => Assert.True(line.Length <= 100 || list is "statements" or "search Russian" || line.Contains("http", StringComparison.Ordinal), line));
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void Its_pages_put_together_are_the_whole(string list)
    {
        var whole = Run(list, "--format", "json", "--limit", "12").Output;
        var paged = "";
        string[] after = [];
        while (paged.Length < whole.Length)
        {
            var page = Run(list, ["--format", "json", "--limit", "4", .. after]);
            paged += page.Output;
            if (!page.Error.Contains("--after ", StringComparison.Ordinal)) break;
            after = ["--after", page.Error.TrimEnd('\n').Split("--after ")[1]];
        }
        Assert.StartsWith(whole, paged, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void What_is_no_cursor_of_it_is_refused(string list)
    {
        foreach (var given in (string[])["", "nonsense", "a/b", "a/b/c", "2025-07-32/1", "/"])
        {
            var run = CommandRun.Of([.. list.Split(' '), "--after", given, "--ledger", samples.Ledger]);
            Assert.Equal((given, 1), (given, run.Code));
            Assert.Contains("CL0457", run.Error, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void Its_cursors_are_one_word_in_any_shell(string list) => Assert.All(Run(list, "--format", "json", "--limit", "1000").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries), line =>
        Assert.Matches("^[A-Za-z0-9/%._~-]+$", JsonDocument.Parse(line).RootElement.GetProperty("cursor").GetString()!));

    [Theory]
    [InlineData("claims", "--type", "contrl", "CL0462", "control")]
    [InlineData("claims", "--party", "rusia", "CL0462", "russia")]
    [InlineData("claims", "--place", "Kupyarsk", "CL0456", "Kupyansk")]
    [InlineData("claims", "--region", "Luhansk", "CL0456", "Luhansk Oblast")]
    [InlineData("claims", "--text", "*", "CL0459", "letter")]
    [InlineData("timeline", "--place", "Kupyarsk", "CL0456", "Kupyansk")]
    [InlineData("statements", "--party", "rusia", "CL0462", "russia")]
    [InlineData("statements", "--type", "contrl", "CL0462", "control")]
    [InlineData("statements", "--stance", "claims", "CL0001", "'claim' 'state' 'report'")]
    [InlineData("sources", "--party", "rusia", "CL0462", "russia")]
    [InlineData("sources", "--kind", "milbloger", "CL0462", "milblogger")]
    [InlineData("places", "--region", "Luhansk", "CL0456", "Luhansk Oblast")]
    [InlineData("places", "--type", "village", "CL0462", "settlement")]
    [InlineData("evidence list", "--place", "Kupyarsk", "CL0456", "Kupyansk")]
    public void What_nothing_can_be_found_by_is_refused_and_the_nearest_named(string list, string option, string given, string code, string near)
    {
        var run = CommandRun.Of([.. list.Split(' '), option, given, "--ledger", samples.Ledger]);
        Assert.NotEqual(0, run.Code);
        Assert.Contains(code, run.Error, StringComparison.Ordinal);
        Assert.Contains(near, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_there_was_only_later_is_not_refused_as_of_before() =>
        Assert.All((string[][])[["--place", "Kupyansk"], ["--region", "Luhansk Oblast"], ["--party", "russia"]], filter => Assert.Equal("", Run("claims", [.. filter, "--as-of", "2020-01-01", "--format", "json"]).Output));

    [Fact]
    public void The_timeline_of_a_claim_keeps_to_the_other_conditions_and_says_where_nobody_had_put_it_forward()
    {
        var claim = JsonDocument.Parse(Run("claims", "--place", "Kupyansk", "--limit", "1", "--format", "json").Output).RootElement.GetProperty("id").GetString()!;
        Assert.NotEmpty(Run("timeline", "--claim", claim).Output);
        Assert.Equal("", Run("timeline", "--claim", claim, "--type", "person.captured").Output);
        foreach (string[] ask in (string[][])[["claim", claim], ["timeline", "--claim", claim], ["evidence", "list", "--claim", claim]])
            Assert.Contains("CL0432", CommandRun.Of([.. ask, "--as-of", "2020-01-01", "--ledger", samples.Ledger]).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void No_control_character_of_a_document_reaches_the_terminal()
    {
        using var folder = new TemporaryFolder();
        var (file, ledger) = (Path.Combine(folder.Path, "report.txt"), Path.Combine(folder.Path, "ledger.db"));
        File.WriteAllText(file, "Rybar claimed on July 1 that Russian forces seized \u001b[31mKupyansk\u0007 and the hill\u009b2J near it.");
        Assert.Equal(0, CommandRun.Of("add", file, "--date", "2025-07-01", "--publisher", "The \u001b]0;Post", "--ledger", ledger).Code);
        foreach (string[] list in (string[][])[["statements"], ["search", "hill"], ["claims"], ["timeline"], ["sources"]])
        {
            var run = CommandRun.Of([.. list, "--ledger", ledger]);
            Assert.NotEmpty(run.Output);
            Assert.DoesNotContain(run.Output + run.Error, c => char.IsControl(c) && c != '\n');
        }
    }

    [Fact]
    public void Statements_of_a_place_are_found_in_any_spelling()
    {
        var run = Run("statements", "--place", "Kupyansk", "--since", "2025-07-02", "--format", "json");
        Assert.Equal(run.Output, Run("statements", "--place", "Kupiansk", "--since", "2025-07-02", "--format", "json").Output);
        Assert.NotEmpty(run.Output);
        Assert.Equal(1, CommandRun.Of("statements", "--place", "Nowhere", "--ledger", samples.Ledger).Code);
    }

    [Fact]
    public void A_place_has_a_page_in_both_formats()
    {
        Assert.Contains("claimed, and not ended", Run("place", "Kupiansk").Output, StringComparison.Ordinal);
        Assert.Equal("Kupyansk", JsonDocument.Parse(Run("place", "Kupiansk", "--format", "json").Output).RootElement.GetProperty("place").GetProperty("name").GetString());
    }

    private CommandRun Run(string list, params string[] options)
    {
        var run = CommandRun.Of([.. list.Split(' '), .. options, "--ledger", samples.Ledger]);
        Assert.Equal(0, run.Code);
        return run;
    }

    /// <summary>Rows of RFC 4180, whose cells may hold line breaks.</summary>
    private static List<List<string>> CsvRows(string csv)
    {
        var rows = new List<List<string>> { new() { "" } };
        var quoted = false;
        foreach (var c in csv.TrimEnd('\n'))
        {
            if (c == '"') quoted = !quoted;
            else if (c == ',' && !quoted) rows[^1].Add("");
            else if (c == '\n' && !quoted) rows.Add([""]);
            else rows[^1][^1] += c;
        }
        return rows;
    }

    /// <summary>The samples in a ledger, recorded once.</summary>
    public sealed class Samples : IDisposable
    {
        private readonly TemporaryFolder folder = new();

        public Samples() => Assert.Equal(0, CommandRun.Of("add", ProjectFolder.Root + "/samples", "--ledger", Ledger).Code);

        public string Ledger => Path.Combine(folder.Path, "ledger.db");

        public void Dispose() => folder.Dispose();
    }
}
