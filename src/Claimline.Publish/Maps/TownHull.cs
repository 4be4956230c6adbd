using Claimline.Language.Places;

namespace Claimline.Publish.Maps;

/// <summary>The line that encloses all towns (monotone chain, Andrew 1979): an outline where no boundaries are imported.</summary>
internal static class TownHull
{
    /// <returns>Null for fewer than three towns.</returns>
    public static Boundary? Around(IReadOnlyList<MapTown> towns)
    {
        var points = towns.Select(t => (X: t.Longitude, Y: t.Latitude)).Distinct().Order().ToList();
        if (points.Count < 3) return null;
        var hull = new List<(double X, double Y)>();
        Chain(points);
        points.Reverse();
        Chain(points);
        hull.Add(hull[0]);
        return new Boundary(BoundaryKind.Country, "", [.. hull.SelectMany(p => new[] { (float)p.X, (float)p.Y })]);

        void Chain(List<(double X, double Y)> way)
        {
            var from = hull.Count;
            foreach (var p in way)
            {
                while (hull.Count >= from + 2 && Turn(hull[^2], hull[^1], p) <= 0) hull.RemoveAt(hull.Count - 1);
                hull.Add(p);
            }
            hull.RemoveAt(hull.Count - 1);
        }
    }

    private static double Turn((double X, double Y) a, (double X, double Y) b, (double X, double Y) c) => ((b.X - a.X) * (c.Y - a.Y)) - ((b.Y - a.Y) * (c.X - a.X));
}
