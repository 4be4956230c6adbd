namespace Claimline.Intake.Boundaries;

/// <summary>Leaves out the points of a line that lie within half a kilometre of the line without them (Ramer, Douglas and Peucker).</summary>
internal static class LineSimplifier
{
    private const double Tolerance = 0.005;

    /// <param name="points">Longitude and latitude in turn.</param>
    public static float[] Simplify(List<float> points)
    {
        var count = points.Count / 2;
        var keep = new bool[count];
        keep[0] = keep[count - 1] = true;
        var open = new Stack<(int First, int Last)>();
        open.Push((0, count - 1));
        while (open.TryPop(out var part))
        {
            var (farthest, distance) = (-1, Tolerance);
            for (var i = part.First + 1; i < part.Last; i++)
            {
                var off = Off(points, part.First, part.Last, i);
                if (off > distance) (farthest, distance) = (i, off);
            }
            if (farthest < 0) continue;
            keep[farthest] = true;
            open.Push((part.First, farthest));
            open.Push((farthest, part.Last));
        }
        return [.. Enumerable.Range(0, count).Where(i => keep[i]).SelectMany(i => new[] { points[2 * i], points[(2 * i) + 1] })];
    }

    // A ring begins where it ends: then the distance to that point counts.
    private static double Off(List<float> points, int first, int last, int at)
    {
        double x = points[2 * at] - points[2 * first], y = points[(2 * at) + 1] - points[(2 * first) + 1];
        double dx = points[2 * last] - points[2 * first], dy = points[(2 * last) + 1] - points[(2 * first) + 1];
        var length = Math.Sqrt((dx * dx) + (dy * dy));
        return length < 1e-9 ? Math.Sqrt((x * x) + (y * y)) : Math.Abs((x * dy) - (y * dx)) / length;
    }
}
