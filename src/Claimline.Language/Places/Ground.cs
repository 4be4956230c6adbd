using Claimline.Language.Data;

namespace Claimline.Language.Places;

/// <summary>Where a theatre's fighting is: its axes as circles on the map, and the headings under which they are reported.</summary>
/// <param name="Phrase">Words of a heading, lower-case: "southern axis"; empty for an axis without one.</param>
internal readonly record struct Axis(string Name, ulong Key, string Phrase, double Latitude, double Longitude, double Km)
{
    public double Fit(PlaceSite site) => PlaceSite.Plane(Latitude, Longitude, site.Latitude, site.Longitude) <= Km ? 1 : 0;
}

/// <summary>What a theatre says of where its places lie.</summary>
internal sealed class Ground(IReadOnlyList<Axis> axes, IReadOnlySet<ushort> countries)
{
    /// <summary>A town nearer than this to the middle of the axis that bears its name gave it the name.</summary>
    private const double NamingKm = 12;

    public static Ground None { get; } = new([], new HashSet<ushort>());

    public IReadOnlyList<Axis> Axes => axes;

    public bool IsOf(ushort country) => countries.Contains(country);

    /// <summary>True for the town that an axis is named after: in this theatre the name means it.</summary>
    public bool Names(ulong key, double latitude, double longitude)
    {
        foreach (var axis in axes)
        {
            if (axis.Key == key && PlaceSite.Plane(axis.Latitude, axis.Longitude, latitude, longitude) < NamingKm) return true;
        }
        return false;
    }

    /// <summary>True where a site lies on one of the axes.</summary>
    public bool IsOnAxis(PlaceSite site)
    {
        foreach (var axis in axes)
        {
            if (axis.Fit(site) > 0) return true;
        }
        return false;
    }

    /// <summary>Reads a theatre's axes.tsv, where it has one; its countries are those of its own places.</summary>
    public static Ground Load(DataFiles files, string path, IReadOnlyList<GazetteerRow> places, ICollection<Problem> problems)
    {
        var axes = new List<Axis>();
        if (files.Contains(path))
        {
            foreach (var row in Table.Read(files, path, problems, "name", "phrases", "lat", "lon", "km").Rows)
            {
                if (row["name"] is { } name && PlaceLexicon.Degrees(row, "lat", problems) is { } latitude && PlaceLexicon.Degrees(row, "lon", problems) is { } longitude && row.Whole("km", problems) is { } km)
                    axes.Add(new Axis(name, PlaceKey.Mix(PlaceKey.HashOf(name)), row["phrases"] ?? "", latitude, longitude, km));
            }
        }
        return new Ground(axes, places.Where(p => p.Country.Length == 2).Select(p => (ushort)((p.Country[0] << 8) | p.Country[1])).ToHashSet());
    }
}
