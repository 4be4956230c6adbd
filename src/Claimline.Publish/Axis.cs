using System.Globalization;
using Claimline.Language;
using Claimline.Language.Data;

namespace Claimline.Publish;

/// <summary>A part of the front under which a product tells of it: its town, and how far it reaches.</summary>
/// <param name="Names">What else documents call it.</param>
public sealed record Axis(string Id, string Heading, string Town, double Latitude, double Longitude, double Km, IReadOnlyList<string> Names, string? Objective, DateOnly? From, DateOnly? Until)
{
    private static readonly string[] Bearings = ["north", "northeast", "east", "southeast", "south", "southwest", "west", "northwest"];

    public bool StandsOn(DateOnly day) => (From is null || From <= day) && (Until is null || Until >= day);

    /// <summary>Kilometres from its town.</summary>
    public double Distance(double latitude, double longitude)
    {
        var (a, b, c) = (Radians(Latitude), Radians(latitude), Radians(longitude - Longitude));
        return 6371 * Math.Acos(Math.Min(1, Math.Sin(a) * Math.Sin(b) + Math.Cos(a) * Math.Cos(b) * Math.Cos(c)));
    }

    /// <summary>Where a place lies as seen from the town: "northeast of Town", or "near Town" within a few kilometres.</summary>
    public string BearingOf(double latitude, double longitude)
    {
        if (Distance(latitude, longitude) < 4) return $"near {Town}";
        var east = (longitude - Longitude) * Math.Cos(Radians(Latitude));
        var turn = Math.Atan2(east, latitude - Latitude) * 180 / Math.PI;
        return $"{Bearings[(int)Math.Round((turn + 360) % 360 / 45) % 8]} of {Town}";
    }

    internal static IReadOnlyList<Axis> Load(DataFiles files, string path, ICollection<Problem> problems)
    {
        var axes = new List<Axis>();
        foreach (var row in Table.Read(files, path, problems, "id", "heading", "town", "lat", "lon", "km", "names", "objective", "from", "until").Rows)
        {
            double? Number(string column) => double.TryParse(row[column], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
            DateOnly? Day(string column) => DateOnly.TryParseExact(row[column], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
            if (row["id"] is { } id && row["heading"] is { } heading && row["town"] is { } town && Number("lat") is { } latitude && Number("lon") is { } longitude && Number("km") is { } km)
                axes.Add(new Axis(id, heading, town, latitude, longitude, km, row.List("names"), row["objective"], Day("from"), Day("until")));
            else problems.Add(new("CL0205", "an axis needs an id, a heading, a town and numbers for lat, lon and km", row.Line.ToString()));
        }
        return axes;
    }

    private static double Radians(double degrees) => degrees * Math.PI / 180;
}
