namespace Claimline.Publish.Maps;

/// <summary>Measures of a closed line of longitudes and latitudes in turn.</summary>
internal static class Ring
{
    /// <summary>In square degrees, whichever way the line turns.</summary>
    public static double AreaOf(IReadOnlyList<float> points) => Math.Abs(Sums(points).Area);

    /// <summary>Its centre of gravity; of a line that encloses nothing, its first point.</summary>
    public static (double Longitude, double Latitude) CenterOf(IReadOnlyList<float> points)
    {
        var (area, x, y) = Sums(points);
        return Math.Abs(area) < 1e-9 ? (points[0], points[1]) : (x / (6 * area), y / (6 * area));
    }

    private static (double Area, double X, double Y) Sums(IReadOnlyList<float> points)
    {
        var (twice, x, y) = (0.0, 0.0, 0.0);
        for (var i = 0; i + 1 < points.Count; i += 2)
        {
            var next = (i + 2) % points.Count;
            double x0 = points[i], y0 = points[i + 1], x1 = points[next], y1 = points[next + 1];
            var cross = (x0 * y1) - (x1 * y0);
            twice += cross;
            x += (x0 + x1) * cross;
            y += (y0 + y1) * cross;
        }
        return (twice / 2, x, y);
    }
}
