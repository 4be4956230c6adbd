using System.Text;
using System.Text.Json;

namespace Claimline.Tests.Cli;

public sealed class GeoJsonFormatTests
{
    private const string Text = "Forces advanced near Kupyansk on Monday. A source said that forces left Kupyansk. They shelled the village of Ivanivka.";

    [Fact]
    public void A_place_is_one_point_with_all_its_mentions_and_the_statements_that_name_it()
    {
        using var json = Read();
        var kupyansk = Feature(json, "Kupyansk");
        var point = kupyansk.GetProperty("geometry").GetProperty("coordinates").EnumerateArray().Select(c => c.GetDouble()).ToList();
        Assert.InRange(point[0], 37, 38);
        Assert.InRange(point[1], 49, 50);
        var properties = kupyansk.GetProperty("properties");
        Assert.Equal(["Kupyansk", "Kupyansk"], properties.GetProperty("mentions").EnumerateArray().Select(m => Text[m.GetProperty("start").GetInt32()..m.GetProperty("end").GetInt32()]));
        Assert.Equal(2, properties.GetProperty("statements").GetArrayLength());
        Assert.Equal("UA", properties.GetProperty("country").GetString());
    }

    [Fact]
    public void A_name_that_stays_open_has_no_geometry_and_its_rivals()
    {
        using var json = Read();
        var ivanivka = Feature(json, "Ivanivka");
        Assert.Equal(JsonValueKind.Null, ivanivka.GetProperty("geometry").ValueKind);
        Assert.Equal(JsonValueKind.Null, ivanivka.GetProperty("properties").GetProperty("id").ValueKind);
        Assert.True(ivanivka.GetProperty("properties").GetProperty("rivals").GetArrayLength() > 1);
    }

    [Fact]
    public void The_collection_names_its_sources_and_is_whole_without_a_place()
    {
        using var json = Read("It rained.");
        Assert.Equal("FeatureCollection", json.RootElement.GetProperty("type").GetString());
        Assert.Contains("GeoNames (https://www.geonames.org/), CC BY 4.0", json.RootElement.GetProperty("attribution").GetString(), StringComparison.Ordinal);
        Assert.Equal(0, json.RootElement.GetProperty("features").GetArrayLength());
    }

    private static JsonElement Feature(JsonDocument json, string name) =>
        json.RootElement.GetProperty("features").EnumerateArray().Single(f => f.GetProperty("properties").GetProperty("name").GetString() == name);

    private static JsonDocument Read(string text = Text) =>
        JsonDocument.Parse(CommandRun.WithInput(Encoding.UTF8.GetBytes(text), "read", "-", "--format", "geojson", "--date", "2025-07-01").Output);
}
