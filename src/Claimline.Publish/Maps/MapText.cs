namespace Claimline.Publish.Maps;

/// <summary>Words on the map, from their left end and base line.</summary>
public readonly record struct MapText(MapClass Class, string Words, double X, double Y);
