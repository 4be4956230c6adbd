namespace Claimline.Publish.Maps;

/// <summary>A finished map, in units of its own size: what <see cref="MapSvg"/> and <see cref="MapPng"/> write alike.</summary>
/// <param name="Top">Where the map's border begins, below the title.</param>
/// <param name="Frame">The part within the border. Framed paths are in its own units; legend and credits lie below.</param>
/// <param name="Summary">What it shows, for those who cannot see it.</param>
public sealed record MapDrawing(double Width, double Height, double Top, MapFrame Frame, string Summary, IReadOnlyList<MapPath> Ground, IReadOnlyList<MapMark> Marks, IReadOnlyList<MapText> Texts)
{
    /// <summary>Claims whose places lie too far off to be drawn, in the order given.</summary>
    public IReadOnlyList<MapClaim> Outside { get; init; } = [];
}
