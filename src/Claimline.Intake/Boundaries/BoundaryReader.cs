using System.Text.Json;
using Claimline.Language;
using Claimline.Language.Places;

namespace Claimline.Intake.Boundaries;

/// <summary>Reads boundaries, lakes and rivers from GeoJSON (.geojson, .json), simplified to what a sketch can show.</summary>
public static class BoundaryReader
{
    /// <summary>Bytes that one file may have.</summary>
    public const long LargestFile = 256L * 1024 * 1024;

    private const string Unnamed = "-";

    /// <summary>True for files that this reads and <see cref="Gazetteers.GazetteerReader"/> does not.</summary>
    public static bool Reads(string path) => Path.GetExtension(path).ToUpperInvariant() is ".GEOJSON" or ".JSON";

    public static (BoundaryTable? Table, Problem? Problem) Read(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            if (file.Length > LargestFile) return (null, IntakeProblems.TooLarge(path, LargestFile));
            using var json = JsonDocument.Parse(file);
            var found = new List<Boundary>();
            foreach (var feature in Items(json.RootElement, "features")) AddFeature(feature, found);
            if (found.Count == 0) return (null, IntakeProblems.NoBoundaries(path));
            return (new BoundaryTable(Path.GetFileNameWithoutExtension(path), found, Text(json.RootElement, "attribution") ?? ""), null);
        }
        catch (Exception reason) when (reason is FileNotFoundException or DirectoryNotFoundException)
        {
            return (null, IntakeProblems.Missing(path));
        }
        catch (Exception reason) when (reason is IOException or UnauthorizedAccessException)
        {
            return (null, IntakeProblems.Unreadable(path, reason.Message));
        }
        catch (Exception reason) when (reason is JsonException or FormatException)
        {
            return (null, IntakeProblems.NoBoundaries(path));
        }
    }

    private static void AddFeature(JsonElement feature, List<Boundary> into)
    {
        if (!Has(feature, "geometry", out var geometry) || geometry.ValueKind != JsonValueKind.Object || !Has(geometry, "coordinates", out var coordinates)) return;
        Has(feature, "properties", out var properties);
        var name = Text(properties, "name_en") ?? Text(properties, "name") ?? Unnamed;
        var isLine = false;
        switch (Text(geometry, "type"))
        {
            case "Polygon":
                foreach (var ring in List(coordinates)) Add(ring);
                break;
            case "MultiPolygon":
                foreach (var ring in List(coordinates).SelectMany(List)) Add(ring);
                break;
            case "LineString":
                isLine = true;
                Add(coordinates);
                break;
            case "MultiLineString":
                isLine = true;
                foreach (var line in List(coordinates)) Add(line);
                break;
        }

        void Add(JsonElement points)
        {
            var numbers = new List<float>();
            foreach (var point in List(points))
            {
                if (point.ValueKind != JsonValueKind.Array || point.GetArrayLength() < 2) continue;
                var (longitude, latitude) = (point[0].GetSingle(), point[1].GetSingle());
                if (!(Math.Abs(longitude) <= 180) || !(Math.Abs(latitude) <= 90)) continue;
                numbers.Add(longitude);
                numbers.Add(latitude);
            }
            if (numbers.Count >= 4) into.Add(new Boundary(KindOf(properties, isLine), name.Replace('\t', ' ').ReplaceLineEndings(" "), LineSimplifier.Simplify(numbers)));
        }
    }

    // By the properties that the usual publishers of such files give.
    private static BoundaryKind KindOf(JsonElement properties, bool isLine)
    {
        if (isLine) return BoundaryKind.River;
        if (Text(properties, "featurecla")?.Contains("ake", StringComparison.Ordinal) == true || Text(properties, "featurecla") is "Reservoir") return BoundaryKind.Lake;
        var level = Text(properties, "shapeType") ?? Text(properties, "admin_level");
        if (level is "ADM2" or "6" || Text(properties, "admin1") is not null) return BoundaryKind.SecondLevel;
        if (level is "ADM0" or "2" || Has(properties, "iso_a3", out _)) return BoundaryKind.Country;
        return BoundaryKind.FirstLevel;
    }

    private static bool Has(JsonElement value, string name, out JsonElement member)
    {
        member = default;
        return value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out member);
    }

    private static IEnumerable<JsonElement> Items(JsonElement value, string name) => Has(value, name, out var list) ? List(list) : [];

    private static IEnumerable<JsonElement> List(JsonElement value) => value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [];

    private static string? Text(JsonElement value, string name) => Has(value, name, out var text) && text.ValueKind == JsonValueKind.String && text.GetString() is { Length: > 0 } given ? given : null;
}
