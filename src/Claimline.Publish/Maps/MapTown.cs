namespace Claimline.Publish.Maps;

/// <summary>A town by which a reader finds his way; the most populous are named first.</summary>
public sealed record MapTown(string Name, double Latitude, double Longitude, long Population);
