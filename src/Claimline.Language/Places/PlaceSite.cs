namespace Claimline.Language.Places;

/// <summary>A place that bears a name found in the text.</summary>
internal sealed class PlaceSite
{
    public required GazetteerMatch Match { get; init; }
    public required string Id { get; init; }
    public required double Latitude { get; init; }
    public required double Longitude { get; init; }
    public required PlaceType Type { get; init; }
    public required ushort Country { get; init; }

    /// <summary>Id of the first-level division it lies in; null where it is not known.</summary>
    public string? Admin1 { get; init; }

    /// <summary>How likely it is meant before the text is looked at.</summary>
    public double Prior { get; init; }

    /// <summary>The theatre's own list says that the name means it.</summary>
    public bool IsOfTheatre { get; init; }

    /// <summary>How many chosen places lie near, and the round of choosing in which that was counted.</summary>
    public int Near { get; set; }
    public int NearRound { get; set; } = -1;

    /// <summary>Capital, or seat of a first-level division.</summary>
    public bool IsSeat => (Match.Flags & GazetteerFormat.RowFlags.Seat) != 0;

    public bool IsPoint => Type is PlaceType.Settlement or PlaceType.District or PlaceType.Facility or PlaceType.Terrain;

    /// <summary>Kilometres to another site, on the plane: good enough to a few hundred.</summary>
    public double KmTo(PlaceSite other) => Plane(Latitude, Longitude, other.Latitude, other.Longitude);

    public static double Plane(double latitude1, double longitude1, double latitude2, double longitude2)
    {
        var y = (latitude2 - latitude1) * 111.2;
        var x = (longitude2 - longitude1) * 111.2 * Cosine((latitude1 + latitude2) / 2);
        return Math.Sqrt((x * x) + (y * y));
    }

    // The cosine by a short series: distances are compared a hundred thousand times a text.
    private static double Cosine(double degrees)
    {
        var r = degrees * (Math.PI / 180);
        var r2 = r * r;
        return 1 - (r2 / 2) + (r2 * r2 / 24) - (r2 * r2 * r2 / 720);
    }
}
