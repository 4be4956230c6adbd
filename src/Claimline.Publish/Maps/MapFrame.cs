namespace Claimline.Publish.Maps;

/// <summary>The part of the earth that a sketch shows, and where a point of it lies in the picture: longitudes shortened by the middle latitude.</summary>
public readonly record struct MapFrame(double West, double South, double East, double North, double Width, double Height)
{
    private const double KmPerDegree = 111.2;

    public double X(double longitude) => (longitude - West) / (East - West) * Width;

    public double Y(double latitude) => (North - latitude) / (North - South) * Height;

    /// <summary>Kilometres from the left edge to the right.</summary>
    public double WidthKm => (East - West) * KmPerDegree * Math.Cos((North + South) / 2 * Math.PI / 180);

    public bool Holds(double latitude, double longitude) => longitude >= West && longitude <= East && latitude >= South && latitude <= North;

    /// <summary>The frame around where most mentions are; a report's far exceptions, "a summit in Geneva", stay outside.</summary>
    /// <param name="points">Latitude, longitude and number of mentions of each place; not empty.</param>
    public static MapFrame Around(IReadOnlyList<(double Latitude, double Longitude, int Mentions)> points, double width, double tallest)
    {
        var latitude = Median(points, p => p.Latitude);
        var longitude = Median(points, p => p.Longitude);
        var far = points.Select(p => (Point: p, Km: Km(p, latitude, longitude))).OrderBy(p => p.Km).ToList();
        // Three quarters of the mentions say how wide the report's own ground is.
        var sum = far.Sum(p => p.Point.Mentions);
        var seen = 0;
        var ground = 0.0;
        foreach (var (point, km) in far)
        {
            ground = km;
            seen += point.Mentions;
            if (seen * 4 >= sum * 3) break;
        }
        var kept = far.Where(p => p.Km <= Math.Max(ground * 1.5, 60)).Select(p => p.Point).ToList();
        return Fit(kept.Min(p => p.Latitude), kept.Max(p => p.Latitude), kept.Min(p => p.Longitude), kept.Max(p => p.Longitude), width, tallest);
    }

    /// <summary>So many kilometres across around one point.</summary>
    public static MapFrame Around(double latitude, double longitude, double km, double width, double height)
    {
        var wide = km / KmPerDegree / Math.Max(0.1, Math.Cos(latitude * Math.PI / 180));
        var tall = km / KmPerDegree * height / width;
        return new MapFrame(longitude - (wide / 2), latitude - (tall / 2), longitude + (wide / 2), latitude + (tall / 2), width, height);
    }

    private static MapFrame Fit(double south, double north, double west, double east, double width, double tallest)
    {
        var shortening = Math.Max(0.1, Math.Cos((south + north) / 2 * Math.PI / 180));
        // At least some twenty kilometres each way, and room for labels.
        var tall = Math.Max((north - south) * 1.3, 0.4);
        var wide = Math.Max((east - west) * 1.3, 0.6 / shortening);
        var height = Math.Clamp(width * tall / (wide * shortening), tallest / 2, tallest);
        if (width * tall / (wide * shortening) > height) wide = width * tall / (height * shortening);
        else tall = height * wide * shortening / width;
        var (middleY, middleX) = ((south + north) / 2, (west + east) / 2);
        return new MapFrame(middleX - (wide / 2), middleY - (tall / 2), middleX + (wide / 2), middleY + (tall / 2), width, height);
    }

    private static double Km((double Latitude, double Longitude, int Mentions) point, double latitude, double longitude) =>
        KmPerDegree * Math.Sqrt(Math.Pow(point.Latitude - latitude, 2) + Math.Pow((point.Longitude - longitude) * Math.Cos(latitude * Math.PI / 180), 2));

    private static double Median(IReadOnlyList<(double Latitude, double Longitude, int Mentions)> points, Func<(double Latitude, double Longitude, int Mentions), double> value)
    {
        var sorted = points.OrderBy(value).ToList();
        var half = sorted.Sum(p => p.Mentions) / 2.0;
        foreach (var point in sorted)
        {
            half -= point.Mentions;
            if (half <= 0) return value(point);
        }
        return value(sorted[^1]);
    }
}
