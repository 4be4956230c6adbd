using System.Xml.Linq;
using Claimline.Language.Places;
using Claimline.Ledger.Judging;
using Claimline.Publish.Maps;
using CsCheck;

namespace Claimline.Tests.Publish;

public sealed class ClaimMapTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static readonly MapGround Ground = new(
        [
            new Boundary(BoundaryKind.Country, "Land", [30, 45, 45, 45, 45, 52, 30, 52, 30, 45]),
            new Boundary(BoundaryKind.FirstLevel, "Half", [30, 45, 37, 45, 37, 52, 30, 52, 30, 45]),
            new Boundary(BoundaryKind.Lake, "Lake", [33, 47, 34, 47, 34, 48, 33, 47]),
            new Boundary(BoundaryKind.River, "Stream", [31, 46, 36, 49, 44, 51]),
        ],
        [new MapTown("Uptown", 49, 36, 900_000), new MapTown("Downtown", 47, 38, 90_000), new MapTown("Midtown", 48, 35, 9_000)], ["An atlas."]);

    private static readonly Gen<MapClaim[]> Claims = Gen.Select(Gen.Int[0, 400], Gen.Int[0, 500], Gen.Enum<Headline>(), Gen.OneOf(Gen.Const("Orikhove"), Gen.Const("Ust"), Gen.Const("A very long name of a village by the river")))
        .Select((north, east, headline, name) => new MapClaim($"{north}-{east}", "they hold it", name, 46 + (north / 100.0), 32 + (east / 100.0), headline)).Array[1, 120];

    [Fact]
    public void No_name_lies_on_another_or_on_a_symbol() => Claims.Sample(claims =>
    {
        var map = ClaimMap.Draw("A day", claims, Ground)!;
        var boxes = map.Texts.Where(t => t.Class is MapClass.Place or MapClass.TownName or MapClass.Division).Select(t => Box(t)).ToList();
        for (var i = 0; i < boxes.Count; i++)
        {
            for (var j = 0; j < i; j++) Assert.False(Meet(boxes[i], boxes[j]), $"{boxes[i]} and {boxes[j]}");
            Assert.DoesNotContain(map.Marks, m => m.Title.Length > 0 && Meet(boxes[i], (m.X - 4, m.Y - 4, m.X + 4, m.Y + 4)));
        }
    }, iter: 300);

    [Fact]
    public void Every_claim_is_drawn_or_named_beyond_the_map() => Claims.Sample(claims =>
    {
        var map = ClaimMap.Draw("A day", claims, Ground)!;
        var inside = claims.Where(c => !map.Outside.Contains(c)).ToList();
        Assert.Equal(inside.Select(c => c.Headline).Distinct().Order(), map.Marks.Select(m => m.Headline).Distinct().Order());
        Assert.All(inside, c => Assert.True(map.Frame.Holds(c.Latitude, c.Longitude)));
    }, iter: 200);

    [Fact]
    public void No_ground_is_coloured_by_a_claim()
    {
        var claims = Enum.GetValues<Headline>().Select((h, i) => new MapClaim($"{i}", "they took it", $"Place {i}", 47 + (i / 4.0), 36, h)).ToList();
        var areas = ClaimMap.Draw("A day", claims, Ground)!.Ground.Where(p => p.Class is not (MapClass.Lake or MapClass.Town)).ToList();
        Assert.NotEmpty(areas);
        Assert.All(areas, p => Assert.Null(MapStyle.Of(p.Class).Fill));
    }

    [Fact]
    public void What_stands_for_one_claim_is_drawn_in_the_middle_of_the_country_around_it()
    {
        var map = ClaimMap.Around(new MapClaim("1", "they hold it", "Midtown", 48, 35, Headline.Claimed), Ground);
        var mark = Assert.Single(map.Marks);
        Assert.Equal((map.Frame.Width / 2, map.Top + (map.Frame.Height / 2)), (Math.Round(mark.X, 6), Math.Round(mark.Y, 6)));
        Assert.Equal(220, map.Frame.WidthKm, 1.0);
    }

    [Fact]
    public void Symbols_lead_where_they_are_told_to()
    {
        var map = ClaimMap.Draw("A day", [new MapClaim("1", "they hold it", "Midtown", 48, 35, Headline.Claimed)], Ground)!;
        var svg = XDocument.Parse(MapSvg.Linked(map, m => $"/claim/{m.Claims[0].Id}"));
        Assert.Equal("/claim/1", Assert.Single(svg.Descendants(Svg + "a")).Attribute("href")!.Value);
        Assert.Empty(svg.Descendants(Svg + "style"));
    }

    [Fact]
    public void Every_headline_has_a_shape_of_its_own() =>
        Assert.Equal(Enum.GetValues<Headline>().Length, Enum.GetValues<Headline>().Select(h => (MapStyle.Of(h).Filled, MapStyle.Of(h).Drawn)).Distinct().Count());

    [Fact]
    public void Words_of_documents_are_text_and_nothing_else()
    {
        const string Nasty = "</title><script>alert(1)</script>\u202Eevil\u0001\n\ud800&";
        var svg = MapSvg.Of(ClaimMap.Draw("A <day> & \u202E night", [new MapClaim("1", Nasty, Nasty, 48, 37, Headline.Claimed)], Ground)!, isAlone: true);
        var page = XDocument.Parse(svg);
        Assert.Empty(page.Descendants(Svg + "script"));
        Assert.DoesNotContain('\u202E', svg);
        Assert.Contains(page.Descendants(Svg + "text"), t => t.Value.StartsWith("</title><script>alert(1)</script>", StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_claims_give_the_same_bytes()
    {
        MapClaim[] claims = [new("1", "they took it", "Orikhove", 48, 37, Headline.Confirmed), new("2", "they left it", "Ust", 47.5, 36, Headline.Disputed)];
        byte[] Png() => MapPng.Of(ClaimMap.Draw("A day", claims, Ground)!);
        var png = Png();
        Assert.Equal(png, Png());
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], png[..4]);
        Assert.Equal(MapSvg.Of(ClaimMap.Draw("A day", claims, Ground)!, isAlone: false), MapSvg.Of(ClaimMap.Draw("A day", claims, Ground)!, isAlone: false));
    }

    [Fact]
    public void Far_places_are_named_below()
    {
        var claims = Enumerable.Range(0, 8).Select(i => new MapClaim($"{i}", "they hold it", "Orikhove", 48 + (i / 10.0), 37, Headline.Reported)).Append(new MapClaim("far", "they met", "Washington", 38.9, -77, Headline.Reported)).ToList();
        var map = ClaimMap.Draw("A day", claims, Ground)!;
        Assert.Equal("far", Assert.Single(map.Outside).Id);
        Assert.Contains(map.Texts, t => t.Class is MapClass.Credit && t.Words.Contains("Beyond the map: Washington.", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_said_of_a_whole_division_stands_at_no_point()
    {
        MapClaim[] claims = [new("1", "they took it", "Orikhove", 48, 37, Headline.Confirmed), new("2", "they took all of it", "Half Oblast", 48.5, 37.5, Headline.Claimed, IsArea: true)];
        var map = ClaimMap.Draw("A day", claims, Ground)!;
        Assert.DoesNotContain(map.Marks, m => m.Headline is Headline.Claimed);
        Assert.Contains(map.Texts, t => t.Words.Contains("Of whole areas: Half Oblast.", StringComparison.Ordinal));
        Assert.Null(ClaimMap.Draw("A day", [claims[1]], Ground));
    }

    [Fact]
    public void Without_boundaries_a_line_encloses_the_towns_and_says_so()
    {
        var map = ClaimMap.Draw("A day", [new MapClaim("1", "they took it", "Orikhove", 48, 37, Headline.Confirmed)], Ground with { Lines = [] })!;
        Assert.Contains(map.Ground, p => p.Class is MapClass.Outline);
        Assert.Contains(map.Texts, t => t.Words.Contains("No boundaries are imported", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_boundaries_divisions_are_named_where_they_lie_and_no_names_meet()
    {
        var bare = Ground with { Lines = [], Divisions = [new MapTown("North Oblast", 48.3, 37.2, 0), new MapTown("South Oblast", 48.2, 37.2, 0), new MapTown("Far Oblast", 10, 10, 0)] };
        var map = ClaimMap.Draw("A day", [new MapClaim("1", "they took it", "Orikhove", 48, 37, Headline.Confirmed), new MapClaim("2", "they left it", "Ust", 48.6, 37.6, Headline.Claimed)], bare)!;
        Assert.Equal(["NORTH OBLAST", "SOUTH OBLAST"], map.Texts.Where(t => t.Class is MapClass.Division).Select(t => t.Words));
        var boxes = map.Texts.Where(t => t.Class is MapClass.Division or MapClass.Place or MapClass.TownName).Select(Box).ToList();
        Assert.All(boxes.Index(), a => Assert.All(boxes.Skip(a.Index + 1), b => Assert.False(Meet(a.Item, b))));
        Assert.DoesNotContain(ClaimMap.Draw("A day", [new MapClaim("1", "they took it", "Orikhove", 48, 37, Headline.Confirmed)], Ground with { Divisions = bare.Divisions })!.Texts, t => t.Words == "NORTH OBLAST");
    }

    [Fact]
    public void Without_a_point_there_is_no_map() => Assert.Null(ClaimMap.Draw("A day", [], Ground));

    // Side by side is apart, however the sums are rounded.
    private const double Touch = 0.001;

    private static (double, double, double, double) Box(MapText text)
    {
        var size = MapStyle.Of(text.Class).Size;
        return (text.X, text.Y - size + 1, text.X + MapLabels.WidthOf(text.Words, size), text.Y + 2);
    }

    private static bool Meet((double Left, double Top, double Right, double Bottom) a, (double Left, double Top, double Right, double Bottom) b) => a.Left < b.Right - Touch && b.Left < a.Right - Touch && a.Top < b.Bottom - Touch && b.Top < a.Bottom - Touch;
}
