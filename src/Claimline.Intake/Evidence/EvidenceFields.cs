using System.Globalization;
using Claimline.Language;

namespace Claimline.Intake.Evidence;

/// <summary>From the fields of a row or a feature to an item, by the names that lists usually have for them.</summary>
internal static class EvidenceFields
{
    // The first that a list has counts.
    private static readonly string[] Latitude = ["lat", "latitude", "y"], Longitude = ["lon", "lng", "long", "longitude", "x"], Point = ["coordinates", "coords", "geolocation", "latlon", "location"],
        Date = ["date", "datetime", "captured", "verified_date", "event_date", "time", "timestamp", "published"], Links = ["link", "links", "url", "urls", "source", "sources", "source_url"],
        Shows = ["shows", "description", "desc", "summary", "title", "text", "event", "notes"], Place = ["place", "city", "town", "settlement", "locality", "place_name"], LocatedBy = ["located_by", "geolocated_by", "geolocator", "author", "credit"];

    private const int LongestShows = 300;

    /// <summary>Whether a table of this header may be a list of evidence.</summary>
    public static bool Fit(IReadOnlyList<string> header) => ((Has(header, Latitude) && Has(header, Longitude)) || Has(header, Point)) && Has(header, Date) && Has(header, Links);

    /// <param name="point">The coordinates, where they stand apart from the fields.</param>
    /// <returns>The item, or what it lacks.</returns>
    public static (ListedEvidence? Item, string? Lacks) Of(IReadOnlyDictionary<string, string> fields, (double, double)? point)
    {
        string? Value(string[] names) => names.Select(n => fields.GetValueOrDefault(n)).FirstOrDefault(v => !string.IsNullOrWhiteSpace(v))?.Trim();
        var at = point ?? PointOf(Value(Latitude), Value(Longitude)) ?? (Value(Point)?.Split(',', ';', ' ') is { } parts && parts.Where(static p => p.Length > 0).ToArray() is [var lat, var lon] ? PointOf(lat, lon) : null);
        if (at is null) return (null, "coordinates in degrees");
        if (Value(Date) is not { } told || DateOf(told) is not { } date) return (null, "a date, as 2025-07-01");
        var links = Links.Select(n => fields.GetValueOrDefault(n) ?? "").SelectMany(static v => v.Split([' ', ',', ';', '\n', '|'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Where(IsLink).Distinct(StringComparer.Ordinal).ToList();
        if (links.Count == 0) return (null, "a link to it");
        return (new ListedEvidence { At = at.Value, Date = date, Links = links, Shows = Value(Shows) is { } shows ? OneLine(shows) : null, Place = Value(Place), LocatedBy = Value(LocatedBy) }, null);
    }

    private static bool Has(IReadOnlyList<string> header, string[] names) => names.Any(n => header.Contains(n, StringComparer.OrdinalIgnoreCase));

    private static bool IsLink(string given) => Uri.TryCreate(given, UriKind.Absolute, out var link) && link.Scheme is "http" or "https";

    private static (double, double)? PointOf(string? latitude, string? longitude) =>
        double.TryParse(latitude, NumberStyles.Float, CultureInfo.InvariantCulture, out var lat) && double.TryParse(longitude, NumberStyles.Float, CultureInfo.InvariantCulture, out var lon) && lat is >= -90 and <= 90 && lon is >= -180 and <= 180 ? (lat, lon) : null;

    // A day whose month is in doubt is none.
    private static PartialDate? DateOf(string given) => PartialDate.Parse(given) ??
        (DateTimeOffset.TryParse(given.Replace('/', '-'), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) && given.Length >= 10 && given.AsSpan(0, 4).IndexOfAnyExceptInRange('0', '9') < 0 ? PartialDate.Parse(instant.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) : null);

    private static string OneLine(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.', ' ');
        if (line.Length <= LongestShows) return line;
        var cut = line.LastIndexOf(' ', LongestShows);
        return line[..(cut > 0 ? cut : LongestShows)];
    }
}
