using Claimline.Language.Data;
using Claimline.Language.Places;

namespace Claimline.Tests.Places;

/// <summary>The starter gazetteer against the tables beside the project; skipped where they are not there.</summary>
public sealed class StarterTests
{
    private static readonly string[] NoNamesake = ["PPLX", "PPLQ", "PPLH", "PPLW"];

    [Fact]
    public void Every_place_of_GeoNames_lies_where_GeoNames_has_it()
    {
        var known = new Dictionary<string, (double Latitude, double Longitude, string Country)>(StringComparer.Ordinal);
        foreach (var table in new[] { "places_ua.tsv", "places_ru.tsv", "places_neighbours.tsv", "places_world.tsv" })
        {
            foreach (var row in Rows(table)) known.TryAdd(row["geonameid"], (Number(row["lat"]), Number(row["lon"]), row["country"]));
        }
        var checkedRows = 0;
        Assert.All(Starter(), row =>
        {
            if (!row.FeatureCode.StartsWith("PPL", StringComparison.Ordinal) || !known.TryGetValue(row.Id, out var place)) return;
            checkedRows++;
            Assert.True(Distance.Km(row.Latitude, row.Longitude, place.Latitude, place.Longitude) < 1.2, $"{row.Id} {row.Name}");
            Assert.Equal(place.Country, row.Country);
        });
        Assert.True(checkedRows > 2000, $"only {checkedRows} rows were compared");
    }

    [Fact]
    public void Every_name_carries_the_count_of_its_namesakes_in_Ukraine()
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in Rows("places_ua.tsv"))
        {
            if (NoNamesake.Contains(row["feature_code"])) continue;
            foreach (var key in row["alternates"].Split('|').Append(row["name"]).Select(n => PlaceKey.Fold(n)).Where(k => k.Length > 0).Distinct(StringComparer.Ordinal))
            {
                counts[key] = counts.GetValueOrDefault(key) + 1;
            }
        }
        var wrong = Starter().Where(r => r.FeatureCode.StartsWith("PPL", StringComparison.Ordinal) && !NoNamesake.Contains(r.FeatureCode) && Math.Abs(counts.GetValueOrDefault(PlaceKey.Fold(r.Name)) - r.Namesakes) > 0)
            .Select(r => $"{r.Name}: {r.Namesakes} for {counts.GetValueOrDefault(PlaceKey.Fold(r.Name))}").ToList();
        Assert.True(wrong.Count == 0, string.Join("\n", wrong.Take(20)) + $"\n{wrong.Count} in all");
    }

    [Fact]
    public void Countries_divisions_and_front_line_towns_are_there()
    {
        var names = Starter().Select(r => (r.Name, r.FeatureCode)).ToHashSet();
        Assert.True(Starter().Count(r => r.FeatureCode.StartsWith("PCL", StringComparison.Ordinal)) > 190);
        Assert.True(Starter().Count(r => r is { FeatureCode: "ADM1", Country: "UA" }) == 27);
        Assert.True(Starter().Count(r => r is { FeatureCode: "ADM1", Country: "RU" }) >= 83);
        Assert.Contains(("Borova", "PPL"), names);
    }

    private static List<GazetteerRow> Starter()
    {
        var rows = new List<GazetteerRow>();
        StarterTable.Read(DataFiles.Embedded(), "places/starter.tsv", rows, []);
        return rows;
    }

    private static double Number(string cell) => double.Parse(cell, System.Globalization.CultureInfo.InvariantCulture);

    private static IEnumerable<Dictionary<string, string>> Rows(string table)
    {
        string[]? columns = null;
        foreach (var line in File.ReadLines(ProjectFolder.Shared("geo", table)))
        {
            var cells = line.Split('\t');
            if (columns is null) columns = cells;
            else yield return columns.Zip(cells).ToDictionary(c => c.First, c => c.Second, StringComparer.Ordinal);
        }
    }
}
