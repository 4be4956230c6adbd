namespace Claimline.Publish.Composing;

/// <summary>Finds the axis in which a place lies.</summary>
internal static class Axes
{
    /// <summary>Of those that reach it, the one to whose town it is nearest in parts of how far that reaches; null where none does.</summary>
    public static Axis? Of((double Latitude, double Longitude) at, IReadOnlyList<Axis> axes) =>
        axes.Select(a => (Axis: a, Share: a.Distance(at.Latitude, at.Longitude) / a.Km)).Where(a => a.Share <= 1).OrderBy(a => a.Share).ThenBy(a => a.Axis.Id, StringComparer.Ordinal).Select(a => a.Axis).FirstOrDefault();
}
