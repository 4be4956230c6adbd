using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Claimline.Publish.Maps;

namespace Claimline.Tests.Cli;

public sealed class PlaceMapTests : IDisposable
{
    private const string Text = "Forces advanced near Kupyansk, Borova (in Kharkiv Oblast), and Lyman. Officials met in Washington. Forces shelled the village of Ivanivka.";

    private const string Bounds = """
        {"type": "FeatureCollection", "attribution": "An atlas, <CC0>", "features": [
          {"properties": {"name": "Land", "iso_a3": "LND"}, "geometry": {"type": "Polygon", "coordinates": [[[30, 45], [45, 45], [45, 52], [30, 52], [30, 45]]]}},
          {"properties": {"name": "Far", "iso_a3": "FAR"}, "geometry": {"type": "Polygon", "coordinates": [[[-80, 35], [-70, 35], [-70, 40], [-80, 35]]]}},
          {"properties": {"name": "Stream"}, "geometry": {"type": "LineString", "coordinates": [[37, 48], [37.5, 49], [38, 50]]}}]}
        """;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Located_places_are_dots_inside_the_picture_with_north_up_and_east_right()
    {
        var map = Map(Text);
        var dots = map.Descendants("circle").ToDictionary(c => c.Element("title")!.Value.Split(',', ':')[0], c => (X: Number(c, "cx"), Y: Number(c, "cy")));
        Assert.Equal(["Borova", "Kupyansk", "Lyman"], dots.Keys.Order(StringComparer.Ordinal));
        Assert.True(dots["Kupyansk"].Y < dots["Borova"].Y && dots["Borova"].Y < dots["Lyman"].Y);
        Assert.True(dots["Borova"].X < dots["Lyman"].X);
        var size = map.Descendants("svg").Single().Attribute("viewBox")!.Value.Split(' ').Select(v => double.Parse(v, CultureInfo.InvariantCulture)).ToList();
        Assert.All(dots.Values, d => Assert.True(d.X > 0 && d.X < size[2] && d.Y > 0 && d.Y < size[3]));
    }

    [Fact]
    public void What_is_open_or_far_away_or_an_area_is_listed_beside_the_sketch()
    {
        var lists = Map(Text).Elements("h3").ToDictionary(h => h.Value, h => h.ElementsAfterSelf("ul").First().Value, StringComparer.Ordinal);
        Assert.Contains("Ivanivka", lists["Left open: the text does not tell these from their namesakes"], StringComparison.Ordinal);
        Assert.Contains("Washington", lists["Outside the sketch"], StringComparison.Ordinal);
        Assert.Contains("Kharkiv Oblast", lists["Areas"], StringComparison.Ordinal);
    }

    [Fact]
    public void Imported_boundaries_that_meet_the_frame_are_drawn_and_credited()
    {
        Assert.Contains("3 lines for maps (An atlas, <CC0>)", CommandRun.WithData(folder.Path, [], "regions", "import", folder.File("land.geojson", Bounds)).Output, StringComparison.Ordinal);
        var map = Map(Text);
        Assert.Single(map.Descendants("path"), p => (string?)p.Attribute("class") == "river");
        Assert.InRange(map.Descendants("path").Count(p => (string?)p.Attribute("class") == "country"), 0, 1);
        Assert.Contains("An atlas, <CC0>", map.Elements("p").Single().Value, StringComparison.Ordinal);
        Assert.Equal(0, CommandRun.WithData(folder.Path, [], "regions", "remove", "land").Code);
        Assert.DoesNotContain(Map(Text).Descendants("path"), p => (string?)p.Attribute("class") == "river");
    }

    [Theory]
    [InlineData("{\"features\": [")]
    [InlineData("{\"features\": [{\"geometry\": {\"type\": \"Point\", \"coordinates\": [1, 2]}}]}")]
    public void What_holds_no_boundaries_is_refused_with_a_code(string content)
    {
        var run = CommandRun.WithData(folder.Path, [], "regions", "import", folder.File("land.geojson", content));
        Assert.Equal(1, run.Code);
        Assert.Contains("CL0315", run.Error, StringComparison.Ordinal);
        Assert.Empty(CommandRun.WithData(folder.Path, [], "regions", "sources").Output);
    }

    [Fact]
    public void A_text_without_places_has_no_sketch() => Assert.DoesNotContain(Page("It rained.").Descendants("section"), IsMap);

    [Fact]
    public void Names_stand_beside_their_dots_and_over_none_other()
    {
        var frame = new MapFrame(0, 0, 10, 10, 400, 400);
        var labels = new MapLabels(frame);
        labels.Reserve(200, 200, 4);
        labels.Reserve(215, 200, 4);
        var first = labels.Place("First", 200, 200, 4);
        Assert.NotNull(first);
        Assert.True(first.Value.X < 200, "a dot on the right pushes the name to the left");
        for (var i = 0; i < 3; i++) labels.Place("First", 200, 200, 4);
        Assert.Null(labels.Place("First", 200, 200, 4));
    }

    [Fact]
    public void A_frame_keeps_the_ground_of_the_report_and_leaves_its_exceptions_out()
    {
        var frame = MapFrame.Around([(48.0, 37.0, 9), (48.5, 37.5, 5), (49.0, 38.0, 4), (38.9, -77.0, 2)], 760, 620);
        Assert.True(frame.Holds(48.0, 37.0) && frame.Holds(49.0, 38.0));
        Assert.False(frame.Holds(38.9, -77.0));
        Assert.Equal(frame.WidthKm / 760, (frame.North - frame.South) * 111.2 / frame.Height, 2);
    }

    private XElement Map(string text) => Page(text).Descendants("section").Single(IsMap);

    private XDocument Page(string text)
    {
        var run = CommandRun.WithData(folder.Path, Encoding.UTF8.GetBytes(text), "read", "-", "--format", "html", "--date", "2025-07-01");
        using var reader = XmlReader.Create(new StringReader(run.Output), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        return XDocument.Load(reader);
    }

    private static bool IsMap(XElement section) => (string?)section.Attribute("class") == "map";

    private static double Number(XElement element, string name) => double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);
}
