namespace Claimline.Language.Places;

/// <summary>A ring around an area, or a river's line, coarse enough for a sketch.</summary>
/// <param name="Points">Longitude and latitude in turn, WGS 84 degrees.</param>
public sealed record Boundary(BoundaryKind Kind, string Name, IReadOnlyList<float> Points)
{
    /// <summary>Whether any of it may lie in a frame of degrees.</summary>
    public bool Meets(double west, double south, double east, double north)
    {
        var (minX, minY, maxX, maxY) = (float.MaxValue, float.MaxValue, float.MinValue, float.MinValue);
        for (var i = 0; i + 1 < Points.Count; i += 2)
        {
            minX = Math.Min(minX, Points[i]);
            maxX = Math.Max(maxX, Points[i]);
            minY = Math.Min(minY, Points[i + 1]);
            maxY = Math.Max(maxY, Points[i + 1]);
        }
        return minX <= east && maxX >= west && minY <= north && maxY >= south;
    }
}
