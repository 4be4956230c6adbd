using System.Text.Json;

namespace Claimline.Tests.Cli;

/// <summary>Lists of geolocated evidence become pieces of evidence, by whatever command they come.</summary>
public sealed class EvidenceImportTests : IDisposable
{
    private const string Table = """
        id,lat,lon,date,link,description,place
        1,49.7103,37.6156,2025-07-01,https://t.me/frontnotes/1,"Russian forces raised a flag on the council building, in Kupyansk",Kupyansk
        2,49.7000,37.6000,2025-07-02,https://t.me/frontnotes/2 https://x.com/frontnotes/2,Smoke over a depot in Kupyansk,
        3,,37.6,2025-07-02,https://t.me/frontnotes/3,No point,
        4,49.7,37.6,07/02/2025,https://t.me/frontnotes/4,No clear day,
        5,49.7,37.6,2025-07-02,,No link,
        """;

    private const string Features = """
        {"type": "FeatureCollection", "features": [
          {"type": "Feature", "geometry": {"type": "Point", "coordinates": [37.6156, 49.7103]}, "properties": {"date": "2025-07-01", "url": "https://t.me/frontnotes/1", "description": "Smoke over a depot in Kupyansk", "geolocated_by": "A Geolocator"}},
          {"type": "Feature", "geometry": null, "properties": {"date": "2025-07-01", "url": "https://t.me/frontnotes/2"}}
        ]}
        """;

    private readonly TemporaryFolder folder = new();

    private string Ledger => Path.Combine(folder.Path, "ledger.db");

    [Fact]
    public void Every_row_that_has_coordinates_date_and_link_becomes_a_piece_and_the_others_are_named()
    {
        var list = folder.File("located.csv", Table);
        var run = CommandRun.Of("evidence", "import", list, "--ledger", Ledger);
        Assert.Equal((1, "2 pieces of evidence added, 0 already there, 3 refused\n"), (run.Code, run.Output));
        foreach (var row in (string[])["row 3: CL0137", "row 4: CL0137", "row 5: CL0137"]) Assert.Contains(row, run.Error, StringComparison.Ordinal);
        var pieces = Pieces();
        Assert.Equal(["49.7", "49.7103"], pieces.Select(static p => p.GetProperty("details").GetProperty("at").GetProperty("latitude").GetRawText()));
        Assert.Equal(["https://t.me/frontnotes/2", "https://x.com/frontnotes/2"], pieces[0].GetProperty("urls").EnumerateArray().Select(static u => u.GetString()));
        Assert.StartsWith("0 pieces of evidence added, 2 already there", CommandRun.Of("evidence", "import", list, "--ledger", Ledger).Output, StringComparison.Ordinal);
        Assert.Equal(0, CommandRun.Of("verify", "--ledger", Ledger).Code);
    }

    [Fact]
    public void Features_are_told_by_content_when_they_are_added_like_any_file()
    {
        var list = folder.File("points.txt", Features);
        var run = CommandRun.Of("add", list, folder.File("a.txt", "Officials said that Kyiv was hit."), "--date", "2025-07-02", "--ledger", Ledger);
        Assert.Equal(1, run.Code);
        Assert.StartsWith("1 added, ", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("1 piece of evidence added, 0 already there, 1 refused\n", run.Output, StringComparison.Ordinal);
        Assert.Equal("A Geolocator", Assert.Single(Pieces()).GetProperty("details").GetProperty("locatedBy").GetString());
    }

    [Theory]
    [InlineData("a,b\n1,2\n", "CL0138")]
    [InlineData("{\"type\": \"FeatureCollection\", \"features\": []}", "CL0138")]
    [InlineData("{\"type\": \"FeatureCollection\", \"features\": [", "CL0111")]
    public void What_is_no_list_is_refused_with_a_code(string text, string code) =>
        Assert.Contains(code, CommandRun.Of("evidence", "import", folder.File("list", text), "--ledger", Ledger).Error, StringComparison.Ordinal);

    [Fact]
    public void Refused_rows_are_kept_as_problems_and_closed_once_the_file_has_what_they_lacked()
    {
        var list = folder.File("located.csv", Table);
        CommandRun.Of("evidence", "import", list, "--ledger", Ledger);
        Assert.Equal(["row 3", "row 4", "row 5"], Problems());
        CommandRun.Of("add", list, "--ledger", Ledger);
        Assert.Equal(["row 3", "row 4", "row 5"], Problems());
        folder.File("located.csv", Table.Replace("3,,37.6", "3,49.7,37.6", StringComparison.Ordinal).Replace("07/02/2025", "2025-07-02", StringComparison.Ordinal));
        var retry = CommandRun.Of("retry", "--ledger", Ledger);
        Assert.Equal((1, "2 pieces of evidence added, 2 already there, 1 refused\n2 closed, 1 still open; 0 new statements\n"), (retry.Code, retry.Output));
        Assert.Equal(["row 5"], Problems());
        Assert.Equal(0, CommandRun.Of("verify", "--ledger", Ledger).Code);
    }

    [Fact]
    public void A_file_that_is_no_list_is_no_problem_to_come_back_to()
    {
        CommandRun.Of("evidence", "import", folder.File("list", "a,b\n1,2\n"), "--ledger", Ledger);
        Assert.Empty(Problems());
    }

    [Fact]
    public void A_feature_whose_words_are_broken_costs_no_other()
    {
        var run = CommandRun.Of("evidence", "import", folder.File("list", Features.Replace("\"geometry\": null", "\"geometry\": {\"type\": \"Point\", \"coordinates\": [37.6, 49.7]}", StringComparison.Ordinal).Replace("A Geolocator", "\\ud800", StringComparison.Ordinal)), "--ledger", Ledger);
        Assert.Equal((1, "1 piece of evidence added, 0 already there, 1 refused\n"), (run.Code, run.Output));
        Assert.Contains("feature 1: CL0111", run.Error, StringComparison.Ordinal);
    }

    private List<string?> Problems() =>
        [.. CommandRun.Of("problems", "--format", "json", "--ledger", Ledger).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => JsonDocument.Parse(line).RootElement.GetProperty("part").GetString()?.TrimStart(':', ' '))];

    private List<JsonElement> Pieces() =>
        [.. CommandRun.Of("evidence", "list", "--format", "json", "--ledger", Ledger).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => JsonDocument.Parse(line).RootElement)];

    public void Dispose() => folder.Dispose();
}
