using System.Globalization;
using Claimline.Cli.Formats;
using Claimline.Intake.Boundaries;
using Claimline.Language;
using Claimline.Language.Places;
using Claimline.Publish.Maps;

namespace Claimline.Cli.Maps;

/// <summary>A sketch of where a report's places lie, as SVG in the page; beside it the names that stay open, with the namesakes not told apart.</summary>
internal sealed class PlaceMap(BoundaryStore boundaries)
{
    private const double Width = 760, Tallest = 620, RaionsFromKm = 450;
    private const int MostOpen = 60;

    private static readonly int[] ScaleKm = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];

    private List<Boundary>? known;

    public void Write(TextWriter output, Reading reading)
    {
        var places = FoundPlace.AllOf(reading);
        if (places.Count == 0) return;
        var points = places.Where(p => p.IsLocated && !p.IsArea).ToList();
        output.Write("<section class=\"map\"><h2>Places</h2>\n");
        IReadOnlyList<FoundPlace> outside = points;
        if (points.Count > 0)
        {
            var frame = MapFrame.Around([.. points.Select(p => (p.First.Latitude!.Value, p.First.Longitude!.Value, p.Mentions.Count))], Width, Tallest);
            Sketch(output, frame, [.. points.Where(p => frame.Holds(p.First.Latitude!.Value, p.First.Longitude!.Value))]);
            outside = [.. points.Where(p => !frame.Holds(p.First.Latitude!.Value, p.First.Longitude!.Value))];
        }
        List(output, "Left open: the text does not tell these from their namesakes", [.. places.Where(p => !p.IsLocated)]);
        List(output, "Outside the sketch", outside);
        List(output, "Areas", [.. places.Where(p => p.IsLocated && p.IsArea)]);
        output.Write("<p class=\"credit\">");
        MarkedText.Escape(output, string.Join(" ", boundaries.Sources().Select(s => s.Credit).Where(c => c.Length > 0).Distinct(StringComparer.Ordinal).Select(c => $"Lines: {c}.").Prepend("Points: GeoNames (https://www.geonames.org/), CC BY 4.0; Natural Earth.")));
        output.Write("</p></section>\n");
    }

    private void Sketch(TextWriter output, MapFrame frame, IReadOnlyList<FoundPlace> places)
    {
        output.Write(string.Create(CultureInfo.InvariantCulture, $"<svg viewBox=\"0 0 {frame.Width:0} {frame.Height:0}\" role=\"img\" aria-label=\"Sketch of {places.Count} places\">\n"));
        known ??= [.. boundaries.Read()];
        foreach (var kind in Enum.GetValues<BoundaryKind>())
        {
            if (kind == BoundaryKind.SecondLevel && frame.WidthKm > RaionsFromKm) continue;
            foreach (var boundary in known)
            {
                if (boundary.Kind != kind || !boundary.Meets(frame.West, frame.South, frame.East, frame.North)) continue;
                if (MapLines.Path(boundary, frame) is { Length: > 0 } path) output.Write($"<path class=\"{ReadingWords.Kebab(kind)}\" d=\"{path}\"/>\n");
            }
        }
        Scale(output, frame);
        Dots(output, frame, places);
        output.Write("</svg>\n");
    }

    private static void Dots(TextWriter output, MapFrame frame, IReadOnlyList<FoundPlace> places)
    {
        var labels = new MapLabels(frame);
        var sorted = places.OrderByDescending(p => p.Mentions.Count).ThenBy(p => p.First.Name, StringComparer.Ordinal).ThenBy(p => p.First.Id, StringComparer.Ordinal).ToList();
        foreach (var place in sorted) labels.Reserve(frame.X(place.First.Longitude!.Value), frame.Y(place.First.Latitude!.Value), Radius(place));
        foreach (var place in sorted)
        {
            var (x, y, radius) = (frame.X(place.First.Longitude!.Value), frame.Y(place.First.Latitude!.Value), Radius(place));
            output.Write($"<circle cx=\"{MapLines.Coordinate(x)}\" cy=\"{MapLines.Coordinate(y)}\" r=\"{MapLines.Coordinate(radius)}\" class=\"{(place.Confidence < 0.9 ? "dot unsure" : "dot")}\"><title>");
            MarkedText.Escape(output, Told(place));
            output.Write("</title></circle>\n");
            if (labels.Place(place.First.Name, x, y, radius) is not { } at) continue;
            output.Write($"<text x=\"{MapLines.Coordinate(at.X)}\" y=\"{MapLines.Coordinate(at.Y)}\">");
            MarkedText.Escape(output, place.First.Name);
            output.Write("</text>\n");
        }
    }

    private static void Scale(TextWriter output, MapFrame frame)
    {
        var km = ScaleKm.LastOrDefault(k => k < frame.WidthKm / 4, 1);
        var length = km / frame.WidthKm * frame.Width;
        output.Write($"<path class=\"scale\" d=\"M10 {MapLines.Coordinate(frame.Height - 8)}h{MapLines.Coordinate(length)}\"/><text x=\"{MapLines.Coordinate(length + 16)}\" y=\"{MapLines.Coordinate(frame.Height - 5)}\">{km.ToString(CultureInfo.InvariantCulture)} km</text>\n");
    }

    private static double Radius(FoundPlace place) => 3 + Math.Min(5, Math.Sqrt(place.Mentions.Count - 1));

    private static string Told(FoundPlace place) => string.Create(CultureInfo.InvariantCulture,
        $"{place.First.Name}{(place.First.Admin1 is { } division ? $", {division}" : "")}: {place.Mentions.Count} {(place.Mentions.Count == 1 ? "mention" : "mentions")}, confidence {place.Confidence:0.##}");

    private static void List(TextWriter output, string heading, IReadOnlyList<FoundPlace> places)
    {
        if (places.Count == 0) return;
        output.Write($"<h3>{heading}</h3>\n<ul>\n");
        foreach (var place in places.Take(MostOpen))
        {
            output.Write("<li><b>");
            MarkedText.Escape(output, place.First.Name);
            output.Write("</b> ");
            if (place.Mentions.Count > 1) output.Write(string.Create(CultureInfo.InvariantCulture, $"× {place.Mentions.Count} "));
            if (!place.IsLocated) MarkedText.Escape(output, place.First.Rivals.Count == 0 ? "(no gazetteer has it)" : $"({Rivals(place)})");
            output.Write("</li>\n");
        }
        if (places.Count > MostOpen) output.Write(string.Create(CultureInfo.InvariantCulture, $"<li>and {places.Count - MostOpen} more</li>\n"));
        output.Write("</ul>\n");
    }

    private static string Rivals(FoundPlace place) => string.Join("; ", place.First.Rivals.GroupBy(r => r.Admin1 ?? "elsewhere", StringComparer.Ordinal).Select(g => g.Count() == 1 ? g.Key : string.Create(CultureInfo.InvariantCulture, $"{g.Key} × {g.Count()}")));
}
