using System.IO.Compression;
using System.Text;

namespace Claimline.Tests.Cli;

public sealed class PlacesCommandTests : IDisposable
{
    private const string Dump =
        "701\tStarolis\tStarolis\tStaryi Lis,Старий Ліс,ABC,http://example.org\t48.5\t37.25\tP\tPPL\tUA\t\t05\t0512\t\t\t840\t\t120\tEurope/Kyiv\t2026-01-01\n"
        + "702\tTestova Oblast\tTestova Oblast\t\t48.6\t37.4\tA\tADM1\tUA\t\t05\t\t\t\t0\t\t0\tEurope/Kyiv\t2026-01-01\n"
        + "703\tA Hotel\tA Hotel\t\t48.6\t37.4\tS\tHTL\tUA\t\t05\t\t\t\t0\t\t0\tEurope/Kyiv\t2026-01-01\n";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_country_dump_is_imported_with_its_divisions_by_name()
    {
        Assert.Equal((0, "UA: 2 rows (GeoNames, CC BY 4.0)\n2 places in your gazetteer\n", ""), Told(Run("import", folder.File("UA.txt", Dump))));
        Assert.Contains("Starolis  48.50000 37.25000  settlement  Testova Oblast, UA  population 840  701  UA", Run("find", "Starolis").Output, StringComparison.Ordinal);
        Assert.Equal(1, Run("find", "A Hotel").Code);
    }

    [Fact]
    public void A_zipped_dump_is_read_and_its_readme_passed_over()
    {
        var run = Run("import", folder.File("UA.zip", Zip(("readme.txt", "701\tnothing"), ("UA.txt", Dump))));
        Assert.StartsWith("UA: 2 rows", run.Output, StringComparison.Ordinal);
        Assert.Equal(0, Run("find", "Старий Ліс").Code);
    }

    [Fact]
    public void Alternate_names_join_the_places_whose_ids_they_carry()
    {
        Run("import", folder.File("UA.txt", Dump));
        Assert.Equal(1, Run("find", "Oldwood").Code);
        var run = Run("import", folder.File("alternateNames.txt", "9\t701\ten\tOldwood\t\t\t\t\n10\t701\tlink\thttps://example.org\t\t\t\t\n11\t999\ten\tNowhere\t\t\t\t\n"));
        Assert.Equal(0, run.Code);
        Assert.Contains("Starolis", Run("find", "Oldwood").Output, StringComparison.Ordinal);
        Assert.Equal(1, Run("find", "Nowhere").Code);
    }

    [Fact]
    public void A_name_is_found_in_any_of_its_spellings()
    {
        Run("import", Table("t", "1\tHulyaypole Nove\t-\t47.66\t36.25"));
        foreach (var spelling in new[] { "Huliaipole Nove", "hulyaipole nove", "HULIAIPOLE-NOVE" }) Assert.Contains("Hulyaypole Nove", Run("find", spelling).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void One_place_of_two_sources_becomes_one_row_that_names_both()
    {
        Run("import", Table("one", "801\tDvorove\t-\t50.100\t30.100"), Table("two", "other:5\tDvorove\tDvorovoe\t50.101\t30.101"));
        var found = Run("find", "Dvorovoe").Output;
        Assert.Equal("Dvorove  50.10000 30.10000  settlement  UA  801  one + two\n", found);
    }

    [Fact]
    public void Namesakes_of_one_source_stay_apart()
    {
        Run("import", Table("one", "801\tDvorove\t-\t50.100\t30.100", "802\tDvorove\t-\t50.101\t30.101"));
        Assert.Equal(2, Run("find", "Dvorove").Output.Count(c => c == '\n'));
    }

    [Fact]
    public void Divisions_that_only_their_places_name_are_found_too()
    {
        var path = folder.File("world.tsv", "id\tname\tlat\tlon\tadmin1\tcountry\n1\tQuextown\t40.0\t-90.0\tQuexland\tUS\n2\tQuexburg\t41.0\t-91.0\tQuexland\tUS\n");
        Run("import", path);
        Assert.Contains("Quexland  40.50000 -90.50000  admin1", Run("find", "Quexland").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Sources_are_listed_with_rows_and_licence_and_go_when_removed()
    {
        Run("import", Table("mine", "1\tDvorove\t-\t50\t30"), "--licence", "my own, CC0");
        Assert.StartsWith("mine: 1 rows (my own, CC0)\n", Run("sources").Output, StringComparison.Ordinal);
        Assert.Contains("starter: ships with the program (GeoNames, CC BY 4.0", Run("sources").Output, StringComparison.Ordinal);
        Assert.Equal(0, Run("remove", "mine").Code);
        Assert.DoesNotContain("mine", Run("sources").Output, StringComparison.Ordinal);
        Assert.Equal(1, Run("find", "Dvorove").Code);
        Assert.Contains("CL0314", Run("remove", "mine").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_source_imported_again_takes_the_place_of_its_earlier_self()
    {
        Run("import", Table("mine", "1\tDvorove\t-\t50\t30"));
        Run("import", Table("mine", "2\tLisove\t-\t50\t30"));
        Assert.Equal(1, Run("find", "Dvorove").Code);
        Assert.Equal(0, Run("find", "Lisove").Code);
    }

    [Fact]
    public void Bad_lines_are_counted_and_the_first_is_named_while_the_others_are_taken()
    {
        var run = Run("import", Table("mine", "1\tDvorove\t-\t50\t30", "2\tLisove\t-\tnorth\t30", "3\tPolove\t-\t95\t30"));
        Assert.Equal(0, run.Code);
        Assert.Contains("CL0311: 2 lines were left out; the first: line 3", run.Error, StringComparison.Ordinal);
        Assert.Equal(0, Run("find", "Dvorove").Code);
    }

    [Theory]
    [InlineData("notes.txt", "just some words\n", "CL0310")]
    [InlineData("empty.tsv", "", "CL0310")]
    [InlineData("broken.zip", "PK no archive", "CL0102")]
    [InlineData("land.geojson", "{\"features\": []}", "CL0316")]
    public void What_is_no_table_is_refused_with_a_code(string name, string content, string code)
    {
        var run = Run("import", folder.File(name, content));
        Assert.Equal(1, run.Code);
        Assert.Contains(code, run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(Data, "places", "index")));
    }

    [Theory]
    [InlineData(1, "CL0302")]
    [InlineData(60, "CL0302")]
    [InlineData(1000000, "CL0301")]
    public void An_index_cut_short_is_told_with_a_code_and_reading_goes_on(int lost, string code)
    {
        Run("import", Table("mine", "1\tDvorove\t-\t50\t30"));
        var index = Path.Combine(Data, "places", "index");
        var bytes = File.ReadAllBytes(index);
        File.WriteAllBytes(index, bytes[..Math.Max(0, bytes.Length - lost)]);
        AssertTold(code);
        // Importing again mends it.
        Run("import", Table("other", "2\tLisove\t-\t50\t30"));
        Assert.Equal(0, Run("find", "Dvorove").Code);
    }

    [Fact]
    public void Every_flipped_byte_of_an_index_is_told_or_harmless()
    {
        Run("import", Table("mine", "1\tDvorove\tDvorovoe\t50\t30"));
        var index = Path.Combine(Data, "places", "index");
        var bytes = File.ReadAllBytes(index);
        for (var i = 0; i < bytes.Length; i += 7)
        {
            var damaged = bytes.ToArray();
            damaged[i] ^= 0x40;
            Assert.Null(Claimline.Language.Places.Gazetteer.Open(damaged, index, out var problem));
            Assert.StartsWith("CL030", problem!.Code, StringComparison.Ordinal);
        }
    }

    private void AssertTold(string code)
    {
        var text = folder.File("report.txt", "Forces advanced near Kupyansk on Monday.");
        var run = CommandRun.WithData(Data, [], "read", text, "--format", "json");
        Assert.Equal(0, run.Code);
        Assert.Contains(code, run.Error, StringComparison.Ordinal);
        Assert.Contains("Kupyansk", run.Output, StringComparison.Ordinal);
    }

    private string Data => Path.Combine(folder.Path, "data");

    private CommandRun Run(params string[] args) => CommandRun.WithData(Data, [], ["places", .. args]);

    private static (int, string, string) Told(CommandRun run) => (run.Code, run.Output, run.Error);

    private string Table(string name, params string[] rows) =>
        folder.File($"{name}.tsv", "id\tname\talternates\tlat\tlon\tcountry\n" + string.Concat(rows.Select(r => $"{r}\tUA\n")));

    private static byte[] Zip(params (string Name, string Content)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }
        return bytes.ToArray();
    }
}
