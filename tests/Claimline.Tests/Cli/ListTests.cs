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
        var run = CommandRun.Of([.. list.Split(' '), "--after", "nonsense", "--ledger", samples.Ledger]);
        Assert.Equal(1, run.Code);
        Assert.Contains("CL0457", run.Error, StringComparison.Ordinal);
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
