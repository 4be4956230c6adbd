using System.Globalization;
using System.Text;
using Claimline.Intake.Boundaries;

namespace Claimline.Cli.Maps;

/// <summary>Draws boundaries into a frame as SVG paths: only what the frame shows, and no two points that fall on one pixel.</summary>
internal static class MapLines
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
            var shown = Near(frame, points, i - 1) || Near(frame, points, i) || Near(frame, points, i + 1);
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

    // A third of the frame around it counts too, so that lines that cross a corner are not lost.
    private static bool Near(in MapFrame frame, IReadOnlyList<float> points, int i)
    {
        if (i < 0 || 2 * i >= points.Count) return false;
        var (marginX, marginY) = ((frame.East - frame.West) / 3, (frame.North - frame.South) / 3);
        return points[2 * i] >= frame.West - marginX && points[2 * i] <= frame.East + marginX && points[(2 * i) + 1] >= frame.South - marginY && points[(2 * i) + 1] <= frame.North + marginY;
    }
}
