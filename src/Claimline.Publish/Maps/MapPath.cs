namespace Claimline.Publish.Maps;

/// <summary>A line or an area, as the data of an SVG path.</summary>
/// <param name="IsFramed">Ends at the map's border.</param>
public readonly record struct MapPath(MapClass Class, string Data, bool IsFramed);
