using System.Globalization;
using System.Text;
using Claimline.Language.Places;

namespace Claimline.Publish.Maps;

/// <summary>Draws boundaries into a frame as SVG paths: only what the frame shows, and no two points that fall on one pixel.</summary>
public static class MapLines
{
    /// <summary>The path's data; empty where nothing of the boundary is in the frame.</summary>
    public static string Path(Boundary boundary, in MapFrame frame)
    {
        var path = new StringBuilder();
        var points = boundary.Points;
        var (down, count) = (false, points.Count / 2);
        var (lastX, lastY) = (0.0, 0.0);
        for (var i = 0; i < count; i++)
        {
            var (x, y) = (frame.X(points[2 * i]), frame.Y(points[(2 * i) + 1]));
            // A line is drawn from the last point outside the frame to the first one outside again.
            var shown = MayCross(frame, points, i - 1) || MayCross(frame, points, i);
            if (!shown)
            {
                down = false;
                continue;
            }
            if (down && i < count - 1 && Math.Abs(x - lastX) + Math.Abs(y - lastY) < 1) continue;
            path.Append(down ? 'L' : 'M').Append(Coordinate(x)).Append(' ').Append(Coordinate(y));
            (down, lastX, lastY) = (true, x, y);
        }
        return path.ToString();
    }

    public static string Coordinate(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>Whether the line from a point to the next may lie in the frame.</summary>
    private static bool MayCross(in MapFrame frame, IReadOnlyList<float> points, int i)
    {
        if (i < 0 || (2 * i) + 3 >= points.Count) return false;
        var (x0, y0, x1, y1) = (points[2 * i], points[(2 * i) + 1], points[(2 * i) + 2], points[(2 * i) + 3]);
        return Math.Min(x0, x1) <= frame.East && Math.Max(x0, x1) >= frame.West && Math.Min(y0, y1) <= frame.North && Math.Max(y0, y1) >= frame.South;
    }
}
